"""Table contracts. Found by walking this package: each module lists its own."""

import hashlib
from collections.abc import Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from bongsu.tables.contract import Contract


def _walk() -> dict[str, Contract]:
    found: dict[str, Contract] = {}
    for module in iter_modules(__path__):
        loaded = import_module(f"{__name__}.{module.name}")
        single = getattr(loaded, "CONTRACT", None)
        for contract in getattr(loaded, "CONTRACTS", (single,) if single else ()):
            found[contract.name] = contract
    return found


def form_of(contracts: Iterable[Contract]) -> str:
    """Eight digits that change with any column of the tables that readers fill: parts of another
    form have to be read anew.
    """
    lines = sorted(
        f"{each.name} " + " ".join(f"{c.name}:{c.kind.value}" for c in each.columns)
        for each in contracts
        if not each.derived
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


CONTRACTS: Mapping[str, Contract] = _walk()
FORM = form_of(CONTRACTS.values())

"""Table contracts. Found by walking this package: each module lists its own."""

from collections.abc import Mapping
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


CONTRACTS: Mapping[str, Contract] = _walk()

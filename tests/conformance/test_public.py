"""If it is public, it says what it does."""

import inspect
from types import ModuleType

import pytest

from bongsu import api, ports
from bongsu.testing import fakes, kit, sketch

OPEN = {
    "ports": {
        "Clock", "Ids", "Progress", "Progress.advance", "Keyring.create_actor",
        "Keyring.export_case_key", "Keyring.import_case_key", "Keyring.recover_case_key",
        "LedgerTransaction.add_account", "LedgerTransaction.add_exhibit",
        "LedgerTransaction.add_holder", "LedgerTransaction.add_parts",
        "LedgerTransaction.set_reading",
    },
}  # fmt: skip
"""Still without a docstring. Whoever writes one takes the name out."""


def _public(module: ModuleType) -> dict[str, object]:
    """Classes of a module, its functions and methods, and those it offers in ``__all__``."""
    offered = getattr(module, "__all__", None)
    names = offered or [name for name in vars(module) if name[0] != "_"]
    found: dict[str, object] = {}
    for each in (getattr(module, name) for name in names):
        own = getattr(each, "__module__", "") == module.__name__
        if inspect.isclass(each) and own:
            found |= {each.__qualname__: each} | _methods(each)
        elif inspect.isfunction(each) and (own or offered):
            found[each.__qualname__] = each
    return found


def _methods(owner: type) -> dict[str, object]:
    plain = {n: m for n, m in vars(owner).items() if inspect.isfunction(m) and n[0] != "_"}
    return {m.__qualname__: m for m in plain.values()}


def _wordless(each: object) -> bool:
    """Without a docstring, where the name and types do not say it all."""
    if inspect.isfunction(each):
        takes = len(inspect.signature(each).parameters) - ("." in each.__qualname__)
        return not inspect.getdoc(each) and takes > 0
    return not vars(each).get("__doc__")


@pytest.mark.parametrize("module", [api, ports, sketch, kit], ids=lambda m: m.__name__)
def test_what_is_public_has_a_docstring(module: ModuleType) -> None:
    silent = {name for name, each in _public(module).items() if _wordless(each)}
    known = OPEN.get(module.__name__.removeprefix("bongsu."), set())
    assert silent - known == set(), "these need a docstring"
    assert known - silent == set(), "these have a docstring now: take them out of OPEN"


def test_each_fake_says_what_it_is() -> None:
    for name, each in _public(fakes).items():
        assert inspect.isfunction(each) or vars(each).get("__doc__"), name


def test_each_fake_has_the_methods_of_its_port() -> None:
    pairs = (
        (ports.Clock, fakes.FakeClock),
        (ports.Ids, fakes.FakeIds),
        (ports.Progress, fakes.FakeProgress),
        (ports.Workers, fakes.FakeWorkers),
        (ports.Lake, fakes.MemoryLake),
        (ports.ByteSource, fakes.MemorySource),
    )
    for port, fake in pairs:
        wanted = {name for name in vars(port) if name[0] != "_"}
        missing = wanted - set(dir(fake))
        assert not missing, f"{fake.__name__} lacks {missing} of {port.__name__}"

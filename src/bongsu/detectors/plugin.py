"""What a detector is: a card that claims, and a pure function over the tables' contracts."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, Protocol

from bongsu.model.card import DetectorCard

Table = Any  # an Ibis table or expression; Ibis ships no types
Tables = Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Found:
    """What a detector gives: expressions under the contract `reason` without its ``detector``.

    They run one after the other, so that none needs the memory of all. ``ranking`` is an expression
    under the contract of that name, None where the detector does not rank.
    """

    reasons: tuple[Table, ...]
    ranking: Table | None = None


class Detector(Protocol):
    """Plugins are modules with ``CARD`` and ``find``, here or as an entry point."""

    CARD: DetectorCard

    def find(self, tables: Tables) -> Found:
        """Order-blind, silent on empty tables, citing only rows it was given."""
        ...


def built_in() -> list[ModuleType]:
    """Detectors of this package, those that read others' reasons last."""
    package = __name__.rpartition(".")[0]
    path = import_module(package).__path__
    found = (import_module(each.name) for each in walk_packages(path, f"{package}."))
    detectors = [module for module in found if hasattr(module, "CARD")]
    return sorted(detectors, key=lambda each: ("reason" in each.CARD.reads, each.CARD.id))

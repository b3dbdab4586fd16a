"""A view or a table to bytes. Found by walking this package: a module that declares ``FORMAT``.

Such a module offers one or more of ``report(view, language) -> bytes``,
``export_findings(view) -> Iterator[(file name, bytes)]`` and
``export_table(name, table) -> (file name, bytes)``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pyarrow as pa

from bongsu.model.view import CaseView
from bongsu.phrases import Language

File = tuple[str, bytes]
"""A file name without a folder, and its bytes."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format and what it can write; None where it cannot."""

    format: str
    report: Callable[[CaseView, Language], bytes] | None
    findings: Callable[[CaseView], Iterator[File]] | None
    table: Callable[[str, pa.Table], File] | None
    needs_linking: bool = False
    """There is nothing to write before the case was linked."""


def of(module: ModuleType) -> Exporter:
    """The exporter that a module declares; for our own modules and for plugins alike."""
    return Exporter(
        module.FORMAT,
        getattr(module, "report", None),
        getattr(module, "export_findings", None),
        getattr(module, "export_table", None),
        getattr(module, "NEEDS_LINKING", False),
    )


def exporters() -> Mapping[str, Exporter]:
    """Every exporter of this package by its format, in alphabetical order."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    found = (of(module) for module in modules if hasattr(module, "FORMAT"))
    return {each.format: each for each in found}

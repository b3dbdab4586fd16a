"""Field mappings as data: a module for each product, with ``SOURCES``."""

from importlib import import_module
from pkgutil import iter_modules

from bongsu.detectors.sigma.sources import Source


def sources() -> tuple[Source, ...]:
    """Every log source of which the fields are known."""
    modules = (import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__))
    return tuple(source for module in modules for source in module.SOURCES)

"""The Python face, loaded when the first verb needs it: help and errors in a line stay quick."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bongsu import api as api  # noqa: PLC0414 - an explicit re-export
else:
    import gc
    import sys
    from importlib import import_module

    class _Later:
        """Stands for `bongsu.api` and imports it at the first look."""

        def __getattr__(self, name):
            return getattr(sys.modules.get("bongsu.api") or _loaded(), name)

    def _loaded():
        """Loading makes no garbage; looking for it costs a quarter of the start-up."""
        gc.disable()
        try:
            return import_module("bongsu.api")
        finally:
            gc.enable()

    api = _Later()

"""The terminal: parse, call the Python face, render. No thinking."""

import gc
import sys
from io import TextIOWrapper

_BETWEEN_LOOKS = 10_000
"""New objects between two looks for cycles: compiling a query makes many, and hardly a cycle."""


def main() -> None:
    """The console script. Exit codes stand in ``bongsu --help``."""
    from bongsu.cli.app import app  # noqa: PLC0415 - importing a part must not build the tree

    gc.set_threshold(_BETWEEN_LOOKS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Korean shows escapes, no crash
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="bongsu")

"""Writes the golden errors: ``python -m tests.cli.golden > tests/golden/cli_errors.txt``."""

import io
import sys

from bongsu.cli.render.errors import error_screen
from bongsu.cli.render.screen import Screen
from bongsu.model.errors import BongsuError
from bongsu.phrases import Language, cli_terminal, errors_input

FACTS: dict[str, object] = {
    "path": "exports/kim.mbox",
    "missing": "consent, holder",
    "valid": "path, account",
    "line": 3,
    "account": "kim@mail.example",
    "nearest": "lee@mail.example",
    "id": "fnd_00",
    "count": 2,
    "known": "lure_rank",
    "most": 16_777_216,
    "kind": "ValueError",
    "name": "../x",
    "reason": "syntax error",
    "help": "bongsu findings --help",
    "usage": "bongsu status CASE",
    "value": "confrm",
    "example": "--seed 7",
}
CODES = sorted(
    {
        key.removesuffix(".next")
        for key in (*errors_input.PHRASES, *cli_terminal.PHRASES)
        if key.startswith("input.")
    }
    | {"invariant.unexpected", "invariant.name_escapes", "invariant.name_twice"}
)


def golden() -> str:
    """Every error of the terminal's own, as a person sees it, in both languages."""
    file = io.StringIO()
    for code in CODES:
        for language in Language:
            error_screen(Screen(language, file), BongsuError(code, **FACTS))
        file.write("\n")
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


if __name__ == "__main__":
    sys.stdout.write(golden())

"""Writes ``man/bongsu.1`` from the verbs themselves: ``python -m bongsu.cli.manual``."""

from collections.abc import Iterator
from typing import Any  # Typer gives commands no public type

from typer.core import TyperArgument
from typer.main import get_command

from bongsu import __version__
from bongsu.cli.app import app
from bongsu.cli.examples import EXAMPLES
from bongsu.cli.guard import ALL_EXIT_CODES
from bongsu.cli.reference import named, verbs
from bongsu.cli.verb import SHARED_NAMES, translated
from bongsu.phrases import Language, say

_HEAD = """\
.\\" Written by python -m bongsu.cli.manual from the program itself; do not edit.
.TH BONGSU 1 "" "bongsu {version}" "User Commands"
.SH NAME
bongsu \\- investigate intrusions into personal mail accounts
.SH SYNOPSIS
.B bongsu
[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGS\\fR]...
.SH DESCRIPTION
{purpose}
"""
_FILES = """\
.SH ENVIRONMENT
.TP
.B BONGSU_HOME
Where keys are kept.
.TP
.B BONGSU_PASSPHRASE, BONGSU_KEY_PASSPHRASE
Passphrases, where nobody can be asked.
.TP
.B BONGSU_LANGUAGE
en or ko.
.TP
.B NO_COLOR
No colours.
.TP
.B BONGSU_TRACEBACK
1 shows where a defect lies.
.SH SEE ALSO
docs/commands.md, docs/tutorial.md
"""


def manual() -> str:
    """The whole page, in English."""
    root = translated(get_command(app), Language.EN)
    parts = [_HEAD.format(version=__version__, purpose=_roff(root.help or ""))]
    parts += [".SH OPTIONS OF EVERY COMMAND\n", *_options(root.params), ".SH COMMANDS\n"]
    for path, command in verbs(root, "bongsu"):
        parts.extend(_verb(path, command))
    parts.append(".SH EXIT STATUS\n")
    parts += [f".TP\n.B {code}\n{_roff(say(f'cli.exit.{code}'))}\n" for code in ALL_EXIT_CODES]
    return "".join([*parts, _FILES])


def _verb(path: str, command: Any) -> Iterator[str]:
    own = [each for each in command.params if each.name not in SHARED_NAMES]
    arguments = " ".join(named(each) for each in own if isinstance(each, TyperArgument))
    yield f".SS {_roff(f'{path} {arguments}'.strip())}\n{_roff(command.help)}\n"
    yield from _options(own)
    for example in EXAMPLES.get(path.removeprefix("bongsu "), ()):
        yield f".PP\n.RS\n.nf\n$ {_roff(example)}\n.fi\n.RE\n"


def _options(params: list[Any]) -> Iterator[str]:
    for each in params:
        if not getattr(each, "hidden", False):
            name = named(each)
            if not isinstance(each, TyperArgument) and not each.is_flag:
                name = f"{each.opts[0]} {name}"
            yield f".TP\n.B {_roff(name)}\n{_roff(each.help)}\n"


def _roff(text: str) -> str:
    """Text that the formatter takes as text."""
    safe = text.replace("\\|", "|").replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    print(manual(), end="")

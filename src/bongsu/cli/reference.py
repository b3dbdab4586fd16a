"""Writes ``docs/commands.md`` from the verbs themselves: ``python -m bongsu.cli.reference``."""

from collections.abc import Iterator
from typing import Any  # Typer gives commands no public type

from typer.core import TyperArgument, TyperGroup
from typer.main import get_command

from bongsu.cli.app import app
from bongsu.cli.examples import EXAMPLES
from bongsu.cli.guard import ALL_EXIT_CODES
from bongsu.cli.verb import SHARED_NAMES, translated
from bongsu.phrases import Language, say

_INTRODUCTION = """\
# Commands

Written by `python -m bongsu.cli.reference` from the program itself; do not edit.

{purpose}

Results go to standard output; progress, notes and errors to standard error. Every text from
evidence is made safe before it is shown: control and direction-changing characters are written
out, links are broken. Nothing that exists is ever written over.

With `--json`, every command prints one JSON object; `findings` and `search` print one a line, and
the last line of `search` is its coverage. An error is one object on standard error with `error`
(its code), `facts`, `sentence` and `next`.

A passphrase is asked for when it is needed, or taken from `BONGSU_PASSPHRASE` (for key files from
`BONGSU_KEY_PASSPHRASE`); on the command line it is refused. `BONGSU_TRACEBACK=1` shows where a
defect lies.

Tab completes verbs, options, case folders, account addresses, ids of alerts, detectors and actors
in bash, zsh and fish once `bongsu --install-completion` was run. Colours follow the terminal;
`NO_COLOR` or `--no-color` turns them off, and nothing is said by colour alone. Only files that
Bongsu wrote are links. The same page for `man`: `man man/bongsu.1`.
"""


def reference() -> str:
    """The whole page, in English."""
    root = translated(get_command(app), Language.EN)
    parts = [_INTRODUCTION.format(purpose=root.help), _exit_codes(), *_shared(root)]
    for path, command in verbs(root, "bongsu"):
        parts.extend(_verb(path, command))
    return "\n".join(parts)


def _exit_codes() -> str:
    rows = (f"| {code} | {say(f'cli.exit.{code}')} |" for code in ALL_EXIT_CODES)
    return "\n".join(["## Exit codes", "", "| code | meaning |", "|---|---|", *rows, ""])


def _shared(root: Any) -> Iterator[str]:
    yield "## Options of every command\n"
    yield "They may stand before the command or after it; after it they weigh more.\n"
    yield from _table(root.params)


def verbs(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every verb with the words that call it."""
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from verbs(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _verb(path: str, command: Any) -> Iterator[str]:
    own = [each for each in command.params if each.name not in SHARED_NAMES]
    arguments = [_argument(each) for each in own if isinstance(each, TyperArgument)]
    heading = " ".join([path, *arguments]).replace("\\|", "|")
    yield f"## `{heading}`\n"
    yield f"{command.help}\n"
    yield from _table(own)
    examples = EXAMPLES.get(path.removeprefix("bongsu "), ())
    yield "\n".join(["```", *examples, "```", ""])


def _argument(argument: Any) -> str:
    name = named(argument)
    return name if argument.required else f"[{name}]"


def _table(params: list[Any]) -> Iterator[str]:
    rows = [_row(each) for each in params if not getattr(each, "hidden", False)]
    if rows:
        yield "| name | meaning |\n|---|---|"
        yield from rows
        yield ""


def _row(param: Any) -> str:
    is_argument = isinstance(param, TyperArgument)
    name = named(param)
    if not is_argument and not param.is_flag:
        name = f"{param.opts[0]} {name}"
    remarks = [param.help]
    if param.envvar:
        remarks.append(f"Environment: `{param.envvar}`.")
    if param.required and not is_argument:
        remarks.append("Required.")
    if isinstance(param.default, int | Language) and not isinstance(param.default, bool):
        remarks.append(f"Default: {param.default}.")
    return f"| `{name}` | {' '.join(remarks)} |"


def named(param: Any) -> str:
    """What stands for a parameter: its metavar, its choices, or the option itself."""
    if param.metavar:
        return str(param.metavar)
    choices = getattr(param.type_descriptor, "choices", None)
    if choices:
        return "\\|".join(str(each.value) for each in choices)
    return str(param.opts[0])


if __name__ == "__main__":
    print(reference(), end="")

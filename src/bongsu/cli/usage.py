"""A command line that does not parse, as a coded error in the reader's language."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any  # Typer gives contexts and parameters no public type

import typer
from typer import rich_utils

from bongsu.cli.guard import EXIT_CODES, INTERRUPTED, guarded
from bongsu.cli.state import State
from bongsu.cli.verb import WORDS, Menu, UsageError, help_language
from bongsu.model.errors import BongsuError, Family
from bongsu.model.nearest import listed, nearest

_NOT_ONE_OF = re.compile(r"'([^']*)' is not one of ")
_BRACES = re.compile("[{}]")
_EXTRA = re.compile(r"unexpected extra argument\S* \((.*)\)", re.DOTALL)


class Root(Menu):
    """The program itself: also what cannot be parsed gets a code, a sentence and a next step."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As Typer does, and keeps the words: help comes before what stands behind it is read."""
        ctx.meta[WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        words = list(sys.argv[1:] if args is None else args)
        state = State(machine="--json" in words, no_color="--no-color" in words)
        try:
            with _help_colours(state):
                code = super().main(
                    words, prog_name, complete_var, False, windows_expand_args, **extra
                )
        except typer.Abort:
            state.notes.say("cli.interrupted")
            code = INTERRUPTED
        except UsageError as error:
            code = EXIT_CODES[Family.INPUT]
            _explain(error, state)
        if standalone_mode:
            sys.exit(code or 0)
        return code


@contextmanager
def _help_colours(state: State) -> Iterator[None]:
    """``--no-color`` also for help, which Typer prints with a console of its own."""
    kept = rich_utils.COLOR_SYSTEM
    rich_utils.COLOR_SYSTEM = None if state.no_color else kept
    try:
        yield
    finally:
        rich_utils.COLOR_SYSTEM = kept


def _explain(error: Any, state: State) -> None:
    """Print it, unless the program was called without words: then the help is the answer."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return
    language = help_language(error.ctx) if error.ctx else state.language
    try:
        with guarded(State(language, machine=state.machine, no_color=state.no_color)):
            raise coded(error)
    except typer.Exit:
        pass  # the caller leaves with the same code


def coded(error: Any) -> BongsuError:
    """The coded error for one of Typer's own."""
    ctx, param = error.ctx, getattr(error, "param", None)
    name, words = _name(param), error.message
    if type(error).__name__ == "NoSuchOption":
        known = (option for each in ctx.command.params for option in _options(each))
        asked = error.option_name
        facts = {"nearest": nearest(asked, known), "help": _help(ctx)}
        return BongsuError("input.option_unknown", name=asked, **facts)
    if type(error).__name__ in ("MissingParameter", "BadOptionUsage"):
        missing = name or getattr(error, "option_name", "")
        return BongsuError("input.argument_missing", name=missing, usage=_usage(ctx))
    if found := _NOT_ONE_OF.search(words):
        return choice_unknown(name, found[1], _choices(param))
    if param is not None and getattr(param.type_descriptor, "annotation", None) is int:
        return BongsuError("input.number_needed", name=name, example=f"{param.opts[0]} 7")
    if found := _EXTRA.search(words):
        return BongsuError("input.argument_extra", value=found[1], usage=_usage(ctx))
    return BongsuError("input.usage", reason=words, help=_help(ctx))


def choice_unknown(name: str, asked: str, valid: Iterable[str]) -> BongsuError:
    """A value that is none of a known few, answered with the nearest and with all."""
    known = list(valid)
    near = nearest(asked, known).partition(",")[0]
    return BongsuError(
        "input.choice_unknown", name=name, value=asked, nearest=near, valid=listed(known)
    )


def _choices(param: Any) -> list[str]:
    choices = getattr(param.type_descriptor, "choices", None) or ()
    return [str(getattr(each, "value", each)) for each in choices]


def _options(param: Any) -> list[str]:
    hidden = getattr(param, "hidden", False) or param.param_type_name == "argument"
    return [] if hidden else list(param.opts)


def _name(param: Any) -> str:
    if param is None:
        return ""
    is_option = param.param_type_name == "option"
    return str(param.opts[0] if is_option else param.metavar or param.name)


def _usage(ctx: Any) -> str:
    return " ".join(_BRACES.sub("", ctx.get_usage()).split()[1:]) if ctx else "bongsu --help"


def _help(ctx: Any) -> str:
    return f"{ctx.command_path if ctx else 'bongsu'} --help"

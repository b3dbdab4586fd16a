"""How a verb is registered: the options that all verbs know, the guard, help in both languages."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, TypeVar  # Any: Typer gives contexts no public type

import typer
from rich.markup import escape
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from bongsu.cli import completing
from bongsu.cli.examples import EXAMPLES, path_of
from bongsu.cli.guard import ALL_EXIT_CODES, guarded
from bongsu.cli.state import State
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest
from bongsu.phrases import Language, say

Decorator = Callable[[Callable[..., None]], Callable[..., None]]
Part = TypeVar("Part")
WORDS = "bongsu.words"
"""Under this the context keeps the words of the command line."""
UsageError: Any = typer.BadParameter.__base__  # Typer names only its child

Machine = Annotated[bool, typer.Option("--json")]
Tongue = Annotated[Language | None, typer.Option("--language", is_eager=True)]
Actor = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", autocompletion=completing.actors)
]
Home = Annotated[Path | None, typer.Option("--home", metavar="DIR")]
NoColor = Annotated[bool, typer.Option("--no-color", is_eager=True)]

_SHARED: Mapping[str, tuple[object, object]] = {
    "machine": (Machine, False),
    "language": (Tongue, None),
    "actor": (Actor, None),
    "home": (Home, None),
    "no_color": (NoColor, False),
}
SHARED_NAMES = frozenset(_SHARED)


def verb(app: typer.Typer, name: str, without: frozenset[str] = frozenset()) -> Decorator:
    """Register a function as a verb. Its first parameter is the `State`.

    The verb also takes the shared options, save those in ``without``. Help texts are catalogue
    keys: ``cli.help.<group>.<name>`` for the verb, ``cli.opt.<parameter>`` for its options.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        group = f"{app.info.name}." if isinstance(app.info.name, str) else ""
        registered = app.command(name, cls=Verb, help=f"cli.help.{group}{name}")
        registered(_with_shared(function, without))
        return function

    return register


def group(name: str) -> typer.Typer:
    """A group of verbs such as ``key``."""
    key = f"cli.help.{name}"
    made = typer.Typer(name=name, cls=Menu, help=key, no_args_is_help=True, add_completion=False)
    made.callback()(_spoken_to)
    return made


def _spoken_to(ctx: typer.Context, language: Tongue = None) -> None:
    """A group knows the language too: ``bongsu key --help --language ko``."""
    ctx.obj = _narrowed(ctx.obj, {"language": language})


class Verb(TyperCommand):
    """A command whose help is read from the catalogue in the chosen language."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As Typer does, and every mistake knows where it was made."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        with _furnished(help_language(ctx)) as language:
            TyperCommand.format_help(translated(self, language), ctx, formatter)

    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx), ctx)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Options with their help for the shell."""
        return TyperCommand.shell_complete(translated(self, help_language(ctx)), ctx, incomplete)

    def get_help_option(self, ctx: Any) -> Any:
        return _help_option(super().get_help_option(ctx), ctx)


class Menu(TyperGroup):
    """A group whose help is read from the catalogue in the chosen language."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The verb of that name; an unknown one is answered with the nearest."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            facts = {
                "nearest": nearest(args[0], self.commands),
                "help": f"{ctx.command_path} --help",
            }
            with guarded(_state_of(ctx)):
                raise BongsuError("input.command_unknown", name=args[0], **facts)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        with _furnished(help_language(ctx)) as language:
            TyperGroup.format_help(translated(self, language), ctx, formatter)

    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx), ctx)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Verbs and options with their help for the shell, which Typer reads from the context."""
        ctx.command = translated(self, help_language(ctx))
        return TyperGroup.shell_complete(ctx.command, ctx, incomplete)

    def get_help_option(self, ctx: Any) -> Any:
        return _help_option(super().get_help_option(ctx), ctx)


def translated(command: Part, language: Language) -> Part:
    """A copy of a command, its options and its sub-commands with sentences in place of keys."""
    twin: Any = copy(command)
    if isinstance(twin, Verb):
        twin.epilog = _after_help(path_of(str(twin.help)), language)
    twin.help = twin.help and say(twin.help, language)
    if twin.epilog == "cli.exit":
        twin.epilog = _exit_codes(twin.epilog, language)
    twin.params = [_translated_option(each, language) for each in twin.params]
    if isinstance(twin, Menu):
        twin.commands = {name: translated(each, language) for name, each in twin.commands.items()}
    result: Part = twin
    return result


_FURNITURE = {
    "ARGUMENTS_PANEL_TITLE": "cli.panel.arguments",
    "OPTIONS_PANEL_TITLE": "cli.panel.options",
    "COMMANDS_PANEL_TITLE": "cli.panel.commands",
    "REQUIRED_LONG_STRING": "cli.panel.required",
    "DEFAULT_STRING": "cli.panel.default",
    "ENVVAR_STRING": "cli.panel.environment",
}
"""Typer's own words of help, which it keeps in its module."""


@contextmanager
def _furnished(language: Language) -> Iterator[Language]:
    """Typer's own words in the reader's language, for as long as help is written."""
    kept = {name: getattr(rich_utils, name) for name in _FURNITURE}
    try:
        for name, key in _FURNITURE.items():
            setattr(rich_utils, name, say(key, language))
        yield language
    finally:
        for name, words in kept.items():
            setattr(rich_utils, name, words)


def _usage(line: str, ctx: Any) -> str:
    return line.replace("Usage:", say("cli.panel.usage", help_language(ctx)), 1)


def help_language(ctx: Any) -> Language:
    """The language asked for: on the command line, also after ``--help``; of the environment."""
    root = ctx.find_root()
    for asked in (_typed(root.meta.get(WORDS, ())), root.params.get("language")):
        if isinstance(asked, Language):
            return asked
    option = next((each for each in root.command.params if each.name == "language"), None)
    named = option.resolve_envvar_value(root) if option else None
    return Language.KO if named == Language.KO else Language.EN


def _typed(words: Sequence[str]) -> Language | None:
    """The last ``--language`` of a command line, in either of its spellings."""
    spelt = [each for word in words for each in word.split("=", 1)]
    named = [value for option, value in pairwise(spelt) if option == "--language"]
    return next((each for each in Language if named[-1:] == [each.value]), None)


def refuse_typed(ctx: typer.Context, name: str) -> None:
    """A secret may come from the environment, never from the command line."""
    source = ctx.get_parameter_source(name)
    if source is not None and source.name == "COMMANDLINE":
        raise BongsuError("input.passphrase_on_command_line")


def _state_of(ctx: Any) -> State:
    """What the root has gathered, as far as it got."""
    return ctx.obj if isinstance(ctx.obj, State) else State(help_language(ctx))


def _after_help(path: str, language: Language) -> str:
    """Command lines to copy, and what the exit code says."""
    lines = (f"$ {escape(each)}" for each in EXAMPLES.get(path, ()))
    said = [say("cli.examples", language), *lines, say("cli.exit.brief", language)]
    return "\n\n".join(said)


def _exit_codes(key: str, language: Language) -> str:
    lines = (f"{code}: {say(f'{key}.{code}', language)}" for code in ALL_EXIT_CODES)
    return "\n\n".join([say(key, language), *lines])


def _translated_option(option: Any, language: Language) -> Any:
    twin = copy(option)
    twin.help = say(f"cli.opt.{option.name}", language)
    return twin


def _help_option(option: Any, ctx: Any) -> Any:
    if option is not None:
        option.help = say("cli.opt.help", help_language(ctx))
    return option


def _with_shared(function: Callable[..., None], without: frozenset[str]) -> Callable[..., None]:
    shared = {name: each for name, each in _SHARED.items() if name not in without}

    def run(ctx: typer.Context, **given: object) -> None:
        state = _narrowed(ctx.obj, {name: given.pop(name) for name in shared})
        with guarded(state):
            refuse_typed(ctx, "key_passphrase")
            function(state, **given)

    own = list(inspect.signature(function).parameters.values())[1:]
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    parameters = [
        context.replace(annotation=typer.Context),
        *(each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in own),
        *(_parameter(name, *each) for name, each in shared.items()),
    ]
    twin: Any = run
    twin.__signature__ = inspect.Signature(parameters)
    twin.__annotations__ = {each.name: each.annotation for each in parameters}
    twin.__name__ = function.__name__
    return run


def _parameter(name: str, annotation: object, default: object) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, annotation=annotation, default=default)


def _narrowed(state: State, asked: dict[str, Any]) -> State:
    """What was said after the verb outweighs what was said before it."""
    return replace(state, **{name: value for name, value in asked.items() if value})

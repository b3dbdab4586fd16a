"""The tree of verbs."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu import __version__
from bongsu.cli import (
    accounts,
    actors,
    campaigns,
    checkup,
    erasing,
    evidence,
    exhibits,
    extracting,
    judging,
    keys,
    knowledge,
    linking,
    marking,
    results,
    rules,
    searching,
    timelines,
    tour,
    verifying,
    weighing,
    writing,
)
from bongsu.cli.guard import guarded
from bongsu.cli.state import State
from bongsu.cli.usage import Root
from bongsu.cli.verb import refuse_typed
from bongsu.phrases import Language

app = typer.Typer(
    name="bongsu",
    cls=Root,
    help="cli.help",
    epilog="cli.exit",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"bongsu {__version__}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    *,
    machine: Annotated[bool, typer.Option("--json")] = False,
    language: Annotated[
        Language, typer.Option("--language", envvar="BONGSU_LANGUAGE", is_eager=True)
    ] = Language.EN,
    actor: Annotated[str | None, typer.Option("--actor", metavar="NAME")] = None,
    home: Annotated[
        Path | None, typer.Option("--home", metavar="DIR", envvar="BONGSU_HOME")
    ] = None,
    passphrase: Annotated[
        str | None, typer.Option("--passphrase", envvar="BONGSU_PASSPHRASE", hidden=True)
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", is_eager=True)] = False,
    traceback: Annotated[
        bool, typer.Option("--traceback", envvar="BONGSU_TRACEBACK", hidden=True)
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Gather what every verb shares; the verb itself may outweigh it."""
    state = State(language, machine, actor, home, passphrase, traceback, no_color)
    with guarded(state):
        refuse_typed(ctx, "passphrase")
    ctx.obj = state


for part in (
    actors, keys, exhibits, results, accounts, timelines, searching, marking, extracting,
    verifying, writing,
    checkup, tour,
    erasing, rules, linking, campaigns,
    knowledge,
    evidence, weighing, judging,
):  # fmt: skip
    app.add_typer(part.verbs)

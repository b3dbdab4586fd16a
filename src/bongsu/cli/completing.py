"""What the shell offers when somebody presses Tab. Nothing here asks for a key or complains."""

from collections.abc import Callable
from pathlib import Path

import typer

from bongsu.cli.face import api
from bongsu.model.errors import BongsuError

Offer = Callable[[typer.Context, str], list[str]]


def _quietly(function: Offer) -> Offer:
    """Nothing to offer is the answer to every error: a prompt is no place for one.

    The parameters keep their names, by which Typer gives them.
    """

    def offer(ctx: typer.Context, incomplete: str) -> list[str]:
        try:
            return [each for each in function(ctx, incomplete) if each.startswith(incomplete)]
        except BongsuError:
            return []

    return offer


@_quietly
def cases(_: typer.Context, incomplete: str) -> list[str]:
    """Case folders, or folders on the way to one."""
    return api.case_folders(incomplete)


@_quietly
def addresses(ctx: typer.Context, _: str) -> list[str]:
    """Account addresses of the case that stands before."""
    return api.known_names(_case(ctx)).addresses


@_quietly
def findings(ctx: typer.Context, _: str) -> list[str]:
    """Ids of the case's findings, alerts only: the others are too many to choose from."""
    return api.known_names(_case(ctx)).alerts


@_quietly
def detectors(_: typer.Context, __: str) -> list[str]:
    """Detectors by id."""
    return api.detector_ids()


@_quietly
def actors(ctx: typer.Context, _: str) -> list[str]:
    """Names whose keys are kept here."""
    home = ctx.find_root().params.get("home")
    return [each.name for each in api.list_actors(api.Settings(home=home))]


@_quietly
def cards(_: typer.Context, __: str) -> list[str]:
    """Actors that have a card, by id."""
    return [each.card.id for each in api.actor_cards()]


def _case(ctx: typer.Context) -> Path:
    """The first word after the verb; it is left over where an option still lacks its value."""
    case = ctx.params.get("case") or next(iter(ctx.args), None)
    if case is None:
        raise BongsuError("input.case_missing", case="", nearest="")
    return Path(case)

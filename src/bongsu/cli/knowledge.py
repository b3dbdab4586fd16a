"""``knowledge list``, ``show``, ``import``: what is publicly reported of actors, with sources."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bongsu.cli.completing import cards
from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.render.cards import card_page, list_page
from bongsu.cli.render.words import inert
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb

if TYPE_CHECKING:
    from bongsu.api import ActorProfile

verbs = group("knowledge")


@verb(verbs, "list", without=frozenset({"actor"}))
def list_all(state: State) -> None:
    """List the cards and what was imported."""
    profiles, kept = api.actor_cards(), api.list_knowledge(state.settings())
    if state.machine:
        emit({"actors": [_line(each) for each in profiles], "imported": kept})
    else:
        list_page(state.out, profiles, kept)


@verb(verbs, "show", without=frozenset({"actor", "home"}))
def show(
    state: State,
    actor_name: Annotated[str, typer.Argument(metavar="ACTOR", autocompletion=cards)],
) -> None:
    """Show one card."""
    profile = api.actor_card(actor_name)
    if state.machine:
        emit(profile)
    else:
        card_page(state.out, profile)


@verb(verbs, "import", without=frozenset({"actor"}))
def import_bundle(
    state: State, bundle_file: Annotated[Path, typer.Argument(metavar="FILE")]
) -> None:
    """Import an ATT&CK bundle."""
    kept = api.import_knowledge(bundle_file, state.settings())
    if state.machine:
        emit(kept)
        return
    name = ", ".join(inert(name) for name, _ in kept.untrusted_sources)
    state.out.say(
        "cli.knowledge.imported",
        name=name, actors=kept.actors, reports=kept.reports, id=kept.sha256[:12],
    )  # fmt: skip
    for notice in kept.untrusted_notices:
        state.out.line(inert(notice))
    state.notes.say("cli.knowledge.imported.next")


def _line(profile: "ActorProfile") -> dict[str, object]:
    card = profile.card
    return {
        "id": card.id,
        "name": card.name,
        "country": card.country or None,
        "attack_ids": card.attack_ids,
        "aliases": card.alias,
        "catch_all": card.catch_all,
        "independent": profile.independent,
        "shown_only": profile.shown_only,
    }

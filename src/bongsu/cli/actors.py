"""``actor create``, ``actor list`` and ``actor export``: whose key signs, and to whom keys go."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb

verbs = group("actor")


@verb(verbs, "create")
def create(state: State, name: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """Make a signing key."""
    actor = api.create_actor(name, state.settings(new=True))
    if state.machine:
        emit({"actor_id": actor.actor_id, "name": actor.name})
        return
    state.out.say("cli.actor.created", name=actor.name, id=actor.actor_id)
    state.notes.say("cli.actor.created.next")


@verb(verbs, "list")
def list_all(state: State) -> None:
    """List whose keys are kept here."""
    actors = api.list_actors(state.settings())
    if state.machine:
        emit({"actors": [{"actor_id": each.actor_id, "name": each.name} for each in actors]})
        return
    if not actors:
        state.notes.say("cli.actor.none")
        return
    table = state.out.table("cli.col.actor", "cli.col.id")
    for each in actors:
        state.out.row(table, each.name, each.actor_id)
    state.out.put_table(table)


@verb(verbs, "export")
def export(state: State, card_file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Write the acting person's card."""
    api.must_be_new(card_file)
    api.write_new(card_file, api.export_actor(state.settings()))
    if state.machine:
        emit({"written": str(card_file)})
        return
    state.out.say("cli.actor.exported", path=str(card_file))
    state.notes.say("cli.actor.exported.next")

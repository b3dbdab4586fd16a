"""``key``: the case key on its way to another desk, in a file, on paper or in a recipient's box."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.words import inert
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb
from bongsu.model.times import iso_utc

verbs = group("key")

KeyFile = Annotated[Path, typer.Argument(metavar="FILE")]
KeyPassphrase = Annotated[
    str | None, typer.Option("--key-passphrase", envvar="BONGSU_KEY_PASSPHRASE", hidden=True)
]


@verb(verbs, "export")
def export(
    state: State, case: CasePath, key_file: KeyFile, key_passphrase: KeyPassphrase = None
) -> None:
    """Write the case key to a new file under a passphrase of its own."""
    api.must_be_new(key_file)
    passphrase = state.ask("cli.ask.key_passphrase", key_passphrase, new=True)()
    api.write_new(key_file, api.export_key(case, passphrase, state.settings()))
    if state.machine:
        emit({"written": str(key_file)})
        return
    state.out.say("cli.key.exported", path=str(key_file))
    state.notes.say("cli.key.exported.next")


@verb(verbs, "import")
def import_(
    state: State, case: CasePath, key_file: KeyFile, key_passphrase: KeyPassphrase = None
) -> None:
    """Keep a case key that was exported elsewhere."""
    document = api.read_document(key_file)
    passphrase = state.ask("cli.ask.key_passphrase", key_passphrase)()
    api.import_key(case, document, passphrase, state.settings())
    _kept(state)


@verb(verbs, "recover")
def recover(
    state: State,
    case: CasePath,
    code: Annotated[str | None, typer.Argument(metavar="CODE")] = None,
) -> None:
    """Get the case key back from its recovery code."""
    typed = state.ask("cli.ask.recovery_code", code)()
    api.recover_key(case, typed, state.settings())
    _kept(state)


@verb(verbs, "grant")
def grant(
    state: State, case: CasePath, card_file: Annotated[Path, typer.Argument(metavar="FILE")]
) -> None:
    """Give the case key to the owner of a card."""
    card = api.read_document(card_file)
    with state.case(case) as opened_case:
        given = opened_case.grant_key(card)
    if state.machine:
        emit(given)
        return
    name = inert(given.untrusted_name)
    state.out.say("cli.key.granted", name=name, id=given.actor_id, seq=given.seq)
    state.notes.say("cli.key.granted.next")


@verb(verbs, "accept")
def accept(state: State, case: CasePath) -> None:
    """Keep the case key out of one's box."""
    with state.case(case) as opened_case:
        opened_case.accept_key()
    _kept(state)


@verb(verbs, "recipients")
def recipients(state: State, case: CasePath) -> None:
    """List who was given the case key."""
    with state.case(case) as opened_case:
        known = opened_case.recipients()
    if state.machine:
        emit({"recipients": known})
        return
    if not known:
        state.notes.say("cli.key.recipients.none")
        return
    table = state.out.table("cli.col.actor", "cli.col.id", "cli.col.entry", "cli.col.given")
    for each in known:
        day = (iso_utc(each.t_ms) or "")[:10]
        given = day if each.box else state.out.sentence("cli.key.box_missing")
        state.out.row(table, inert(each.untrusted_name), each.actor_id, str(each.seq), given)
    state.out.put_table(table)


@verb(verbs, "revoke")
def revoke(
    state: State, case: CasePath, recipient: Annotated[str, typer.Argument(metavar="ACTOR")]
) -> None:
    """Take a recipient's box away."""
    with state.case(case) as opened_case:
        taken = opened_case.revoke_key(recipient)
    if state.machine:
        emit(taken)
        return
    state.out.say("cli.key.revoked", name=inert(taken.untrusted_name), id=taken.actor_id)
    state.notes.say("cli.key.revoked.next")


def _kept(state: State) -> None:
    if state.machine:
        emit({"kept": True})
    else:
        state.out.say("cli.key.kept")

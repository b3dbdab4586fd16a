"""``key export``, ``key import`` and ``key recover``: the case key on its way to another desk."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb

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


def _kept(state: State) -> None:
    if state.machine:
        emit({"kept": True})
    else:
        state.out.say("cli.key.kept")

"""``extract``: an original message, with its digest and its place."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.receipts import extracted
from bongsu.cli.state import State
from bongsu.cli.verb import verb

if TYPE_CHECKING:
    from bongsu.api import Extracted

verbs = typer.Typer()


@verb(verbs, "extract")
def extract(
    state: State,
    case: CasePath,
    message: Annotated[str, typer.Argument(metavar="ID")],
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
) -> None:
    """Hand out the original bytes of a message."""
    to_stdout = str(out_file) == "-"
    if out_file is not None and not to_stdout:
        api.must_be_new(out_file)  # before the custody log says that it was handed out
    with state.case(case) as opened_case:
        found = opened_case.extract(message)
    if to_stdout:
        sys.stdout.buffer.write(found.data)
        extracted(state.notes, "-", found)
        return
    target = out_file or api.free_name(Path(_label(found)))
    written = str(api.write_new(target, found.data))
    if state.machine:
        place = found.locator
        emit({"written": written, "sha256": found.sha256, "size": len(found.data), "place": place})
    else:
        extracted(state.out, written, found)


def _label(found: "Extracted") -> str:
    """The suggested name as a name only, never a path."""
    return Path(found.suggested_name).name or "message.eml"

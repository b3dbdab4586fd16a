"""``mark``: an analyst's word on a finding."""

from typing import Annotated

import typer

from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath, FindingId
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.errors import BongsuError
from bongsu.model.finding import MarkKind

verbs = typer.Typer()


@verb(verbs, "mark")
def mark(
    state: State,
    case: CasePath,
    finding: FindingId,
    kind: MarkKind,
    reason: Annotated[str, typer.Option(metavar="TEXT")] = "",
) -> None:
    """Confirm, reject or comment on a finding, with a reason."""
    if not reason.strip():
        raise BongsuError("input.reason_missing")
    with state.case(case) as opened_case:
        kept = opened_case.mark(finding, kind, reason.strip())
    if state.machine:
        emit(kept)
        return
    word = state.out.sentence(f"mark.{kept.kind.value}")
    state.out.say("cli.mark.kept", word=word, id=kept.finding_id, seq=kept.seq)

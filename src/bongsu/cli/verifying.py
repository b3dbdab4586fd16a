"""``verify``: does what is stored agree with what was signed?"""

from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.guard import FOUND
from bongsu.cli.machine import emit, verify_object
from bongsu.cli.parameters import CasePath, Watch
from bongsu.cli.render.verify import verify_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb

verbs = typer.Typer()


@verb(verbs, "verify")
def verify(
    state: State,
    case: CasePath,
    checkpoint: Annotated[str | None, typer.Option(metavar="LINE_OR_FILE")] = None,
    deep: Annotated[bool, typer.Option("--deep")] = False,
    watch: Watch = False,
) -> None:
    """Check the custody log, the exhibits and the marks."""
    kept = None if checkpoint is None else api.text_or_file(checkpoint)
    with state.case(case) as opened_case, state.progress(often=watch) as progress:
        report = opened_case.verify(kept, deep=deep, progress=progress)
    if state.machine:
        emit(verify_object(report))
    else:
        verify_page(state.out, report)
    if report.problems:
        raise typer.Exit(FOUND)

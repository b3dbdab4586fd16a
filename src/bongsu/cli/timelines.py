"""``timeline``: one account by time, across mail and logs."""

from typing import Annotated

import typer

from bongsu.cli import completing
from bongsu.cli.choices import account_of
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.timeline import moment_line, timeline_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.windows import bound_ms

verbs = typer.Typer()


@verb(verbs, "timeline")
def timeline(
    state: State,
    case: CasePath,
    address: Annotated[str, typer.Argument(metavar="ADDRESS", autocompletion=completing.addresses)],
    begin: Annotated[str | None, typer.Option("--from", metavar="TIME")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="TIME")] = None,
) -> None:
    """Show one account's moments by time."""
    first, last = bound_ms(begin), bound_ms(end, last=True)
    with state.case(case) as opened_case:
        view = account_of(opened_case.timeline(first, last), address)
    if state.machine:
        for each in view.timeline:
            emit(moment_line(view, each))
    else:
        timeline_page(state.out, view)

"""``link``: which incidents belong together, in one case or across several."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli import completing
from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.render.campaigns import campaign_line, linking_line, linking_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb

verbs = typer.Typer()

Cases = Annotated[list[Path], typer.Argument(metavar="CASE...", autocompletion=completing.cases)]


@verb(verbs, "link")
def link(
    state: State,
    linked_cases: Cases,
    read_only: Annotated[list[Path] | None, typer.Option("--read-only", metavar="CASE")] = None,
    boxes: Annotated[list[str] | None, typer.Option("--box", metavar="ADDRESS")] = None,
    carriers: Annotated[Path | None, typer.Option("--carriers", metavar="FILE")] = None,
) -> None:
    """Propose campaigns and keep them, signed, in every case that may be written."""
    only_read = read_only or []
    with ExitStack() as opened:
        written = [opened.enter_context(state.case(each)) for each in linked_cases]
        read = [opened.enter_context(state.case(each, linked_cases[0])) for each in only_read]
        view = api.link_cases(written, boxes or [], read, carriers)
    if state.machine:
        for each in view.campaigns:
            emit(campaign_line(each))
        emit(linking_line(view))
    else:
        linking_page(state.out, view)

"""``search``: look through every table, and say what was looked through."""

from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit, hit_line, search_line
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.search import search_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.errors import BongsuError

verbs = typer.Typer()


@verb(verbs, "search")
def search(
    state: State,
    case: CasePath,
    values: Annotated[list[str] | None, typer.Argument(metavar="VALUE...")] = None,
    indicators: Annotated[Path | None, typer.Option("--list", metavar="FILE")] = None,
    graded: Annotated[Path | None, typer.Option("--indicators", metavar="FILE")] = None,
) -> None:
    """Look for values; zero hits is a result."""
    graded_list = api.read_indicator_list(graded) if graded else None
    listed = api.read_indicators(indicators) if indicators else []
    wanted = list(dict.fromkeys([*(values or []), *listed]))
    if not wanted and graded_list is None:
        raise BongsuError("input.search_empty")
    with state.case(case) as opened_case:
        results = [opened_case.search(wanted)] if wanted else []
        results += [opened_case.search_indicators(graded_list)] if graded_list else []
    for result in results:
        if state.machine:
            for hit in result.hits:
                emit(hit_line(hit))
            emit(search_line(result))
        else:
            search_page(state.out, result)

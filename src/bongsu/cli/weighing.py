"""``weigh`` and ``explain``: odds of hypotheses, what they rest on, what would change them."""

import re
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.explaining import explain_page
from bongsu.cli.render.weighing import matrix_page, weighing_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.assessment import ach_mark
from bongsu.model.errors import BongsuError

verbs = typer.Typer()

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_EPOCH_YEAR = 1970


@verb(verbs, "weigh")
def weigh(
    state: State,
    case: CasePath,
    known: Annotated[str | None, typer.Option("--knowledge", metavar="DIGEST")] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM")] = None,
    *,
    matrix: Annotated[bool, typer.Option("--matrix")] = False,
) -> None:
    """Weigh the items that stand."""
    when = _month(month) if month else None
    with state.case(case) as opened_case:
        made = opened_case.weigh(known, when)
        items = opened_case.items()
    if state.machine:
        marks = {
            line.subject: {said.item_id: ach_mark(said.points) for said in line.said}
            for line in made.assessment.lines
        }
        emit({"weighing": made, "matrix": marks})
    elif matrix:
        matrix_page(state.out, made.assessment)
    else:
        weighing_page(state.out, made, items)


@verb(verbs, "explain")
def explain(
    state: State,
    case: CasePath,
    hypothesis: Annotated[str, typer.Argument(metavar="[HYPOTHESIS]")] = "",
) -> None:
    """Explain the newest weighing."""
    with state.case(case) as opened_case:
        made = opened_case.newest_weighing()
        outdated = any(each.seq > made.seq for each in opened_case.items())
    said = made.assessment
    wanted = hypothesis or said.stated or said.lines[0].subject
    line = api.line_of(said, wanted)
    if state.machine:
        cited = {report for term in line.said for report in term.reports}
        emit({
            "custody_seq": made.seq,
            "outdated": outdated,
            "line": line,
            "items": said.items,
            "cited": [each for each in said.cited if each.report_id in cited],
            "what_if": said.what_if,
            "flip": said.flip,
            "next_best": said.next_best,
        })  # fmt: skip
    else:
        explain_page(state.out, made, line)
        if outdated:
            state.notes.say("weighed.newer")


def _month(text: str) -> int:
    found = _MONTH.fullmatch(text.strip())
    if found is None:
        raise BongsuError("input.month", value=text)
    return (int(found[1]) - _EPOCH_YEAR) * 12 + int(found[2]) - 1

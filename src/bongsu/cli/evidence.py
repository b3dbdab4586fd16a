"""``evidence``: items that are weighed, entered by hand, replaced and withdrawn."""

import math
from typing import Annotated

import typer

from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.items import item_kept, item_page, items_page
from bongsu.cli.render.proposals import proposals_page
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import UNGRADED, EvidenceItem, EvidenceKind, Forgeability

verbs = group("evidence")

_LEAST, _MOST = 0.01, 100
ItemId = Annotated[str, typer.Argument(metavar="ITEM")]


@verb(verbs, "add")
def add(
    state: State,
    case: CasePath,
    item_kind: Annotated[EvidenceKind, typer.Argument(metavar="KIND")],
    item_values: Annotated[list[str] | None, typer.Argument(metavar="VALUE...")] = None,
    observation: Annotated[str, typer.Option(metavar="TEXT")] = "",
    provenance: Annotated[str, typer.Option("--provenance", metavar="NAME")] = "",
    grade: Annotated[str, typer.Option(metavar="GRADE")] = UNGRADED,
    forgeability: Annotated[Forgeability, typer.Option()] = Forgeability.CHEAP,
    based_on: Annotated[list[str] | None, typer.Option("--finding", metavar="FINDING")] = None,
    based_rows: Annotated[list[str] | None, typer.Option("--row", metavar="ROW")] = None,
    agency: Annotated[str, typer.Option(metavar="NAME")] = "",
    judged: Annotated[list[str] | None, typer.Option(metavar="HYPOTHESIS=RATIO")] = None,
    replaces: Annotated[str, typer.Option(metavar="ITEM")] = "",
) -> None:
    """Enter an item by hand."""
    draft = EvidenceItem(
        item_id="",
        kind=item_kind,
        values=tuple(item_values or ()),
        untrusted_observation=observation,
        group=provenance,
        grade=grade,
        forgeability=forgeability,
        rows=tuple(based_rows or ()),
        findings=tuple(based_on or ()),
        judged=tuple(map(_ratio, judged or ())),
        agency=agency.strip(),
    )
    with state.case(case) as opened_case:
        (kept,) = opened_case.enter_items([draft], replaces)
    if state.machine:
        emit(kept)
    else:
        item_kept(state.out, kept)


@verb(verbs, "propose")
def propose(
    state: State,
    case: CasePath,
    enter_items: Annotated[bool, typer.Option("--enter")] = False,
) -> None:
    """Propose items from what the case shows."""
    with state.case(case) as opened_case:
        found = opened_case.propose_items(state.out.language)
        kept = opened_case.enter_items(found.drafts) if enter_items else []
    if state.machine:
        emit({"proposed": found.drafts, "entered": kept, "questions": found.questions})
    else:
        proposals_page(state.out, found, kept)


@verb(verbs, "grade")
def grade_one(
    state: State,
    case: CasePath,
    item: ItemId,
    item_grade: Annotated[str, typer.Argument(metavar="GRADE")],
    forgeable: Annotated[Forgeability | None, typer.Option("--forgeability")] = None,
) -> None:
    """Grade an item."""
    with state.case(case) as opened_case:
        kept = opened_case.grade_item(item, item_grade, forgeable)
    if state.machine:
        emit(kept)
    else:
        item_kept(state.out, kept)


@verb(verbs, "list")
def list_all(state: State, case: CasePath) -> None:
    """List all items."""
    with state.case(case) as opened_case:
        items = opened_case.items()
    if state.machine:
        emit({"items": items})
    else:
        items_page(state.out, items)


@verb(verbs, "show")
def show(state: State, case: CasePath, item: ItemId) -> None:
    """Show one item with what it rests on."""
    with state.case(case) as opened_case:
        found = opened_case.item(item)
    if state.machine:
        emit(found)
    else:
        item_page(state.out, found)


@verb(verbs, "withdraw")
def withdraw(
    state: State,
    case: CasePath,
    item: ItemId,
    reason: Annotated[str, typer.Option(metavar="TEXT")] = "",
) -> None:
    """Weigh an item no more."""
    with state.case(case) as opened_case:
        gone = opened_case.withdraw_item(item, reason)
    if state.machine:
        emit(gone)
    else:
        state.out.say("cli.evidence.withdrawn", id=gone.item_id, seq=gone.seq)


def _ratio(text: str) -> tuple[str, int]:
    """A hypothesis and hundredths of a nat, from a likelihood ratio as people say it."""
    name, _, number = text.partition("=")
    try:
        ratio = float(number)
    except ValueError:
        ratio = 0.0
    if not name.strip() or not _LEAST <= ratio <= _MOST:
        raise BongsuError("input.item_ratio", value=text)
    return name.strip().casefold(), round(100 * math.log(ratio))

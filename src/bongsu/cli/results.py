"""``status``, ``findings`` and ``show``: what is known so far."""

from typing import Annotated

import typer

from bongsu.cli import completing
from bongsu.cli.choices import account_of, known_detector
from bongsu.cli.machine import emit, finding_line, status_object
from bongsu.cli.parameters import CasePath, FindingId
from bongsu.cli.render.findings import findings_page
from bongsu.cli.render.show import finding_page
from bongsu.cli.render.status import status_page
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.view import CaseView, FindingView

verbs = typer.Typer()


@verb(verbs, "status")
def status(state: State, case: CasePath) -> None:
    """Show the ladder of every account, and what is missing."""
    with state.case(case) as opened_case:
        view = opened_case.view(messages=False)
    if state.machine:
        emit(status_object(view))
    else:
        status_page(state.out, view)


@verb(verbs, "findings")
def findings(
    state: State,
    case: CasePath,
    account: Annotated[
        str | None, typer.Option(metavar="ADDRESS", autocompletion=completing.addresses)
    ] = None,
    detector: Annotated[
        str | None, typer.Option(metavar="DETECTOR", autocompletion=completing.detectors)
    ] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """List findings, best first."""
    with state.case(case) as opened_case:
        view = opened_case.view(everything=everything)
    chosen = choose(view, account, detector, everything=everything)
    if state.machine:
        for each in chosen:
            emit(finding_line(each))
    else:
        findings_page(state.out, view, chosen, everything=everything)


@verb(verbs, "show")
def show(state: State, case: CasePath, finding: FindingId) -> None:
    """Show one finding in full."""
    with state.case(case) as opened_case:
        view = opened_case.show(finding)
    if state.machine:
        emit(view)
    else:
        finding_page(state.out, view)


def choose(
    view: CaseView, account: str | None, detector: str | None, *, everything: bool
) -> list[FindingView]:
    """The findings asked for, by account, then rank."""
    accounts = view.accounts if account is None else (account_of(view, account),)
    if detector is not None:
        known_detector(view, detector)
    chosen = [
        each
        for every in accounts
        for each in every.findings
        if detector in (None, each.finding.detector)
        and (everything or each.finding.alert or each.marks)
    ]
    return sorted(chosen, key=_order)


def _order(view: FindingView) -> tuple[str, bool, int, int, str]:
    finding = view.finding
    return (
        view.account,
        finding.rank is None,
        finding.rank or 0,
        -finding.score,
        finding.finding_id,
    )

"""``init``, ``add`` and ``investigate``: a case, what goes into it, what comes out."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli import completing
from bongsu.cli.face import api
from bongsu.cli.guard import FOUND
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath, Watch
from bongsu.cli.render.receipts import added, investigated, opened
from bongsu.cli.state import State
from bongsu.cli.verb import verb
from bongsu.model.case import Intake
from bongsu.model.errors import BongsuError

verbs = typer.Typer()

Word = Annotated[str, typer.Option(metavar="TEXT")]


@verb(verbs, "init")
def init(state: State, case: CasePath, name: Word = "") -> None:
    """Make a case folder and its key."""
    made = api.init_case(case, name or case.resolve().name, state.settings())
    with made.case:
        facts = {"case_id": made.case.case_id, "name": made.case.name}
    if state.machine:
        emit({**facts, "recovery_code": made.recovery_code, "checkpoint": made.checkpoint})
        return
    opened(state.out, case, facts["case_id"], made.recovery_code, made.checkpoint)


@verb(verbs, "add", without=frozenset({"language"}))
def add(
    state: State,
    case: CasePath,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH...")] = None,
    *,
    account: Annotated[str, typer.Option(metavar="ADDRESS")] = "",
    holder: Word = "",
    consent: Word = "",
    role: Word = "",
    organisation: Word = "",
    holder_language: Annotated[str, typer.Option("--language", metavar="TEXT")] = "",
    custodian: Word = "",
    intake: Annotated[Path | None, typer.Option(metavar="FILE.csv")] = None,
    watch: Watch = False,
) -> None:
    """Seal exhibits."""
    said = Intake(None, account, holder, role, organisation, holder_language, consent, custodian)
    if intake is None:
        lines = _lines(paths or [], said)
    elif paths or said != Intake(None, *[""] * 7):
        raise BongsuError("input.intake_and_paths")
    else:
        lines = api.read_intake(intake)
    with state.case(case) as opened_case, state.progress(often=watch) as progress:
        receipt = opened_case.add(lines, progress)
    if state.machine:
        emit(receipt)
    else:
        added(state.out, lines, receipt)
    if receipt.failed:
        raise typer.Exit(FOUND)


@verb(verbs, "investigate")
def investigate(
    state: State,
    case: CasePath,
    without: Annotated[
        list[str] | None, typer.Option(metavar="DETECTOR", autocompletion=completing.detectors)
    ] = None,
    dkim_keys: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    rules: Annotated[Path | None, typer.Option(metavar="FOLDER")] = None,
    sigma: Annotated[Path | None, typer.Option(metavar="FOLDER")] = None,
    geo: Annotated[list[Path] | None, typer.Option(metavar="FILE")] = None,
    watch: Watch = False,
) -> None:
    """Read, detect, judge."""
    keys = api.read_document(dkim_keys).decode("utf-8", "replace") if dkim_keys else None
    with state.case(case) as opened_case, state.progress(often=watch) as progress:
        if keys is not None:
            opened_case.supply_keys(keys)
        receipt = opened_case.investigate(tuple(without or ()), progress, rules, sigma, geo or ())
    if state.machine:
        emit(receipt)
    else:
        investigated(state.out, case, receipt)
    if receipt.failed:
        raise typer.Exit(FOUND)


def _lines(paths: list[Path], said: Intake) -> list[Intake]:
    """One line a path; what must be said is asked for before anything is opened."""
    if not paths:
        raise BongsuError("input.nothing_to_add")
    if not said.account.strip():
        raise BongsuError("input.account_missing", path=str(paths[0]))
    if not said.holder.strip():
        raise BongsuError("input.holder_missing", account=said.account)
    if not said.consent.strip():
        raise BongsuError("input.consent_missing", account=said.account)
    return [replace(said, path=str(path)) for path in paths]

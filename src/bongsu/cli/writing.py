"""``report``, ``export`` and ``scenario``: files for others."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bongsu.cli.face import api
from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.state import State
from bongsu.cli.verb import verb

verbs = typer.Typer()


class Difficulty(StrEnum):
    """How closely the lures of a generated case imitate."""

    EASY = "easy"
    NORMAL = "normal"
    HARD = "hard"


class Plot(StrEnum):
    """Cases in which several hands act."""

    TWO_HANDS = "two-hands"
    SECOND_INCIDENT = "second-incident"
    FIRMS = "firms"
    ATTRIBUTION = "attribution"


_NEXT: dict[Plot | None, str] = {
    Plot.SECOND_INCIDENT: "cli.scenario.each",
    Plot.FIRMS: "cli.scenario.each",
    Plot.ATTRIBUTION: "cli.scenario.weigh",
}


class Format(StrEnum):
    """What `export` can write."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    INDICATORS = "indicators"
    OCSF = "ocsf"
    STIX = "stix"


class ReportFormat(StrEnum):
    """What `report` can write: a page for a screen, or sheets of paper."""

    HTML = "html"
    PDF = "pdf"


@verb(verbs, "report")
def report(
    state: State,
    case: CasePath,
    file_format: Annotated[ReportFormat, typer.Option("--format")] = ReportFormat.HTML,
    for_holder: Annotated[str | None, typer.Option("--holder", metavar="NAME_OR_ADDRESS")] = None,
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
) -> None:
    """Write the report as one file."""
    to_stdout = str(out_file) == "-"
    if out_file is not None and not to_stdout:
        api.must_be_new(out_file)
    with state.case(case) as opened_case:
        data = opened_case.report(state.language, for_holder, file_format.value)
    if to_stdout:
        sys.stdout.buffer.write(data)
        return
    name = f"{_report_name(state, for_holder)}.{file_format.value}"
    target = out_file or api.free_name(case / "reports" / name)
    _written(state, api.write_new(target, data), "cli.report.written")


@verb(verbs, "export")
def export(
    state: State,
    case: CasePath,
    what: Annotated[Format, typer.Option("--as", "--format")],
    for_holder: Annotated[str | None, typer.Option("--holder", metavar="NAME_OR_ADDRESS")] = None,
    out_folder: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
) -> None:
    """Write tables or indicators for other tools."""
    target = out_folder or api.free_name(case / "reports" / _export_name(what, for_holder))
    with state.case(case) as opened_case:
        count = api.write_tree(target, opened_case.export(what.value, for_holder))
    _written(state, target, "cli.export.written", files=count)


@verb(verbs, "scenario")
def scenario(
    state: State,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    accounts: Annotated[int, typer.Option(metavar="N", min=1, max=5000)] = 100,
    months: Annotated[int, typer.Option(metavar="M", min=1, max=36)] = 12,
    seed: Annotated[int, typer.Option(metavar="N")] = 2024,
    difficulty: Annotated[Difficulty, typer.Option()] = Difficulty.NORMAL,
    plot: Annotated[Plot | None, typer.Option()] = None,
) -> None:
    """Write a case that is plainly fiction, or several that a plot joins."""
    words = (plot.value,) if plot else ()
    made = api.generate_scenario(seed, accounts, months, difficulty.value, *words)
    files = ((each.path, each.content) for each in made)
    count = api.write_tree(folder, files)
    _written(state, folder, "cli.scenario.written", files=count)
    if not state.machine:
        state.notes.say(_NEXT.get(plot, "cli.scenario.next"), folder=str(folder))


def _written(state: State, path: Path, key: str, **facts: object) -> None:
    if state.machine:
        emit({"written": str(path), **facts})
    else:
        state.out.written(key, path, **facts)


def _report_name(state: State, holder: str | None) -> str:
    """The holder's name stands in the file's name, so that nobody gets another's report."""
    return "-".join(filter(None, ["report", state.language.value, _whose(holder)]))


def _export_name(what: Format, holder: str | None) -> str:
    """As with reports, so that nobody gets another's files."""
    return "-".join(filter(None, ["export", what.value, _whose(holder)]))


def _whose(holder: str | None) -> str:
    return "".join(char if char.isalnum() else "-" for char in holder or "")[:60].strip("-")

"""Cases to weigh: reports of a bundle taken as cases, and cases of others as JSON files."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from bench.attribution.bundles import UnusableError
from bongsu.attribution.knowledge import Fact, Knowledge, Report
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

GRADE = "B2"
GROUP = "report"
_DATE = r"^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?)?$"


@dataclass(frozen=True, slots=True)
class Case:
    """Evidence with its truth: ``actor`` as a knowledge names it, or a name, None if nobody knows.

    ``report_id`` is the publication that it was made of, "" where it is none of a bundle.
    """

    case_id: str
    month: int | None
    items: tuple[EvidenceItem, ...]
    actor: str | None
    report_id: str = ""


def of_reports(knowledge: Knowledge) -> list[Case]:
    """Every report of every actor as a case."""
    return [_of_report(report) for report in knowledge.reports]


def _of_report(report: Report) -> Case:
    name = f"{report.actor_id} {report.report_id}"
    return Case(name, report.month, items_of(report.facts), report.actor_id, report.report_id)


def items_of(facts: Iterable[Fact]) -> tuple[EvidenceItem, ...]:
    """One item a kind, as one publication would show them."""
    by_kind: dict[EvidenceKind, list[str]] = {}
    for kind, value in sorted(facts):
        by_kind.setdefault(kind, []).append(value)
    return tuple(
        EvidenceItem(kind.value, kind, tuple(values), "", GROUP, GRADE, Forgeability.MODERATE)
        for kind, values in by_kind.items()
    )


class _Item(msgspec.Struct):
    """An item of evidence in the documented form (bench/README.md)."""

    kind: EvidenceKind
    value: str | list[str]
    group: str = GROUP
    grade: Annotated[str, msgspec.Meta(pattern="^[A-F][1-6]$")] = GRADE
    forgeability: Forgeability = Forgeability.MODERATE


class _Case(msgspec.Struct):
    id: str | int
    evidence: list[_Item]
    date: Annotated[str, msgspec.Meta(pattern=_DATE)] | None = None
    actor: str | None = None


def of_folder(folder: Path) -> list[Case]:
    """All cases of the JSON files of a folder; one file holds one case or a list of them.

    Raises `UnusableError` with the name of the file.
    """
    cases = [case for path in sorted(folder.glob("*.json")) for case in _of_file(path)]
    if not cases:
        msg = f"{folder}: no case in it (files *.json)"
        raise UnusableError(msg)
    return cases


def _of_file(path: Path) -> Iterator[Case]:
    try:
        given = msgspec.json.decode(path.read_bytes())
        yield from map(case_of, given if isinstance(given, list) else [given])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        msg = f"{path}: {error}"
        raise UnusableError(msg) from error


def case_of(given: object) -> Case:
    """A case in the documented form. Raises `msgspec.ValidationError` where it is none."""
    case = msgspec.convert(given, _Case)
    items = tuple(_item(at, one) for at, one in enumerate(case.evidence))
    return Case(str(case.id), _month(case.date or ""), items, case.actor)


def _month(date: str) -> int | None:
    """The month counted from January 1970; the middle of its year where only that is known."""
    return (int(date[:4]) - 1970) * 12 + int(date[5:7] or 7) - 1 if date else None


def _item(at: int, given: _Item) -> EvidenceItem:
    if given.kind is EvidenceKind.OTHER:
        msg = f"Nothing can be counted of kind '{given.kind}' - at `$.evidence[{at}].kind`"
        raise msgspec.ValidationError(msg)
    values = (given.value,) if isinstance(given.value, str) else tuple(given.value)
    return EvidenceItem(
        f"e{at}", given.kind, values, "", given.group, given.grade, given.forgeability
    )


def chance(text: str) -> float:
    """A number in [0, 1) that is the same for the same text on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48

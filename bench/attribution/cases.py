"""Cases to weigh: reports of a bundle taken as cases, and cases of others as JSON files."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bongsu.attribution.knowledge import Fact, Knowledge, Report
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

GRADE = "B2"
GROUP = "report"


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


def of_folder(folder: Path) -> list[Case]:
    """All cases of the JSON files of a folder; one file holds one case or a list of them."""
    return [case for path in sorted(folder.glob("*.json")) for case in _of_file(path)]


def _of_file(path: Path) -> Iterator[Case]:
    given = json.loads(path.read_text())
    for one in given if isinstance(given, list) else [given]:
        yield case_of(one)


def case_of(given: Mapping[str, Any]) -> Case:
    """A case in the documented form (bench/README.md)."""
    date = str(given.get("date") or "")
    month = (int(date[:4]) - 1970) * 12 + int(date[5:7] or 7) - 1 if date[:4].isdigit() else None
    items = tuple(_item(at, one) for at, one in enumerate(given["evidence"]))
    return Case(str(given["id"]), month, items, given.get("actor"))


def _item(at: int, given: Mapping[str, Any]) -> EvidenceItem:
    value = given["value"]
    return EvidenceItem(
        f"e{at}",
        EvidenceKind(given["kind"]),
        tuple(map(str, value)) if isinstance(value, list) else (str(value),),
        "",
        str(given.get("group", GROUP)),
        str(given.get("grade", GRADE)),
        Forgeability(given.get("forgeability", "moderate")),
    )


def chance(text: str) -> float:
    """A number in [0, 1) that is the same for the same text on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48

"""Records to try Sigma's semantics on, and questions with the records that answer them.

`asked` gives an expression over the contracts for each question, so that any engine can run it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from bongsu.detectors.identity.common import events
from bongsu.detectors.plugin import Table
from bongsu.detectors.sigma.correlations import correlated
from bongsu.detectors.sigma.expressions import hits
from bongsu.detectors.sigma.reading import read_rules
from bongsu.detectors.sigma.rules import Correlation, Rule
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS

READABLE = {("m365", "audit")}
T0 = 1_767_225_600_000
"""2026-01-01 00:00 UTC, a border of every window that the questions use."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A record: its name, its fields typed as in the export, minutes after T0."""

    name: str
    fields: tuple[tuple[str, object], ...]
    minute: float | None = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A rule's documents in YAML, the records it is asked of, and those that match."""

    name: str
    rule: str
    records: tuple[Seen, ...]
    found: tuple[str, ...]


def record(name: str, /, *more: tuple[str, object], at: float | None = 0, **fields: object) -> Seen:
    """``more`` gives fields that stand twice or have names that are no keywords."""
    return Seen(name, (*fields.items(), *more), at)


def rows_of(records: tuple[Seen, ...]) -> dict[str, pa.Table]:
    """The tables `log_record`, `log_field` and `account`."""
    return {
        "log_record": pa.Table.from_pylist(
            [_record(each) for each in records], CONTRACTS["log_record"].arrow
        ),
        "log_field": pa.Table.from_pylist(
            [row for each in records for row in _fields(each)], CONTRACTS["log_field"].arrow
        ),
        "account": CONTRACTS["account"].arrow.empty_table(),
    }


def _record(each: Seen) -> dict[str, Any]:
    blank: dict[str, Any] = {column.name: None for column in CONTRACTS["log_record"].columns}
    t_ms = None if each.minute is None else T0 + int(each.minute * 60_000)
    return blank | {
        "row_id": each.name, "account_id": "acc_1", "exhibit_id": "exh_1", "member": "",
        "byte_start": 0, "byte_end": 1, "event_key": each.name, "layout": "m365_audit_lines",
        "layout_known": True, "product": "m365", "service": "audit", "t_ms": t_ms,
        "zone_source": "format",
    }  # fmt: skip


def _fields(each: Seen) -> list[dict[str, Any]]:
    return [
        {"row_id": each.name, "account_id": "acc_1", "ordinal": place, "name": name,
         "value": _text(value), "kind_class": _kind(value), "mapped": False}
        for place, (name, value) in enumerate(each.fields)
    ]  # fmt: skip


def _text(value: object) -> str | None:
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "flag"
    return "number" if isinstance(value, int | float) else "text"


def asked(question: Question) -> Table:
    """The expression: rows with a ``row_id``."""
    found = read_rules({"rule.yml": question.rule.encode()}, READABLE)
    assert not found.refused, found.refused
    known = tables()
    every: list[Rule | Correlation] = [*found.rules, *found.correlations]
    assert len(every) == 1, every
    match every[0]:
        case Rule() as rule:
            return hits(known, [rule])
        case Correlation() as rule:
            return correlated(known, rule)


def rule(detection: str, condition: str = "selection") -> str:
    """A rule over Microsoft's audit log; every line of ``detection`` is indented as it stands."""
    inner = "\n".join(f"  {line}" for line in detection.strip("\n").splitlines())
    source = "logsource:\n  product: m365\n  service: audit"
    return f"title: t\n{source}\ndetection:\n{inner}\n  condition: {condition}\n"


def event() -> Table:
    """The derived table `event`, which an engine makes before it is asked."""
    return events(tables())


def given(question: Question) -> Mapping[str, pa.Table]:
    return rows_of(question.records)

"""Microsoft 365 unified audit log: JSON lines, a JSON array, and the portal's CSV with AuditData.

Fields by "Office 365 Management Activity API schema" and "Search the audit log" (Microsoft Learn);
samples of JSON lines were seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from bongsu.readers.logs import cells, documents, flat, microsoft, times
from bongsu.readers.logs.hands import actor_class
from bongsu.readers.logs.plugin import Framing, Head, LayoutCard, Piece, Record, Unreadable, Who

_SOURCE = "Microsoft Learn: Office 365 Management Activity API schema"
_SIGNS = ('"CreationTime"', '"Operation"', '"RecordType"', '"Workload"')


def _card(name: str, order: int, framing: Framing) -> LayoutCard:
    return LayoutCard(
        name, version=1, order=order, framing=framing, known=True, source=_SOURCE,
        product="m365", service="audit", retention_days=180,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lines:
    """One record on each line, as the management API's collectors write it."""

    card = _card("m365_audit_lines", 20, Framing.JSON_LINES)

    def recognises(self, head: Head) -> bool:
        first = head.text.lstrip().partition("\n")[0]
        return first.startswith("{") and _is_audit(first) and _ends_object(first, head.text)

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_line(piece))


@dataclass(frozen=True, slots=True)
class Array:
    """An array of records, as the management API answers."""

    card = _card("m365_audit_array", 21, Framing.JSON_ARRAY)

    def recognises(self, head: Head) -> bool:
        return head.text.lstrip()[:1] in "[{" and _is_audit(head.text)

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_piece(piece))


@dataclass(frozen=True, slots=True)
class Portal:
    """The portal's CSV: CreationDate, UserIds, Operations, AuditData with a record in JSON."""

    card = _card("m365_audit_csv", 20, Framing.CSV)

    def recognises(self, head: Head) -> bool:
        return "auditdata" in head.columns

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        for row in cells.rows(piece):
            if isinstance(row, Unreadable):
                yield row
                continue
            try:
                data = msgspec.json.decode(row.get("auditdata") or "")
            except msgspec.DecodeError as error:
                yield Unreadable(row.start, row.end, f"AuditData: {error}")
                continue
            yield _record(row.start, row.end, data)


LAYOUTS = (Lines(), Array(), Portal())


def _is_audit(text: str) -> bool:
    return sum(sign in text for sign in _SIGNS) >= len(_SIGNS) - 1


def _ends_object(first: str, text: str) -> bool:
    return first.rstrip().endswith("}") or "\n" not in text.strip()


def _records(found: Iterator[documents.Document | Unreadable]) -> Iterator[Record | Unreadable]:
    for each in found:
        yield each if isinstance(each, Unreadable) else _record(*each)


def _record(start: int, end: int, data: dict[str, Any]) -> Record:
    user, operation = str(data.get("UserId") or ""), str(data.get("Operation") or "")
    owner = microsoft.owner(data, user)
    who = Who(
        actor=user or None,
        actor_class=actor_class(data.get("UserType"), user, owner),
        ip=microsoft.address(data),
        user_agent=microsoft.user_agent(data),
        session=microsoft.session(data),
    )
    return Record(
        start,
        end,
        identity=str(data.get("Id") or data),
        fields=flat.fields(data),
        when=times.iso(str(data.get("CreationTime") or ""), zone="UTC"),
        principal=owner or user or None,
        operation=operation or None,
        who=who,
        mapped=microsoft.MAPPED,
        rows=list(microsoft.rows(data, operation, who)),
    )

"""Okta's System Log: events of its API on lines or in an array, and the CSV of its console.

Fields by "System Log API" (developer.okta.com), which shows an event; headings of the CSV as
published scripts quote them.
"""

import re

from bongsu.readers.logs import flat, forms, okta, times
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.forms import Data, text
from bongsu.readers.logs.plugin import Framing, LayoutCard, Piece, Record
from bongsu.readers.logs.sheets import Said, Sheet

_SOURCE = "Okta: System Log API, LogEvent object"
_CSV_SOURCE = f"{_SOURCE}; headings of the CSV as published scripts quote"
_SIGNS = forms.Signs(("eventType", "published", "uuid", "actor", "outcome", "legacyEventType"), 4)
_KEPT_DAYS = 90
_TARGET = re.compile(r"target(\d+)\.(\w+)")


def _record(start: int, end: int, event: Data) -> Record:
    about = okta.principal(event)
    seen = okta.who(event, about)
    return Record(
        start,
        end,
        identity=text(event, "uuid") or str(event),
        fields=flat.fields(event),
        when=times.iso(text(event, "published"), zone="UTC"),
        principal=about or "unknown",
        operation=text(event, "eventType"),
        who=seen,
        mapped=okta.MAPPED,
        rows=list(okta.rows(event, seen)),
    )


def _row(row: CsvRow, _: Piece) -> Said:
    event = _event(row)
    found = _record(row.start, row.end, event)
    return Said(
        found.when, found.principal, found.operation, found.who, found.rows, text(event, "uuid")
    )


def _event(row: CsvRow) -> Data:
    """The event of which the console wrote this row: ``target0.display_name`` and its likes."""
    event: Data = {}
    targets: dict[str, Data] = {}
    for name, value in row.by_name.items():
        target = _TARGET.fullmatch(name)
        if target:
            targets.setdefault(target[1], {})[_camel(target[2])] = value
            continue
        held, path = event, [_camel(part) for part in name.split(".")]
        for part in path[:-1]:
            inner = held.setdefault(part, {})
            held = inner if isinstance(inner, dict) else {}
        held[path[-1]] = value
    event["published"] = event.get("timestamp")
    event["target"] = list(targets.values())
    return event


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(each.capitalize() for each in others)


_JSON = forms.both(
    "okta_system_log", 27, _SIGNS, _record, source=_SOURCE, product="okta", service="okta",
    retention_days=_KEPT_DAYS,
)  # fmt: skip
_CSV = Sheet(
    LayoutCard(
        "okta_system_log_csv", version=1, order=27, framing=Framing.CSV, known=True,
        source=_CSV_SOURCE, product="okta", service="okta", retention_days=_KEPT_DAYS,
    ),
    needs=(("event_type",), ("timestamp",), ("actor.alternate_id", "actor.id"),
           ("outcome.result",)),
    used=frozenset({"timestamp", "event_type", "outcome.result", "outcome.reason",
                    "actor.alternate_id", "client.ip_address",
                    "client.user_agent.raw_user_agent", "client.geographical_context.country",
                    "authentication_context.external_session_id",
                    "authentication_context.credential_type"}),
    read=_row,
)  # fmt: skip
LAYOUTS = (_CSV, *_JSON)

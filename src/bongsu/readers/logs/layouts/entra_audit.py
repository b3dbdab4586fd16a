"""Microsoft Entra's audit log: Graph's JSON, diagnostic lines, CSV of the portal and a workspace.

Fields by "directoryAudit resource type" and "AuditLogs" (Microsoft Learn); headings of the portal's
CSV as published scripts quote them.
"""

import re

import msgspec

from bongsu.readers.logs import clocks, directory, flat, forms, times
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.forms import Data, text
from bongsu.readers.logs.plugin import Framing, LayoutCard, Piece, Record
from bongsu.readers.logs.sheets import Said, Sheet

_SOURCE = "Microsoft Learn: directoryAudit resource type"
_CSV_SOURCE = f"{_SOURCE}; headings of the CSV as published scripts quote"
_SIGNS = forms.Signs(
    ("activityDisplayName", "activityDateTime", "initiatedBy", "targetResources"), 3
)
_KEPT_DAYS = 30
_TARGET = re.compile(r"target(\d+)(type|displayname|objectid|userprincipalname)")
_CHANGE = re.compile(r"target(\d+)modifiedproperty(\d+)(name|oldvalue|newvalue)")
_DETAIL = re.compile(r"additionaldetail(\d+)(key|value)")
_CALLED = {"type": "type", "displayname": "displayName", "objectid": "id",
           "userprincipalname": "userPrincipalName", "name": "displayName",
           "oldvalue": "oldValue", "newvalue": "newValue"}  # fmt: skip


def _record(start: int, end: int, data: Data) -> Record:
    inner = data.get("properties")
    activity = inner if isinstance(inner, dict) else data
    about, operation = directory.principal(activity), _operation(data, activity)
    seen = directory.who(activity, about)
    seen.ip = seen.ip or text(data, "callerIpAddress")
    written = text(activity, "activityDateTime") or text(data, "time")
    return Record(
        start,
        end,
        identity=text(activity, "id") or str(data),
        fields=flat.fields(data) + directory.fields(activity),
        when=times.iso(written, zone="UTC"),
        principal=about or text(data, "tenantId") or "unknown",
        operation=operation or None,
        who=seen,
        mapped=directory.MAPPED,
        rows=list(directory.rows(activity, operation, seen)),
    )


def _operation(data: Data, activity: Data) -> str:
    return text(activity, "activityDisplayName") or text(data, "operationName") or ""


def _row(row: CsvRow, piece: Piece) -> Said:
    activity, operation = _activity(row), row.get("activity") or ""
    about = directory.principal(activity)
    seen = directory.who(activity, about)
    when = clocks.written(row.get("date (utc)", "date"), zone="UTC", order=piece.day_order)
    row.fields.extend(directory.fields(activity))
    return Said(
        when, about or "unknown", operation or None, seen,
        list(directory.rows(activity, operation, seen)),
    )  # fmt: skip


def _activity(row: CsvRow) -> Data:
    """The activity of which the portal wrote this row: ``Target1UserPrincipalName`` and so on."""
    targets: dict[str, Data] = {}
    changes: dict[str, dict[str, Data]] = {}
    details: dict[str, Data] = {}
    for name, value in row.by_name.items():
        if found := _TARGET.fullmatch(name):
            targets.setdefault(found[1], {})[_CALLED[found[2]]] = value
        elif found := _CHANGE.fullmatch(name):
            held = changes.setdefault(found[1], {}).setdefault(found[2], {})
            held[_CALLED[found[3]]] = value
        elif found := _DETAIL.fullmatch(name):
            details.setdefault(found[1], {})[found[2]] = value
    for number, held in changes.items():
        targets.setdefault(number, {})["modifiedProperties"] = list(held.values())
    return {
        "result": row.get("result"),
        "userAgent": row.get("user agent", "useragent"),
        "initiatedBy": {
            "user": {"userPrincipalName": row.get("actoruserprincipalname"),
                     "id": row.get("actorobjectid"), "ipAddress": row.get("ipaddress")},
            "app": {"displayName": row.get("actorserviceprincipalname")},
        },
        "targetResources": list(targets.values()),
        "additionalDetails": list(details.values()),
    }  # fmt: skip


def _workspace(row: CsvRow, piece: Piece) -> Said:
    """A row of the table ``AuditLogs``: who began it, and its targets, are cells of JSON. Of one
    whose targets were cut short nobody knows whose account it speaks of.
    """
    inner = {name: _within(row.get(name.lower())) for name in _CELLS}
    activity = {"result": row.get("result"), **inner}
    operation = row.get("activitydisplayname", "operationname") or ""
    about = directory.principal(activity)
    seen = directory.who(activity, about)
    when = clocks.written(row.get(*_WHEN), zone="UTC", order=piece.day_order)
    row.fields.extend(flat.fields(inner) + directory.fields(activity))
    if row.get("targetresources") and inner["targetResources"] is None:
        return Said(when, "unknown", operation or None, identity=row.get("id"))
    return Said(
        when, about or "unknown", operation or None, seen,
        list(directory.rows(activity, operation, seen)), row.get("id"),
    )  # fmt: skip


_CELLS = ("initiatedBy", "targetResources", "additionalDetails")
_WHEN = ("activitydatetime [utc]", "activitydatetime", "timegenerated [utc]", "timegenerated")


def _within(cell: str | None) -> object:
    """What a cell of JSON holds; None for one that was cut short."""
    try:
        return msgspec.json.decode(cell or "null")
    except (msgspec.DecodeError, RecursionError):
        return None


_JSON = forms.both(
    "entra_audit", 29, _SIGNS, _record, source=_SOURCE, product="azure", service="auditlogs",
    retention_days=_KEPT_DAYS,
)  # fmt: skip
_CSV = Sheet(
    LayoutCard(
        "entra_audit_csv", version=1, order=29, framing=Framing.CSV, known=True,
        source=_CSV_SOURCE, product="azure", service="auditlogs", retention_days=_KEPT_DAYS,
    ),
    needs=(("date (utc)", "date"), ("activity",), ("result",), ("actortype",
           "actoruserprincipalname"), ("target1type", "target1displayname")),
    used=frozenset({"date (utc)", "date", "activity", "result", "actoruserprincipalname",
                    "ipaddress", "target1userprincipalname"}),
    read=_row,
)  # fmt: skip
_WORKSPACE = Sheet(
    LayoutCard(
        "entra_audit_workspace", version=1, order=29, framing=Framing.CSV, known=True,
        source="Microsoft Learn: Azure Monitor Logs reference, AuditLogs", product="azure",
        service="auditlogs", retention_days=_KEPT_DAYS,
    ),
    needs=(("activitydisplayname", "operationname"), ("initiatedby",), ("targetresources",), _WHEN),
    used=frozenset({*_WHEN, "activitydisplayname", "operationname", "result", "initiatedby",
                    "targetresources"}),
    read=_workspace,
)  # fmt: skip
LAYOUTS = (_CSV, _WORKSPACE, *_JSON)

"""What a log's record says as OCSF: one event for each act, with its class by the act's table.

Sign-ins are authentication (3002), changes to how an account is protected account change (3001),
settings of a mailbox and grants entity management (3004), reading of mail datastore activity (6005)
on a mailbox. What a class requires and no record says is ``unknown``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from bongsu.exporters.ocsf.event import Object, event, type_uid, without_empty
from bongsu.exporters.ocsf.mail import addresses
from bongsu.model.records import ActView, RecordView
from bongsu.model.view import CaseView

Cells = Mapping[str, str]

_UNKNOWN, _OTHER = 0, 99
_SUCCESS, _FAILURE = 1, 2
_NOT_SAID = "unknown"
_STATUS = {"failure": _FAILURE, "failed": _FAILURE, "present": _UNKNOWN, "unknown": _UNKNOWN,
           "challenge": _OTHER}  # fmt: skip
_FACTORS = {"code", "prompt", "key"}
"""Second factors: a sign-in with one of them was of more than a password."""


@dataclass(frozen=True, slots=True)
class _Class:
    """``column`` is the cell that says what was done, ``numbers`` are OCSF's; else other."""

    file: str
    uid: int
    column: str
    numbers: Mapping[str, int]
    own: Callable[[Cells, RecordView, str], Object]


def acts(view: CaseView, record: RecordView, account: str) -> Iterator[tuple[str, Object]]:
    """The file and the event of each act."""
    for number, act in enumerate(record.acts):
        kind, cells = _CLASSES[act.table], dict(act.cells)
        activity, name = _activity(kind, cells)
        made = event(view, kind.uid, activity, _uid(record, number), record.t_ms)
        status = cells.get("outcome", cells.get("state_class", ""))
        shared = without_empty(
            {
                "activity_name": name if activity == _OTHER else None,
                "status_detail": cells.get("reason"),
                "actor": {"user": {"name": record.actor}} if record.actor else None,
                "src_endpoint": _endpoint(record),
                "http_request": {"user_agent": record.user_agent} if record.user_agent else None,
                "observables": _observables(record),
            }
        )
        own = kind.own(cells, record, account) | {"status_id": _STATUS.get(status, _SUCCESS)}
        yield kind.file, made | own | shared | {"unmapped": _beside(record, act, account)}


def related(record: RecordView) -> list[Object]:
    """The events of a record, as a finding names them."""
    return [
        {"uid": _uid(record, n), "type_uid": type_uid(kind.uid, _activity(kind, dict(a.cells))[0])}
        for n, a in enumerate(record.acts)
        for kind in [_CLASSES[a.table]]
    ]


def place(record: RecordView) -> Object:
    """Where its bytes are."""
    return {"exhibit_id": record.exhibit_id, "member": record.member,
            "byte_start": record.byte_start, "byte_end": record.byte_end}  # fmt: skip


def _uid(record: RecordView, number: int) -> str:
    return f"{record.row_id}#{number}" if number else record.row_id


def _activity(kind: _Class, cells: Cells) -> tuple[int, str]:
    name = cells.get(kind.column, _NOT_SAID)
    return kind.numbers.get(name, _OTHER), name


def _user(record: RecordView, account: str) -> Object:
    name = record.principal or account
    return without_empty({"email_addr": next(iter(addresses([name])), None)}) | {"name": name}


def _sign_in(cells: Cells, record: RecordView, account: str) -> Object:
    return without_empty(
        {
            "service": {"name": cells.get("app") or record.layout},
            "session": {"uid": record.session} if record.session else None,
            "auth_protocol_id": 6 if cells.get("protocol") == "oauth" else None,
            "is_mfa": True if cells.get("factor") in _FACTORS else None,
        }
    ) | {"user": _user(record, account)}


def _change(_: Cells, record: RecordView, account: str) -> Object:
    return {"user": _user(record, account)}


def _setting(cells: Cells, record: RecordView, account: str) -> Object:
    kind = f"mailbox {cells.get('setting', '')}".strip()
    known: Object = {"name": cells.get("name"), "type": kind}
    return {"entity": without_empty(known) | {"user": _user(record, account)}}


def _grant(cells: Cells, record: RecordView, account: str) -> Object:
    known: Object = {"name": cells.get("app"), "uid": cells.get("app_id"),
                     "type": "application consent"}  # fmt: skip
    return {"entity": without_empty(known) | {"user": _user(record, account)}}


def _reading(cells: Cells, record: RecordView, account: str) -> Object:
    mailbox: Object = {"name": record.principal or account, "type_id": _OTHER, "type": "mailbox"}
    items = int(cells["items"]) if "items" in cells else None
    nobody = {"user": {"name": _NOT_SAID}}
    nowhere = {"name": _NOT_SAID}
    return {"database": mailbox, "actor": nobody, "src_endpoint": nowhere} | without_empty(
        {"count": items or None}
    )


_CLASSES = {
    "authentication": _Class(
        "authentication.jsonl", 3002, "activity", {"logon": 1, "logoff": 2}, _sign_in
    ),
    "user_management": _Class(
        "account_change.jsonl", 3001, "change",
        {"account_enabled": 2, "password_changed": 3, "password_reset": 4, "account_disabled": 5,
         "factor_added": 10, "factor_removed": 11}, _change,
    ),
    "mailbox_setting": _Class(
        "entity_management.jsonl", 3004, "state_class",
        {"present": 2, "set": 3, "failed": 3, "cleared": 4}, _setting,
    ),
    "consent_grant": _Class(
        "entity_management.jsonl", 3004, "state_class",
        {"granted": 1, "failed": 1, "present": 2, "revoked": 4}, _grant,
    ),
    "mail_access": _Class(
        "datastore_activity.jsonl", 6005, "access",
        {"read": 1, "sync": 1, "export": 1, "move": 2, "search": 4, "delete": 7}, _reading,
    ),
}  # fmt: skip
FILES = tuple(dict.fromkeys(each.file for each in _CLASSES.values()))


def _endpoint(record: RecordView) -> Object | None:
    """Only what is an address: the schema refuses all else."""
    try:
        return {"ip": ip_address(record.ip or "").exploded}
    except ValueError:
        return None


def _observables(record: RecordView) -> list[Object]:
    found = _endpoint(record)
    return [{"name": "src_endpoint.ip", "type_id": 2, "value": found["ip"]}] if found else []


def _beside(record: RecordView, act: ActView, account: str) -> Object:
    return place(record) | without_empty(
        {
            "account": account,
            "principal": record.principal,
            "event_key": record.event_key,
            "operation": record.operation,
            "layout": record.layout,
            "layout_known": record.layout_known,
            "t_raw": record.t_raw,
            "zone_source": record.zone_source,
            "actor_class": record.actor_class,
            act.table: dict(act.cells),
            "fields": [{"name": name, "value": value} for name, value in record.fields],
            "fields_left_out": record.left_out,
        }
    )

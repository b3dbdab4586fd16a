"""A table that somebody writes by hand from what a page shows, for sources without an export.

The columns and words are described in docs/how-to/identity-exports.md.
"""

from bongsu.readers.logs import clocks, google, microsoft, places, times, zones
from bongsu.readers.logs.agents import family
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import Cells, Framing, LayoutCard, Piece, When, Who
from bongsu.readers.logs.sheets import Said, Sheet

COLUMNS = (
    "time", "zone", "account", "event", "outcome", "ip", "user_agent", "session", "actor",
    "actor_class", "app", "app_id", "protocol", "factor", "country", "reason", "setting", "name",
    "destination", "condition", "folder", "scopes", "items", "target", "before", "note",
)  # fmt: skip
SIGN_INS = {"sign_in": "logon", "sign_out": "logoff", "token_use": "token"}
SETTINGS = {"setting_set": "set", "setting_cleared": "cleared", "setting_failed": "failed",
            "setting_present": "present"}  # fmt: skip
GRANTS = {"consent_granted": "granted", "consent_revoked": "revoked", "consent_used": "used",
          "consent_present": "present"}  # fmt: skip
MAIL = {f"mail_{name}": name for name in
        ("read", "sync", "search", "export", "send", "delete", "move")}  # fmt: skip
CHANGES = (
    "password_changed", "password_reset", "recovery_changed", "factor_added", "factor_removed",
    "factor_changed", "app_password_added", "app_password_removed", "sessions_revoked",
    "account_disabled", "account_enabled", "role_added", "role_removed", "other",
)  # fmt: skip
"""The words of the column ``change`` of `user_management`; a test holds the two together."""
EVENTS = (*SIGN_INS, *CHANGES, *SETTINGS, *GRANTS, *MAIL)
_OUTCOMES = {"success": "success", "성공": "success", "failure": "failure", "실패": "failure",
             "challenge": "challenge", "": "unknown", "unknown": "unknown"}  # fmt: skip


def _row(row: CsvRow, piece: Piece) -> Said:
    event = (row.get("event") or "").lower()
    if event not in EVENTS:
        raise ValueError(_refused("event", event, ", ".join(EVENTS)))
    account = row.get("account")
    who = Who(
        actor=row.get("actor") or account or piece.address,
        actor_class=row.get("actor_class") or "unknown",
        ip=row.get("ip"),
        user_agent=row.get("user_agent"),
        session=row.get("session"),
    )
    table, cells = _cells(event, row, account or piece.address)
    return Said(_when(row, piece), account, event, who, [(table, cells)])


def _when(row: CsvRow, piece: Piece) -> When:
    """The zone that its own column names is as good as one beside the time."""
    text, zone = row.get("time"), row.get("zone")
    if zone and zones.named(zone) is None:
        raise ValueError(_refused("zone", zone, "+09:00, Asia/Seoul and their like"))
    when = clocks.written(text, zone=zone, order=piece.day_order, source="stated")
    if text and when.t_ms is None:
        when = times.epoch(text)
    if text and when.t_ms is None:
        raise ValueError(_refused("time", text, "2026-05-01 14:30:10 and its like"))
    return when


def _cells(event: str, row: CsvRow, account: str) -> tuple[str, Cells]:
    if event in SIGN_INS:
        return "authentication", _sign_in(event, row)
    if event in SETTINGS:
        return "mailbox_setting", _setting(event, row, account)
    if event in GRANTS:
        return "consent_grant", _grant(event, row)
    if event in MAIL:
        return "mail_access", _access(event, row)
    state = "failed" if _outcome(row) == "failure" else "done"
    told = {"target": row.get("target"), "before": row.get("before")}
    return "user_management", {"change": event, "state_class": state, **told}


def _refused(column: str, text: str, choices: str) -> str:
    return f"{column} {text[:40]!r} is none of: {choices}"


def _outcome(row: CsvRow) -> str:
    word = (row.get("outcome") or "").lower()
    if word not in _OUTCOMES:
        raise ValueError(_refused("outcome", word, "success, failure, challenge, unknown"))
    return _OUTCOMES[word]


def _sign_in(event: str, row: CsvRow) -> Cells:
    return {
        "activity": SIGN_INS[event],
        "outcome": _outcome(row),
        "reason": row.get("reason"),
        "protocol": (row.get("protocol") or "unknown").lower(),
        "app": row.get("app"),
        "factor": (row.get("factor") or "unknown").lower(),
        "country": row.get("country"),
        "agent_family": family(row.get("user_agent")),
    }


def _setting(event: str, row: CsvRow, account: str) -> Cells:
    return {
        "setting": (row.get("setting") or "other").lower(),
        "state_class": SETTINGS[event],
        "name": row.get("name"),
        "condition": row.get("condition"),
        "folder": row.get("folder"),
        "moves": row.get("folder") is not None,
        "before": row.get("before"),
        **places.destination(row.get("destination"), account),
    }


def _grant(event: str, row: CsvRow) -> Cells:
    scopes = row.get("scopes") or ""
    mail = google.MAIL_SCOPE.search(scopes) or microsoft.MAIL_SCOPE.search(scopes)
    return {
        "state_class": GRANTS[event],
        "app": row.get("app"),
        "app_id": row.get("app_id"),
        "scopes": scopes or None,
        "mail_scope": bool(mail),
    }


def _access(event: str, row: CsvRow) -> Cells:
    items = row.get("items") or ""
    return {
        "access": MAIL[event],
        "state_class": "failed" if _outcome(row) == "failure" else "done",
        "items": int(items) if items.isdecimal() and len(items) < 10 else None,
        "folder": row.get("folder"),
        "app": row.get("app"),
        "protocol": (row.get("protocol") or "unknown").lower(),
    }


LAYOUT = Sheet(
    LayoutCard(
        "table_by_hand", version=1, order=28, framing=Framing.CSV, known=True,
        source="docs/how-to/identity-exports.md",
    ),
    needs=(("time",), ("zone",), ("account",), ("event",)),
    used=frozenset(COLUMNS) - {"note"},
    read=_row,
)  # fmt: skip

"""Tables that an examiner writes while the holder shows the pages: what happened, what stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import MARK, Shape, sheet, utc

_HEADING = (
    "time", "zone", "account", "event", "outcome", "ip", "user_agent", "app", "protocol",
    "factor", "country", "setting", "name", "destination", "condition", "scopes", "target", "note",
)  # fmt: skip
_HAPPENED = {
    "sign_in": "sign_in",
    "failed": "sign_in",
    "password_changed": "password_changed",
    "password_reset": "password_reset",
    "recovery_changed": "recovery_changed",
    "factor_removed": "factor_removed",
    "app_password": "app_password_added",
}
_STANDS = {"forward": "setting_present", "rule": "setting_present", "consent": "consent_present"}


def _happened(account: str, events: Sequence[Event]) -> bytes:
    return _table(_in_time(account, each) for each in events)


def _in_time(account: str, event: Event) -> dict[str, str]:
    signs, detail = _HAPPENED[event.what] == "sign_in", event.detail
    return {
        "time": f"{utc(event.when):%Y-%m-%d %H:%M:%S}",
        "zone": "+00:00",
        "account": account,
        "event": _HAPPENED[event.what],
        "outcome": "failure" if event.what == "failed" else "success",
        "ip": event.origin.ip,
        "user_agent": f"{event.device.browser} {event.device.system}",
        "protocol": "web" if signs else "",
        "factor": detail.get("factor", "password") if signs else "",
        "country": event.origin.country,
        "target": detail.get("destination", detail.get("name", "")),
    }


def _standing(account: str, events: Sequence[Event]) -> bytes:
    return _table(_on_the_page(account, each) for each in events)


def _on_the_page(account: str, event: Event) -> dict[str, str]:
    detail = event.detail
    return {
        "account": account,
        "event": _STANDS[event.what],
        "setting": "" if event.what == "consent" else event.what,
        "name": detail.get("name", ""),
        "app": detail.get("app", ""),
        "destination": detail.get("destination", ""),
        "condition": detail.get("words", ""),
        "scopes": detail.get("scopes", ""),
    }


def _table(rows: Iterable[Mapping[str, str]]) -> bytes:
    return sheet(
        _HEADING, ([MARK if c == "note" else row.get(c, "") for c in _HEADING] for row in rows)
    )


HAPPENED = Shape("table_by_hand", 180, frozenset(_HAPPENED), ".csv", _happened)
STANDING = Shape("table_by_hand", 0, frozenset(_STANDS), ".csv", _standing, standing=True)

"""Northlight's archive: the access log as CSV, filters and forwards as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import MARK, MARK_NAME, Shape, table, utc

_HEADING = (
    "Gaia ID", "Activity Timestamp", "IP Address", "Proxiedhost IP Address",
    "Is Non-routable IP Address", "Activity Country", "Activity Region", "Activity City",
    "User Agent String", "Product Name", "Sub-Product Name", "Activity Type",
    "Gmail Access Channel",
)  # fmt: skip
_TYPES = {"sign_in": "Login", "read": "User Initiated", "sync": "Non User Initiated"}


def _activities(account: str, events: Sequence[Event]) -> bytes:
    number = str(10**11 + int.from_bytes(sha256(account.encode()).digest()[:4], "big"))
    return table(_HEADING, (_row(number, each) for each in events))


def _row(number: str, event: Event) -> tuple[str, ...]:
    device = event.device
    agent = f"App : {device.browser.upper()}. Os : {device.system.upper()}_OS."
    channel = "IMAP" if event.what == "sync" else "Mobile" if device.mobile else "Web"
    return (
        number, f"{utc(event.when):%Y-%m-%d %H:%M:%S} UTC", event.origin.ip, "", "",
        event.origin.country, "", "", agent.replace(" MOBILE", "_MOBILE"), "Northlight Mail", "",
        _TYPES[event.what], channel,
    )  # fmt: skip


def _filters(_account: str, events: Sequence[Event]) -> bytes:
    rows = [
        {
            "query": f"subject:({each.detail['words']})",
            "labelsToAdd": ["Trash"],
            "labelsToRemove": ["Unread"],
            MARK_NAME: MARK,
        }
        for each in events
    ]
    return json.dumps({"filter": rows}, indent=1).encode()


def _addresses(_account: str, events: Sequence[Event]) -> bytes:
    found = [each.detail["destination"] for each in events]
    return json.dumps({"addresses": found, MARK_NAME: [MARK]}, indent=1).encode()


SHAPES = (
    Shape(
        "google_takeout_activities", 180, frozenset(_TYPES), ".zip", _activities,
        member="Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv",
    ),
    Shape(
        "gmail_filters_json", 0, frozenset({"rule"}), ".zip", _filters,
        member="Takeout/Mail/User Settings/Filters.json", standing=True,
    ),
    Shape(
        "gmail_addresses", 0, frozenset({"forward"}), ".zip", _addresses,
        member="Takeout/Mail/User Settings/Forwarding Addresses.json", standing=True,
    ),
)  # fmt: skip

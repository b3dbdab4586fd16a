"""Vaultwren's security events: a CSV like Proton's, with addresses only where they were wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import Shape, table, utc

_WORDS = {
    "sign_in": "Login success",
    "failed": "Login failed",
    "password_changed": "Password changed",
    "password_reset": "Password reset",
    "recovery_changed": "Recovery email changed",
    "factor_removed": "Two-factor authentication disabled",
}


def _events(_account: str, events: Sequence[Event], *, addresses: bool) -> bytes:
    rows = (
        (
            _WORDS[each.what],
            f"{utc(each.when):%Y-%m-%dT%H:%M:%S}.000Z",
            each.origin.ip if addresses else "--",
        )
        for each in events
    )
    return table(("Event", "Time", "IP"), rows)


FULL = Shape(
    "proton_security_events", 365, frozenset(_WORDS), ".csv", partial(_events, addresses=True),
    newest_first=True,
)  # fmt: skip
BARE = replace(FULL, render=partial(_events, addresses=False), addresses=False)

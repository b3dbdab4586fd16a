"""Delegation: somebody else was given a mailbox, or the right to send from it."""

from bongsu.detectors.identity.common import DAY_MS, EVENT, by_hand, first_of, of, say
from bongsu.detectors.plugin import Found, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="delegation",
    version=1,
    reads={
        "event": EVENT,
        "mailbox_setting": (
            "actor", "actor_class", "setting", "state_class", "destination", "outside",
        ),
    },
    reason_codes={
        "full_access_given": "account",
        "send_right_given": "account",
        "folder_shared": "account",
        "right_present": "account",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.MEDIUM,
    attack=("T1098.002",),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)  # fmt: skip
_OWN_ROLES = ["owner@local", "member@local"]
"""Rights of a group's own members: nobody was let in."""
_GIVEN = (
    (["full_access"], "full_access_given", 250),
    (["send_as", "send_on_behalf"], "send_right_given", 200),
    (["folder_access"], "folder_shared", 80),
)


def find(tables: Tables) -> Found:
    rights = by_hand(of(tables, "mailbox_setting"))
    rights = rights.filter(rights.destination.notnull() & ~rights.destination.isin(_OWN_ROLES))
    outside = rights.outside & (rights.setting == "send_as")  # `external_forward` tells of it
    rights = rights.filter(~outside).mutate(day=rights["at"] // DAY_MS)
    rights = first_of(rights, "who", "setting", "destination", "state_class", "day")
    made = rights.filter(rights.state_class == "set")
    told = [
        say(rows, code, points, rows.destination, rows.actor)
        for settings, code, points in _GIVEN
        for rows in [made.filter(made.setting.isin(settings))]
    ]
    every = [setting for settings, _, _ in _GIVEN for setting in settings]
    stands = rights.filter((rights.state_class == "present") & rights.setting.isin(every))
    told.append(say(stands, "right_present", 60, stands.destination, stands.setting))
    return Found(tuple(told))

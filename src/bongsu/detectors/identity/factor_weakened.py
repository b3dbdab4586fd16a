"""Weakened protection: a factor gone or new, another recovery address, a password for a program."""

from bongsu.detectors.identity.common import (
    DAY_MS,
    EVENT,
    HABIT,
    by_hand,
    first_of,
    of,
    say,
)  # fmt: skip
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="factor_weakened",
    version=1,
    reads={
        "event": EVENT,
        "user_management": ("actor", "actor_class", "network", "change", "state_class", "target"),
        "sign_in": ("who", "place", "network", "network_before"),
    },
    reason_codes={
        "factor_removed": "account",
        "factor_added": "account",
        "recovery_changed": "account",
        "app_password_added": "account",
        "app_password_present": "account",
        "change_from_new_network": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1556.006", "T1098.005"),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)
_CHANGES = (
    (["factor_removed"], "factor_removed", 250),
    (["factor_added", "factor_changed"], "factor_added", 120),
    (["recovery_changed"], "recovery_changed", 200),
    (["app_password_added"], "app_password_added", 250),
)


def find(tables: Tables) -> Found:
    changes = by_hand(of(tables, "user_management"))
    changes = changes.mutate(day=changes["at"] // DAY_MS, aim=changes.target.fill_null(""))
    changes = first_of(changes, "who", "change", "aim", "state_class", "day")
    made = changes.filter(changes.state_class == "done")
    told = [
        say(rows, code, points, rows.target, rows.actor)
        for kinds, code, points in _CHANGES
        for rows in [made.filter(made.change.isin(kinds))]
    ]
    stands = changes.filter(
        (changes.state_class == "present") & (changes.change == "app_password_added")
    )
    told.append(say(stands, "app_password_present", 80, stands.target))
    every = [kind for kinds, _, _ in _CHANGES for kind in kinds]
    new = _from_new_network(made.filter(made.change.isin(every)), tables)
    told.append(say(new, "change_from_new_network", 120, new.network))
    return Found(tuple(told))


def _from_new_network(changes: Table, tables: Tables) -> Table:
    """Changes from a network whence the account had not signed in until a day before."""
    known = tables["sign_in"]
    habits = known.filter(known.place == HABIT - 1)
    met = known.filter(known.network.notnull() & (known.network_before == 0))
    met = met.select("who", "network", met_ms="at").view()
    rows = changes.filter(changes.network.notnull()).semi_join(habits, "who")
    rows = rows.left_join(met, ["who", "network"], rname="m_{name}")
    return rows.filter(rows.met_ms.isnull() | (rows.met_ms > rows["at"] - DAY_MS))

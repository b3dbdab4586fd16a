"""Spray, then success: one address tries the passwords of many, and one of them opens."""

import ibis

from bongsu.detectors.identity.common import (
    DAY_MS,
    EVENT,
    by_hand,
    first_of,
    of,
    say,
)  # fmt: skip
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="spray_then_success",
    version=1,
    reads={
        "event": EVENT,
        "authentication": ("actor_class", "outcome", "ip"),
        "sign_in": (*EVENT, "ip", "ip_before"),
    },
    reason_codes={
        "spray_met": "account",
        "spray_password_right": "account",
        "spray_succeeded": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1110.003",),
    needs_roles=("log",),
    account_separable=False,
    alert_score=200,
    monthly_budget=10,
)
_ACCOUNTS = 5
"""Accounts failing in a day from an address that is nobody's of theirs, from which it sprays."""


def find(tables: Tables) -> Found:
    tried = by_hand(of(tables, "authentication"))
    tried = tried.filter(tried.ip.notnull()).mutate(day=tried["at"] // DAY_MS)
    opened = tables["sign_in"].mutate(day=ibis._["at"] // DAY_MS)
    opened = opened.filter(opened.ip.notnull() & (opened.ip_before == 0))
    missed = _of_strangers(tried.filter(tried.outcome == "failure"), opened)
    sprays = missed.group_by(["ip", "day"]).agg(accounts=ibis._.who.nunique())
    sprays = sprays.filter(sprays.accounts >= _ACCOUNTS)
    met = first_of(missed, "who", "ip", "day").inner_join(sprays, ["ip", "day"])
    lasting = sprays.union(sprays.mutate(day=sprays.day + 1))
    lasting = lasting.group_by(["ip", "day"]).agg(accounts=ibis._.accounts.max()).view()
    into = opened.inner_join(lasting, ["ip", "day"])
    asked = _of_strangers(tried.filter(tried.outcome == "challenge"), opened)
    right = first_of(asked, "who", "ip").inner_join(lasting, ["ip", "day"])
    told = (
        say(met, "spray_met", 30, met.ip, met.accounts.cast("string")),
        say(right, "spray_password_right", 250, right.ip, right.accounts.cast("string")),
        say(into, "spray_succeeded", 400, into.ip, into.accounts.cast("string")),
    )
    return Found((told[0].union(*told[1:]),))


def _of_strangers(tried: Table, opened: Table) -> Table:
    """Attempts from addresses from which the account had not been signed in to before."""
    first = opened.select("who", "ip", opened_ms="at").view()
    tried = tried.left_join(first, ["who", "ip"], rname="o_{name}")
    return tried.filter(tried.opened_ms.isnull() | (tried.opened_ms >= tried["at"]))

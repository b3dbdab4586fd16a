"""Takeover chain: a strange sign-in or notice, then a changed setting, then mail read in bulk.

Each link alone has honest explanations; in this order, on one account and within days, few have.
"""

from typing import Any

import ibis

from bongsu.detectors.identity.common import DAY_MS, EVENT, say
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="takeover_chain",
    version=1,
    reads={
        "event": EVENT,
        "reason": ("detector", "reason_class", "points", "value_a"),
    },
    reason_codes={
        "chain_entry_change": "account",
        "chain_read": "account",
        "chain_lure": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1078.004", "T1114"),
    needs_roles=("log",),
    alert_score=300,
    monthly_budget=10,
)
_ENTRIES = [
    "login_risk", "new_network", "protocol_novelty", "spray_then_success", "shared_intruder",
    "provider_notice",
]  # fmt: skip
_CHANGES = ["hiding_rule", "external_forward", "delegation", "consent", "factor_weakened"]
_READING = ["mass_read"]
_LURE = ["identity", "origin", "content", "payload", "behaviour"]
_LEAST_SIGN = 100
_LEAST_ENTRY = 150
"""Above a provider's notice that lies in the inbox, and a new program in its usual place."""
_LEAST_LURE = 300
_WINDOW_MS = 3 * DAY_MS
_LURE_MS = 14 * DAY_MS
_MINUTE_MS = 60_000


def find(tables: Tables) -> Found:
    signs = _signs(tables)
    entries = signs.filter(signs.detector.isin(_ENTRIES) & (signs.weight >= _LEAST_ENTRY))
    changes = signs.filter(signs.detector.isin(_CHANGES) & (signs.weight >= _LEAST_SIGN))
    chains = _nearest(changes, entries, _WINDOW_MS)
    reading = signs.filter(signs.detector.isin(_READING) & (signs.weight >= _LEAST_SIGN))
    read = _nearest(chains.drop("gap", "sign", "told_row"), reading, _WINDOW_MS, later=True)
    lured = _nearest(chains.drop("gap", "sign", "told_row"), _lures(tables), _LURE_MS)
    return Found(
        (
            say(chains, "chain_entry_change", 300, _minutes(chains), chains.sign),
            say(read, "chain_read", 150, _minutes(read), read.sign),
            say(lured, "chain_lure", 100, _minutes(lured)),
        )
    )


def _signs(tables: Tables) -> Table:
    """What each detector says about each row, summed, with whose account it is.

    Notices stand in the mail, of the account alone.
    """
    reason = tables["reason"].filter(ibis._.t_ms.notnull() & (ibis._.reason_class == "account"))
    key = ["detector", "account_id", "row_id", "message_key", "t_ms"]
    signs = reason.group_by(key).agg(weight=ibis._.points.sum(), value=ibis._.value_a.min())
    event = tables["event"].select("row_id", *EVENT)
    signs = signs.left_join(event, "row_id", rname="e_{name}")
    return signs.mutate(
        who=signs.who.fill_null(signs.account_id),
        own=signs.own.fill_null(True),
        layout_known=signs.layout_known.fill_null(True),
    )


def _lures(tables: Tables) -> Table:
    """Messages that reasons of lures speak of."""
    reason = tables["reason"].filter(ibis._.t_ms.notnull() & ibis._.reason_class.isin(_LURE))
    lures = reason.group_by(["account_id", "row_id", "t_ms"]).agg(
        weight=ibis._.points.sum(), value=ibis._.value_a.min()
    )
    return lures.filter(lures.weight >= _LEAST_LURE).mutate(who=lures.account_id)


def _nearest(changes: Table, signs: Table, within: int, *, later: bool = False) -> Table:
    """Changes that have a sign before (or after) them within a time, with the nearest one."""
    other = signs.select("who", told_ms=signs.t_ms, told_row=signs.row_id, sign=signs.value).view()
    pairs = changes.inner_join(other, "who")
    gap = pairs.told_ms - pairs.t_ms if later else pairs.t_ms - pairs.told_ms
    pairs = pairs.mutate(gap=gap)
    pairs = pairs.filter((pairs.gap >= 0) & (pairs.gap <= within))
    order = ["gap", "told_row", "sign", "detector", "row_id"]
    window = ibis.window(group_by=["account_id", "row_id"], order_by=order)
    return (
        pairs.mutate(nearest=ibis.row_number().over(window))
        .filter(ibis._.nearest == 0)
        .drop("nearest", "told_ms")
    )


def _minutes(chains: Table) -> Any:
    return (chains.gap // _MINUTE_MS).cast("string")

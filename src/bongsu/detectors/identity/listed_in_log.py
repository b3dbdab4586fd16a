"""Listed in a log: an address on an investigator's list acted here, or mail is let out to one."""

from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.identity.common import DAY_MS, EVENT, say
from bongsu.detectors.identity.listed import ACTING, ADDRESSES, LEADING, listed
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="listed_in_log",
    version=1,
    reads={
        "event": EVENT,
        "indicator": ("value", "value_lower", "kind_class", "first_ms", "grade", "about"),
        "authentication": ("ip", "outcome"),
        "user_management": ("ip", "state_class"),
        "mailbox_setting": ("ip", "state_class", "destination", "destination_domain"),
        "consent_grant": ("ip", "state_class"),
        "mail_access": ("ip", "state_class"),
    },
    reason_codes={
        "listed_sign_in": "account",
        "listed_change": "account",
        "listed_reading": "account",
        "listed_destination": "account",
        "listed_attempt": "account",
        "listed_crowd": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1583",),
    needs_roles=("log",),
    account_separable=False,  # how many accounts show a value, is counted over the whole case
    alert_score=200,
    monthly_budget=10,
)
_CROWD = 10
"""Accounts that show a value, from which it is a crowd's: an exit, a carrier, a provider."""
_GRADES = ((r"^[AB][12]$", 300), (r"^[A-C][1-3]$", 200))
_UNGRADED, _TRIED, _COMMON = 80, 40, 10
_EARLY_MS = 30 * DAY_MS
"""An address changes hands: what is older than the list's first date by more hardly weighs."""
_DONE = {"authentication": "listed_sign_in", "mail_access": "listed_reading"}
_MADE = ["success", "done", "set", "cleared", "granted", "revoked", "used", "present"]
_STANDING = ["set", "present"]


def find(tables: Tables) -> Found:
    acted = [_acted(tables, name) for name in ACTING]
    let_out = [_let_out(tables, *each) for each in LEADING]
    seen = reduce(lambda left, right: left.union(right), [*acted, *let_out])
    common = seen.group_by("value").agg(
        records=ibis._.row_id.nunique(), accounts=ibis._.who.nunique()
    )
    rows = _heaviest(seen).inner_join(common.view(), "value")
    crowd = rows.accounts >= _CROWD
    rows = rows.mutate(
        code=ibis.ifelse(crowd, "listed_crowd", rows.code),
        weight=ibis.ifelse(crowd, _COMMON, rows.weight),
    )
    counts = rows.records.cast("string") + "/" + rows.accounts.cast("string")
    return Found((say(rows, rows.code, rows.weight, rows.value, rows.about + "; " + counts),))


def _acted(tables: Tables, name: str) -> Table:
    """What was done, or tried, from a listed address."""
    rows = listed(tables, name, "ip", ADDRESSES)
    state = rows.outcome if name == "authentication" else rows.state_class
    made = state.isin(_MADE)
    return _shaped(
        rows,
        ibis.ifelse(made, _DONE.get(name, "listed_change"), "listed_attempt"),
        ibis.ifelse(made, _weight(rows), _TRIED),
    )


def _let_out(tables: Tables, column: str, kinds: tuple[str, ...]) -> Table:
    """Settings that give mail or rights to a listed address."""
    rows = listed(tables, "mailbox_setting", column, kinds)
    rows = rows.filter(rows.state_class.isin(_STANDING))
    return _shaped(rows, ibis.literal("listed_destination"), _weight(rows))


def _weight(rows: Table) -> Any:
    """By Admiralty grade, as far as the list's first date allows."""
    grade = rows.grade.fill_null("").upper()
    weight = ibis.literal(_UNGRADED, "int64")
    for form, points in reversed(_GRADES):
        weight = ibis.ifelse(grade.re_search(form), points, weight)
    early = rows.t_ms < rows.listed_ms - _EARLY_MS
    return ibis.ifelse(early.fill_null(False), _UNGRADED, weight)


def _shaped(rows: Table, code: Any, weight: Any) -> Table:
    return rows.select(
        "row_id", "account_id", "message_key", "t_ms", "at", *EVENT, "value", "about",
        code=code, weight=weight.cast("int64"),
    )  # fmt: skip


def _heaviest(seen: Table) -> Table:
    """Of each account, value and kind of act one row: the heaviest, and of equal ones the first."""
    alike = ["who", "value", "code"]
    order = [ibis.desc("weight"), "at", "about", "row_id"]
    rows = seen.mutate(nth=ibis.row_number().over(ibis.window(group_by=alike, order_by=order)))
    return rows.filter(rows.nth == 0).drop("nth")

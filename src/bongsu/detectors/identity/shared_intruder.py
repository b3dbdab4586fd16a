"""Shared intruder: the same stranger, by address or by where mail is sent, in several accounts.

Addresses that are some account's from its beginning, those of many, and those of carriers, sellers
of exits and providers say nothing.
"""

from bongsu.detectors.identity.common import (
    EVENT,
    HABIT,
    by_hand,
    first_of,
    of,
    say,
)  # fmt: skip
from bongsu.detectors.identity.networks import personal
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="shared_intruder",
    version=1,
    reads={
        "event": EVENT,
        "sign_in": (*EVENT, "place", "ip", "ip_before", "network", "network_before"),
        "mailbox_setting": (
            "actor_class", "ip", "state_class", "destination", "outside",
        ),
        "user_management": ("actor_class", "ip", "state_class"),
        "consent_grant": ("actor_class", "ip", "state_class"),
        "ip_place": ("ip", "asn"),
    },
    reason_codes={
        "address_shared": "account",
        "address_shared_changes": "account",
        "destination_shared": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1078.004", "T1114.003"),
    needs_roles=("log",),
    account_separable=False,
    alert_score=300,
    monthly_budget=10,
)  # fmt: skip
_CROWD = 10
"""Accounts of one address, from which it is a crowd's."""
_CHANGED = {"mailbox_setting": "set", "user_management": "done", "consent_grant": "granted"}


def find(tables: Tables) -> Found:
    rows, changers = tables["sign_in"], _changers(tables)
    shared = _strange_to_several(rows, tables)
    told = shared.accounts.cast("string")
    changing = _strange_to_several(rows.semi_join(changers, "ip"), tables)
    changing = changing.inner_join(changers.view(), "ip")
    changing = changing.filter((changing.changers > 1) | (changing.changer != changing.who))
    others = changing.changers.cast("string")
    targets = _targets(tables)
    return Found(
        (
            say(shared, "address_shared", 150, shared.ip, told),
            say(changing, "address_shared_changes", 350, changing.ip, others),
            say(
                targets, "destination_shared", 300, targets.destination,
                targets.accounts.cast("string"),
            ),
        )
    )  # fmt: skip


def _strange_to_several(rows: Table, tables: Tables) -> Table:
    """First sign-ins from an address that came new to two accounts or more, and is nobody's own."""
    first = personal(rows.filter(rows.network.notnull() & (rows.ip_before == 0)), tables)
    strange = (first.place >= HABIT) & (first.network_before == 0)
    by_ip = first.group_by("ip").agg(
        accounts=first.row_id.count(), strangers=strange.sum().cast("int64")
    )
    by_ip = by_ip.filter(
        (by_ip.accounts >= 2) & (by_ip.accounts < _CROWD) & (by_ip.strangers == by_ip.accounts)
    )
    return first.inner_join(by_ip.view(), "ip")


def _changers(tables: Tables) -> Table:
    """``ip, changers, changer``: accounts that were changed from an address, and one of them."""
    parts = []
    for name, state in _CHANGED.items():
        rows = by_hand(of(tables, name))
        rows = rows.filter((rows.state_class == state) & rows.ip.notnull())
        parts.append(rows.select("ip", "who"))
    every = parts[0].union(*parts[1:])
    return every.group_by("ip").agg(changers=every.who.nunique(), changer=every.who.min())


def _targets(tables: Tables) -> Table:
    """Settings that send mail of two accounts or more to one address outside."""
    rows = by_hand(of(tables, "mailbox_setting"))
    rows = rows.filter(
        rows.outside & rows.destination.notnull() & rows.state_class.isin(["set", "present"])
    )
    several = rows.group_by("destination").agg(accounts=rows.who.nunique())
    several = several.filter((several.accounts >= 2) & (several.accounts < _CROWD))
    return first_of(rows, "who", "destination").inner_join(several.view(), "destination")

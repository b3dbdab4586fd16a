"""Mass reading: a mailbox copied, exported, or read faster than anybody reads."""

import ibis

from bongsu.detectors.identity.common import DAY_MS, EVENT, before, first_of, of, say, share
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="mass_read",
    version=1,
    reads={
        "event": EVENT,
        "mail_access": (
            "actor_class", "session", "access", "state_class", "items", "throttled", "app",
            "protocol",
        ),
    },
    reason_codes={
        "read_throttled": "account",
        "read_many": "account",
        "read_exported": "account",
        "read_synced": "account",
        "read_new_client": "account",
    },
    severity=Severity.HIGH,
    confidence=Confidence.MEDIUM,
    attack=("T1114.002",),
    needs_roles=("log",),
    alert_score=200,
    monthly_budget=10,
)  # fmt: skip
_MANY = 100
_OUTSTANDING = 4
"""Times the usual, from which many items are out of character."""
_READING_HABIT = 20
"""Records of reading after which a new client is told."""


def find(tables: Tables) -> Found:
    rows = of(tables, "mail_access")
    rows = rows.filter((rows.actor_class != "provider") & (rows.state_class == "done"))
    rows = rows.mutate(
        day=rows["at"] // DAY_MS,
        client=rows.app.fill_null(rows.protocol),
        sitting=rows.session.fill_null("-"),
    )
    read = rows.filter(rows.access.isin(["read", "sync"])).mutate(place=before("who"))
    throttled = first_of(read.filter(read.throttled), "who", "day")
    exported = first_of(rows.filter(rows.access == "export"), "who", "day")
    synced = first_of(read.filter(read.access == "sync"), "who", "client")
    new = first_of(read, "who", "client")
    new = new.filter(new.place >= _READING_HABIT)
    many = _many(read)
    return Found(
        (
            say(throttled, "read_throttled", 200, throttled.client),
            say(exported, "read_exported", 250, exported.client),
            say(
                many, "read_many", many.weight, many.total.cast("string"), many.usual.cast("string")
            ),
            say(synced, "read_synced", 100, synced.client, share(ibis.literal(0), synced.place)),
            say(new, "read_new_client", 100, new.client, share(ibis.literal(0), new.place)),
        )
    )


def _many(read: Table) -> Table:
    """The first record of each session and day with a hundred items or more.

    ``usual`` is how many items the account's other sessions have on average; ``points`` are half
    where many items are nothing new.
    """
    named = read.filter(read.items.notnull())
    key = ["who", "sitting", "day"]
    sums = named.group_by(key).agg(total=ibis._["items"].sum().cast("int64"))
    every = sums.group_by("who").agg(
        sittings=ibis._.total.count(), all_items=ibis._.total.sum().cast("int64")
    )
    many = sums.filter(sums.total >= _MANY).inner_join(every.view(), "who")
    others = many.all_items - many.total
    many = many.mutate(usual=(others // (many.sittings - 1).nullif(0)).fill_null(0))
    many = many.mutate(weight=ibis.ifelse(many.total >= many.usual * _OUTSTANDING, 200, 100))
    return first_of(named, *key).inner_join(many.view(), key)

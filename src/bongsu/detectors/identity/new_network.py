"""New network: a sign-in from where the account never was, or from two countries at once.

A country counts where two sources agree on it, and alone it accuses nobody. Where two geographic
files give coordinates, the distance is asked instead.
"""

from typing import Any

import ibis

from bongsu.detectors.identity.common import (
    EVENT,
    HABIT,
    HOUR_MS,
    before,
    first_of,
    say,
    share,
)  # fmt: skip
from bongsu.detectors.identity.distances import measured, too_fast
from bongsu.detectors.identity.networks import agreed, personal
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="new_network",
    version=1,
    reads={
        "sign_in": (*EVENT, "place", "ip", "ip_before", "network", "country"),
        "authentication": ("ip", "country"),
        "ip_place": ("ip", "source", "country", "asn", "x_m", "y_m", "z_m", "radius_km"),
    },
    reason_codes={
        "network_new": "account",
        "country_new": "account",
        "speed_impossible": "account",
        "distance_impossible": "account",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1078.004",),
    needs_roles=("log",),
    alert_score=300,
    monthly_budget=10,
)
_RARELY = 10
"""Sign-ins for each new network, from which a new one is out of character."""
_FASTEST_MS = HOUR_MS
"""Less between two countries is no journey, except across a border that is near."""


def find(tables: Tables) -> Found:
    every = tables["sign_in"]
    new = personal(every.filter(every.network.notnull() & (every.ip_before == 0)), tables)
    new = first_of(new, "who", "network")
    new = new.mutate(met=before("who"))
    new = new.filter(new.place >= HABIT)
    weight = ibis.ifelse(new.met * _RARELY <= new.place, 150, 60)
    located = _located(every, tables)
    abroad = first_of(located.filter(located.ip_before == 0), "who", "country")
    abroad = abroad.filter(abroad.place >= HABIT)
    known = measured(every, tables)
    fast = _faster_than_anybody(located).anti_join(known, ["row_id", "from_ip"])
    far = too_fast(known)
    return Found(
        (
            say(new, "network_new", weight, new.ip, share(new.met, new.place)),
            say(abroad, "country_new", 60, abroad.country, abroad.sources.cast("string")),
            say(fast, "speed_impossible", 300, fast.journey, _minutes(fast.gap)),
            say(far, "distance_impossible", 300, far.km.cast("string"), _minutes(far.gap)),
        )
    )


def _located(rows: Table, tables: Tables) -> Table:
    """Sign-ins from where sources agree, with the one before: ``from_ip, origin, came_ms``."""
    places = personal(agreed(tables), tables)
    rows = rows.drop("place", "country").inner_join(places, "ip")
    last = ibis.window(group_by="who", order_by=["at", "row_id"], preceding=(1, 1))
    return rows.mutate(
        place=before("who"),
        from_ip=rows.ip.max().over(last),
        origin=rows.country.max().over(last),
        came_ms=rows.t_ms.max().over(last),
    )


def _faster_than_anybody(located: Table) -> Table:
    """Sign-ins in another country than the one before, sooner than a journey takes."""
    pairs = located.filter(located.place >= HABIT).mutate(gap=located.t_ms - located.came_ms)
    pairs = pairs.filter((pairs.origin != pairs.country) & (pairs.gap < _FASTEST_MS))
    return pairs.mutate(journey=pairs.origin + " > " + pairs.country)


def _minutes(gap: Any) -> Any:
    return (gap // 60_000).cast("string")

"""How far two sign-ins lie apart at least, where two geographic files place both of them."""

from typing import Any

import ibis

from bongsu.detectors.identity.common import HABIT, HOUR_MS
from bongsu.detectors.identity.networks import personal
from bongsu.detectors.plugin import Table, Tables

_DIAMETER_KM = 12_742
_ONE = 1_000_000
"""Fractions and angles are counted in millionths."""
_SHORTEST_KM = 500
_SPEED_KMH = 900
_MS_A_KM = HOUR_MS // _SPEED_KMH
_LONGEST_MS = 20_015 * _MS_A_KM
_SPOT = ("x_m", "y_m", "z_m", "radius_km")


def measured(rows: Table, tables: Tables) -> Table:
    """Sign-ins less than a flight around half the world after the one before, from another address,
    where two files or more place both: ``from_ip``, ``gap`` (ms) and ``km``, the shortest distance
    that any of the files leaves between them.
    """
    spots = tables["ip_place"].filter(ibis._.x_m.notnull()).select("ip", "source", *_SPOT)
    spots = personal(spots, tables)
    several = spots.group_by("ip").agg(files=spots.source.nunique()).filter(ibis._.files >= 2)
    sited = rows.filter(rows.t_ms.notnull()).semi_join(several, "ip")
    last = ibis.window(group_by="who", order_by=["at", "row_id"], preceding=(1, 1))
    pairs = sited.mutate(from_ip=sited.ip.max().over(last), came_ms=sited.t_ms.max().over(last))
    pairs = pairs.mutate(gap=pairs.t_ms - pairs.came_ms)
    pairs = pairs.filter((pairs.place >= HABIT) & (pairs.ip != pairs.from_ip))
    pairs = pairs.filter(pairs.gap < _LONGEST_MS)
    start = spots.view().rename({"from_ip": "ip", **{f"from_{name}": name for name in _SPOT}})
    ways = pairs.select("row_id", "ip", "from_ip").inner_join(spots, "ip")
    ways = ways.inner_join(start, ["from_ip", "source"])
    ways = ways.mutate(km=apart_km(ways) - ways.radius_km - ways.from_radius_km)
    told = ways.group_by("row_id").agg(files=ways.source.nunique(), km=ways.km.min())
    return pairs.inner_join(told.filter(told.files >= 2), "row_id")


def too_fast(pairs: Table) -> Table:
    """Pairs between which no airliner flies in time."""
    return pairs.filter((pairs.km > _SHORTEST_KM) & (pairs.km * _MS_A_KM > pairs.gap))


def apart_km(ways: Table) -> Any:
    """The way over the ground, on a sphere, from the straight line through it.

    The angle is Abramowitz and Stegun 4.4.45 in integers: within 2 km, alike on every engine.
    """
    sides = [ways[name] - ways[f"from_{name}"] for name in ("x_m", "y_m", "z_m")]
    square = sum((side * side for side in sides[1:]), sides[0] * sides[0])
    x = ibis.least(_root(square) * 1000 // _DIAMETER_KM, _ONE)
    x_2 = x * x // _ONE
    x_3 = x_2 * x // _ONE
    curve = 1_570_729 * _ONE + 74_261 * x_2 - 212_114 * x - 18_729 * x_3
    angle = 1_570_796 - _root((_ONE - x) * _ONE) * (curve // _ONE) // _ONE
    return angle * _DIAMETER_KM // _ONE


def _root(number: Any) -> Any:
    """The whole square root; engines agree on it, as the number is exact as a double."""
    return number.sqrt().floor().cast("int64")

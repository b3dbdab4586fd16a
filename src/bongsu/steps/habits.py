"""From where accounts are used day by day: what tells a holder's places from a stranger's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from bongsu.detectors.identity.common import of
from bongsu.judging.traces import Act
from bongsu.ports import Lake
from bongsu.steps.lake_tables import rows_of, tables

DAY_MS = 86_400_000
HABIT = 3
"""Days on which somebody signs in from an address before it counts as one of his own."""
_WEEK_MS = 7 * DAY_MS
Whose = tuple[str, Act]


def own_rows(name: str) -> Any:
    """Rows that speak of an account of the case."""
    rows = of(tables(), name)
    return rows.filter(rows.own)


def homely(lake: Lake, changes: Collection[Whose]) -> frozenset[str]:
    """Rows of changes made from an address that the account had used day by day, a week before."""
    ips = {act.ip for _, act in changes if act.ip}
    used: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for account, ip, _network, day in _days(lake, "ip", ips):
        used[account, ip].add(day)
    return frozenset(
        act.row_id
        for account, act in changes
        if act.ip and act.first_ms is not None
        and _often(day for day in used[account, act.ip] if day <= act.first_ms - _WEEK_MS)
    )  # fmt: skip


def familiar(lake: Lake, proving: Collection[Whose]) -> Mapping[str, frozenset[str]]:
    """By account the addresses that prove an intruder elsewhere and here nothing: the account has
    been used day by day from other addresses of the same network, as a carrier's customers are.
    """
    places = {act.ip: act.network for _, act in proving if act.ip and act.network}
    here = {(account, act.ip) for account, act in proving}
    used: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for account, ip, network, day in _days(lake, "network", set(places.values())):
        if ip not in places:
            used[account, network].add(day)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for (account, network), days in used.items():
        known = (ip for ip, where in places.items() if where == network and _often(days))
        found[account] |= {ip for ip in known if (account, ip) not in here}
    return {account: frozenset(ips) for account, ips in found.items()}


def _often(days: Iterable[int]) -> bool:
    return sum(1 for _ in days) >= HABIT


def _days(lake: Lake, column: str, values: Collection[str]) -> list[tuple[str, str, str, int]]:
    """Days of successful sign-ins: account, address, network, day."""
    if not values:
        return []
    rows = own_rows("authentication")
    rows = rows.filter((rows.outcome == "success") & rows[column].isin(sorted(values)))
    days = rows.select("account_id", "ip", "network", day=rows["at"] - rows["at"] % DAY_MS)
    told = rows_of(lake, days.filter(days.ip.notnull()).distinct())
    return [(row["account_id"], row["ip"], row["network"] or "", row["day"]) for row in told]

"""Networks from which many unrelated people come. Sharing one of them links nobody.

Data; whoever maintains it adds lines. Without a geographic file that names the
autonomous system only the address ranges help, and what the case itself teaches (who uses what).
"""

from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables

CROWDED = {
    "carrier": (4766, 9644, 17858, 3786, 9318, 38396, 21928, 6167, 20057, 2516, 9605, 17676),
    "vpn": (9009, 60068, 39351, 212238, 136787, 62240, 13335, 209854, 147049, 207137),
    "provider": (8075, 8068, 15169, 396982, 714, 6185, 23576, 38099, 10310, 36647, 62597, 13414),
}
"""Autonomous systems by kind: carriers of mobile networks, networks that sell exits, and those from
which mail providers act for their users. A start from general knowledge, not checked against the
registries: a number too many hides a shared intruder, one too few links two strangers."""
PROVIDER_ADDRESSES = (
    r"^(?:20\.190\.1(?:2[89]|[3-9][0-9])\.|40\.126\.[0-5]?[0-9]\.|40\.(?:9[6-9]|10[0-5])\."
    r"|52\.9[6-9]\.|52\.1(?:0[0-9]|1[0-5])\.|13\.107\.|150\.171\.|204\.79\.197\.|104\.146\."
    r"|2603:10[0-9a-f]{2}:|2620:1ec:|2a01:111:|127\.|::1$|10\.|192\.168\.|fe80:)"
)
"""Addresses from which Microsoft 365 acts for its users, as public audit records show them, and
private ones. Microsoft publishes its own list; this one is shorter and not checked against it."""


def crowded(tables: Tables) -> Table:
    """Addresses (``ip``) of the case that a geographic source places in a crowded network."""
    known = [number for numbers in CROWDED.values() for number in numbers]
    place = tables["ip_place"]
    return place.filter(place.asn.isin(known)).select("ip").distinct()


def personal(rows: Table, tables: Tables) -> Any:
    """Rows whose address is a person's, as far as anybody can tell."""
    rows = rows.filter(rows.ip.notnull() & ~rows.ip.fill_null("").re_search(PROVIDER_ADDRESSES))
    return rows.anti_join(crowded(tables), "ip")


def agreed(tables: Tables) -> Table:
    """``ip, country, sources`` where two sources or more name a country, and all name the same.

    A country that the provider itself writes beside a sign-in counts as one source.
    """
    files = tables["ip_place"].select("ip", "source", "country")
    told = tables["authentication"].select("ip", "country").semi_join(files, "ip").distinct()
    told = told.mutate(source=ibis.literal("provider"))
    told = told.filter(told.country.fill_null("").re_search("^[A-Z]{2}$"))
    every = files.union(told.select(*files.columns)).filter(ibis._.country.notnull())
    by_ip = every.group_by("ip").agg(
        sources=every.source.nunique(), named=every.country.nunique(), country=every.country.min()
    )
    return by_ip.filter((by_ip.sources >= 2) & (by_ip.named == 1)).drop("named")

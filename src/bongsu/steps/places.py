"""places: what geographic files say of the addresses of a case."""

import pyarrow as pa

from bongsu.ports import Lake, Lookup
from bongsu.steps.lake_tables import rows_of, tables
from bongsu.tables import CONTRACTS
from bongsu.tables.identity import WHO

_NAMES = [
    name
    for name, contract in CONTRACTS.items()
    if not contract.derived and contract.columns[: len(WHO)] == WHO
]


def put_places(lake: Lake, lookup: Lookup) -> None:
    """Fill the table `ip_place` for every address from which anybody came."""
    parts = [tables()[name].select("ip") for name in _NAMES]
    every = parts[0].union(*parts[1:]).distinct()
    ips = sorted(row["ip"] for row in rows_of(lake, every.filter(every.ip.notnull())))
    schema = CONTRACTS["ip_place"].arrow
    rows = [{name: getattr(place, name) for name in schema.names} for place in lookup.about(ips)]
    lake.put("ip_place", pa.Table.from_pylist(rows, schema))

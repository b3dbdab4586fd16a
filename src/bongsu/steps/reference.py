"""Reference tables that are made of the case's own facts and of lists that are shipped."""

import base64
import math
from collections.abc import Sequence

import pyarrow as pa

from bongsu.detectors.portals import PORTALS
from bongsu.model.case import Account, Holder
from bongsu.readers.domains import domain_key, domain_of, name_key
from bongsu.tables import CONTRACTS

_SHORTEST_LOCAL = 5
_SHORTEST_NAME = 2
_ONE, _LAST = 1024, 4095


def portal_rows() -> pa.Table:
    rows = [
        (name_key(name), name, domain, domain_key(domain))
        for name, domains in PORTALS
        for domain in domains
    ]
    return _table("portal", rows)


def logarithm_rows() -> pa.Table:
    """Logarithms for detectors: engines would round them each in its own way."""
    rows = [(n, round(100 * math.log(n / _ONE))) for n in range(1, _LAST + 1)]
    return _table("logarithm", rows)


def account_rows(accounts: Sequence[Account], holders: Sequence[Holder]) -> pa.Table:
    """What detectors may compare mail with: addresses, and the holders' names and offices."""
    by_id = {holder.holder_id: holder for holder in holders}
    rows = []
    for account in accounts:
        holder = by_id.get(account.holder_id)
        local = account.address.partition("@")[0]
        coded = base64.b64encode(account.address.encode()).decode().rstrip("=")
        name = holder.name.casefold().strip() if holder else ""
        office = holder.organisation.casefold().strip() if holder else ""
        rows.append(
            (
                account.account_id,
                account.address,
                domain_of(account.address),
                local if len(local) >= _SHORTEST_LOCAL else None,
                coded,
                account.address.encode().hex(),
                name if len(name) >= _SHORTEST_NAME else None,
                office or None,
            )
        )
    return _table("account", rows)


def _table(name: str, rows: Sequence[tuple[object, ...]]) -> pa.Table:
    schema = CONTRACTS[name].arrow
    if not rows:
        return schema.empty_table()
    columns = [list(column) for column in zip(*rows, strict=True)]
    return pa.table(columns, schema=schema)

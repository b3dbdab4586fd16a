"""Observables of many made-up messages, linked by the product: seconds, processor time, memory.

Every twentieth message is an incident. Each case's campaigns share domains, addresses, texts and
files of their own; everybody shares providers, services and programs.
"""

import random
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from bongsu.adapters.lake import DuckLake
from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.steps.lake_tables import select
from bongsu.steps.observe import linkable
from bongsu.tables import CONTRACTS

_ACCOUNTS, _EACH, _BATCH = 1000, 20, 100_000
_HAND = 12
_MIB = 1024
_CARRIERS, _SERVICES, _PROGRAMS = 40, 400, 300


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took, from tables to campaigns; ``peak_mib`` is of the whole process."""

    messages: int
    rows: int
    incidents: int
    links: int
    campaigns: int
    wall: float
    processor: float
    peak_mib: int


def run(messages: int) -> Taken:
    """Makes the tables, then links."""
    with tempfile.TemporaryDirectory(prefix="bongsu-linking-") as folder:
        lake = DuckLake(Path(folder), memory_mb=1500, threads=2)
        rows = _fill(lake, messages)
        wall, processor = time.monotonic(), time.process_time()
        seen = linkable(lake, "size")
        found = links([seen])
        whole = campaigns([seen], found)
        wall, processor = time.monotonic() - wall, time.process_time() - processor
        lake.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _MIB
    counts = (messages, rows, len(seen.incidents), len(found), len(whole))
    return Taken(*counts, wall, processor, peak)


def _fill(lake: DuckLake, messages: int) -> int:
    batches = list(_observables(messages))
    lake.put("observable", pa.Table.from_batches(batches))
    lake.put("email_activity", _mail(messages))
    select(lake, [(_account(n), _row(n)) for n in range(0, messages, _EACH)])
    return sum(batch.num_rows for batch in batches)


def _observables(messages: int) -> Iterator[pa.RecordBatch]:
    chance = random.Random(1)
    schema = CONTRACTS["observable"].arrow
    for start in range(0, messages, _BATCH):
        rows = [
            (_account(n), _row(n), _key(n), n * 1000, *value)
            for n in range(start, min(start + _BATCH, messages))
            for value in _values(n, chance)
        ]
        columns = [list(column) for column in zip(*rows, strict=True)]
        yield pa.record_batch(columns, schema=schema)


def _values(number: int, chance: random.Random) -> list[tuple[str, str]]:
    """An incident shows what its hand has, other mail what anybody has."""
    service, person = chance.randrange(_SERVICES), chance.randrange(50_000)
    shared = [
        ("message", _key(number)),
        ("ip", f"198.51.{chance.randrange(_CARRIERS)}.{chance.randrange(200)}"),
        ("network", f"198.51.{chance.randrange(_CARRIERS)}.0/24"),
        ("form", f"form {chance.randrange(_PROGRAMS)}"),
        ("domain", f"service{service}.example"),
        ("link_path", f"/path/of/service{service}"),
    ]
    if number % _EACH:
        own = ("address", f"person{person}@service{service}.example")
        return [*shared, own, ("subject", f"subject {chance.randrange(200_000)}")]
    hand = chance.randrange(1 + number // (_EACH * _HAND))
    return [
        *shared,
        ("domain", f"hand{hand}-{chance.randrange(3)}.example"),
        ("address", f"from{chance.randrange(4)}@hand{hand}.example"),
        ("text", f"0-{hand}-{chance.randrange(3)}"),
        ("file_digest", f"{hand:060d}{chance.randrange(5)}"),
        ("subject", f"lure {hand} {chance.randrange(6)}"),
    ]


def _mail(messages: int) -> pa.Table:
    """The columns that count; the others say nothing."""
    contract = CONTRACTS["email_activity"]
    given = {
        "row_id": [_row(n) for n in range(messages)],
        "account_id": [_account(n) for n in range(messages)],
        "message_key": [_key(n) for n in range(messages)],
        "t_ms": list(range(0, messages * 1000, 1000)),
        "direction": ["in"] * messages,
    }
    columns = [
        pa.array(given[f.name], f.type) if f.name in given else _nothing(f, messages)
        for f in contract.arrow
    ]
    return pa.table(columns, schema=contract.arrow)


def _nothing(field: pa.Field, count: int) -> pa.Array:
    """Null, or an empty value where null is not allowed."""
    empty = {pa.string(): "", pa.int64(): 0, pa.bool_(): False}[field.type]
    return pa.repeat(pa.scalar(None if field.nullable else empty, field.type), count)


def _account(number: int) -> str:
    return f"acc_{number % _ACCOUNTS:06d}"


def _row(number: int) -> str:
    return f"exh_{number % _ACCOUNTS:06d}:{number:08d}"


def _key(number: int) -> str:
    return f"{number:032x}"

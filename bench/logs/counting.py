"""Whether every record that was made stands in the tables once, and nothing else does."""

from pathlib import Path

import duckdb

from bench.logs.making import made_rows

_RECORDS = """
select count(*), count(distinct event_key), sum(byte_end - byte_start), min(byte_start),
       max(byte_end), count(*) filter (zone_source <> 'format' or t_ms is null)
from '{place}'
"""


def compare(case: Path, count: int, size: int) -> list[str]:
    """What differs from the log of ``count`` records in ``size`` bytes; nothing where all fits."""
    with duckdb.connect(
        config={"memory_limit": "512MB", "temp_directory": str(case / ".count")}
    ) as db:
        found = {name: _rows(db, case, name) for name in made_rows(count)}
        spans = db.execute(_RECORDS.format(place=_place(case, "log_record"))).fetchone()
    wanted = (count, count, size, 0, size, 0)
    told = [f"{name}: {found[name]} rows, {rows} made"
            for name, rows in made_rows(count).items() if found[name] != rows]  # fmt: skip
    return told + ([f"records: {spans}, made {wanted}"] if spans != wanted else [])


def _place(case: Path, table: str) -> str:
    return f"{case}/tables/{table}/*/*.parquet"


def _rows(db: duckdb.DuckDBPyConnection, case: Path, table: str) -> int:
    found = db.execute(f"select count(*) from '{_place(case, table)}'").fetchone()
    return int(found[0]) if found else 0

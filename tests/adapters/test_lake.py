"""The lake: a query that needs more memory than is usual gets it, and gives it back."""

from pathlib import Path

import ibis
import pyarrow as pa

from bongsu.adapters.lake import DuckLake

ROWS = 300_000


def test_a_query_over_a_huge_mailbox_gets_more_memory(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    lake = DuckLake(tmp_path, 40, 2)
    engine = lake._engine
    engine.register("big", pa.table({"text": ["x" * 50] * ROWS}))
    big = ibis.table({"text": "string"}, name="big")
    found = lake.query(big.agg(joined=big.text.group_concat("")))
    assert len(found["joined"][0].as_py()) == 50 * ROWS
    limit = engine.sql("SELECT current_setting('memory_limit')").fetchall()
    assert limit == [("38.1 MiB",)]
    lake.close()

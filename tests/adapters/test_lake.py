"""The lake: a query that needs more memory than is usual gets it, and gives it back."""

from pathlib import Path

import ibis
import pyarrow as pa
import pytest

from bongsu.adapters.lake import DuckLake
from bongsu.model.errors import BongsuError
from bongsu.tables import CONTRACTS

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


def test_what_an_expression_gives_is_kept_under_a_contract(tmp_path: Path) -> None:
    lake = DuckLake(tmp_path, 256, 2)
    table = ibis.table(CONTRACTS["selection"].ibis, name="selection")
    rows = pa.table([["acc_1"] * 3, ["a", "b", "c"]], schema=CONTRACTS["selection"].arrow)
    lake.put("selection", rows)
    lake._engine.register("source", pa.table({"account_id": ["acc_2"], "row_id": ["z"]}))
    chosen = ibis.table({"account_id": "string", "row_id": "string"}, name="source")
    lake.keep("selection", chosen)
    assert lake.query(table).to_pylist() == [{"account_id": "acc_2", "row_id": "z"}]
    lake.keep("selection", chosen.mutate(row_id=ibis.literal("y")))
    assert lake.query(table.row_id.max().as_table()).to_pylist()[0].popitem()[1] == "y"
    lake.put("selection", rows)
    assert lake.query(table).num_rows == 3
    lake.show_parts(())
    assert lake.query(table).num_rows == 0
    with pytest.raises(BongsuError, match=r"invariant\.contract"):
        lake.keep("selection", chosen.drop("row_id"))
    lake.close()

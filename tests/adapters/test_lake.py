"""The lake: a query that needs more memory than is usual gets it, and gives it back."""

import hashlib
from dataclasses import replace
from pathlib import Path

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bongsu.adapters.lake import DuckLake
from bongsu.model.errors import BongsuError
from bongsu.tables import CONTRACTS, FORM, form_of

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


def test_a_part_of_an_older_form_is_named(tmp_path: Path) -> None:
    setting = CONTRACTS["mailbox_setting"]
    lake = DuckLake(tmp_path, 256, 2)
    part = lake.write_part("mailbox_setting", "acc_1", "exh_1", 0, setting.arrow.empty_table())
    path = tmp_path / part.path
    pq.write_table(setting.arrow.empty_table().drop_columns(["outside"]), path)
    older = replace(part, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    asked = ibis.table(setting.ibis, name="mailbox_setting").select("outside")
    lake.show_parts([part])
    with pytest.raises(BongsuError, match=r"world\.part_damaged"):
        lake.query(asked)
    lake.show_parts([older])
    with pytest.raises(BongsuError, match=r"world\.part_outdated"):
        lake.query(asked)
    lake.close()


def test_another_column_is_another_form() -> None:
    setting = CONTRACTS["mailbox_setting"]
    without = replace(setting, columns=setting.columns[:-1])
    others = [each for each in CONTRACTS.values() if each is not setting]
    assert form_of([without, *others]) != FORM == form_of([*others, setting])
    derived = [replace(each, columns=()) if each.derived else each for each in CONTRACTS.values()]
    assert form_of(derived) == FORM


def test_what_a_case_that_is_only_read_spills_goes_beside_it(tmp_path: Path) -> None:
    read, own = tmp_path / "read", tmp_path / "own"
    (read / "tables").mkdir(parents=True)
    read.chmod(0o500)
    lake = DuckLake(read, 40, 2, beside=own)
    (spill,) = lake._engine.sql("SELECT current_setting('temp_directory')").fetchall()[0]
    assert Path(spill).parent == own / "tables"
    big = "SELECT random() AS n, random() AS m FROM range(2000000)"
    lake._engine.execute(f"SET memory_limit='20MB'; SET threads=1; CREATE TEMP TABLE big AS {big}")
    assert any(Path(spill).iterdir())
    lake.close()
    assert sorted(path.name for path in read.rglob("*")) == ["tables"]
    left = DuckLake(own, 40, 2)
    (own / "tables" / Path(spill).name).mkdir(exist_ok=True)
    (own / "tables" / Path(spill).name / "left").write_bytes(b"spilled by a killed run")
    assert left.recover(frozenset()) == 1
    left.close()

"""The fakes behave as the ports promise."""

import pyarrow as pa
import pytest

from bongsu.model.errors import BongsuError
from bongsu.ports import Job, RawMessage
from bongsu.readers.rows import read_job
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from bongsu.testing.fakes import (
    FakeClock,
    FakeIds,
    FakeProgress,
    FakeWorkers,
    MemoryLake,
    MemorySource,
)

PROBLEM = pa.table(
    [["exh_1"], ["acc_1"], [""], [None], [None], ["evidence.empty"], [None]],
    schema=CONTRACTS["problem"].arrow,
)


def test_the_clock_moves_when_told() -> None:
    clock = FakeClock(now=1000, step=5)
    assert [clock.now_ms(), clock.now_ms()] == [1000, 1005]


def test_ids_and_bytes_never_repeat() -> None:
    ids = FakeIds()
    assert ids.new("exh") != ids.new("exh")
    assert ids.random_bytes(16) != ids.random_bytes(16)
    assert len(ids.random_bytes(4)) == 4


def test_progress_remembers() -> None:
    progress = FakeProgress()
    progress.start("progress.detect", None)
    progress.advance(2)
    progress.finish()
    assert progress.heard == ["start progress.detect None", "advance 2", "finish"]


def test_workers_keep_the_order() -> None:
    raw = RawMessage(1, 0, 7, b"From: a", b"", "", "")
    jobs = [Job(n, "exh_1", "acc_1", "a@one.example", "", (raw,)) for n in (3, 1, 2)]
    workers = FakeWorkers(read_job)
    assert [result.batch for result in workers.map(jobs)] == [3, 1, 2]
    workers.close()
    assert workers.closed


def test_a_source_is_short_only_at_its_end() -> None:
    source = MemorySource(b"abcdef")
    assert (source.size, source.read_at(4, 9), source.read_at(9, 1)) == (6, b"ef", b"")
    with pytest.raises(AssertionError, match="before its beginning"):
        source.read_at(-1, 1)


def test_a_part_is_seen_once_it_is_shown() -> None:
    lake = MemoryLake()
    part = lake.write_part("problem", "acc_1", "exh_1", 0, PROBLEM)
    assert lake.query(tables()["problem"]).num_rows == 0
    lake.show_parts([part])
    assert lake.query(tables()["problem"]).num_rows == part.rows == 1
    assert lake.recover(frozenset({part.path})) == 0
    assert lake.recover(frozenset()) == 1
    lake.close()


def test_rows_that_break_a_contract_are_refused() -> None:
    with pytest.raises(BongsuError, match=r"invariant\.contract"):
        MemoryLake().put("problem", PROBLEM.drop_columns(["code"]))

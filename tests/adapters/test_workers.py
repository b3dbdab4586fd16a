"""Workers: order, bounded reading ahead, and one lost message for each way to go wrong."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bongsu.adapters import errands
from bongsu.adapters.errands import Queue
from bongsu.adapters.nursery import Trade
from bongsu.adapters.workers import Task, WorkerPool
from bongsu.model.errors import BongsuError
from bongsu.ports import Job, RawMessage
from tests.adapters import worker_task

ROOT = Path(__file__).parents[2]
MODULE = worker_task.__name__


def pool_of(run: str = "run", count: int = 2) -> WorkerPool:
    return WorkerPool(Task(Trade(MODULE, "prepare", run), worker_task.lost), count, time.monotonic)


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    made = pool_of()
    yield made
    made.close()


def job(number: int, *messages: bytes) -> Job:
    raw = (
        RawMessage(number * 100 + at, number, at, data, b"", "", "")
        for at, data in enumerate(messages)
    )
    return Job(number, "exh", "acc", "a@b.example", "member", tuple(raw))


def told(pool: WorkerPool, jobs: list[Job]) -> list[tuple[int, int, str, str | None]]:
    """(job, message, code, detail) of every row, in the order of the results."""
    return [
        (row["byte_start"], row["byte_end"], row["code"], row["detail"])
        for result in pool.map(jobs)
        for row in result.tables["problem"].to_pylist()
    ]


GOOD, LOOKED = "evidence.empty", "evidence.not_mail"


def test_results_keep_the_order_of_the_jobs(pool: WorkerPool) -> None:
    jobs = [job(at, b"slow" if at == 0 else b"quick") for at in range(30)]
    assert [row[0] for row in told(pool, jobs)] == list(range(30))


def test_large_jobs_cross_in_both_directions(pool: WorkerPool) -> None:
    jobs = [job(at, *[bytes(200_000)] * 20) for at in range(6)]
    assert len(told(pool, jobs)) == 120


@pytest.mark.parametrize(
    ("order", "code"),
    [(b"die", "evidence.worker_died"), (b"raise", "evidence.message_failed"),
     (b"eat", "evidence.message_failed"), (b"write", "evidence.message_failed"),
     (b"connect", "evidence.message_failed")],
)  # fmt: skip
def test_one_bad_message_costs_itself(pool: WorkerPool, order: bytes, code: str) -> None:
    jobs = [job(0, b"a", b"b"), job(1, b"a", order, b"c"), job(2, b"a"), job(3, order)]
    rows = told(pool, jobs)
    assert [(row[0], row[1]) for row in rows] == [
        (0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 0), (3, 0),
    ]  # fmt: skip
    assert [row[2] for row in rows] == [GOOD, GOOD, GOOD, code, GOOD, GOOD, code]


@pytest.mark.parametrize("order", [b"hang", b"spin"])
def test_a_worker_that_hangs_is_ended(
    pool: WorkerPool, monkeypatch: pytest.MonkeyPatch, order: bytes
) -> None:
    monkeypatch.setattr(errands, "_JOB_SECONDS", 1.0)
    monkeypatch.setattr(errands, "_MESSAGE_SECONDS", 1.0)
    rows = told(pool, [job(0, b"a", order), *(job(at, b"a") for at in range(1, 9))])
    assert [row[2] for row in rows] == [GOOD, "evidence.worker_timeout", *[GOOD] * 8]


def test_a_lying_worker_is_not_believed() -> None:
    pool = pool_of("lie")
    rows = told(pool, [job(0, b"a")])
    pool.close()
    assert [row[2] for row in rows] == ["evidence.worker_died"]


def test_each_second_look_has_a_process_of_its_own(pool: WorkerPool) -> None:
    rows = told(pool, [job(0, b"look", b"a", b"look"), job(1, b"a"), job(2, b"look")])
    assert [row[:3] for row in rows] == [
        (0, 0, GOOD), (0, 1, GOOD), (0, 2, GOOD), (0, 0, LOOKED), (0, 2, LOOKED),
        (1, 0, GOOD), (2, 0, GOOD), (2, 0, LOOKED),
    ]  # fmt: skip
    assert len({row[3] for row in rows if row[2] == LOOKED}) == 3


def test_second_looks_count_no_message_twice(pool: WorkerPool) -> None:
    results = pool.map([job(0, b"look", b"a"), job(1, b"look")])
    assert [result.messages for result in results] == [2, 0, 1, 0]


@pytest.mark.parametrize(
    ("order", "code"),
    [(b"look die", "evidence.worker_died"), (b"look eat", "evidence.message_failed")],
)
def test_a_second_look_that_fails_costs_itself(pool: WorkerPool, order: bytes, code: str) -> None:
    rows = told(pool, [job(0, b"a", order, b"look"), job(1, b"a")])
    assert [row[2] for row in rows] == [GOOD, GOOD, GOOD, code, LOOKED, GOOD]


def test_a_second_look_asks_for_no_third() -> None:
    pool = pool_of("look_for_ever")
    rows = told(pool, [job(0, b"a")])
    pool.close()
    assert [row[2] for row in rows] == [GOOD, "evidence.worker_died"]


def test_nobody_is_waited_for_when_nothing_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a wait ends only with its limit; each cost a second of doing nothing."""
    waited_for = []
    exchange = WorkerPool._exchange

    def watched(self: WorkerPool, queue: Queue) -> None:
        waited_for.append(queue.open)
        exchange(self, queue)

    monkeypatch.setattr(WorkerPool, "_exchange", watched)
    pool = pool_of()
    assert len(told(pool, [job(at, b"look" if at % 8 == 0 else b"a") for at in range(64)])) == 72
    pool.close()
    assert waited_for
    assert all(waited_for)


def test_reading_ahead_is_bounded(pool: WorkerPool) -> None:
    taken = []

    def jobs() -> Iterator[Job]:
        for at in range(1000):
            taken.append(at)
            yield job(at, b"a")

    results = pool.map(jobs())
    next(results)
    assert len(taken) <= 2 * 4 + 1
    results.close()  # type: ignore[attr-defined] # a generator


def test_a_map_left_in_the_middle_does_not_disturb_the_next(pool: WorkerPool) -> None:
    results = pool.map([job(at, b"slow") for at in range(8)])
    next(results)
    results.close()  # type: ignore[attr-defined] # a generator
    assert told(pool, [job(7, b"a")]) == [(7, 0, GOOD, None)]


def test_workers_that_never_get_ready_end_the_run() -> None:
    pool = WorkerPool(Task(Trade(MODULE, "never", "run"), worker_task.lost), 2, time.monotonic)
    with pytest.raises(BongsuError) as raised:
        told(pool, [job(0, b"quick")])
    assert raised.value.code == "world.worker_start"


def test_no_worker_knows_a_passphrase(pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONGSU_PASSPHRASE", "secret")
    assert told(pool, [job(0, b"environment")]) == [(0, 0, GOOD, None)]


def test_no_process_outlives_the_pool(pool: WorkerPool) -> None:
    told(pool, [job(at, b"a") for at in range(4)])
    nursery = pool._nursery
    assert nursery is not None
    workers = [worker._process for worker in pool._workers]
    pool.close()
    for process in (nursery._process.pid, *workers):
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_no_process_outlives_its_parent() -> None:
    program = (
        "import os, time; from tests.adapters.test_workers import job, pool_of;"
        "pool = pool_of(); list(pool.map([job(0, b'a')]));"
        "print(pool._nursery._process.pid, *(each._process for each in pool._workers), flush=True);"
        "list(pool.map([job(0, b'spin'), job(1, b'spin')]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as parent:
        assert parent.stdout is not None
        processes = [int(word) for word in parent.stdout.readline().split()]
        parent.kill()
    assert len(processes) == 2
    for process in processes:
        _until_gone(process)


def _until_gone(process: int) -> None:
    """Returns once it has ended; a test that waits for ever has failed."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        while _state(process) != "Z":
            time.sleep(0.01)


def _state(process: int) -> str:
    """Its state as `/proc` has it; elsewhere only whether it is there."""
    os.kill(process, 0)
    if sys.platform != "linux":
        return "?"
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


def test_no_jobs_start_no_process(pool: WorkerPool) -> None:
    assert told(pool, []) == []
    assert not pool._workers

"""What a worker of these tests does: obey the message, one row for each."""

import ctypes
import os
import socket
import time
from collections.abc import Callable
from dataclasses import replace

import pyarrow as pa

from bongsu.ports import Job, JobResult
from bongsu.tables import CONTRACTS

SCHEMA = CONTRACTS["problem"].arrow


def prepare() -> None:
    """Nothing to load."""


def never() -> None:
    """A machine on which no worker gets ready."""
    raise SystemExit(1)


def rows_of(job: Job, code: str = "evidence.empty", detail: str | None = None) -> JobResult:
    made = [
        ("exh", job.account_id, job.member, raw.start, raw.end, code, detail)
        for raw in job.messages
    ]
    arrays = [
        pa.array(column, kind.type)
        for column, kind in zip(zip(*made, strict=True), SCHEMA, strict=True)
    ]
    batch = pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)
    return JobResult(job.batch, len(job.messages), {"problem": batch})


def run(job: Job) -> JobResult:
    if job.fresh:
        return _look(job)
    for raw in job.messages:
        _obey(raw.data)
    again = tuple(at for at, raw in enumerate(job.messages) if raw.data.startswith(b"look"))
    return replace(rows_of(job), again=again)


def _look(job: Job) -> JobResult:
    """A second look: the row says in which process; what follows the word is obeyed."""
    _obey(job.messages[0].data.removeprefix(b"look "))
    return rows_of(job, "evidence.not_mail", str(os.getpid()))


def _obey(data: bytes) -> None:
    ORDERS.get(data, _nothing)()


def _nothing() -> None:
    """An ordinary message."""


def _spin() -> None:
    while True:
        pass


def _raise() -> None:
    raise ValueError("no")


def _look_around() -> None:
    if b"BONGSU_PASSPHRASE" in os.environb:
        raise ValueError("seen")


ORDERS: dict[bytes, Callable[[], object]] = {
    b"die": lambda: ctypes.string_at(0),
    b"hang": lambda: time.sleep(60),
    b"spin": _spin,
    b"raise": _raise,
    b"environment": _look_around,
    b"eat": lambda: bytearray(8 * 1024**3),
    b"write": lambda: os.close(os.open(os.devnull, os.O_WRONLY)),
    b"connect": socket.socket,
    b"slow": lambda: time.sleep(0.3),
}


def lost(job: Job, code: str, detail: str) -> JobResult:
    return rows_of(job, code, detail or None)


def look_for_ever(job: Job) -> JobResult:
    """An answer that asks for another look at every look."""
    return replace(rows_of(job), again=(0,))


def lie(job: Job) -> JobResult:
    """An answer with a table that no contract knows."""
    return JobResult(job.batch, 1, {"no_such_table": rows_of(job).tables["problem"]})

"""How jobs go to a worker and rows come back.

A worker has parsed hostile bytes, so nothing that it says is unpickled: it answers in JSON and
Arrow, both checked before use.
"""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec
import pyarrow as pa

from bongsu.adapters.framing import DamagedFrameError, Frame
from bongsu.ports import Job, JobResult, RawMessage
from bongsu.tables import CONTRACTS

_SCHEMAS = {name: contract.arrow for name, contract in CONTRACTS.items()}


class Answer(msgspec.Struct):
    """What a worker says of a job: lengths of its tables in the body, or what failed.

    ``again`` are positions of messages to look into with a fresh process, ``records`` how many a
    log's pieces held.
    """

    tables: list[tuple[str, int]] = []
    again: list[int] = []
    records: int | None = None
    error: str | None = None


def pack_job(job: Job) -> Frame:
    """A job; the messages' bytes follow the head as they are."""
    slots = [
        (
            raw.ordinal,
            raw.start,
            raw.end,
            len(raw.data),
            raw.mbox_line,
            raw.folder,
            raw.flags,
            raw.remarks,
            raw.layout,
            raw.context,
        )
        for raw in job.messages
    ]
    about = replace(job, messages=())
    return pickle.dumps((about, slots), -1), [raw.data for raw in job.messages]


def unpack_job(head: bytes, body: memoryview) -> Job:
    """The worker's side of `pack_job`."""
    about, slots = pickle.loads(head)  # noqa: S301 - the worker trusts its own parent
    job: Job = replace(about, messages=tuple(_messages(slots, body)))
    return job


def _messages(slots: list[tuple[Any, ...]], body: memoryview) -> Iterator[RawMessage]:
    at = 0
    for ordinal, start, end, length, *rest in slots:
        yield RawMessage(ordinal, start, end, bytes(body[at : at + length]), *rest)
        at += length


def pack_result(result: JobResult) -> Frame:
    """A worker's rows: Arrow messages without schemas, which both sides know by contract."""
    serialised = [(name, rows.serialize()) for name, rows in result.tables.items()]
    sizes = [(name, data.size) for name, data in serialised]
    answer = Answer(tables=sizes, again=list(result.again), records=result.records)
    return msgspec.json.encode(answer), [data for _, data in serialised]


def pack_error(error: str) -> Frame:
    """A worker's word on a job that raised."""
    text = error.encode("utf-8", "replace").decode()
    return msgspec.json.encode(Answer(error=text)), []


def unpack_answer(job: Job, head: bytes, body: memoryview) -> JobResult | str:
    """Rows under their contracts, or what the worker says failed.

    The body is copied first: a worker must not change rows after they were checked. Raises
    `DamagedFrameError` where the bytes are not an answer.
    """
    own = memoryview(bytes(body))
    try:
        answer = msgspec.json.decode(head, type=Answer)
        if answer.error is not None:
            return answer.error
        tables = dict(_tables(answer, own))
        count = 0 if job.fresh else len(job.messages)
        return JobResult(job.batch, count, tables, _again(job, answer), answer.records)
    except (msgspec.MsgspecError, KeyError, ValueError, OSError, pa.ArrowException) as error:
        raise DamagedFrameError from error


def _again(job: Job, answer: Answer) -> tuple[int, ...]:
    """Each message once at most, and none of a job that is a second look itself."""
    asked = set(answer.again)
    if asked and (job.fresh or not asked <= set(range(len(job.messages)))):
        raise DamagedFrameError
    return tuple(sorted(asked))


def _tables(answer: Answer, body: memoryview) -> Iterator[tuple[str, pa.RecordBatch]]:
    at = 0
    for name, length in answer.tables:
        data = pa.py_buffer(body[at : at + length])
        rows = pa.ipc.read_record_batch(data, _SCHEMAS[name])
        rows.validate(full=True)
        yield name, rows
        at += length

"""Parts of the reading step by themselves, to say where its time goes."""

import gc
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.reading.baseline import LINE
from bench.reading.product import below
from bongsu import wiring
from bongsu.adapters.nursery import Trade
from bongsu.adapters.workers import Task, WorkerPool
from bongsu.ports import Job, RawMessage
from bongsu.readers import rows
from bongsu.steps.read import JOB_MESSAGES

_SEPARATOR = b"From MAILER-DAEMON Tue May 21 09:10:11 2024\n"


def jobs(mbox: Path) -> Iterator[Job]:
    """Jobs as the step makes them."""
    messages = LINE.split(mbox.read_bytes())[1:]
    for at in range(0, len(messages), JOB_MESSAGES):
        slots = enumerate(messages[at : at + JOB_MESSAGES], at)
        raw = (RawMessage(n, 0, len(d), d, _SEPARATOR, "INBOX", "") for n, d in slots)
        yield Job(0, "exh_1", "acc_1", "hong@mail.example", "", tuple(raw))


def parse(mbox: Path) -> None:
    rows.prepare()
    ready = list(jobs(mbox))
    gc.freeze()
    gc.disable()
    began = time.process_time()
    again = [(job, at) for job in ready for at in rows.read_job(job).again]
    parsed = time.process_time()
    for job, at in again:
        rows.examine_job(replace(job, messages=(job.messages[at],), fresh=True))
    examined = time.process_time()
    told = {"parse": parsed - began, "examine": examined - parsed, "examined": len(again)}
    print(json.dumps(told))


def start() -> None:
    pool = WorkerPool(
        Task(Trade(rows.__name__, "prepare", "work"), rows.lost_message),
        wiring.processors(),
        time.monotonic,
    )
    letter = RawMessage(0, 0, 10, b"From: a\n\nb\n", b"", "", "")
    list(pool.map(Job(0, "e", "a", "x@y.example", "", (letter,)) for _ in range(20)))
    pool.close()
    print(json.dumps({"cpu": below()}))

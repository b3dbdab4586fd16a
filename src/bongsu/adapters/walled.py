"""A worker's own side: put up the walls, then turn jobs into rows until nobody asks."""

import contextlib
import gc
import socket
from collections.abc import Callable

from bongsu.adapters import walls
from bongsu.adapters.framing import Frame, Incoming, Outgoing
from bongsu.adapters.slate import accept
from bongsu.adapters.wire import pack_error, pack_result, unpack_job
from bongsu.ports import Job, JobResult

READY = 0x80
"""Set in the first byte that a worker sends; the other bits are the walls that stand."""
_SWEEP = 64  # jobs between two looks for cycles: rows are plain tuples and seldom make one


def serve(channel: socket.socket, work: Callable[[Job], JobResult]) -> None:
    """A worker's life. Whatever ``work`` needs is loaded already."""
    channel.setblocking(True)
    jobs, answers = accept(channel)
    incoming, outgoing = Incoming(jobs), Outgoing(answers)
    gc.disable()
    standing = walls.put_up(channel.fileno())
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        channel.sendall(bytes([READY | standing]))
        count = 0
        while True:
            job = _next_job(channel, incoming)
            walls.allow_cpu()
            outgoing.add(_answer(work, job))
            while outgoing:
                outgoing.push(channel)
            count += 1
            if count % _SWEEP == 0:
                gc.collect()


def _answer(work: Callable[[Job], JobResult], job: Job) -> Frame:
    try:
        return pack_result(work(job))
    except Exception as error:  # noqa: BLE001 - any failure is isolated by the parent
        return pack_error(f"{type(error).__name__}: {error}"[:500])


def _next_job(channel: socket.socket, incoming: Incoming) -> Job:
    while True:
        whole = incoming.feed(channel)
        if whole is not None:
            return unpack_job(*whole)

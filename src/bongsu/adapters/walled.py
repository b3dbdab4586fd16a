"""A worker's own side: prepare, put up the limits, then turn jobs into rows until nobody asks."""

import contextlib
import gc
import resource
import socket
from collections.abc import Callable
from importlib import import_module

from bongsu.adapters.framing import Frame, Incoming, Outgoing
from bongsu.adapters.slate import accept
from bongsu.adapters.wire import pack_error, pack_result, unpack_job
from bongsu.ports import Job, JobResult

MEMORY = 2 * 1024**3
"""Address space of a worker; it starts at about a third of it."""
_SWEEP = 64  # jobs between two looks for cycles: rows are plain tuples and seldom make one


def serve(channel: socket.socket, module: str, prepare: str, run: str) -> None:
    """A worker's life."""
    channel.setblocking(True)
    jobs, answers = accept(channel)
    incoming, outgoing = Incoming(jobs), Outgoing(answers)
    loaded = import_module(module)
    getattr(loaded, prepare)()
    work: Callable[[Job], JobResult] = getattr(loaded, run)
    gc.collect()
    gc.freeze()
    gc.disable()
    _put_up_limits()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        channel.sendall(b"r")
        count = 0
        while True:
            outgoing.add(_answer(work, _next_job(channel, incoming)))
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


def _put_up_limits() -> None:
    """No core file, no file writes, no file or socket opened, bounded memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with contextlib.suppress(ValueError, OSError):  # macOS refuses a limit on address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with contextlib.suppress(ValueError, OSError):  # what is open stays open, nothing joins it
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))

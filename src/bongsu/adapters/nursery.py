"""The process that workers are forked from: it has loaded what they need and sees no evidence."""

import contextlib
import gc
import os
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import NoReturn

from bongsu.adapters.walled import serve
from bongsu.model.errors import BongsuError
from bongsu.ports import Job, JobResult

_ORDER = struct.Struct("=cq")  # fork (with a descriptor) or end, and whom
_FORK, _END = b"f", b"e"
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[5:];"
    "from bongsu.adapters.nursery import main; main(int(sys.argv[1]), *sys.argv[2:5])"
)


@dataclass(frozen=True, slots=True)
class Trade:
    """What workers do, named so that another process can import it.

    ``prepare`` runs once, before any worker is made, with the ``gift`` where there is one; ``run``
    turns a job into a result.
    """

    module: str
    prepare: str
    run: str
    gift: bytes = b""


class Nursery:
    """The parent's side. Python's own fork server would run the main program in each worker."""

    def __init__(self, trade: Trade) -> None:
        self._channel, theirs = socket.socketpair()
        with theirs:
            words = (str(theirs.fileno()), trade.module, trade.prepare, trade.run, *sys.path)
            self._process = subprocess.Popen(  # noqa: S603 - ourselves, by the interpreter's path
                [sys.executable, "-c", _PROGRAM, *words],
                pass_fds=[theirs.fileno()],
                env={},  # passphrases may stand there
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
            )
        _give(self._process, trade.gift)

    def fork(self, channel: socket.socket) -> int:
        """A worker that serves at a channel: its process id. Raises ``world.worker_start``."""
        try:
            socket.send_fds(self._channel, [_ORDER.pack(_FORK, 0)], [channel.fileno()])
            return self._answer()
        except (OSError, EOFError) as error:
            self.close()
            raise BongsuError("world.worker_start") from error

    def end(self, worker: int) -> None:
        """End a worker, whatever it is at. Only the nursery knows that the id is still its own."""
        try:
            self._channel.sendall(_ORDER.pack(_END, worker))
            self._answer()
        except (OSError, EOFError):
            pass  # the nursery has ended, and its workers with it

    def close(self) -> None:
        """End it, and every worker that is left."""
        self._channel.close()
        self._process.wait()

    def _answer(self) -> int:
        said = _read(self._channel)
        if said is None:
            raise EOFError
        worker: int = _ORDER.unpack(said)[1]
        return worker


def _give(process: subprocess.Popen[bytes], gift: bytes) -> None:
    """Whoever has ended already is noticed when a worker is asked for."""
    with contextlib.suppress(BrokenPipeError), process.stdin or contextlib.nullcontext() as inlet:
        if inlet:
            inlet.write(gift)


def main(descriptor: int, module: str, prepare: str, run: str) -> None:
    """The nursery's life: fork and end workers as told, until nobody tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    loaded = import_module(module)
    gift = sys.stdin.buffer.read()
    getattr(loaded, prepare)(*([gift] if gift else []))
    work: Callable[[Job], JobResult] = getattr(loaded, run)
    gc.collect()
    gc.freeze()  # no worker looks through what it has in common with all others
    workers: set[int] = set()
    with socket.socket(fileno=descriptor) as channel:
        while order := _receive(channel):
            what, worker, descriptors = order
            if what == _FORK and descriptors:
                worker = _fork(channel, descriptors[0], work)
                workers.add(worker)
            elif worker in workers:
                _end(worker)
                workers.remove(worker)
            channel.sendall(_ORDER.pack(what, worker))
    for worker in workers:
        _end(worker)


def _receive(channel: socket.socket) -> tuple[bytes, int, list[int]] | None:
    said, descriptors, _, _ = socket.recv_fds(channel, _ORDER.size, 1)
    if len(said) < _ORDER.size:
        return None
    return (*_ORDER.unpack(said), descriptors)


def _read(channel: socket.socket) -> bytes | None:
    said = channel.recv(_ORDER.size, socket.MSG_WAITALL)
    return said if len(said) == _ORDER.size else None


def _fork(channel: socket.socket, descriptor: int, work: Callable[[Job], JobResult]) -> int:
    worker = os.fork()
    if not worker:
        _become_worker(channel, descriptor, work)
    os.close(descriptor)
    return worker


def _become_worker(
    channel: socket.socket, descriptor: int, work: Callable[[Job], JobResult]
) -> NoReturn:
    """Never returns into what the nursery was doing."""
    try:
        channel.close()
        serve(socket.socket(fileno=descriptor), work)
    finally:
        os._exit(0)


def _end(worker: int) -> None:
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)

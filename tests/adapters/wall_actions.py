"""One process of these tests: put up a wall, try an action, say by the exit code how it went."""

import contextlib
import ctypes
import mmap
import os
import resource
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from bongsu.adapters import kernel, landlock, seccomp, walls

DONE, ABSENT, REFUSED = 0, 3, 4
_PTRACE = {"x86_64": 101, "aarch64": 117}
_TRACEME, _NO_NEW_PRIVS = 0, 39
_NONE = 1000  # a descriptor that is not open


def main(wall: str, action: str, scratch: str) -> NoReturn:
    with _prepared(action, scratch) as act:
        if not WALLS[wall]():
            os._exit(ABSENT)
        try:
            os._exit(REFUSED if act() is False else DONE)
        except (OSError, MemoryError):
            os._exit(REFUSED)


@contextlib.contextmanager
def _prepared(action: str, scratch: str) -> Iterator[Callable[[], object]]:
    """What an action needs is there before the wall."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket() as own,
        Path(scratch).open("wb", buffering=0) as file,
    ):
        yield {
            "open": lambda: os.close(os.open(scratch, os.O_RDONLY)),
            "create": lambda: os.close(os.open(scratch + ".new", os.O_CREAT | os.O_WRONLY)),
            "list": lambda: list(Path("/").iterdir()),
            "remove": Path(scratch).unlink,
            "write": lambda: file.write(b"x"),
            "duplicate": lambda: os.close(os.dup(file.fileno())),
            "socket": lambda: socket.socket().close(),
            "connect": lambda: own.connect(server.getsockname()),
            "signal": lambda: os.kill(os.getppid(), 0),
            "fork": _fork,
            "exec": lambda: os.execv("/bin/true", ["true"]),
            "trace": _trace,
            "limits": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CORE, (0, 0)),
            "eat": lambda: mmap.mmap(-1, 2 * walls.MEMORY),
            "burn": _burn,
            "privileges": lambda: kernel.prctl(_NO_NEW_PRIVS) == 0,
            "work": _work,
        }[action]


def _with_privileges(put_up: Callable[[], bool]) -> Callable[[], bool]:
    return lambda: kernel.no_new_privs() and put_up()


def _limit(what: int, most: int) -> Callable[[], bool]:
    return lambda: walls._limited(what, most)


def _short_of_cpu() -> bool:
    walls.CPU_SECONDS = 1
    return walls.allow_cpu()


def _left_open() -> bool:
    walls.leave_open(_NONE)
    return True


WALLS: dict[str, Callable[[], bool]] = {
    "none": lambda: True,
    "landlock": _with_privileges(landlock.put_up),
    "seccomp": _with_privileges(seccomp.put_up),
    "no_new_privs": kernel.no_new_privs,
    "descriptors": _limit(resource.RLIMIT_NOFILE, 0),
    "no_growth": walls._no_growth,
    "memory": _limit(resource.RLIMIT_AS, walls.MEMORY),
    "cpu": _short_of_cpu,
    "left_open": _left_open,
    "all": lambda: bool(walls.put_up(_NONE)),
}


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def _trace() -> bool:
    """May be forbidden here in any case; then this test of the wall has no ground."""
    return kernel.syscall(_PTRACE[os.uname().machine], _TRACEME, 0, 0, 0) == 0


def _burn() -> None:
    until = time.process_time() + 3
    while time.process_time() < until:
        pass


def _work() -> bool:
    """What a sound worker does: memory, threads, clocks."""
    thread = threading.Thread(target=lambda: time.sleep(0.01))
    thread.start()
    thread.join()
    mmap.mmap(-1, 64 * 1024 * 1024).close()
    ctypes.create_string_buffer(8 * 1024 * 1024)
    return walls.allow_cpu() and os.getpid() > 0 and time.monotonic() > 0


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The walls around a worker. It puts them up itself, before it has seen any evidence."""

import contextlib
import os
import resource
from collections.abc import Callable
from enum import IntFlag, auto

from bongsu.adapters import landlock, seccomp
from bongsu.adapters.kernel import no_new_privs

MEMORY = 2 * 1024**3
"""Address space of a worker; it starts at about a sixth of it."""
CPU_SECONDS = 60
"""Processor time of one job. The parent, which counts wall time, is usually sooner."""


class Wall(IntFlag):
    """What can keep a worker in. Which of them stand depends on the system."""

    NO_GROWTH = auto()  # neither files nor core dumps are written
    MEMORY = auto()
    CPU = auto()
    DESCRIPTORS = auto()  # what is open stays open, nothing joins it
    NO_NEW_PRIVS = auto()
    LANDLOCK = auto()
    SECCOMP = auto()


def put_up(keep: int) -> Wall:
    """All walls that this system has; gives those that stand. ``keep`` is left open, alone."""
    leave_open(keep)
    order: tuple[tuple[Wall, Callable[[], bool]], ...] = (
        (Wall.NO_NEW_PRIVS, no_new_privs),
        (Wall.LANDLOCK, landlock.put_up),  # takes a descriptor
        (Wall.NO_GROWTH, _no_growth),
        (Wall.MEMORY, lambda: _limited(resource.RLIMIT_AS, MEMORY)),  # macOS refuses it
        (Wall.CPU, allow_cpu),
        (Wall.DESCRIPTORS, lambda: _limited(resource.RLIMIT_NOFILE, 0)),
        (Wall.SECCOMP, seccomp.put_up),  # the last, since it forbids the calls of the others
    )
    standing = Wall(0)
    for wall, raised in order:
        if raised():
            standing |= wall
    return standing


def leave_open(keep: int) -> None:
    """Close whatever was inherited; the standard streams lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    os.closerange(3, keep)
    os.closerange(keep + 1, max(most, keep + 1))


def allow_cpu() -> bool:
    """Processor time for another job; whether the limit stands."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(spent.ru_utime + spent.ru_stime) + CPU_SECONDS
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
        return True
    return False


def _no_growth() -> bool:
    return _limited(resource.RLIMIT_CORE, 0) and _limited(resource.RLIMIT_FSIZE, 0)


def _limited(what: int, most: int) -> bool:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (most, most))
        return True
    return False

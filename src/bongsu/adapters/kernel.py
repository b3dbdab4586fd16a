"""System calls that Python has no name for."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

_LIBC = ctypes.CDLL(None, use_errno=True)
_NO_NEW_PRIVS = 38


def syscall(number: int, *arguments: object) -> int:
    """Its result; negative where the kernel refuses or the system has no such calls."""
    call = getattr(_LIBC, "syscall", None)
    if call is None or os.uname().sysname != "Linux":
        return -1
    result: int = call(ctypes.c_long(number), *map(_argument, arguments))
    return result


def prctl(option: int, *arguments: object) -> int:
    """As `syscall`, for the call of that name."""
    call = getattr(_LIBC, "prctl", None)  # Linux alone has it
    if call is None:
        return -1
    padded = (*arguments, 0, 0, 0, 0)[:4]
    result: int = call(ctypes.c_int(option), *map(_argument, padded))
    return result


def no_new_privs() -> bool:
    """Whether from now on no program can give this process more than it has."""
    return prctl(_NO_NEW_PRIVS, 1) == 0


def _argument(value: object) -> object:
    return ctypes.c_ulong(value) if isinstance(value, int) else value


@contextmanager
def closed(descriptor: int) -> Iterator[int]:
    """Close a descriptor afterwards, if it is one."""
    try:
        yield descriptor
    finally:
        if descriptor >= 0:
            os.close(descriptor)

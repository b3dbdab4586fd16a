"""Seccomp: the few system calls that a worker needs; the kernel refuses it every other one."""

import ctypes
import errno
import os
import struct
from collections.abc import Iterator

from bongsu.adapters.kernel import prctl

_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_AT_NUMBER, _AT_ARCHITECTURE, _AT_FIRST_ARGUMENT = 0, 4, 16  # low halves, little-endian
_THREAD = 0x00010000  # of clone's flags: a thread of this process, not another process


_X86_64, _AARCH64 = 0, 1
_AUDITED = (0xC000003E, 0xC00000B7)
_MACHINES = {"x86_64": _X86_64, "aarch64": _AARCH64}
_ALLOWED = {
    "recvfrom": (45, 207), "sendmsg": (46, 211), "sendto": (44, 206), "recvmsg": (47, 212),
    "brk": (12, 214), "mmap": (9, 222), "munmap": (11, 215), "mremap": (25, 216),
    "madvise": (28, 233), "mprotect": (10, 226), "mincore": (27, 232), "futex": (202, 98),
    "clock_gettime": (228, 113), "gettimeofday": (96, 169), "clock_getres": (229, 114),
    "getrusage": (98, 165), "times": (100, 153), "read": (0, 63), "write": (1, 64),
    "readv": (19, 65), "writev": (20, 66), "close": (3, 57), "fstat": (5, 80), "lseek": (8, 62),
    "ppoll": (271, 73), "pselect6": (270, 72), "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115), "sched_yield": (24, 124), "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "sigaltstack": (131, 132),
    "restart_syscall": (219, 128), "getrandom": (318, 278), "getpid": (39, 172),
    "getppid": (110, 173), "gettid": (186, 178), "getuid": (102, 174), "geteuid": (107, 175),
    "getgid": (104, 176), "getegid": (108, 177), "uname": (63, 160), "sysinfo": (99, 179),
    "getcpu": (309, 168), "sched_getaffinity": (204, 123), "getrlimit": (97, 163),
    "set_robust_list": (273, 99), "rseq": (334, 293), "membarrier": (324, 283),
    "exit": (60, 93), "exit_group": (231, 94),
}  # fmt: skip
"""Numbers on both machines, the most frequent first."""
_ALLOWED_ON = ((7, 23), ())  # poll and select, which only x86_64 has
_LIMITS = (302, 261)  # prlimit64: of oneself
_CLONE = (56, 220)  # for a thread
_CLONE3 = 435  # answered "unknown": the C library then asks for clone, whose flags a filter sees


def put_up() -> bool:
    """Needs ``no_new_privs``. Whether it stands: some kernels and processors have no filter."""
    machine = _MACHINES.get(os.uname().machine)
    if machine is None:
        return False
    program = b"".join(_program(machine))
    kept = ctypes.create_string_buffer(program, len(program))
    about = struct.pack("@HxxxxxxQ", len(program) // 8, ctypes.addressof(kept))
    return prctl(_SET_SECCOMP, _FILTER, ctypes.create_string_buffer(about, len(about))) == 0


def _program(machine: int) -> Iterator[bytes]:
    """Instructions of classic BPF; each test skips the answer that follows where it fails."""
    yield _load(_AT_ARCHITECTURE)
    yield _where(_JUMP_EQUAL, _AUDITED[machine], 1, 0)
    yield _answer(_KILL)
    yield _load(_AT_NUMBER)
    both = (numbers[machine] for numbers in _ALLOWED.values())
    for number in (*both, *_ALLOWED_ON[machine]):
        yield _where(_JUMP_EQUAL, number, 0, 1)
        yield _answer(_ALLOW)
    yield _where(_JUMP_EQUAL, _CLONE3, 0, 1)
    yield _answer(_ERROR | errno.ENOSYS)
    yield _where(_JUMP_EQUAL, _LIMITS[machine], 0, 3)  # else to the test for clone
    yield _load(_AT_FIRST_ARGUMENT)
    yield _where(_JUMP_EQUAL, 0, 0, 4)  # its own limits; else to the refusal
    yield _answer(_ALLOW)
    yield _where(_JUMP_EQUAL, _CLONE[machine], 0, 2)
    yield _load(_AT_FIRST_ARGUMENT)
    yield _where(_JUMP_ANY_BIT, _THREAD, 1, 0)
    yield _answer(_ERROR | errno.EPERM)
    yield _answer(_ALLOW)


def _where(test: int, value: int, met: int, unmet: int) -> bytes:
    """A test of what was loaded; ``met`` and ``unmet`` count instructions to skip."""
    return struct.pack("=HBBI", test, met, unmet, value)


def _load(offset: int) -> bytes:
    return struct.pack("=HBBI", _LOAD, 0, 0, offset)


def _answer(value: int) -> bytes:
    return struct.pack("=HBBI", _RETURN, 0, 0, value)

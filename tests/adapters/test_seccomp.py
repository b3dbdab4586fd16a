"""The filter of either machine, run by a small machine of our own."""

import errno
import struct

import pytest

from bongsu.adapters import seccomp
from bongsu.adapters.seccomp import _AARCH64, _ALLOW, _AUDITED, _ERROR, _KILL, _X86_64

REFUSE, UNKNOWN = _ERROR | errno.EPERM, _ERROR | errno.ENOSYS
THREAD = 0x10000
BOTH = pytest.mark.parametrize("machine", [_X86_64, _AARCH64])


def answer(machine: int, number: int, argument: int = 0, audited: int | None = None) -> int:
    """What the filter says of one system call."""
    audited = _AUDITED[machine] if audited is None else audited
    data = struct.pack("=IIQQ", number, audited, 0, argument)
    program = list(struct.iter_unpack("=HBBI", b"".join(seccomp._program(machine))))
    at = held = 0
    while True:
        code, met, unmet, value = program[at]
        at += 1
        if code == seccomp._LOAD:
            (held,) = struct.unpack_from("=I", data, value)
        elif code == seccomp._RETURN:
            return int(value)
        else:
            true = held == value if code == seccomp._JUMP_EQUAL else held & value
            at += met if true else unmet


@BOTH
def test_what_a_worker_needs_is_allowed(machine: int) -> None:
    for numbers in seccomp._ALLOWED.values():
        assert answer(machine, numbers[machine]) == _ALLOW


@pytest.mark.parametrize(
    ("machine", "numbers"),
    [
        # open openat socket connect fork vfork execve kill ptrace prctl seccomp memfd io_uring
        (_X86_64, (2, 257, 41, 42, 57, 58, 59, 62, 101, 157, 317, 319, 425)),
        (_AARCH64, (56, 198, 203, 221, 129, 117, 167, 277, 279, 425)),
        (_X86_64, (0x40000000, 0x4000002D)),  # the same calls by another door (x32)
    ],
)
def test_everything_else_is_refused(machine: int, numbers: tuple[int, ...]) -> None:
    assert {answer(machine, number) for number in numbers} == {REFUSE}


@BOTH
def test_a_thread_may_begin_and_a_process_may_not(machine: int) -> None:
    clone = seccomp._CLONE[machine]
    assert answer(machine, clone, THREAD | 0x11) == _ALLOW
    assert answer(machine, clone, 0x11) == REFUSE
    assert answer(machine, seccomp._CLONE3, THREAD) == UNKNOWN


@BOTH
def test_limits_are_ones_own(machine: int) -> None:
    assert answer(machine, seccomp._LIMITS[machine], 0) == _ALLOW
    assert answer(machine, seccomp._LIMITS[machine], 4711) == REFUSE


@BOTH
def test_calls_of_another_architecture_end_the_process(machine: int) -> None:
    assert answer(machine, 0, audited=_AUDITED[1 - machine]) == _KILL

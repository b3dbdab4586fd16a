"""Memory that a worker shares with its parent: a socket would copy every message twice more."""

import fcntl
import mmap
import os
import socket

HALF = 4 * 1024 * 1024
"""The longest body that crosses here; a longer one goes through the socket."""
_LANES = 2  # one each way
_SIZE = 2 * _LANES * HALF  # touched only as far as it is used


class Lane:
    """One direction: two halves in turn, since no more than two frames are ever on their way."""

    def __init__(self, memory: mmap.mmap, number: int) -> None:
        start = 2 * number * HALF
        self._halves = [memoryview(memory)[at : at + HALF] for at in (start, start + HALF)]
        self._turn = 0

    def half(self) -> memoryview:
        """The half whose turn it is."""
        self._turn = 1 - self._turn
        return self._halves[self._turn]


Lanes = tuple[Lane, Lane] | tuple[None, None]


def share(channel: socket.socket) -> Lanes:
    """The parent's side: lanes for jobs and for answers; none where the system has no such memory.

    Sealed against shrinking: whatever becomes of the worker, the parent's pages stay.
    """
    if not hasattr(os, "memfd_create"):
        channel.send(b"-")
        return None, None
    fd = os.memfd_create("bongsu", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(fd, _SIZE)
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW)
        memory = mmap.mmap(fd, _SIZE)
        socket.send_fds(channel, [b"+"], [fd])
    finally:
        os.close(fd)
    return Lane(memory, 0), Lane(memory, 1)


def accept(channel: socket.socket) -> Lanes:
    """The worker's side of `share`."""
    said, fds, _, _ = socket.recv_fds(channel, 1, 1)
    if said != b"+":
        return None, None
    memory = mmap.mmap(fds[0], _SIZE)
    os.close(fds[0])
    return Lane(memory, 0), Lane(memory, 1)

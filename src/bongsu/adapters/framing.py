"""Frames of a head and a body between a worker and its parent, as they go and as they come."""

import socket
import struct
from collections.abc import Sequence
from typing import Any

from bongsu.adapters.slate import HALF, Lane

_PREFIX = struct.Struct(">QQ?")  # lengths of head and body; whether the body lies on the slate
_CAP = 1 << 30  # a worker has less address space than a lie could claim
_BUFFERS = 512  # of one system call, below every system's limit

Frame = tuple[bytes, Sequence[Any]]
"""A head, and the buffers of its body in order."""


class DamagedFrameError(Exception):
    """What came is not what a sound sender sends."""


class Outgoing:
    """Frames on their way into a socket that may take them slowly; nothing is copied to send it."""

    def __init__(self, lane: Lane | None) -> None:
        self._lane = lane
        self._left: list[memoryview] = []

    def __bool__(self) -> bool:
        return bool(self._left)

    def add(self, frame: Frame) -> None:
        """Queue a frame; its body goes onto the slate at once where it fits."""
        head, body = frame
        views = [memoryview(each).cast("B") for each in body if len(each)]
        length = sum(view.nbytes for view in views)
        lane = self._lane if length <= HALF else None
        prefix = _PREFIX.pack(len(head), length, lane is not None)
        self._left += [memoryview(prefix), memoryview(head)]
        if lane is None:
            self._left += views
        else:
            _lay(views, lane.half())

    def push(self, channel: socket.socket) -> None:
        """Send what the socket takes now."""
        sent = channel.sendmsg(self._left[:_BUFFERS])
        done = 0
        while done < len(self._left) and sent >= self._left[done].nbytes:
            sent -= self._left[done].nbytes
            done += 1
        del self._left[:done]
        if sent:
            self._left[0] = self._left[0][sent:]


def _lay(views: Sequence[memoryview], half: memoryview) -> None:
    at = 0
    for view in views:
        half[at : at + view.nbytes] = view
        at += view.nbytes


class Incoming:
    """Frames as they arrive on a socket, piece by piece."""

    def __init__(self, lane: Lane | None) -> None:
        self._lane = lane
        self._begin()

    def _begin(self) -> None:
        self._prefix, self._head, self._body = bytearray(_PREFIX.size), bytearray(), bytearray()
        self._filled, self._laid = 0, 0
        self._known = self._on_slate = False

    def feed(self, channel: socket.socket) -> tuple[bytes, memoryview] | None:
        """Read once; head and body when the frame is whole.

        The body may lie on the slate, where the frame after the next overwrites it. Raises EOFError
        at the end, `DamagedFrameError`.
        """
        count = channel.recv_into(self._rest())
        if not count:
            raise EOFError
        self._filled += count
        if not self._known and self._filled == _PREFIX.size:
            self._measure()
        if not self._known or self._filled < _PREFIX.size + len(self._head) + len(self._body):
            return None
        whole = bytes(self._head), self._whole_body()
        self._begin()
        return whole

    def _whole_body(self) -> memoryview:
        if self._on_slate and self._lane is not None:
            return self._lane.half()[: self._laid]
        return memoryview(self._body)

    def _measure(self) -> None:
        head, body, self._on_slate = _PREFIX.unpack(self._prefix)
        fits = self._lane is not None and body <= HALF
        if not head or head + body > _CAP or (self._on_slate and not fits):
            raise DamagedFrameError
        self._head, self._known = bytearray(head), True
        self._body = bytearray(0 if self._on_slate else body)
        self._laid = body if self._on_slate else 0

    def _rest(self) -> memoryview:
        """Where the next bytes belong."""
        at = self._filled
        for part in (self._prefix, self._head, self._body):
            if at < len(part):
                return memoryview(part)[at:]
            at -= len(part)
        raise DamagedFrameError

"""What a walled process that reads a data file and its parent say to each other.

The process has parsed hostile bytes: nothing that it says is unpickled, and every length is capped.
"""

import socket
import struct
from collections.abc import Iterator

import msgspec

from bongsu.adapters.framing import DamagedFrameError

READY, WANT, FOUND, END = b"y", b"w", b"f", b"e"
BODY_CAP = 128 * 1024 * 1024
"""A message with everything that may be taken out of one item, in base64."""
HEAD_CAP = 64 * 1024
BLOCK = 64 * 1024
_FRAME = struct.Struct(">cII")  # what, lengths of head and body
_RANGE = struct.Struct(">QI")
_SIZE = struct.Struct(">Q")


class Head(msgspec.Struct):
    """An item as `readers.outlook.store.Found` has it; its data is the body."""

    folder: str
    name: str
    remarks: str = ""
    code: str = ""
    detail: str = ""


def take(channel: socket.socket, count: int) -> bytearray:
    """Exactly so many bytes. Raises EOFError at the end."""
    data = bytearray(count)
    view, at = memoryview(data), 0
    while at < count:
        got = channel.recv_into(view[at:])
        if not got:
            raise EOFError
        at += got
    return data


def send(channel: socket.socket, what: bytes, head: bytes = b"", body: bytes = b"") -> None:
    channel.sendall(_FRAME.pack(what, len(head), len(body)) + head)
    channel.sendall(body)


def receive(channel: socket.socket) -> tuple[bytes, bytearray, bytearray]:
    """(what, head, body). Raises EOFError, DamagedFrameError."""
    what, head, body = _FRAME.unpack(take(channel, _FRAME.size))
    if head > HEAD_CAP or body > BODY_CAP:
        raise DamagedFrameError
    return what, take(channel, head), take(channel, body)


def pack_size(size: int) -> bytes:
    return _SIZE.pack(size)


def unpack_size(data: bytes | bytearray) -> int:
    size: int = _SIZE.unpack(data)[0]
    return size


def pack_range(offset: int, length: int) -> bytes:
    return _RANGE.pack(offset, length)


def unpack_range(data: bytes | bytearray) -> tuple[int, int]:
    """Raises DamagedFrameError where no sound process would ask for it."""
    if len(data) != _RANGE.size:
        raise DamagedFrameError
    offset, length = _RANGE.unpack(data)
    if length > BLOCK:
        raise DamagedFrameError
    return offset, length


def unpack_head(data: bytes | bytearray) -> Head:
    """Raises DamagedFrameError."""
    try:
        return msgspec.json.decode(data, type=Head)
    except msgspec.MsgspecError as error:
        raise DamagedFrameError from error


def frames(channel: socket.socket) -> Iterator[tuple[bytes, bytearray, bytearray]]:
    """Frames until the end frame."""
    while (frame := receive(channel))[0] != END:
        yield frame

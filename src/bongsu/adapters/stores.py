"""Outlook data files as a reader whose parsing happens in a fresh walled process for each file."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator

from bongsu.adapters import store_frames
from bongsu.adapters.framing import DamagedFrameError
from bongsu.adapters.store_frames import FOUND, READY, WANT
from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource
from bongsu.readers.outlook.store import ENTRY_CAP, MAGIC
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble

ITEM_SECONDS = 120.0
"""Wall time from one item to the next."""
_OUTPUT_RATIO, _FREE = 8, 256 * 1024 * 1024
"""Items may hold more than the file: texts grow when they change their form, a little."""
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[3:];"
    "from bongsu.adapters.store_child import main; main(int(sys.argv[1]), int(sys.argv[2]))"
)


class StoreReader:
    """.pst and .ost. Each message has its folder and number as its member, rebuilt."""

    card = ReaderCard("pst", version=1, order=10)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith(MAGIC)

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:  # noqa: ARG002 - as above
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                process = _start(theirs, source.size)
            try:
                yield from _items(ours, source)
            except TimeoutError:
                yield Trouble("evidence.worker_timeout")
            except (EOFError, OSError, DamagedFrameError):
                yield Trouble("evidence.store_died")
            finally:
                process.kill()
                process.wait()


def _start(channel: socket.socket, size: int) -> "subprocess.Popen[bytes]":
    words = (str(channel.fileno()), str(size), *sys.path)
    try:
        return subprocess.Popen(  # noqa: S603 - ourselves, by the interpreter's path
            [sys.executable, "-c", _PROGRAM, *words],
            pass_fds=[channel.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    except OSError as error:
        raise BongsuError("world.worker_start") from error


def _items(channel: socket.socket, source: ByteSource) -> Iterator[Item]:
    limit = max(_FREE, _OUTPUT_RATIO * source.size)
    given = count = 0
    deadline = time.monotonic() + ITEM_SECONDS
    _wait_until(channel, deadline)
    for what, head, body in store_frames.frames(channel):
        if what == WANT:
            offset, length = store_frames.unpack_range(head)
            data = source.read_at(offset, length)
            _wait_until(channel, deadline)
            store_frames.send(channel, WANT, body=data)
        elif what == FOUND:
            given, count = given + len(body), count + 1
            if given > limit or count > 2 * ENTRY_CAP:
                yield Trouble("evidence.bomb", detail=str(given))
                return
            yield _item(store_frames.unpack_head(head), bytes(body))
            deadline = time.monotonic() + ITEM_SECONDS
        elif what != READY:
            raise DamagedFrameError
        _wait_until(channel, deadline)


def _wait_until(channel: socket.socket, deadline: float) -> None:
    """Each further read or write on the channel may take until then. Raises TimeoutError."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    channel.settimeout(left)


def _item(head: store_frames.Head, data: bytes) -> Item:
    member = f"{head.folder}/{head.name}".strip("/").replace("!", "_")
    if head.code:
        code = head.code if head.code in _CODES else "evidence.store_damaged"
        return Trouble(code, detail=head.detail or None, member=member)
    return Split(0, len(data), data, b"", head.folder, remarks=head.remarks, member=member)


_CODES = (
    "evidence.item_not_mail", "evidence.item_damaged", "evidence.too_deep",
    "evidence.store_truncated",
)  # fmt: skip

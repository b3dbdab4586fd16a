"""The walled process that takes one Outlook data file apart; its parent reads the file for it."""

import io
import signal
import socket
from collections import OrderedDict

import msgspec

from bongsu.adapters import store_frames, walls
from bongsu.adapters.store_frames import BLOCK, END, FOUND, READY, WANT, Head
from bongsu.readers.charsets import import_codecs
from bongsu.readers.outlook.bag import Bag
from bongsu.readers.outlook.letter import compose
from bongsu.readers.outlook.store import Found, read

_KEPT_BLOCKS = 512


class RemoteFile(io.RawIOBase):
    """The file as its parent hands it over, block by block; recent blocks are kept."""

    def __init__(self, channel: socket.socket, size: int) -> None:
        super().__init__()
        self._channel, self._size, self._at = channel, size, 0
        self._blocks: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (0, self._at, self._size)[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int = -1) -> bytes:
        left = max(0, self._size - self._at)
        wanted = left if size < 0 else min(size, left)
        first, last = self._at // BLOCK, (self._at + max(wanted, 1) - 1) // BLOCK
        start = self._at - first * BLOCK
        joined = b"".join(map(self._block, range(first, last + 1)))
        found = joined[start : start + wanted]
        self._at += len(found)
        return found

    def _block(self, number: int) -> bytes:
        if number in self._blocks:
            self._blocks.move_to_end(number)
            return self._blocks[number]
        store_frames.send(self._channel, WANT, store_frames.pack_range(number * BLOCK, BLOCK))
        _, _, body = store_frames.receive(self._channel)
        self._blocks[number] = bytes(body)
        if len(self._blocks) > _KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        return self._blocks[number]


def main(descriptor: int, size: int) -> None:
    """The process's life: load what it needs, put up the walls, then read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    import_codecs()
    compose(Bag())  # loads what would be loaded late
    with socket.socket(fileno=descriptor) as channel:
        walls.put_up(descriptor)
        store_frames.send(channel, READY)
        for found in read(RemoteFile(channel, size)):
            walls.allow_cpu()
            _tell(channel, found)
        store_frames.send(channel, END)


def _tell(channel: socket.socket, found: Found) -> None:
    head = Head(*map(_sound, (found.folder, found.name, found.remarks, found.code, found.detail)))
    store_frames.send(channel, FOUND, msgspec.json.encode(head), found.data)


def _sound(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()[:4096]

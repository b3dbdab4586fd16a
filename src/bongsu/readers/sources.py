"""Byte sources made of others: a source as a file object, and a member as a source."""

import io
from collections.abc import Callable
from typing import IO

from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource

READ_CAP = 64 * 1024 * 1024
_SKIP = 1024 * 1024
_KEPT = 64 * 1024


class SourceFile(io.RawIOBase):
    """A byte source for libraries that want a file. One read gives at most `READ_CAP` bytes."""

    def __init__(self, source: ByteSource) -> None:
        super().__init__()
        self._source, self._at = source, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (0, self._at, self._source.size if whence == io.SEEK_END else 0)[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        wanted = self._source.size - self._at if size < 0 else size
        if wanted > READ_CAP:
            raise BongsuError("evidence.read_too_large", wanted=wanted, cap=READ_CAP)
        data = self._source.read_at(self._at, max(0, wanted))
        self._at += len(data)
        return data

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # RawIOBase is looser
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class Bytes:
    """Bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        return len(self._data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


class StreamSource:
    """A member that can only be read forwards, as a byte source.

    The last bytes read are kept, since a reader looks at a head before it reads from the start;
    going back further opens it again. ``limit`` bounds what may come out of it, whatever its
    container claims; past it ``evidence.bomb`` is raised.
    """

    def __init__(self, opener: Callable[[], IO[bytes]], size: int | None, limit: int) -> None:
        self._opener, self._size, self._limit = opener, size, limit
        self._stream: IO[bytes] | None = None
        self._at = 0
        self._kept = b""

    @property
    def size(self) -> int:
        """Known from the container, or found by reading to the end."""
        if self._size is None:
            at = self._at
            while block := self.read_at(at, _SKIP):
                at += len(block)
            self._size = at
        return self._size

    def read_at(self, offset: int, length: int) -> bytes:
        if self._stream is None or offset < self._at - len(self._kept):
            self._stream, self._at, self._kept = self._opener(), 0, b""
        while self._at < offset:
            if not self._advance(min(_SKIP, offset - self._at)):
                return b""
        back = self._at - offset
        pieces = [self._kept[len(self._kept) - back :][:length]] if back else []
        wanted = length - sum(map(len, pieces))
        while wanted and (piece := self._advance(wanted)):
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def _advance(self, length: int) -> bytes:
        assert self._stream is not None  # noqa: S101 - read_at has opened it
        piece = self._stream.read(length)
        self._at += len(piece)
        if self._at > self._limit:
            raise BongsuError("evidence.bomb", limit=self._limit)
        self._kept = (self._kept + piece)[-_KEPT:] if len(piece) < _KEPT else piece[-_KEPT:]
        return piece

"""Compound files (MS-CFB): streams by name, each chain followed no further than its length."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from bongsu.model.errors import BongsuError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER, _ENTRY = 512, 128
_STORAGE, _STREAM = 1, 2
_SHIFTS = (9, 12)
_MINI = 64
_LAST = 0xFFFFFFFA  # this sector number and those above it are marks


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or a storage; ``left``, ``right`` and ``child`` are numbers of other entries."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int

    @property
    def is_stream(self) -> bool:
        return self.kind == _STREAM

    @property
    def is_storage(self) -> bool:
        return self.kind == _STORAGE


class Compound:
    """A compound file in memory. Raises ``evidence.container_damaged`` where it is none."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(MAGIC):
            raise BongsuError("evidence.container_damaged", detail="no compound file header")
        version, _, shift = struct.unpack_from("<HHH", data, 26)
        if shift not in _SHIFTS:
            raise BongsuError("evidence.container_damaged", detail=f"sector shift {shift}")
        self._data, self._size, self._wide = data, 1 << shift, version > 3
        self._count = len(data) // self._size
        (directory,) = struct.unpack_from("<I", data, 48)
        self._cutoff, mini_start, _, difat, _ = struct.unpack_from("<IIIII", data, 56)
        self._fat = self._table(self._fat_sectors(difat))
        self._mini_fat = self._table(self._chain(mini_start, self._count))
        sectors = self._chain(directory, self._count)
        self.entries = list(self._entries(b"".join(map(self._sector, sectors))))
        if not self.entries:
            raise BongsuError("evidence.container_damaged", detail="no directory")
        self._mini: bytes | None = None

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _fat_sectors(self, difat: int) -> Iterator[int]:
        yield from struct.unpack_from("<109I", self._data, 76)
        for _ in range(self._count):
            block = self._sector(difat) if difat < _LAST else b""
            if len(block) < self._size:
                return
            *numbers, difat = struct.unpack(f"<{self._size // 4}I", block)
            yield from numbers

    def _table(self, sectors: Iterator[int]) -> array[int]:
        """Sector numbers to the numbers that follow them; no longer than the file."""
        table = array("I")
        for number, _ in zip((n for n in sectors if n < _LAST), range(self._count), strict=False):
            block = self._sector(number)
            table.extend(struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4]))
        return table

    def _chain(self, start: int, most: int, table: array[int] | None = None) -> Iterator[int]:
        follow = self._fat if table is None else table
        for _ in range(most):
            if start >= _LAST:
                return
            yield start
            start = follow[start] if start < len(follow) else _LAST

    def _entries(self, directory: bytes) -> Iterator[Entry]:
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            raw = directory[at : at + _ENTRY]
            length, kind = struct.unpack_from("<HB", raw, 64)
            name = raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            left, right, child = struct.unpack_from("<III", raw, 68)
            start, size = struct.unpack_from("<IQ", raw, 116)
            size = size if self._wide else size & 0xFFFFFFFF
            yield Entry(name, kind, left, right, child, start, size)

    def children(self, parent: Entry | None = None) -> dict[str, Entry]:
        """What stands in a storage (None: at the top), by name."""
        found: dict[str, Entry] = {}
        seen: set[int] = set()
        waiting = [(parent or self.entries[0]).child]
        while waiting:
            number = waiting.pop()
            if number >= len(self.entries) or number in seen:
                continue
            seen.add(number)
            entry = self.entries[number]
            found.setdefault(entry.name, entry)
            waiting += (entry.right, entry.left)
        return found

    def read(self, entry: Entry) -> bytes:
        """A stream's bytes; fewer than its length where its chain breaks."""
        if entry.size >= self._cutoff:
            return self._long(entry.start, entry.size)
        if self._mini is None:
            self._mini = self._long(self.entries[0].start, self.entries[0].size)
        most = -(-entry.size // _MINI)
        chain = self._chain(entry.start, most, self._mini_fat)
        pieces = (self._mini[number * _MINI : (number + 1) * _MINI] for number in chain)
        return b"".join(pieces)[: entry.size]

    def _long(self, start: int, size: int) -> bytes:
        most = min(-(-size // self._size), self._count)
        return b"".join(map(self._sector, self._chain(start, most)))[:size]

"""A QR code as ISO/IEC 18004 draws it: version 4, level L, mask 0. Enough for one short address."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

from bongsu.scenario.files import MARK
from bongsu.scenario.letters import Attachment

_SIZE, _DATA, _CHECK = 33, 80, 20
_LONGEST = _DATA - 2
_ALIGNMENT = 26
_FORMAT = "111011111000100"  # level L, mask 0, with its own check bits and mask
_SCALE, _QUIET = 4, 4
Grid = list[list[int | None]]


def _times(a: int, b: int) -> int:
    """Multiplication in the field of 256 elements over 0x11d."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a = (a << 1) ^ (0x11D if a & 0x80 else 0)
        b >>= 1
    return product


def _generator() -> list[int]:
    found, root = [1], 1
    for _ in range(_CHECK):
        moved = [*found, 0]
        found = [a ^ _times(b, root) for a, b in zip(moved, [0, *found], strict=True)]
        root = _times(root, 2)
    return found


def _checked(data: bytes) -> bytes:
    """The data and their Reed-Solomon check bytes."""
    rest = list(data) + [0] * _CHECK
    generator = _generator()
    for at in range(len(data)):
        lead = rest[at]
        for step, factor in enumerate(generator):
            rest[at + step] ^= _times(factor, lead)
    return data + bytes(rest[-_CHECK:])


def _codewords(text: str) -> bytes:
    data = text.encode("ascii")
    if len(data) > _LONGEST:
        raise ValueError(text)
    bits = f"0100{len(data):08b}" + "".join(f"{b:08b}" for b in data) + "0000"
    packed = bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))
    return _checked((packed + b"\xec\x11" * _DATA)[:_DATA])


def _ring(grid: Grid, row: int, column: int, reach: int) -> None:
    """A finder (reach 4, with its border) or alignment (reach 2) pattern around its centre."""
    for y in range(-reach, reach + 1):
        for x in range(-reach, reach + 1):
            if 0 <= row + y < _SIZE and 0 <= column + x < _SIZE:
                far = max(abs(y), abs(x))
                grid[row + y][column + x] = int(far not in ((2, 4) if reach == 4 else (1,)))


def _frame() -> Grid:
    """All modules that do not depend on the text."""
    grid: Grid = [[None] * _SIZE for _ in range(_SIZE)]
    for at in range(_SIZE):
        grid[6][at] = grid[at][6] = (at + 1) % 2
    for row, column in ((3, 3), (3, _SIZE - 4), (_SIZE - 4, 3)):
        _ring(grid, row, column, 4)
    _ring(grid, _ALIGNMENT, _ALIGNMENT, 2)
    near = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    far = [(_SIZE - 1 - i, 8) for i in range(7)] + [(8, _SIZE - 8 + i) for i in range(8)]
    for place in (near, far):
        for (row, column), bit in zip(place, _FORMAT, strict=True):
            grid[row][column] = int(bit)
    grid[_SIZE - 8][8] = 1
    return grid


def _path() -> Iterator[tuple[int, int]]:
    """Two columns at a time from the right, up and down in turn, around the timing column."""
    up = True
    for right in (*range(_SIZE - 1, 6, -2), 5, 3, 1):
        rows = range(_SIZE - 1, -1, -1) if up else range(_SIZE)
        yield from ((row, column) for row in rows for column in (right, right - 1))
        up = not up


def modules(text: str) -> list[list[int]]:
    """The square: 1 is dark."""
    grid = _frame()
    bits = "".join(f"{b:08b}" for b in _codewords(text))
    free = [(r, c) for r, c in _path() if grid[r][c] is None]
    for (row, column), bit in zip(free, bits.ljust(len(free), "0"), strict=True):
        grid[row][column] = int(bit) ^ ((row + column) % 2 == 0)
    return [[int(bool(module)) for module in row] for row in grid]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _row(dark: Sequence[int]) -> bytes:
    line = [0] * _QUIET + list(dark) + [0] * _QUIET
    return b"\0" + b"".join((b"\0" if module else b"\xff") * _SCALE for module in line)


def picture_of(text: str, name: str) -> Attachment:
    """A grey PNG with the usual empty border and the marker as its comment."""
    blank = [[0] * _SIZE] * _QUIET
    rows = [_row(line) for line in (*blank, *modules(text), *blank) for _ in range(_SCALE)]
    side = (_SIZE + 2 * _QUIET) * _SCALE
    data = (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
        + _chunk(b"tEXt", b"Comment\0" + MARK)
        + _chunk(b"IDAT", zlib.compress(b"".join(rows), 9))
        + _chunk(b"IEND", b"")
    )
    return Attachment(name + ".png", "image/png", data)

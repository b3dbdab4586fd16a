"""The table of contents of a 7z archive, after the format's own description (7zFormat.txt)."""

from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from bongsu.readers.attachments.facts import RefusedError
from bongsu.readers.attachments.seven_cursor import Cursor

_END, _HEADER, _PACK, _FOLDERS, _SUBSTREAMS = 0x00, 0x01, 0x06, 0x07, 0x08
_SIZE, _CRC, _FOLDER, _UNPACKED, _PER_FOLDER = 0x09, 0x0A, 0x0B, 0x0C, 0x0D
_STREAMS, _FILES, _EMPTY, _NAMES = 0x04, 0x05, 0x0E, 0x11
ENCODED = 0x17
BRANCHING = bytes.fromhex("0303011b")
"""The only method with several inputs."""


@dataclass(slots=True)
class Coder:
    """One step of unpacking: its method, its parameters, the size of what it gives."""

    method: bytes
    properties: bytes
    size: int = 0


@dataclass(slots=True)
class Folder:
    """Files packed as one: their ``sizes``, their CRC-32 where given, the ``coders`` to undo."""

    coders: list[Coder]
    inputs: int = 1
    start: int = 0
    packed: int = 0
    sizes: list[int] = field(default_factory=list)
    digests: list[int | None] = field(default_factory=list)


class _Coders(NamedTuple):
    """Coders as written, for each the one that takes what it gives, and how many streams go in."""

    coders: list[Coder]
    pairs: dict[int, int]
    packed: int


@dataclass(slots=True)
class Contents:
    """Folders, and the names of the files in them, in order."""

    folders: list[Folder] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def contents(data: bytes) -> Contents:
    """A header that is plain: archive properties do not occur."""
    cursor, found = Cursor(data), Contents()
    _expect(cursor, _HEADER)
    kind = cursor.byte()
    if kind == _STREAMS:
        found.folders = streams(cursor)
        kind = cursor.byte()
    if kind == _FILES:
        found.names = _names(cursor)
    return found


def streams(cursor: Cursor) -> list[Folder]:
    """Folders with their places in the file and the sizes of the files in each."""
    folders: list[Folder] = []
    places: list[tuple[int, int]] = []
    while (kind := cursor.byte()) != _END:
        if kind == _PACK:
            places = _places(cursor)
        elif kind == _FOLDERS:
            folders = _folders(cursor)
        elif kind == _SUBSTREAMS:
            _divide(cursor, folders)
        else:
            raise ValueError("unknown part")
    at = 0
    for folder in folders:
        folder.start, folder.packed = places[at]
        at += folder.inputs
        folder.sizes = folder.sizes or [folder.coders[-1].size]
    return folders


def _places(cursor: Cursor) -> list[tuple[int, int]]:
    start, count = cursor.number(), cursor.count()
    places = []
    while (kind := cursor.byte()) != _END:
        if kind == _SIZE:
            for _ in range(count):
                size = cursor.number()
                places.append((start, size))
                start += size
        else:
            _digests(cursor, count)
    return places


def _folders(cursor: Cursor) -> list[Folder]:
    _expect(cursor, _FOLDER)
    count = cursor.count()
    _expect(cursor, 0)  # no external description
    raw = [_coders(cursor) for _ in range(count)]
    _expect(cursor, _UNPACKED)
    for coder in (coder for each in raw for coder in each.coders):
        coder.size = cursor.number()
    folders = [Folder(_ordered(each), inputs=each.packed) for each in raw]
    if cursor.byte() == _CRC:
        for folder, digest in zip(folders, _digests(cursor, count), strict=True):
            folder.digests = [digest]
        _expect(cursor, _END)
    return folders


def _coders(cursor: Cursor) -> _Coders:
    coders, inputs = [], 0
    for _ in range(cursor.count()):
        flags = cursor.byte()
        method = cursor.take(flags & 0x0F)
        takes, gives = (cursor.count(), cursor.count()) if flags & 0x10 else (1, 1)
        if gives != 1:
            raise RefusedError("unsupported: 7z coders")
        inputs += takes
        coders.append(Coder(method, cursor.take(cursor.count()) if flags & 0x20 else b""))
    pairs = [(cursor.number(), cursor.number()) for _ in coders[1:]]
    packed = inputs - len(pairs)
    for _ in range(packed if packed > 1 else 0):
        cursor.number()
    return _Coders(coders, {gives: takes for takes, gives in pairs}, packed)


def _ordered(raw: _Coders) -> list[Coder]:
    """The chain from packed bytes to files; where it branches, one step that nobody can undo."""
    if raw.packed > 1:
        last = next(n for n in range(len(raw.coders)) if n not in raw.pairs)
        return [Coder(BRANCHING, b"", raw.coders[last].size)]
    at = next(n for n in range(len(raw.coders)) if n not in raw.pairs.values())
    chain = [raw.coders[at]]
    while at in raw.pairs and len(chain) < len(raw.coders):
        at = raw.pairs[at]
        chain.append(raw.coders[at])
    return chain


def _divide(cursor: Cursor, folders: list[Folder]) -> None:
    """How many files each folder holds, and how long they are but for the last."""
    counts = [1] * len(folders)
    kind = cursor.byte()
    if kind == _PER_FOLDER:
        counts = [cursor.count() for _ in folders]
        kind = cursor.byte()
    for folder, count in zip(folders, counts, strict=True):
        sizes = [cursor.number() for _ in range(count - 1)] if kind == _SIZE else []
        folder.sizes = [*sizes, folder.coders[-1].size - sum(sizes)] if count else []
    if kind == _SIZE:
        kind = cursor.byte()
    if kind == _CRC:
        open_ones = [(f, n) for f, n in zip(folders, counts, strict=True)
                     if n != 1 or not f.digests or f.digests[0] is None]  # fmt: skip
        digests = iter(_digests(cursor, sum(count for _, count in open_ones)))
        for folder, count in open_ones:
            folder.digests = list(islice(digests, count))
        _expect(cursor, _END)


def _digests(cursor: Cursor, count: int) -> list[int | None]:
    marks = cursor.marks(count)
    return [int.from_bytes(cursor.take(4), "little") if mark else None for mark in marks]


def _names(cursor: Cursor) -> list[str]:
    """Names of the files that have content; folders and empty files have none."""
    count = cursor.count()
    names, empty = [""] * count, [False] * count
    while (kind := cursor.number()) != _END:
        part = Cursor(cursor.take(cursor.number()))
        if kind == _EMPTY:
            empty = part.bits(count)
        elif kind == _NAMES and not part.byte():
            names = part.rest().decode("utf-16-le", "replace").split("\0")[:count]
    return [name for name, void in zip(names, empty, strict=False) if not void]


def _expect(cursor: Cursor, wanted: int) -> None:
    if cursor.byte() != wanted:
        raise ValueError("unexpected part")

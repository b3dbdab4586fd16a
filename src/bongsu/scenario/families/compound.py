"""Word processor files of the older Korean kind that truly open as compound documents.

The container follows [MS-CFB], the records the published HWP 5.0 description, both in their
plainest form. Every stream fills whole sectors, so that no table of small streams is needed.
All that lies inside is a marker and noise.
"""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from itertools import pairwise

from bongsu.scenario.files import MARK, padding
from bongsu.scenario.letters import Attachment

_SECTOR, _SMALLEST, _MOST_SECTORS = 512, 4096, 127
_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_NONE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_PROPERTIES, _FILE_INSIDE, _PARAGRAPH = 16, 18, 67
_EMBEDDED, _OBJECT = 1, 2
Tree = dict[str, "bytes | Tree"]


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = _NONE
    next: int = _NONE

    def packed(self, start: int) -> bytes:
        name = (self.name + "\0").encode("utf-16-le")
        head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name), self.kind, 1)
        links = struct.pack("<III", _NONE, self.next, self.child)
        return head + links + bytes(36) + struct.pack("<IQ", start, len(self.data))


def _listed(tree: Tree, entries: list[_Entry]) -> int:
    """Lay the members of one storage, the shortest name first; the number of the first one."""
    numbers = []
    for name in sorted(tree, key=lambda each: (len(each), each.upper())):
        inside = tree[name]
        numbers.append(len(entries))
        if isinstance(inside, bytes):
            entries.append(_Entry(name, _STREAM, inside.ljust(_SMALLEST, b"\0")))
        else:
            storage = _Entry(name, _STORAGE)
            entries.append(storage)
            storage.child = _listed(inside, entries)
    for one, two in pairwise(numbers):
        entries[one].next = two
    return numbers[0]


def compound(tree: Tree) -> bytes:
    """A compound document: one table of sectors, the directory, then the streams."""
    entries = [_Entry("Root Entry", _ROOT)]
    entries[0].child = _listed(tree, entries)
    entries += [_Entry("", 0)] * (-len(entries) % 4)
    listing = len(entries) // 4
    table = [_TABLE, *_chain(1, listing)]
    directory, streams = b"", b""
    for entry in entries:
        size = -(-len(entry.data) // _SECTOR)
        directory += entry.packed(len(table) if size else 0)
        table += _chain(len(table), size)
        streams += entry.data.ljust(size * _SECTOR, b"\0")
    if len(table) > _MOST_SECTORS:
        raise ValueError(len(table))
    table += [_NONE] * (_SECTOR // 4 - len(table))
    return _header() + struct.pack("<128I", *table) + directory + streams


def _chain(first: int, size: int) -> list[int]:
    return [*range(first + 1, first + size), _END] if size else []


def _header() -> bytes:
    head = _MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
    return head + struct.pack("<109I", 0, *[_NONE] * 108)


def _record(tag: int, data: bytes) -> bytes:
    return struct.pack("<I", tag | len(data) << 20) + data


def _document(text: str, kind: int, ending: str, inside: bytes) -> bytes:
    shown = f"{text}\r{MARK.decode().strip()}\r".encode("utf-16-le")
    named = struct.pack("<HHH", kind, 1, len(ending)) + ending.encode("utf-16-le")
    sign = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000302, 0)
    return compound(
        {
            "FileHeader": sign.ljust(256, b"\0"),
            "DocInfo": _record(_PROPERTIES, bytes(26)) + _record(_FILE_INSIDE, named),
            "BodyText": {"Section0": _record(_PARAGRAPH, shown)},
            "BinData": {f"BIN0001.{ending}": inside},
            "PrvText": shown,
        }
    )


def with_object(stem: str, rng: random.Random) -> Attachment:
    """A document whose embedded object is of the active kind; the object is a marker."""
    held = _MAGIC + bytes(24) + padding(rng)
    data = _document(stem, _OBJECT, "OLE", struct.pack("<I", len(held)) + held)
    return Attachment(stem + ".hwp", "application/x-hwp", data)


def with_picture(stem: str, rng: random.Random) -> Attachment:
    """A document with a photograph in it."""
    held = b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + padding(rng) + b"\xff\xd9"
    return Attachment(stem + ".hwp", "application/x-hwp", _document(stem, _EMBEDDED, "jpg", held))

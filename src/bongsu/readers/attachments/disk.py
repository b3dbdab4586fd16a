"""Optical disk images: ISO 9660 with Joliet names listed and entered; UDF only recognised."""

from collections.abc import Iterator
from struct import unpack_from

from bongsu.readers.attachments.facts import Found, Inner, Item, Note
from bongsu.readers.attachments.names import extension

_SECTOR = 2048
_FIRST, _LAST = 16, 64
_PRIMARY, _SUPPLEMENTARY, _END = 1, 2, 255
_JOLIET = (b"%/@", b"%/C", b"%/E")
_ROOT_AT = 156
_DIRECTORY = 0x02
_FOLDER_CAP = 500


def look(item: Item) -> Iterator[Found]:
    yield Note("disk_image", "iso")
    root, wide = _root(item.content)
    waiting, entered = [("", *_extent(root))], set[int]()
    while waiting and len(entered) < _FOLDER_CAP:
        path, at, size = waiting.pop()
        if at in entered:
            continue
        entered.add(at)
        for record in _records(item.content[at : at + size]):
            name = _name(record, wide=wide)
            if not name:
                continue
            below = f"{path}/{name}" if path else name
            start, length = _extent(record)
            if record[25] & _DIRECTORY:
                waiting.append((below, start, length))
            else:
                yield Inner(below, item.content[start : start + length], "disk_image_member")


def unread(item: Item) -> Iterator[Found]:
    kind = extension(item.name) or "disk image"
    yield Note("disk_image", kind)
    yield Note("not_examined", f"unsupported: {kind}")


def _root(data: bytes) -> tuple[bytes, bool]:
    """The root's record, that of the Joliet tree where there is one, as Windows prefers it."""
    found: dict[int, bytes] = {}
    for sector in range(_FIRST, _LAST):
        block = data[sector * _SECTOR : (sector + 1) * _SECTOR]
        if block[1:6] != b"CD001" or block[0] == _END:
            break
        if block[0] == _PRIMARY or (block[0] == _SUPPLEMENTARY and block[88:91] in _JOLIET):
            found.setdefault(block[0], block[_ROOT_AT : _ROOT_AT + 34])
    wide = _SUPPLEMENTARY in found
    return found[_SUPPLEMENTARY if wide else _PRIMARY], wide


def _extent(record: bytes) -> tuple[int, int]:
    (sector,) = unpack_from("<I", record, 2)
    (size,) = unpack_from("<I", record, 10)
    return sector * _SECTOR, size


def _records(folder: bytes) -> Iterator[bytes]:
    """Records never cross a sector; a zero length means that the sector is done."""
    at = 0
    while at < len(folder):
        size = folder[at]
        if size < 34:
            at = (at // _SECTOR + 1) * _SECTOR
        else:
            yield folder[at : at + size]
            at += size


def _name(record: bytes, *, wide: bool) -> str:
    raw = record[33 : 33 + record[32]]
    if raw in (b"\0", b"\1"):
        return ""
    name = raw[: len(raw) & ~1].decode("utf-16-be", "replace") if wide else raw.decode("latin-1")
    return name.partition(";")[0]

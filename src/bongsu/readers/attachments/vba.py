"""VBA macros, [MS-OVBA]: the source of each module, its autorun names. Nothing is run."""

import re
from collections.abc import Iterator

from olefile import OleFileIO

from bongsu.readers.attachments.facts import DAMAGE, ExhaustedError, Item, Note, RefusedError
from bongsu.readers.charsets import decode

_OPENING = b"\x00Attribut"
_BEFORE_OPENING = 3  # signature byte and chunk header
_CHUNK = 4096
_NOT_MODULES = ("dir", "_vba_project")
_AUTORUN = re.compile(
    r"(?i)\b(auto_?(?:open|exec|close|exit|new)|document_?(?:open|new|close|beforeclose)"
    r"|workbook_(?:open|activate|beforeclose)|app_documentopen|\w{1,40}_(?:layout|painted))\b"
)


def look(ole: OleFileIO, item: Item) -> Iterator[Note]:
    """One fact for each module that has code, then the names by which it would start itself."""
    started: list[str] = []
    for path in ole.listdir():
        if len(path) < 2 or path[-2].upper() != "VBA" or path[-1].lower() in _NOT_MODULES:
            continue
        try:
            source = _source(ole.openstream(path).read(), item)
        except ExhaustedError:
            raise
        except DAMAGE:
            yield Note("not_examined", "damaged", "/".join(path))
            continue
        if _has_code(source):
            yield Note("office_macro", path[-1])
            started += _AUTORUN.findall(source)
    for name in dict.fromkeys(started):
        yield Note("office_macro_autorun", name)


def _source(stream: bytes, item: Item) -> str:
    """A module's source; it starts after compiled code that only its first words end."""
    item.budget.spend(len(stream))
    start = stream.find(_OPENING) - _BEFORE_OPENING
    if start < 0:
        return ""
    plain = decompressed(stream[start:], item.budget.limit(len(stream)))
    item.budget.spend(len(plain))
    return decode(plain, None)[0]


def _has_code(source: str) -> bool:
    lines = (line.strip() for line in source.splitlines())
    return any(line and not line.startswith(("Attribute ", "Option ", "'")) for line in lines)


def decompressed(data: bytes, limit: int) -> bytes:
    """The container of [MS-OVBA] 2.4.1, refused beyond ``limit``."""
    if not data or data[0] != 1:
        raise ValueError("no container")
    out, at = bytearray(), 1
    while at + 2 <= len(data):
        header = int.from_bytes(data[at : at + 2], "little")
        end = min(len(data), at + (header & 0xFFF) + 3)
        if header & 0x8000:
            _chunk(data[at + 2 : end], out)
        else:
            out += data[at + 2 : at + 2 + _CHUNK]
            end = at + 2 + _CHUNK
        at = end
        if len(out) > limit:
            raise RefusedError("too_large")
    return bytes(out)


def _chunk(data: bytes, out: bytearray) -> None:
    start, at = len(out), 0
    while at < len(data) and len(out) - start <= _CHUNK:
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data):
                return
            if flags >> bit & 1:
                _copy(int.from_bytes(data[at : at + 2], "little"), start, out)
                at += 2
            else:
                out.append(data[at])
                at += 1


def _copy(token: int, start: int, out: bytearray) -> None:
    """Repeat what stands shortly before; how a token splits depends on how far the chunk got."""
    width = max(4, (len(out) - start - 1).bit_length())
    length = (token & (0xFFFF >> width)) + 3
    offset = (token >> (16 - width)) + 1
    if offset > len(out) - start:
        raise ValueError("copies from before the chunk")
    repeated = bytes(out[-offset:]) * (length // offset + 1)
    out += repeated[:length]

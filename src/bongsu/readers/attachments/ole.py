"""Compound files: which document they are, encryption, macros, embedded packages."""

import io
import re
from collections.abc import Iterator
from struct import unpack_from

from olefile import OleFileIO

from bongsu.readers.attachments import hwp, vba
from bongsu.readers.attachments.facts import Found, Inner, Item, Note, RefusedError, guarded
from bongsu.readers.charsets import decode

_STREAM_CAP = 4000
_NATIVE, _EQUATION = "\x01ole10native", "equation native"
_READ = (_NATIVE, "package", "worddocument", "workbook", "book")
_DDE = re.compile(rb"\x13[ \t]{0,20}(DDE(?:AUTO)?[ \t][^\x14\x15\x00]{1,300})", re.IGNORECASE)
_FILE_PASS, _BOUND_SHEET, _MACRO_SHEET = 0x2F, 0x85, 1
_WORD_ENCRYPTED = 0x0100


def look(item: Item) -> Iterator[Found]:
    ole = OleFileIO(io.BytesIO(item.content))
    if len(ole.listdir()) > _STREAM_CAP:
        raise RefusedError("too_many_members")
    if ole.exists("FileHeader") and ole.openstream("FileHeader").read(17) == hwp.SIGNATURE:
        yield from hwp.look(ole, item)
        return
    if ole.exists("EncryptedPackage"):
        yield from locked(item)
    for path in ole.listdir():
        yield from guarded(_stream(ole, path, item), "/".join(path))
    yield from vba.look(ole, item)


def locked(item: Item) -> Iterator[Note]:
    yield Note("office_encrypted")
    if item.words:
        yield Note("password_in_text", item.words[0])


def packaged(data: bytes) -> Inner:
    """The file within a package, under the name that a reader is shown ([MS-OLEDS] 2.3.6)."""
    label = _string(data, 2)
    at = 2 + len(label) + 1
    at += len(_string(data, at)) + 1 + 4
    (size,) = unpack_from("<I", data, at)
    at += 4 + size
    (size,) = unpack_from("<I", data, at)
    name = decode(label, None)[0] or "package"
    return Inner(name, data[at + 4 : at + 4 + size], "office_embedded_object")


def _string(data: bytes, at: int) -> bytes:
    return data[at : data.index(b"\0", at)]


def _stream(ole: OleFileIO, path: list[str], item: Item) -> Iterator[Found]:
    name = path[-1].lower()
    if name == _EQUATION:
        yield Note("office_embedded_object", "equation", "/".join(path))
    if name not in _READ:
        return
    data = ole.openstream(path).read()
    item.budget.spend(len(data))
    if name == _NATIVE:
        yield packaged(data[4:])
    elif name == "package":
        yield Inner("/".join(path), data, "office_embedded_object")
    else:
        yield from _word(data, item) if name == "worddocument" else _excel(data, item)


def _word(data: bytes, item: Item) -> Iterator[Note]:
    (flags,) = unpack_from("<H", data, 10)
    if flags & _WORD_ENCRYPTED:
        yield from locked(item)
    for text in (data, data.replace(b"\0", b"")):
        match = _DDE.search(text)
        if match:
            yield Note("office_dde", match[1].decode("latin-1"))
            return


def _excel(data: bytes, item: Item) -> Iterator[Note]:
    """The records before the first sheet: whether locked, and old macro sheets."""
    at = 0
    while at + 4 <= len(data):
        kind, size = unpack_from("<HH", data, at)
        if kind == _FILE_PASS:
            yield from locked(item)
            return
        if kind == _BOUND_SHEET and data[at + 9] == _MACRO_SHEET:
            yield Note("office_macro", "excel 4 macro sheet")
        if kind == 0x0A:
            return
        at += 4 + size

"""JSON records of a piece: one to a line, or elements of an array."""

import io
from collections.abc import Iterator
from typing import Any

import msgspec

from bongsu.readers.logs import framing
from bongsu.readers.logs.plugin import Piece, Unreadable

Document = tuple[int, int, dict[str, Any]]  # what the JSON holds is the layout's to check
_WIDE_BLANK = b" \t\r\n\0"
_ELEMENTS = msgspec.json.Decoder(list[msgspec.Raw])


def by_line(piece: Piece) -> Iterator[Document | Unreadable]:
    """Every line that is not blank."""
    at, blank = 0, _WIDE_BLANK if framing.is_wide(piece.encoding) else None
    for line in _lines(piece):
        if line.strip(blank):
            yield _document(line, at, piece.encoding)
        at += len(line)


def _lines(piece: Piece) -> list[bytes]:
    """With their ends, in the bytes that they have in the source."""
    if not framing.is_wide(piece.encoding):
        return piece.data.splitlines(keepends=True)
    text = framing.decoded(piece.data, piece.encoding)
    return [line.encode(piece.encoding) for line in io.StringIO(text, newline="")]


def by_piece(piece: Piece) -> Iterator[Document | Unreadable]:
    """Elements of an array, parted by commas. A broken one costs none of its neighbours."""
    try:
        found = _ELEMENTS.decode(b"[" + piece.data + b"]")
    except (msgspec.DecodeError, RecursionError):  # of UTF-16 too
        for begun, ended in framing.objects(piece.data, piece.encoding):
            yield _document(piece.data[begun:ended], begun, piece.encoding)
        return
    at = 0
    for each in found:
        data = bytes(each)
        at = piece.data.index(data, at)
        yield _document(data, at, piece.encoding)
        at += len(data)


def _document(data: bytes, at: int, encoding: str) -> Document | Unreadable:
    """What the bytes hold; JSON is UTF-8 but for tools of Windows, which write UTF-16."""
    try:
        wide = framing.is_wide(encoding)
        found = msgspec.json.decode(data.decode(encoding) if wide else data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Unreadable(at, at + len(data), str(error))
    if not isinstance(found, dict):
        return Unreadable(at, at + len(data), f"{type(found).__name__} where an object belongs")
    return at, at + len(data), found

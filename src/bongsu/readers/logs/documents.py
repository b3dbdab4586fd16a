"""JSON records of a piece: one to a line, or elements of an array."""

from collections.abc import Iterator
from typing import Any

import msgspec

from bongsu.readers.logs import framing
from bongsu.readers.logs.plugin import Piece, Unreadable

Document = tuple[int, int, dict[str, Any]]  # what the JSON holds is the layout's to check
_ELEMENTS = msgspec.json.Decoder(list[msgspec.Raw])


def by_line(piece: Piece) -> Iterator[Document | Unreadable]:
    """Every line that is not blank."""
    at = 0
    for line in piece.data.splitlines(keepends=True):
        if line.strip():
            yield _document(line, at)
        at += len(line)


def by_piece(piece: Piece) -> Iterator[Document | Unreadable]:
    """Elements of an array, parted by commas. A broken one costs none of its neighbours."""
    try:
        found = _ELEMENTS.decode(b"[" + piece.data + b"]")
    except (msgspec.DecodeError, RecursionError):
        for begun, ended in framing.objects(piece.data):
            yield _document(piece.data[begun:ended], begun)
        return
    at = 0
    for each in found:
        data = bytes(each)
        at = piece.data.index(data, at)
        yield _document(data, at)
        at += len(data)


def _document(data: bytes, at: int) -> Document | Unreadable:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        return Unreadable(at, at + len(data), str(error))
    if not isinstance(found, dict):
        return Unreadable(at, at + len(data), f"{type(found).__name__} where an object belongs")
    return at, at + len(data), found

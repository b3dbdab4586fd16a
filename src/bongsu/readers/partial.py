"""message/partial (RFC 2046 section 5.2.2): a message in pieces, put together where all are there.

A lure in pieces shows no filter its attachment; old mail programs put it together unasked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bongsu.readers.eml import MESSAGE_CAP
from bongsu.readers.headers import HeaderBlock, decoded, scan
from bongsu.readers.parameters import split
from bongsu.readers.plugin import Split, Trouble

PIECE, JOINED = "partial", "joined"
"""Defects: of a piece, and of the message made of all pieces, which leads to the last of them."""
COUNT_CAP = 1000
SETS_CAP = 1000
_MARK = b"message/partial"
_HEAD = 16 * 1024
_OF_THE_INNER = ("content-", "subject", "message-id", "encrypted", "mime-version")

Placed = tuple[str, Split | Trouble]


@dataclass(slots=True)
class _Set:
    """Pieces of one id; ``total`` is 0 until one tells it; ``first`` is where one stands."""

    first: tuple[str, int, int]
    total: int = 0
    pieces: dict[int, bytes] = field(default_factory=dict)

    @property
    def missing(self) -> list[int]:
        last = self.total or max(self.pieces, default=0) + 1
        return [number for number in range(1, last + 1) if number not in self.pieces]


def with_joined(items: Iterator[Placed]) -> Iterator[Placed]:
    """All items; behind the last piece of a message the whole of it, at the end what is missing."""
    sets: dict[str, _Set] = {}
    held = 0
    for place, item in items:
        piece = _piece(item) if isinstance(item, Split) else None
        if piece is None or not isinstance(item, Split):
            yield place, item
            continue
        yield place, replace(item, remarks=f"{item.remarks} {PIECE}".strip())
        name, number, total = piece
        mine = sets.get(name)
        if mine is None:
            if len(sets) == SETS_CAP:
                continue
            mine = sets[name] = _Set((place, item.start, item.end))
        mine.total = mine.total or total
        if number in mine.pieces or held + len(item.data) > MESSAGE_CAP:
            continue  # a piece that is not kept counts among the missing
        mine.pieces[number] = item.data
        held += len(item.data)
        if mine.total and not mine.missing:
            held -= sum(map(len, mine.pieces.values()))
            del sets[name]
            yield place, replace(item, data=_joined(mine), remarks=JOINED)
    for name, each in sets.items():
        yield _incomplete(name, each)


def _piece(item: Split) -> tuple[str, int, int] | None:
    """(id, number, total or 0) of a piece; None for a message that is none."""
    if _MARK not in item.data[:_HEAD].lower():
        return None
    kind, parameters = split(scan(item.data).first("content-type") or "")
    number, total = _number(parameters.get("number")), _number(parameters.get("total"))
    name = decoded(parameters.get("id", ""))[:500]
    if kind.encode() != _MARK or not name or not 1 <= number <= COUNT_CAP or total > COUNT_CAP:
        return None
    return name, number, total


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0


def _joined(mine: _Set) -> bytes:
    """The header of the first piece, but what tells of the content from the message within."""
    data = mine.pieces[1]
    block = scan(data)
    inner = data[block.body :]
    within = scan(inner)
    head = [*_fields(data, block, of_inner=False), *_fields(inner, within, of_inner=True)]
    rest = [mine.pieces[number] for number in range(2, mine.total + 1)]
    bodies = [inner[within.body :], *(each[scan(each).body :] for each in rest)]
    return b"".join([*(each + b"\r\n" for each in head), b"\r\n", *bodies])


def _fields(data: bytes, block: HeaderBlock, *, of_inner: bool) -> Iterator[bytes]:
    for key, start, end in zip(block.keys, block.starts, block.ends, strict=True):
        if key.startswith(_OF_THE_INNER) == of_inner:
            yield data[start:end]


def _incomplete(name: str, mine: _Set) -> Placed:
    place, start, end = mine.first
    missing = ", ".join(map(str, mine.missing[:20]))
    total = mine.total or "?"
    detail = f"id {name}: {len(mine.pieces)} of {total} pieces, missing: {missing}"
    return place, Trouble("evidence.partial_incomplete", start, end, detail)

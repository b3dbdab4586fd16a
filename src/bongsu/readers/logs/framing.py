"""Where records of a log begin and end: pieces of whole records, in bounded memory."""

import codecs
import contextlib
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource

PIECE_BYTES = 256 * 1024
RECORD_CAP = 8 * 1024 * 1024
TEXT_CAP = 4 * 1024 * 1024
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_OTHER = {"utf-8": "cp949", "cp949": "utf-8"}
_STAND_IN = re.compile("[\udc80-\udcff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ROW_END = re.compile(r'"|\r\n|\n|\r(?!\n)')
_DIRECTIVE = re.compile(r"^#Fields:[^\r\n]*", re.MULTILINE)
_JSON_MARK = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*("?)|[\[\]{}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece: its bytes and where they lie in the source. ``whole`` is false for a torn end."""

    start: int
    end: int
    data: bytes
    whole: bool = True


def mark_of(head: bytes) -> tuple[str | None, int]:
    """Encoding that a byte order mark tells, and the mark's length."""
    for mark, name in _MARKS.items():
        if head.startswith(mark):
            return name, len(mark)
    return None, 0


def encoding_of(head: bytes) -> str:
    """By its mark, else UTF-8 where that fits, else CP949, the other one of Korean systems."""
    told, _ = mark_of(head)
    if told:
        return told
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # the head may end within a letter
    except UnicodeDecodeError:
        return "cp949"
    return "utf-8"


def decoded(data: bytes, encoding: str) -> str:
    """Text that encodes back to the same bytes, so that places in it are places in the file."""
    errors = "replace" if is_wide(encoding) else "surrogateescape"
    return data.decode(encoding, errors)


def is_wide(encoding: str) -> bool:
    """Two bytes a letter, so that bytes alone tell no marks."""
    return encoding.startswith("utf-16")


def _marks(data: bytes, encoding: str) -> bytes:
    """A byte for each unit of a wide text, marks of ASCII kept; other texts as they are."""
    if not is_wide(encoding):
        return data
    text = data[: len(data) // 2 * 2].decode(encoding, "surrogatepass")
    return _ASTRAL.sub("??", text).encode("ascii", "replace")


def _in_other(row: str, data: bytes, encoding: str) -> str:
    """A row that does not fit the charset of its log, in the other one where it fits that: its
    letters may stand far behind the head that was looked at, or logs were joined.
    """
    with contextlib.suppress(UnicodeDecodeError, KeyError):
        if not row.isascii() and _STAND_IN.search(row):
            return data.decode(_OTHER[encoding])
    return row


def shown(text: str) -> str:
    """Text of evidence without the stand-ins for bytes that are no letters."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def lines(source: ByteSource, start: int, encoding: str, *, quoted: bool) -> Iterator[Cut]:
    """Pieces that end where a line does; ``quoted``: not within a field in quotes. One whose
    quotes never end is not ``whole``.
    """
    held, at = b"", start
    while block := source.read_at(at + len(held), PIECE_BYTES):
        held += block
        cut = _last_end(held, encoding, quoted=quoted)
        if cut:
            yield Cut(at, at + cut, held[:cut])
            at, held = at + cut, held[cut:]
        elif len(held) > RECORD_CAP:
            raise BongsuError("evidence.record_too_large", detail=str(at))
    if held:
        torn = quoted and decoded(held, encoding).count('"') % 2 == 1
        yield Cut(at, at + len(held), held, whole=not torn)


def directive(data: bytes, encoding: str) -> bytes:
    """The last line of a W3C log that names the fields of those after it; empty without one."""
    *_, last = "", *_DIRECTIVE.findall(decoded(data, encoding))
    return str(last).encode(encoding, "surrogateescape")


def _last_end(data: bytes, encoding: str, *, quoted: bool) -> int:
    """One past the last line end, not within a field in quotes; 0 where there is none.

    In UTF-8 and CP949 neither byte is ever a part of another letter; UTF-16 has to be read.
    """
    marks = _marks(data, encoding)
    size = 2 if is_wide(encoding) else 1
    return size * _last_line(marks.split(b'"') if quoted else [marks])


def _last_line(pieces: list[bytes]) -> int:
    """Every second piece between quotes is outside of them."""
    at = sum(len(piece) + 1 for piece in pieces) - 1
    for place in range(len(pieces) - 1, -1, -1):
        at -= len(pieces[place])
        found = -1 if place % 2 else pieces[place].rfind(b"\n")
        if found >= 0:
            return at + found + 1
        at -= 1
    return 0


def first_row(source: ByteSource, encoding: str, skipped: int) -> Cut:
    """The heading of a CSV, with its line end."""
    size = PIECE_BYTES
    while True:
        head = source.read_at(skipped, size)
        text = decoded(head, encoding)
        _, end = next(spans(text), (0, 0))
        length = len(text[:end].encode(encoding, "surrogateescape"))
        if length < len(head) or len(head) < size:
            return Cut(skipped, skipped + length, head[:length])
        if size > RECORD_CAP:
            raise BongsuError("evidence.record_too_large", detail=str(skipped))
        size *= 2


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Rows of a CSV as places in its text, line ends within quotes left alone."""
    begun, quoted = 0, False
    for mark in _ROW_END.finditer(text):
        if mark[0] == '"':
            quoted = not quoted
        elif not quoted:
            yield begun, mark.end()
            begun = mark.end()
    if begun < len(text):
        yield begun, len(text)


def csv_rows(data: bytes, encoding: str, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    """(first byte, one past the last, cells) of each row that is not empty."""
    csv.field_size_limit(2 * RECORD_CAP)  # a piece is never longer
    text = decoded(data, encoding)
    at = 0
    for begun, ended in spans(text):
        row = text[begun:ended]
        raw = row.encode(encoding, "surrogateescape")
        if row.strip():
            lines = io.StringIO(_in_other(row, raw, encoding))
            cells = next(csv.reader(lines, delimiter=delimiter), [])
            yield at, at + len(raw), [shown(cell) for cell in cells]
        at += len(raw)


def delimiter_of(heading: str) -> str:
    """What parts the cells of a heading most often."""
    return max(",;\t", key=heading.count)


def elements(source: ByteSource, start: int, encoding: str) -> Iterator[Cut]:
    """Objects within the first array of a JSON document and its likes, as many as follow one
    another to a piece. A torn last one is a piece that is not ``whole``.
    """
    scan, size = _Scan(), 2 if is_wide(encoding) else 1
    held, at, looked = b"", start, 0
    while block := source.read_at(at + len(held), PIECE_BYTES):
        held += block
        marks = _marks(held, encoding)
        looked = scan.over(marks, looked)
        ready = scan.ready()
        if ready:
            for begun, ended in _together(marks, ready):
                first, last = begun * size, ended * size
                yield Cut(at + first, at + last, held[first:last])
            cut = ready[-1][1]
            held, at, looked = held[cut * size :], at + cut * size, looked - cut
            scan.moved(cut)
        elif len(held) > RECORD_CAP:
            raise BongsuError("evidence.record_too_large", detail=str(at))
    if scan.begun is not None:
        begun = scan.begun * size
        yield Cut(at + begun, at + len(held), held[begun:], whole=False)


def objects(data: bytes, encoding: str) -> list[tuple[int, int]]:
    """Spans of the objects of a piece of `elements`, by their brackets alone."""
    scan, size = _Scan(), 2 if is_wide(encoding) else 1
    scan.over(b"[" + _marks(data, encoding), 0)
    return [((begun - 1) * size, (ended - 1) * size) for begun, ended in scan.ready()]


def _together(data: bytes, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of elements that nothing but commas part."""
    begun, ended = found[0]
    for start, end in found[1:]:
        if data[ended:start].strip() != b",":
            yield begun, ended
            begun = start
        ended = end
    yield begun, ended


class _Scan:
    """Brackets of a JSON text, strings passed over."""

    def __init__(self) -> None:
        self.open: list[bytes] = []
        self.level: int | None = None  # how many brackets are open around an element
        self.begun: int | None = None
        self.found: list[tuple[int, int]] = []

    def over(self, data: bytes, start: int) -> int:
        """Note elements that end in ``data``; gives how far it is settled."""
        for mark in _JSON_MARK.finditer(data, start):
            if mark[0].startswith(b'"'):
                if not mark[1]:  # it has not ended yet and is looked at again
                    return mark.start()
            elif mark[0] == b"[":
                self.open.append(mark[0])
                if self.level is None:
                    self.level = len(self.open)
            elif mark[0] == b"{":
                if len(self.open) == self.level and self.begun is None:
                    self.begun = mark.start()
                self.open.append(mark[0])
            elif self.open:
                self.open.pop()
                if mark[0] == b"}" and len(self.open) == self.level and self.begun is not None:
                    self.found.append((self.begun, mark.end()))
                    self.begun = None
        return len(data)

    def ready(self) -> list[tuple[int, int]]:
        found, self.found = self.found, []
        return found

    def moved(self, by: int) -> None:
        if self.begun is not None:
            self.begun -= by


def whole(source: ByteSource, start: int) -> Iterator[Cut]:
    """All of it, up to the cap."""
    data = source.read_at(start, TEXT_CAP)
    yield Cut(start, start + len(data), data, whole=start + len(data) == source.size)

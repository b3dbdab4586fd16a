"""Logs and settings exports as sources of records: recognised by content, cut into pieces."""

from collections.abc import Iterator

from bongsu.ports import ByteSource
from bongsu.readers.logs import clocks, framing
from bongsu.readers.logs.framing import Cut
from bongsu.readers.logs.plugin import Framing, Head, Layout
from bongsu.readers.logs.rows import known
from bongsu.readers.plugin import HEAD_BYTES, Item, ReaderCard, Split, Trouble

_TEXTUAL = 0.3
"""Share of bytes below the blank from which a source is no text."""
_NAME_CAP = 1000


class LogReader:
    """Every layout of `bongsu.readers.logs.layouts`, behind one reader."""

    @property
    def card(self) -> ReaderCard:
        version = 2 + sum(layout.card.version for layout in known().values())
        return ReaderCard("logs", version, order=80)

    def recognises(self, head: bytes, name: str) -> bool:
        return _layout(head, name) is not None

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        head = source.read_at(0, HEAD_BYTES)
        layout = _layout(head, name)
        if layout is None:
            yield Trouble("evidence.not_mail", 0, None)
            return
        encoding, skipped = framing.encoding_of(head), framing.mark_of(head)[1]
        context = b""
        if layout.card.framing is Framing.CSV:
            heading = framing.first_row(source, encoding, skipped)
            context, skipped = heading.data, heading.end
        if layout.card.framing is Framing.TEXT:
            context = name.encode("utf-8", "replace")[:_NAME_CAP]
        flags = _flags(layout.card.framing, source, skipped, encoding)
        for cut in _cuts(layout.card.framing, source, skipped, encoding):
            if not cut.whole:
                yield Trouble("evidence.log_torn", cut.start, cut.end)
                if layout.card.framing is not Framing.TEXT:
                    continue
            yield Split(
                cut.start, cut.end, cut.data, b"", "", flags=flags, layout=layout.card.id,
                context=context,
            )  # fmt: skip
            if layout.card.framing is Framing.LINES:
                context = framing.directive(cut.data, encoding) or context


def _flags(kind: Framing, source: ByteSource, start: int, encoding: str) -> str:
    """The encoding, and for tables and text in which order their dates have day and month."""
    if kind not in (Framing.CSV, Framing.TEXT):
        return encoding
    order = clocks.day_order(framing.decoded(source.read_at(start, framing.PIECE_BYTES), encoding))
    return f"{encoding};{order}" if order else encoding


def _cuts(kind: Framing, source: ByteSource, start: int, encoding: str) -> Iterator[Cut]:
    if kind is Framing.CSV:
        return framing.lines(source, start, encoding, quoted=True)
    if kind in (Framing.JSON_LINES, Framing.LINES):
        return framing.lines(source, start, encoding, quoted=False)
    return (
        framing.elements(source, start, encoding)
        if kind is Framing.JSON_ARRAY
        else framing.whole(source, start)
    )


def _layout(head: bytes, name: str) -> Layout | None:
    encoding, (_, skipped) = framing.encoding_of(head), framing.mark_of(head)
    control = sum(byte < 9 for byte in head)
    if not framing.is_wide(encoding) and control > _TEXTUAL * len(head):
        return None
    text = framing.decoded(head[skipped:], encoding)
    row = next((text[begun:ended] for begun, ended in framing.spans(text)), "")
    delimiter = framing.delimiter_of(row)
    columns = tuple(cell.strip().strip('"').lower() for cell in row.split(delimiter))
    seen = Head(text, columns if len(columns) > 1 else (), name)
    return next((each for each in known().values() if each.recognises(seen)), None)


READER = LogReader()

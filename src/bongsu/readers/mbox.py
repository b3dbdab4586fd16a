"""mbox of any size (RFC 4155, mboxrd and mboxo quoting), streamed with byte ranges."""

import re
from collections.abc import Iterator

from bongsu.ports import ByteSource
from bongsu.readers.eml import MESSAGE_CAP
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble

_BLOCK = 1024 * 1024
_LINE_CAP = 512
_BEFORE = 2  # bytes before a line end that tell whether an empty line ends there
_SEPARATOR = re.compile(
    rb"From [^\r\n]{0,400}?\b(?:19|20)\d\d(?: [+-]\d{4}| [A-Z]{2,5})?[ \t]*\r?\n"
)


class MboxReader:
    """A message begins at a ``From `` line with a year, after an empty line or at the start."""

    card = ReaderCard("mbox", version=1, order=20)

    def __init__(self, block: int = _BLOCK) -> None:
        self._block = block

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return _SEPARATOR.match(head) is not None

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        window = _Window(source, self._block)
        last = b"\n"
        for line, start, end, data in window.messages():
            last = data[-1:]
            if end - start > MESSAGE_CAP:
                yield Trouble("evidence.message_cut", start, end)
                yield Split(start, end, data, line, name)
                continue
            message = _without_separator(data)
            yield Split(start, start + len(message), message, line, name)
        if last != b"\n":
            yield Trouble("evidence.mbox_truncated", window.end, None)


def _without_separator(data: bytes) -> bytes:
    """The empty line before the next ``From `` line belongs to the container."""
    if data.endswith(b"\n\r\n"):
        return data[:-2]
    return data[:-1] if data.endswith(b"\n\n") else data


class _Window:
    """Slides over the source and holds no more than one message, cut at the cap."""

    def __init__(self, source: ByteSource, block: int) -> None:
        self._source, self._block = source, block
        self._buffer = bytearray()
        self._base = 0  # offset of the buffer's first byte in the source
        self.end = 0  # offset up to which the source was read

    def messages(self) -> Iterator[tuple[bytes, int, int, bytes]]:
        """(From line, start and end offsets of the message, its bytes cut at the cap)."""
        while len(self._buffer) < _LINE_CAP and self._fill():
            pass
        first = _SEPARATOR.match(self._buffer)
        if not first:
            return
        line, start = first[0], first.end()
        head: bytes | None = None
        look = start - 1
        while True:
            found = self._separator(look)
            if found:
                at = self._base + found.start()
                yield line, start, at, self._bytes(start, at) if head is None else head
                line, start, head = found[0], self._base + found.end(), None
                self._drop(at)
                look = start - self._base - 1
                continue
            look = max(look, len(self._buffer) - _LINE_CAP)
            if not self._fill():
                yield line, start, self.end, self._bytes(start, self.end) if head is None else head
                return
            if head is None and self.end - start > MESSAGE_CAP + self._block:
                head = self._bytes(start, start + MESSAGE_CAP)
            if head is not None:
                look -= self._drop(self._base + look - _BEFORE)

    def _fill(self) -> bool:
        block = self._source.read_at(self.end, self._block)
        self._buffer += block
        self.end += len(block)
        return bool(block)

    def _bytes(self, start: int, end: int) -> bytes:
        end = min(end, start + MESSAGE_CAP)
        return bytes(self._buffer[start - self._base : end - self._base])

    def _drop(self, offset: int) -> int:
        count = offset - self._base
        del self._buffer[:count]
        self._base = offset
        return count

    def _separator(self, look: int) -> re.Match[bytes] | None:
        """The next ``From `` line in the buffer that stands after an empty line."""
        at = self._buffer.find(b"\nFrom ", look)
        while at != -1:
            before = bytes(self._buffer[max(0, at - _BEFORE) : at])
            if before.endswith((b"\n", b"\n\r")):
                match = _SEPARATOR.match(self._buffer, at + 1)
                if match:
                    return match
            at = self._buffer.find(b"\nFrom ", at + 1)
        return None


READER = MboxReader()

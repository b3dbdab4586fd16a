"""Facts about a message's attachments: which process may establish them, and the rows."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bongsu.readers import attachments
from bongsu.readers.attachments import Fact
from bongsu.readers.filetypes import detect
from bongsu.readers.parts import Part

COUNT_CAP = 100
"""Attachments of one message that are examined."""
ROW_CAP = 10_000
"""Facts kept of one message."""
_HEAD = 4096
_SMALL = 1024 * 1024
_TEXTUAL = (None, "html")
_PICTURES = ("png", "jpeg", "gif", "bmp")

Row = tuple[object, ...]


def needs_fresh(files: Sequence[Part]) -> bool:
    """Whether any file would set a complex parser going: all but small texts and plain pictures."""
    return any(_is_complex(part.content) for part in files if part.content)


def _is_complex(content: bytes) -> bool:
    if len(content) > _SMALL:
        return True
    kind = detect(content)
    return kind not in _PICTURES and (kind not in _TEXTUAL or b"\0" in content[:_HEAD])


def rows(files: Sequence[Part], words: Sequence[str]) -> list[Row]:
    """The rows of one message, keys left out; ``words`` are candidates for a password."""
    return list(islice(_rows(files, words), ROW_CAP))


def _rows(files: Sequence[Part], words: Sequence[str]) -> Iterator[Row]:
    for at, part in enumerate(files):
        for fact in _facts(at, part, words):
            value = None if fact.value is None else _sound(fact.value)
            yield at, _sound(fact.member), fact.code, value


def _facts(at: int, part: Part, words: Sequence[str]) -> list[Fact]:
    if at >= COUNT_CAP:
        return [Fact("", "not_examined", "too_many_attachments")]
    if part.content is None:
        return [Fact("", "not_examined", "too_large")]
    return attachments.examine(part.name, part.content, words)


def _sound(text: str) -> str:
    """Text that any table can hold."""
    return text.encode("utf-8", "backslashreplace").decode()

"""XML of documents, read as a flat run of tags. A document type, and so any entity, is refused."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from bongsu.readers.attachments.facts import RefusedError

_TAG_CAP = 500_000


class Tag(NamedTuple):
    """One element by its local name, with its attributes' local names."""

    name: str
    attributes: dict[str, str]
    text: str


def tags(data: bytes, wanted: frozenset[str]) -> Iterator[Tag]:
    """Elements of the wanted local names, in order of their ends, with their direct text."""
    reading = _Reading(wanted)
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as error:
        yield from reading.found
        raise ValueError("not well-formed") from error
    yield from reading.found


class _Reading:
    def __init__(self, wanted: frozenset[str]) -> None:
        self.found: list[Tag] = []
        self._wanted, self._open, self._count = (
            wanted,
            list[tuple[str, dict[str, str], list[str]]](),
            0,
        )
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = _refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _TAG_CAP:
            raise RefusedError("too_many_tags")
        local = _local(name)
        if local in self._wanted:
            self._open.append(
                (local, {_local(key): value for key, value in attributes.items()}, [])
            )

    def _end(self, name: str) -> None:
        if self._open and self._open[-1][0] == _local(name):
            local, attributes, texts = self._open.pop()
            self.found.append(Tag(local, attributes, "".join(texts)))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise RefusedError("document type in XML")

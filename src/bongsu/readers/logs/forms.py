"""A JSON layout: the names that it is known by, and what one of its documents says.

A maker's records come on lines and as elements of an array: two layouts with one reading.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bongsu.readers.logs import documents
from bongsu.readers.logs.plugin import Framing, Head, LayoutCard, Piece, Record, Unreadable

Data = dict[str, Any]  # a document of JSON: its layout looks before it believes
Read = Callable[[int, int, Data], Record | Unreadable]
_ANSWER = re.compile(r'"(?:value|records|activities|events)"\s*:\s*\[\s*\{')
"""One document that holds all: an interface's answer, written on one line."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Names that must stand in the text as JSON writes them: ``least`` of them."""

    names: tuple[str, ...]
    least: int

    def in_text(self, text: str) -> bool:
        return sum(f'"{name}"' in text for name in self.names) >= self.least


@dataclass(frozen=True, slots=True)
class Lines:
    """One document on each line."""

    card: LayoutCard
    signs: Signs
    read: Read

    def recognises(self, head: Head) -> bool:
        first, _, rest = head.text.lstrip().partition("\n")
        whole = first.rstrip().endswith("}") or not rest
        return (
            first.startswith("{")
            and whole
            and not _ANSWER.search(first)
            and self.signs.in_text(first)
        )

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_line(piece), self.read)


@dataclass(frozen=True, slots=True)
class Array:
    """Documents in an array, bare or as the first within another document."""

    card: LayoutCard
    signs: Signs
    read: Read

    def recognises(self, head: Head) -> bool:
        return head.text.lstrip()[:1] in ("[", "{") and self.signs.in_text(head.text)

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        return _records(documents.by_piece(piece), self.read)


def both(
    name: str, order: int, signs: Signs, read: Read, *, source: str, product: str, service: str,
    retention_days: int | None = None, known: bool = True,
) -> tuple[Lines, Array]:  # fmt: skip
    """``name_lines`` and ``name_array``; lines are asked first."""
    first, second = (
        LayoutCard(
            f"{name}_{framing.value.removeprefix('json_')}", version=1, order=order + place,
            framing=framing, known=known, source=source, product=product, service=service,
            retention_days=retention_days,
        )
        for place, framing in enumerate((Framing.JSON_LINES, Framing.JSON_ARRAY))
    )  # fmt: skip
    return Lines(first, signs, read), Array(second, signs, read)


def within(data: Data, *path: str) -> Any:
    """What stands at the end of a path of names; None where it breaks off."""
    held: Any = data
    for name in path:
        held = held.get(name) if isinstance(held, dict) else None
    return held


def text(data: Data, *path: str) -> str | None:
    """As before, as text; None for what is empty or no leaf."""
    held = within(data, *path)
    return None if held in (None, "") or isinstance(held, dict | list) else str(held)


def listed(data: Data, *path: str) -> list[Data]:
    """The objects of a list at the end of a path."""
    held = within(data, *path)
    return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []


def _records(
    found: Iterator[documents.Document | Unreadable], read: Read
) -> Iterator[Record | Unreadable]:
    for each in found:
        yield each if isinstance(each, Unreadable) else read(*each)

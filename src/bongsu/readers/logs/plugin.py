"""What a layout of a log is: a card, and a function from pieces to records. It opens nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

import msgspec

Cells = Mapping[str, object]
"""Columns of one row of a table, by name; those left out are null, and false for flags."""


class Framing(StrEnum):
    """How records part: a CSV, JSON on lines, JSON as elements of an array, or one text.

    ``LINES`` are of text; what follows a directive of a W3C log has the last one as its context.
    """

    CSV = "csv"
    LINES = "lines"
    JSON_LINES = "json_lines"
    JSON_ARRAY = "json_array"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class LayoutCard:
    """What a layout is. A raised ``version`` makes every exhibit be read again.

    ``order`` settles who is asked first; lower is more particular. ``known`` says that a sample or
    a vendor's page of it was seen, ``source`` which one; without, it supports no coverage and no
    proof. ``product`` and ``service`` are Sigma's, "" where it has none. ``retention_days`` is how
    far back such a log reaches, None where its maker does not say.
    """

    id: str
    version: int
    order: int
    framing: Framing
    known: bool
    source: str
    product: str = ""
    service: str = ""
    retention_days: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a source, to recognise it by.

    ``columns`` is the heading of a CSV, stripped and in lower case, () elsewhere.
    """

    text: str
    columns: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class When:
    """A time as written and as read; ``zone`` is stated, format, inferred or none."""

    raw: str | None = None
    t_ms: int | None = None
    offset_min: int | None = None
    zone: str = "none"


NEVER = When()


class Field(msgspec.Struct, frozen=True, gc=False):
    """One field as written: ``kind`` is text, number, flag or null. A log makes twenty a record:
    as a dataclass they cost several times as much.
    """

    name: str
    value: str | None
    kind: str = "text"


@dataclass(slots=True)
class Who:
    """Who did it and from where; None where it is not recorded."""

    actor: str | None = None
    actor_class: str = "unknown"
    ip: str | None = None
    user_agent: str | None = None
    session: str | None = None


@dataclass(slots=True)
class Record:
    """What one record says. ``start`` and ``end`` are its bytes within the piece.

    ``identity`` is what makes copies of it equal, the maker's own id where there is one.
    ``principal`` is whose account it speaks of, None for the exhibit's. ``mapped`` names the
    fields that ``rows`` hold. ``rows`` are (table, its own columns).
    """

    start: int
    end: int
    identity: str
    fields: list[Field]
    when: When = NEVER
    principal: str | None = None
    operation: str | None = None
    who: Who = field(default_factory=Who)
    mapped: frozenset[str] = frozenset()
    rows: list[tuple[str, Cells]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be read: its bytes within the piece, what was seen, and the problem's code."""

    start: int
    end: int
    detail: str
    code: str = "evidence.record_unreadable"


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole records of one log; `cells` and `documents` take them apart.

    ``address`` is the exhibit's account, lower case; ``context`` as in `RawMessage`, for text the
    name of its source. ``day_order`` as `bongsu.readers.logs.clocks` settles it for the whole log.
    """

    data: bytes
    context: bytes
    address: str
    encoding: str = "utf-8"
    day_order: str = ""


class Layout(Protocol):
    """One format of log. A module of `bongsu.readers.logs.layouts` with ``LAYOUT`` or ``LAYOUTS``.

    ``records`` may raise nothing but ValueError, KeyError, TypeError, and only between records.
    """

    @property
    def card(self) -> LayoutCard: ...

    def recognises(self, head: Head) -> bool: ...

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]: ...


def layouts() -> dict[str, Layout]:
    """Every layout by id, the most particular first."""
    package = f"{__name__.rpartition('.')[0]}.layouts"
    modules = [
        import_module(f"{package}.{found.name}")
        for found in iter_modules(import_module(package).__path__)
    ]
    found: list[Layout] = []
    for module in modules:
        single = getattr(module, "LAYOUT", None)
        found += getattr(module, "LAYOUTS", (single,) if single else ())
    ordered = sorted(found, key=lambda each: (each.card.order, each.card.id))
    return {each.card.id: each for each in ordered}

"""A CSV layout: the columns that it is known by, and what one of its rows says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bongsu.readers.logs import cells
from bongsu.readers.logs.cells import CsvRow
from bongsu.readers.logs.plugin import (
    NEVER,
    Cells,
    Head,
    LayoutCard,
    Piece,
    Record,
    Unreadable,
    When,
    Who,
)

_NOTHING = frozenset({"n/a", "-", "--", "null", "undefined", "none", "not available", "없음"})


@dataclass(slots=True)
class Said:
    """What one row says; ``used`` are the columns, in lower case, that ``rows`` hold."""

    when: When = NEVER
    principal: str | None = None
    operation: str | None = None
    who: Who = field(default_factory=Who)
    rows: list[tuple[str, Cells]] = field(default_factory=list)
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """``needs``: of each group one column must be there. ``used`` as written in lower case.
    ``first``: what the heading begins with, for layouts whose columns any log might have.

    ``read`` may refuse a row with ValueError, which becomes a problem row.
    """

    card: LayoutCard
    needs: tuple[tuple[str, ...], ...]
    used: frozenset[str]
    read: Callable[[CsvRow, Piece], Said]
    first: tuple[str, ...] = ()

    def recognises(self, head: Head) -> bool:
        begins = head.columns[: len(self.first)] == self.first
        return (
            bool(head.columns)
            and begins
            and all(any(name in head.columns for name in names) for names in self.needs)
        )

    def records(self, piece: Piece) -> Iterator[Record | Unreadable]:
        for row in cells.rows(piece):
            yield row if isinstance(row, Unreadable) else self._record(row, piece)

    def _record(self, row: CsvRow, piece: Piece) -> Record | Unreadable:
        try:
            said = self.read(row, piece)
        except ValueError as error:
            return Unreadable(row.start, row.end, str(error))
        return Record(
            row.start,
            row.end,
            identity=said.identity or row.identity,
            fields=row.fields,
            when=said.when,
            principal=said.principal,
            operation=said.operation,
            who=said.who,
            mapped=frozenset(each.name for each in row.fields if each.name.lower() in self.used),
            rows=said.rows,
        )


def told(value: str | None) -> str | None:
    """A cell, or None where it only says that nothing is known."""
    return None if value is None or value.strip().lower() in _NOTHING else value

"""Rows of a CSV by the names of its heading."""

from collections.abc import Iterator
from dataclasses import dataclass

from bongsu.readers.logs import framing
from bongsu.readers.logs.flat import FIELDS_CAP
from bongsu.readers.logs.plugin import Field, Piece, Unreadable


@dataclass(frozen=True, slots=True)
class CsvRow:
    """``by_name`` has names in lower case, cells stripped, empty ones left out."""

    start: int
    end: int
    fields: list[Field]
    by_name: dict[str, str]

    def get(self, *names: str) -> str | None:
        """The first of these columns that holds something."""
        return next((self.by_name[name] for name in names if name in self.by_name), None)

    @property
    def identity(self) -> str:
        """All cells: what a maker without ids gives us to tell copies by."""
        return "\n".join(f"{each.name}={each.value}" for each in self.fields)


def rows(piece: Piece) -> Iterator[CsvRow | Unreadable]:
    """A row longer than the heading is unreadable; a shorter one lacks its last cells.

    Of very many columns `FIELDS_CAP` are kept as fields.
    """
    heading = framing.decoded(piece.context, piece.encoding)
    delimiter = framing.delimiter_of(heading)
    head = next(framing.csv_rows(piece.context, piece.encoding, delimiter), None)
    names = [name.strip() for name in head[2]] if head else []
    for start, end, found in framing.csv_rows(piece.data, piece.encoding, delimiter):
        if len(found) > len(names) and any(found[len(names) :]):
            yield Unreadable(start, end, f"{len(found)} cells under {len(names)} names")
            continue
        pairs = list(zip(names, (cell.strip() for cell in found), strict=False))
        yield CsvRow(
            start,
            end,
            [Field(name, cell) for name, cell in pairs[:FIELDS_CAP]],
            {name.lower(): cell for name, cell in pairs if cell},
        )

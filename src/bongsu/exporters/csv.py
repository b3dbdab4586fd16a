"""CSV after RFC 4180, for people with a spreadsheet.

UTF-8 with a byte order mark (without it Korean Excel misreads Korean), CRLF line ends, one header
line, every text cell quoted. The files are for looking at, so text loses its teeth: line breaks
become a space, control and direction characters are written ``<U+XXXX>``, a text over 32,000
characters ends in an ellipsis, and a text cell that starts with ``= + - @``, their full-width
forms, a tab or a line break, also after spaces, gets a leading apostrophe, so that no spreadsheet
takes it for a formula. Numbers are numbers, even below zero; a missing value is an empty cell. The
formats ``jsonl`` and ``parquet`` keep every value exactly.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from bongsu.exporters.flat import sheets
from bongsu.model.shown import show
from bongsu.model.view import CaseView

FORMAT = "csv"

_LONGEST = 32_000  # a spreadsheet's cell holds 32,767 characters
_TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫")
_MARK = b"\xef\xbb\xbf"


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """One file for each sheet of `bongsu.exporters.flat`."""
    for sheet in sheets(view):
        yield f"{sheet.name}.csv", write(sheet.columns, sheet.rows)


def export_table(name: str, table: pa.Table) -> tuple[str, bytes]:
    """One table of the lake as CSV, columns in its order."""
    rows = (row for batch in table.to_batches(1_000) for row in _rows(batch))
    return f"{name}.csv", write(table.column_names, rows)


def write(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Header and rows as CSV bytes, every cell made harmless."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return _MARK + text.getvalue().encode()


def cell(value: object) -> str | int:
    """A cell that is no formula: numbers as they are, flags in words, texts through the gate."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    text = str(value)
    shown = show(text, _LONGEST)
    return f"'{shown}" if _starts_formula(text) else str(shown)


def _starts_formula(text: str) -> bool:
    for char in text:
        if char in _TRIGGERS:
            return True
        if not char.isspace():
            return False
    return False


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[object, ...]]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)

"""Intake tables and indicator lists, as people write them in a spreadsheet or an editor."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from bongsu.adapters.files import read_document
from bongsu.adapters.source import printable
from bongsu.model.case import Intake
from bongsu.model.errors import BongsuError

COLUMNS = (
    "path", "account", "holder", "role", "organisation", "language", "consent", "custodian",
)  # fmt: skip
_SWAPS = (("[://]", "://"), ("[:]", ":"), ("[.]", "."), ("(.)", "."), ("{.}", "."), ("[@]", "@"))
_HXXP = re.compile(r"\bhxxp(?=s?(?::|\b))", re.IGNORECASE)


def read_intake(path: str | Path) -> list[Intake]:
    """The lines of an intake CSV: UTF-8 with or without a mark, else CP949.

    Paths are relative to the CSV's folder; an empty one means that the account is expected. Raises
    ``input.intake_unreadable``, ``input.intake_columns``, ``input.intake_row``, and what
    `read_document` raises.
    """
    file = Path(path)
    text = _decoded(file)
    lines = _rows(text)
    header = [cell.strip().casefold() for cell in next(lines, (0, []))[1]]
    wrong = [column for column in COLUMNS if header.count(column) != 1]
    if wrong:
        raise BongsuError(
            "input.intake_columns", missing=", ".join(wrong), valid=", ".join(COLUMNS)
        )
    return [_intake(header, line, cells, file.parent) for line, cells in lines]


def read_indicators(path: str | Path) -> list[str]:
    """The values of an indicator list, refanged. Raises as `read_document` does."""
    return indicators_in(read_document(path))


def indicators_in(data: bytes) -> list[str]:
    """The values of an indicator list whose bytes were read, refanged."""
    try:
        return parse_indicators(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return parse_indicators(data.decode("cp949", "replace"))


def parse_indicators(text: str) -> list[str]:
    """One value a line, each once; blank lines and lines that begin with ``#`` are left out."""
    values = (refanged(line.strip()) for line in text.splitlines())
    return list(dict.fromkeys(value for value in values if value and not value.startswith("#")))


def refanged(value: str) -> str:
    """An indicator as it stands in mail again: ``hxxp``, ``[.]``, ``[@]`` and kin undone."""
    for written, meant in _SWAPS:
        value = value.replace(written, meant)
    return _HXXP.sub("http", value)


def _decoded(file: Path) -> str:
    data = read_document(file)
    for charset in ("utf-8-sig", "cp949"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    raise BongsuError("input.intake_unreadable", path=printable(str(file)))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold anything, each with the number of its last line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise _bad_row(reader.line_num) from None
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def _intake(header: list[str], line: int, cells: list[str], folder: Path) -> Intake:
    if len(cells) != len(header):
        raise _bad_row(line)
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    path = str(folder / row["path"]) if row["path"] else None
    return Intake(path, **{name: row[name] for name in COLUMNS[1:]})


def _bad_row(line: int) -> BongsuError:
    return BongsuError("input.intake_row", line=line, valid=", ".join(COLUMNS))

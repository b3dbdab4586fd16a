"""Indicator lists as CSV, with sources, grades and dates."""

import csv
import io
from collections.abc import Iterator

from bongsu.adapters.indicator_values import (
    LONGEST,
    Gathering,
    moment,
    normalised,
    written_grade,
)
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorList, ListForm

_COLUMNS = {
    "value": ("value", "indicator", "ioc", "observable"),
    "type": ("type", "kind", "indicator_type"),
    "first_seen": ("first_seen", "first_seen_utc", "valid_from"),
    "last_seen": ("last_seen", "last_seen_utc", "valid_until"),
    "source": ("source", "list", "reference"),
    "grade": ("grade", "admiralty"),
    "note": ("note", "comment", "description"),
    "software": ("software", "malware"),
}


def csv_list(data: bytes) -> IndicatorList:
    """UTF-8 with or without a mark, else CP949; each line once.

    Raises ``input.indicators_columns`` where the value column is missing.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp949", "replace")
    gathering = Gathering(ListForm.CSV)
    try:
        for indicator in _indicators(csv.reader(io.StringIO(text, newline=""))):
            gathering.take(indicator)
    except csv.Error:
        raise _unreadable() from None
    return gathering.done()


def _unreadable() -> BongsuError:
    return BongsuError("input.indicators_columns", valid=", ".join(_COLUMNS))


def _indicators(rows: Iterator[list[str]]) -> Iterator[Indicator]:
    header = [cell.strip().casefold() for cell in next(rows, [])]
    place = {
        name: next((at for at, cell in enumerate(header) if cell in known), None)
        for name, known in _COLUMNS.items()
    }
    if place["value"] is None:
        raise _unreadable()
    for cells in rows:
        row = {
            name: cells[at].strip()[:LONGEST] if at is not None and at < len(cells) else ""
            for name, at in place.items()
        }
        if row["value"] and not row["value"].startswith("#"):
            yield _indicator(row)


def _indicator(row: dict[str, str]) -> Indicator:
    kind, value = normalised(row["value"], row["type"].casefold())
    return Indicator(
        value,
        kind,
        moment(row["first_seen"], end=False),
        moment(row["last_seen"], end=True),
        row["source"],
        written_grade(row["grade"]),
        row["note"],
        (row["software"],) if row["software"] else (),
    )

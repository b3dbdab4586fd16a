"""Indicator lists with sources, grades and dates, as CSV."""

import csv
import io
import ipaddress
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bongsu.adapters.files import read_document
from bongsu.adapters.intake import refanged
from bongsu.model.errors import BongsuError
from bongsu.model.indicator import Indicator, IndicatorKind

_MOST = 50_000
_CELL = 2_000
_COLUMNS = {
    "value": ("value", "indicator", "ioc", "observable"),
    "type": ("type", "kind", "indicator_type"),
    "first_seen": ("first_seen", "first_seen_utc", "valid_from"),
    "last_seen": ("last_seen", "last_seen_utc", "valid_until"),
    "source": ("source", "list", "reference"),
    "grade": ("grade", "admiralty"),
    "note": ("note", "comment", "description"),
}
_GRADE = re.compile(r"[A-F][1-6]")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_OTHER_DIGEST = re.compile(r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{128}")
_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")


def read_indicator_list(path: str | Path) -> list[Indicator]:
    """The indicators of a CSV file: UTF-8 with or without a mark, else CP949.

    Raises ``input.indicators_columns`` and what `read_document` raises.
    """
    data = read_document(path)
    try:
        return parse_indicator_list(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return parse_indicator_list(data.decode("cp949", "replace"))


def parse_indicator_list(text: str) -> list[Indicator]:
    """Each line once. Raises ``input.indicators_columns`` where the value column is missing."""
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        return list(dict.fromkeys(_indicators(rows)))[:_MOST]
    except csv.Error:
        raise _unreadable() from None


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
            name: cells[at].strip()[:_CELL] if at is not None and at < len(cells) else ""
            for name, at in place.items()
        }
        if row["value"] and not row["value"].startswith("#"):
            yield _indicator(row)


def _indicator(row: dict[str, str]) -> Indicator:
    value = refanged(row["value"])
    kind, normal = _normalised(value, row["type"].casefold())
    grade = row["grade"].upper().replace("-", "").replace(" ", "")
    return Indicator(
        normal,
        kind,
        _moment(row["first_seen"], end=False),
        _moment(row["last_seen"], end=True),
        row["source"],
        grade if _GRADE.fullmatch(grade) else "",
        row["note"],
    )


def _normalised(value: str, declared: str) -> tuple[IndicatorKind, str]:
    """Told by the value's own form; the declared type only tells a Message-ID from an address."""
    lower = value.lower()
    bare = lower.strip("<>[] ")
    if lower.startswith("<") or "message" in declared:
        return IndicatorKind.MESSAGE_ID, value.strip("<> ")
    if "://" in lower:
        return IndicatorKind.URL, value.rstrip("/")
    if _DIGEST.fullmatch(lower):
        return IndicatorKind.SHA256, lower
    if _OTHER_DIGEST.fullmatch(lower):
        return IndicatorKind.OTHER, lower
    if address := _ip(bare):
        return (IndicatorKind.IPV4 if "." in address else IndicatorKind.IPV6), address
    if _ADDRESS.fullmatch(bare):
        return IndicatorKind.EMAIL, bare
    domain = bare.removeprefix("*.").strip(".")
    if _DOMAIN.fullmatch(domain):
        return IndicatorKind.DOMAIN, domain
    return IndicatorKind.OTHER, value


def _ip(text: str) -> str | None:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return None


def _moment(text: str, *, end: bool) -> int | None:
    """Milliseconds since the epoch, UTC; the whole of a day that has no time."""
    try:
        if len(text) <= 10:
            day = date.fromisoformat(text) + timedelta(days=1 if end else 0)
            moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
            return int(moment.timestamp()) * 1000 - (1 if end else 0)
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)

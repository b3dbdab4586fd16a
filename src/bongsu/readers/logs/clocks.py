"""Times as people and their countries write them: 12 hours, month names, day and month swapped."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bongsu.readers.logs import times, zones
from bongsu.readers.logs.plugin import When

_CAP = 96
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+|\([월화수목금토일]\)\s*)?"
_CLOCK = (
    r"(?:,?\s+at)?,?[T\s]*(?:\([월화수목금토일]\))?\s*(?P<before>오전|오후|[ap]\.?m\.?)?\s*"
    r"(?P<hour>\d{1,2})(?::|시\s*)(?P<minute>\d{1,2})분?"
    r"(?::?\s*(?P<second>\d{1,2})(?:[.,](?P<part>\d{1,9})|초)?)?"
    r"\s*(?P<after>[ap]\.?m\.?)?\s*\(?(?P<zone>[a-z]{1,5})?\s*(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?\)?"
    r"(?:\s*\([^()]{0,40}\))?\s*$"
)
_DATES = tuple(
    re.compile(rf"\s*{_WEEKDAY}{date}{_CLOCK}", re.IGNORECASE)
    for date in (
        r"(?P<year>\d{4})\s*[-/.년]\s*(?P<month>\d{1,2})\s*[-/.월]\s*(?P<day>\d{1,2})\s*[.일]?",
        r"(?P<one>\d{1,2})[-/.]\s?(?P<two>\d{1,2})[-/.]\s?(?P<year>\d{4}|\d\d)\.?",
        r"(?P<name>[a-z]{3,9})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
        r"(?P<day>\d{1,2})[-\s](?P<name>[a-z]{3,9})\.?,?[-\s](?P<year>\d{4})",
    )
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4})(?!\d)")


def day_order(text: str) -> str:
    """``dmy`` or ``mdy`` where a part over 12 in any date of the text settles it, else ""."""
    told = set()
    for date in _NUMERIC.finditer(text):
        one, two = int(date[1]), int(date[3])
        if 12 < one <= 31 and two <= 12:
            told.add("dmy")
        elif 12 < two <= 31 and one <= 12:
            told.add("mdy")
    return told.pop() if len(told) == 1 else ""


def written(
    text: str | None, *, zone: str | None = None, order: str = "", source: str = "format"
) -> When:
    """A time in any of these ways. ``zone`` where none stands beside it, known by ``source``.

    ``order`` is what `day_order` settled. Where nothing does, the month is read first and the
    time is marked inferred.
    """
    if not text:
        return When()
    match = _first(pattern.match(text[:_CAP]) for pattern in _DATES)
    if match is None:
        return When(text)
    found = match.groupdict()
    day = _day(found, order)
    hour = _hour(int(found["hour"]), found["before"] or found["after"])
    if day is None or hour is None:
        return When(text)
    year, month, date, sure = day
    stamp = (year, month, date, hour, int(found["minute"]), int(found["second"] or 0))
    ms = int((found["part"] or "0").ljust(3, "0")[:3])
    when = _zoned(text, stamp, ms, found, zone, source)
    return when if sure or when.t_ms is None else replace(when, zone="inferred")


def _first(found: Iterable[re.Match[str] | None]) -> re.Match[str] | None:
    return next((each for each in found if each), None)


def _day(found: dict[str, str], order: str) -> tuple[int, int, int, bool] | None:
    """Year, month, day, and whether their order is sure; None for a month of no calendar."""
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if found.get("name"):
        name = found["name"][:3].lower()
        if name not in _MONTHS:
            return None
        return year, _MONTHS.index(name) + 1, int(found["day"]), True
    if not found.get("one"):
        return year, int(found["month"]), int(found["day"]), True
    one, two = int(found["one"]), int(found["two"])
    if one > 12 or two > 12:
        order = "dmy" if one > 12 else "mdy"
    month, day = (two, one) if order == "dmy" else (one, two)
    return year, month, day, bool(order) or one == two


def _hour(hour: int, half: str | None) -> int | None:
    """The hour of 24; None for 13 o'clock in the morning."""
    if half is None:
        return hour
    evening = half == "오후" or half[0] in "pP"
    if hour > 12:
        return hour if evening else None
    return hour % 12 + (12 if evening else 0)


def _zoned(
    text: str, stamp: tuple[int, ...], ms: int, found: dict[str, str],
    zone: str | None, source: str,
) -> When:  # fmt: skip
    name, offset = (found["zone"] or "").lower(), found["offset"]
    if offset and name in ("", "z", "utc", "gmt"):
        east = zones.offset(offset)
    else:
        east = zones.NAMED.get(name) if not offset else None
    if east is not None:
        return times.at(text, stamp, ms, offset_min=east, source="stated")
    if name or offset:
        return times.local(text, stamp, ms, zone=zone, source="inferred")
    return times.local(text, stamp, ms, zone=zone, source=source)

"""Times of logs as written, with the zone that stands beside them or that their format sets."""

import datetime as dt
import re

from bongsu.readers.logs import zones
from bongsu.readers.logs.plugin import When

_CAP = 64
_ISO = re.compile(
    r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?[T ]+\s*"
    r"(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?"
    r"\s*(Z|UTC|GMT|KST|[+-]\d\d:?\d\d)?\s*$",
    re.IGNORECASE,
)
_NAMED = {"Z": 0, "UTC": 0, "GMT": 0, "KST": 540}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def iso(text: str | None, *, zone: str | None = None) -> When:
    """ISO 8601 and its relatives (``2026.05.01. 14:30:10``). ``zone``: what the format sets.

    Without a zone in the text or by the format the time is read as UTC and marked inferred.
    """
    found = _ISO.match(text[:_CAP]) if text else None
    if not found or text is None:
        return When(text or None)
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
    ms = int((found[7] or "0").ljust(3, "0")[:3])
    stamp = (year, month, day, hour, minute, second)
    if found[8]:
        return at(text, stamp, ms, offset_min=_offset(found[8]), source="stated")
    return local(text, stamp, ms, zone=zone)


def local(
    text: str,
    stamp: tuple[int, ...],
    ms: int = 0,
    *,
    zone: str | None = None,
    source: str = "format",
) -> When:
    """A time of the clock in a zone; None or an unknown one: read as UTC, marked inferred.

    An hour that daylight saving leaves out or repeats is marked inferred; of two the first counts.
    """
    clock = zones.named(zone) if zone else None
    if clock is None:
        return at(text, stamp, ms, offset_min=None, source="inferred")
    try:
        moment = dt.datetime(*stamp[:6], tzinfo=clock)  # type: ignore[arg-type,misc] # six parts, and a zone
    except (ValueError, OverflowError):
        return When(text)
    east, later = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    minutes = int(east.total_seconds() // 60) if east is not None else None
    told = source if east == later else "inferred"
    return at(text, stamp, ms, offset_min=minutes, source=told)


def at(text: str, stamp: tuple[int, ...], ms: int, *, offset_min: int | None, source: str) -> When:
    """A time by its parts; `When` without a time where they are none, such as a 13th month."""
    try:
        moment = dt.datetime(*stamp[:6], tzinfo=dt.UTC)  # type: ignore[arg-type,misc] # six parts, and a zone
    except (ValueError, OverflowError):
        return When(text)
    whole = (moment - _EPOCH) // dt.timedelta(milliseconds=1) + ms
    return When(text, whole - (offset_min or 0) * 60_000, offset_min, source)


def epoch(text: str | None) -> When:
    """Seconds, milliseconds or microseconds since 1970, told apart by their length."""
    if not text or not text.strip().isdigit() or len(text) > 20:
        return When(text or None)
    value = int(text)
    for digits, down in ((11, 1000), (14, 1), (17, -1000)):
        if len(text.strip()) <= digits:
            return When(text, value * down if down > 0 else value // -down, 0, "format")
    return When(text)


def _offset(text: str) -> int:
    named = _NAMED.get(text.upper())
    if named is not None:
        return named
    digits = text.replace(":", "")
    return (-1 if text[0] == "-" else 1) * (int(digits[1:3]) * 60 + int(digits[3:5]))

"""Dates of mail headers (RFC 5322 section 3.3), tolerant; the zone as written is kept."""

import calendar
import re
from email.utils import parsedate_tz
from typing import NamedTuple

_LENGTH_CAP = 100
_MBOX_TIME = re.compile(
    r"(?P<month>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})\s+(?P<time>\d\d:\d\d(?::\d\d)?)\s+"
    r"(?:(?P<before>[+-]\d{4})\s+)?(?P<year>(?:19|20)\d\d)(?:\s+(?P<after>[+-]\d{4}))?\s*$"
)
_COMMON = re.compile(
    r"(?:[A-Z][a-z]{2}, )? ?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"
    r"(?: \([A-Z]{1,5}\))?$"
)
_MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}


class Moment(NamedTuple):
    """Milliseconds since the epoch, UTC, and the zone as written in minutes east of UTC.

    ``offset_min`` is None where no zone was written; the time is then read as UTC.
    """

    t_ms: int
    offset_min: int | None


def parse(text: str) -> Moment | None:
    """A header's date; None where it cannot be read. Years outside 1970 to 2100 are not dates."""
    common = _COMMON.match(text)
    if common and common[2] in _MONTHS:
        day, month, year, hour, minute, second, sign, zone_h, zone_m = common.groups()
        zone = (int(zone_h) * 60 + int(zone_m)) * (-1 if sign == "-" else 1)
        stamp = (int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second))
        return _moment(stamp, zone * 60)
    try:
        parts = parsedate_tz(text[:_LENGTH_CAP])
    except (ValueError, IndexError, OverflowError):
        return None
    return _moment(parts[:6], parts[9]) if parts else None


def _moment(stamp: tuple[int, ...], zone_s: int | None) -> Moment | None:
    year, month, day, hour, minute, second = stamp
    if not (1970 <= year <= 2100 and 1 <= month <= 12 and hour < 24 and minute < 60):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1] or abs(zone_s or 0) > 24 * 3600:
        return None
    seconds = calendar.timegm((year, month, day, hour, minute, min(second, 59))) - (zone_s or 0)
    return Moment(seconds * 1000, None if zone_s is None else int(zone_s) // 60)


def parse_mbox_line(line: bytes) -> Moment | None:
    """The time of a ``From `` line; Takeout writes the zone before the year."""
    match = _MBOX_TIME.search(line[-60:].decode("ascii", "replace"))
    if not match:
        return None
    zone = match["before"] or match["after"] or ""
    return parse(f"{match['day']} {match['month']} {match['year']} {match['time']} {zone}")

"""Dates of mail headers (RFC 5322 section 3.3), tolerant; the zone as written is kept."""

import calendar
import datetime as dt
import re
from email.utils import parsedate_tz
from typing import NamedTuple

_LENGTH_CAP = 100
_MBOX_TIME = re.compile(
    r"(?P<month>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})\s+(?P<time>\d\d:\d\d(?::\d\d)?)\s+"
    r"(?:(?P<before>[+-]\d{4})\s+)?(?P<year>(?:19|20)\d\d)(?:\s+(?P<after>[+-]\d{4}))?\s*$"
)
_COMMON = re.compile(
    r"(?:[A-Z][a-z]{2}, )? ?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) "
    r"([+-]\d\d)(\d\d)(?: \([A-Z]{1,5}\))?$",
    re.ASCII,
)
_ZONE = re.compile(r":\d\d(?:\.\d+)?\s*(?:[+-]\d|[A-Za-z])")  # the library gives 0 for none
_EPOCH = dt.date(1970, 1, 1).toordinal()
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
        day, name, year, hour, minute, second, zone_h, zone_m = common.groups()
        east = int(zone_h) * 3600 + int(zone_h[0] + zone_m) * 60
        stamp = (int(year), _MONTHS[name], int(day), int(hour), int(minute), int(second))
        return _moment(stamp, east)
    try:
        parts = parsedate_tz(text[:_LENGTH_CAP])
    except (ValueError, IndexError, OverflowError):
        return None
    if not parts:
        return None
    return _moment(parts[:6], parts[9] if _ZONE.search(text) else None)


def _moment(stamp: tuple[int, ...], zone_s: int | None) -> Moment | None:
    year, month, day, hour, minute, second = stamp
    east = zone_s or 0
    in_range = 1970 <= year <= 2100 and 0 <= hour < 24 and 0 <= minute < 60 and second >= 0
    if not in_range or abs(east) > 24 * 3600:
        return None
    try:
        days = dt.date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None
    seconds = days * 86400 + hour * 3600 + minute * 60 + min(second, 59) - east
    return Moment(seconds * 1000, None if zone_s is None else zone_s // 60)


def parse_mbox_line(line: bytes) -> Moment | None:
    """The time of a ``From `` line; Takeout writes the zone before the year."""
    match = _MBOX_TIME.search(line[-60:].decode("ascii", "replace"))
    if not match:
        return None
    zone = match["before"] or match["after"] or ""
    return parse(f"{match['day']} {match['month']} {match['year']} {match['time']} {zone}")

"""Dates in mail: read them leniently, move them without changing their zone."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_tz

from bench.lures import headers
from bench.lures.corpus import Message

_STAMP = re.compile(
    rb"(?:[A-Z][a-z]{2}, *)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d?:\d\d(?::\d\d)?"
    rb"(?: *(?:[+-]\d{4}|[A-Z]{2,4}\b))?"
)


def moment(value: bytes) -> datetime | None:
    """The last date in a header value; without a zone it counts as UTC."""
    stamps = _STAMP.findall(b" ".join(value.split()))
    parts = parsedate_tz(stamps[-1].decode("ascii")) if stamps else None
    if parts is None:
        return None
    try:
        zone = timezone(timedelta(seconds=parts[9] or 0))
        year, month, day, hour, minute, second = parts[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def seconds(value: bytes) -> float | None:
    """The same as POSIX seconds."""
    found = moment(value)
    return found.timestamp() if found else None


def moved(field: headers.HeaderField, delta: float) -> headers.HeaderField:
    """The field with its last date moved by `delta` seconds, in its own zone and form."""
    text = field.raw if _STAMP.search(field.raw) else b" ".join(field.raw.split())
    stamps = list(_STAMP.finditer(text))
    old = moment(stamps[-1].group()) if stamps else None
    if old is None:
        return field
    start, end = stamps[-1].span()
    new = _written(old + timedelta(seconds=delta), stamps[-1].group())
    return headers.HeaderField(field.name, text[:start] + new + text[end:].rstrip(b"\n") + b"\n")


def _written(when: datetime, like: bytes) -> bytes:
    """RFC 5322 form; a day of one figure is padded as the old date padded or would have."""
    text = format_datetime(when).encode("ascii")
    if b",  " in like or re.search(rb", [1-9] ", like):
        text = text.replace(b", 0", b",  " if b",  " in like else b", ")
    return text


def delivered(message: Message) -> float:
    """When the message arrived: top Received, else the mbox line, else Date, else the epoch."""
    fields, _ = headers.split(message.raw)
    for value in (headers.first(fields, "received"), headers.first(fields, "date")):
        found = seconds(value)
        if found is not None:
            return found
        if (line := _envelope_time(message.envelope)) is not None:
            return line
    return 0.0


def _envelope_time(line: bytes) -> float | None:
    try:
        text = line.split(None, 2)[2].decode("ascii").strip()
        return datetime.strptime(text, "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC).timestamp()
    except (IndexError, UnicodeDecodeError, ValueError):
        return None


def zone_of(when: datetime) -> int:
    """Seconds east of UTC."""
    offset = when.utcoffset()
    return round(offset.total_seconds()) if offset else 0


def text(when: float, zone: int) -> str:
    """POSIX seconds as a Date in that zone."""
    return format_datetime(datetime.fromtimestamp(when, timezone(timedelta(seconds=zone))))


def at(when: float) -> datetime:
    """POSIX seconds as an aware UTC time."""
    return datetime.fromtimestamp(when, UTC)

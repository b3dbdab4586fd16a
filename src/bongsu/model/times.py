"""Times: milliseconds since the epoch in UTC, shown in KST and UTC side by side."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

KST = timezone(timedelta(hours=9), "KST")
_LOWEST_MS, _HIGHEST_MS = -62_135_596_800_000, 253_402_214_400_000  # years 1 to 9999, KST included


class TimeSource(StrEnum):
    """Where a message's time was taken from, best first. Everything but a hop is a claim."""

    DELIVERY_HOP = "delivery_hop"
    MBOX_LINE = "mbox_line"
    DATE = "date"
    NONE = "none"


def both_zones(t_ms: int | None) -> str:
    """``2024-05-21 09:10:11 KST (00:10:11 UTC)``; the UTC day is repeated where it differs."""
    if t_ms is None or not _LOWEST_MS <= t_ms <= _HIGHEST_MS:
        return "—"
    utc = datetime.fromtimestamp(t_ms // 1000, UTC)
    kst = utc.astimezone(KST)
    other = f"{utc:%H:%M:%S}" if kst.date() == utc.date() else f"{utc:%Y-%m-%d %H:%M:%S}"
    return f"{kst:%Y-%m-%d %H:%M:%S} KST ({other} UTC)"


def iso_utc(t_ms: int | None) -> str | None:
    """RFC 3339 in UTC for machines; None stays None."""
    if t_ms is None or not _LOWEST_MS <= t_ms <= _HIGHEST_MS:
        return None
    return f"{datetime.fromtimestamp(t_ms // 1000, UTC):%Y-%m-%dT%H:%M:%S}.{t_ms % 1000:03d}Z"


def earliest(times: Iterable[int | None]) -> int | None:
    """The first of the times that are known; None where none is."""
    return min((each for each in times if each is not None), default=None)


def latest(times: Iterable[int | None]) -> int | None:
    """The last of the times that are known; None where none is."""
    return max((each for each in times if each is not None), default=None)

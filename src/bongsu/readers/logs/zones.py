"""Zones by name or by offset. Their rules are loaded before the walls close."""

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

NAMED = {
    "z": 0, "utc": 0, "gmt": 0, "kst": 540, "jst": 540, "est": -300, "edt": -240, "pst": -480,
    "pdt": -420, "mst": -420, "mdt": -360, "cet": 60, "cest": 120, "msk": 180,
}  # fmt: skip
"""Abbreviations with one meaning, in minutes east; CST, IST and BST have several."""
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_LOADED = (
    "UTC", "Asia/Seoul", "Asia/Pyongyang", "Asia/Tokyo", "Asia/Shanghai", "Asia/Hong_Kong",
    "Asia/Taipei", "Asia/Singapore", "Asia/Manila", "Asia/Bangkok", "Asia/Ho_Chi_Minh",
    "Asia/Jakarta", "Asia/Kolkata", "Asia/Dubai", "Asia/Ulaanbaatar", "Asia/Vladivostok",
    "Europe/Moscow", "Europe/Istanbul", "Europe/Kyiv", "Europe/Athens", "Europe/Warsaw",
    "Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Brussels", "Europe/Amsterdam",
    "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Stockholm", "Europe/Oslo",
    "Europe/London", "Europe/Dublin", "Africa/Cairo", "Africa/Johannesburg", "America/Sao_Paulo",
    "America/New_York", "America/Toronto", "America/Chicago", "America/Denver",
    "America/Los_Angeles", "America/Vancouver", "America/Mexico_City", "Australia/Sydney",
    "Australia/Perth", "Pacific/Auckland", "Pacific/Honolulu",
)  # fmt: skip


@lru_cache(maxsize=1024)
def named(name: str) -> dt.tzinfo | None:
    """A zone such as ``Asia/Seoul``, ``KST``, ``+09:00`` or ``UTC+9``; None for another."""
    text = name.strip()
    minutes = NAMED.get(text.lower())
    if minutes is None:
        minutes = offset(text)
    if minutes is not None:
        return dt.timezone(dt.timedelta(minutes=minutes))
    return loaded().get(text.lower())


def offset(text: str) -> int | None:
    """Minutes east that ``+09:00``, ``+0900`` or ``GMT+9`` tell, up to 18 hours."""
    found = _OFFSET.fullmatch(text.strip())
    if not found:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return (minutes if found[1] == "+" else -minutes) if minutes <= 18 * 60 else None


@lru_cache(maxsize=1)
def loaded() -> dict[str, ZoneInfo]:
    """The zones that a table may name; a walled worker cannot load others later."""
    return {name.lower(): ZoneInfo(name) for name in _LOADED}

"""Received fields (RFC 5321 section 4.4): who says that it took the message from whom, and when."""

import re
from typing import NamedTuple

from bongsu.readers import dates

_HOST_CAP = 255
_ENCLOSED = re.compile(
    r"[\[(](?:IPv6:)?(?:::ffff:)?((?:[0-9]{1,3}\.){3}[0-9]{1,3}"
    r"|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:\.[0-9]{1,3}){0,3})[\])%]"
)
_V4 = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])")
_TEXT_CAP = 2000


class Hop(NamedTuple):
    """One Received field; every part None where it is not written or not readable."""

    raw: str
    from_host: str | None
    from_ip: str | None
    by_host: str | None
    date_raw: str | None
    moment: dates.Moment | None


def parse(value: str) -> Hop:
    raw = value[:_TEXT_CAP].replace("\t", " ")
    route, semicolon, when = raw.rpartition(";")
    date_raw = when.strip() if semicolon else None
    sender, by, receiver = (route if semicolon else raw).partition(" by ")
    from_host = from_ip = None
    if sender[:5].lower() == "from ":
        from_host, from_ip = _word(sender[5:]), _address(sender)
    elif sender[:3].lower() == "by ":
        by, receiver = " by ", sender[3:]
    by_host = _word(receiver) if by else None
    moment = dates.parse(date_raw) if date_raw else None
    return Hop(raw, from_host, from_ip, by_host, date_raw, moment)


def _word(text: str) -> str | None:
    words = text.split(None, 1)
    return words[0][:_HOST_CAP].lower().rstrip(";") if words else None


def _address(text: str) -> str | None:
    """The last address in brackets before 'by', else the last at all.

    A host's own claim comes first, or stands behind ``helo=``; the address seen is enclosed.
    """
    found = _ENCLOSED.findall(text) or _V4.findall(text)
    return found[-1].lower() if found else None

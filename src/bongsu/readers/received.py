"""Received fields (RFC 5321 section 4.4): who says that it took the message from whom, and when."""

import re
from typing import NamedTuple

from bongsu.readers import dates
from bongsu.readers.headers import unfold

_HOST_CAP = 255
_V4 = re.compile(r"(?<![\d.])(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.])")
_V6 = re.compile(r"[\[(](?:IPv6:)?([0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})[\])%]")
_TEXT_CAP = 2000


class Hop(NamedTuple):
    """One Received field; every part None where it is not written or not readable."""

    raw: str
    from_host: str | None
    from_ip: str | None
    by_host: str | None
    date_raw: str | None
    moment: dates.Moment | None


def parse(value: bytes) -> Hop:
    text = unfold(value)[:_TEXT_CAP].replace("\t", " ")
    route, semicolon, when = text.rpartition(";")
    route = route if semicolon else text
    before, by, after = f" {route}".partition(" by ")
    has_sender = before[:6].lower() == " from "
    date_raw = when.strip() if semicolon else None
    return Hop(
        raw=text,
        from_host=_word(before[6:]) if has_sender else None,
        from_ip=_address(before) if has_sender else None,
        by_host=_word(after) if by else None,
        date_raw=date_raw,
        moment=dates.parse(date_raw) if date_raw else None,
    )


def _word(text: str) -> str | None:
    words = text.split(None, 1)
    return words[0][:_HOST_CAP].lower().rstrip(";") if words else None


def _address(text: str) -> str | None:
    """The last address before 'by': a host's own claim (HELO) comes first, the seen one after."""
    four = _V4.findall(text)
    if four:
        return str(four[-1])
    six = _V6.findall(text)
    return six[-1].lower() if six else None

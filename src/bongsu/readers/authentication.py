"""Authentication-Results and kin (RFC 8601), read tolerantly: Microsoft leaves out the authserv-id.

Every result is only a claim here; whose claim may be trusted is judged elsewhere.
"""

import re
from typing import NamedTuple

from bongsu.readers.headers import unfold

_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(
    r"^\s*(spf|dkim|dmarc|arc|dkim-adsp|dkim-atps|compauth|iprev|auth)\s*=\s*(\w+)", re.IGNORECASE
)
_PROPERTY = re.compile(
    r"(?:header\.(?:from|d|i)|smtp\.(?:mailfrom|helo))=\"?@?([^\s;\"]+)", re.IGNORECASE
)
_SPF_DOMAIN = re.compile(
    r"domain of (?:transitioning )?(\S+)|envelope-from=\"?<?([^\s;\">]+)", re.IGNORECASE
)
_TEXT_CAP = 4000
_RESULT_CAP = 40


class Claim(NamedTuple):
    """One method's result; ``authserv_id`` None where left out, ``domain`` None where not written."""

    authserv_id: str | None
    method: str
    result: str
    domain: str | None


def parse_results(value: bytes, arc: bool = False) -> list[Claim]:
    """The claims of one Authentication-Results or ARC-Authentication-Results value."""
    text = unfold(value)[:_TEXT_CAP]
    bare = _COMMENT.sub(" ", text)
    pieces = bare.split(";")
    if arc and re.match(r"\s*i\s*=", pieces[0]):
        pieces = pieces[1:]
    authserv_id = None
    if pieces and not _RESULT.match(pieces[0]):
        words = pieces[0].split()
        authserv_id = words[0].lower() if words else None
        pieces = pieces[1:]
    return [claim for piece in pieces[:_RESULT_CAP] if (claim := _claim(authserv_id, piece))]


def _claim(authserv_id: str | None, piece: str) -> Claim | None:
    result = _RESULT.match(piece)
    if not result:
        return None
    about = _PROPERTY.search(piece)
    domain = about[1].lower().rpartition("@")[2] if about else None
    return Claim(authserv_id, result[1].lower(), result[2].lower(), domain)


def parse_received_spf(value: bytes) -> Claim | None:
    """Received-SPF (RFC 7208 section 9.1)."""
    text = unfold(value)[:_TEXT_CAP]
    words = text.split(None, 1)
    if not words:
        return None
    about = _SPF_DOMAIN.search(text)
    named = (about[1] or about[2]).lower().rpartition("@")[2] if about else None
    return Claim(None, "spf", words[0].lower().rstrip(":;"), named)

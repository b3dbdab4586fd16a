"""Authentication-Results and kin (RFC 8601), read tolerantly: Microsoft leaves out the authserv-id.

Every result is only a claim here; whose claim may be trusted is judged elsewhere.
"""

import re
from typing import NamedTuple

_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(
    r"^\s*(spf|dkim|dmarc|arc|dkim-adsp|dkim-atps|compauth|iprev|auth)\s*=\s*(\w+)", re.IGNORECASE
)
_PROPERTY = re.compile(
    r"(?:header\.(?:from|d|i)|smtp\.(?:mailfrom|helo))=\"?@?([^\s;\"]+)", re.IGNORECASE
)
_SPF_DOMAIN = re.compile(
    r"domain of (?:transitioning )?([^\s;)]+)|envelope-from=\"?<?([^\s;\">]+)", re.IGNORECASE
)
_INSTANCE = re.compile(r"\s*i\s*=")
_TEXT_CAP = 4000
_RESULT_CAP = 40


class Claim(NamedTuple):
    """One method's result; ``authserv_id`` and ``domain`` are None where they are left out."""

    authserv_id: str | None
    method: str
    result: str
    domain: str | None


def parse_results(value: str) -> list[Claim]:
    """The claims of one Authentication-Results value."""
    first, *rest = _COMMENT.sub(" ", value[:_TEXT_CAP]).split(";")
    if _RESULT.match(first):
        return _claims(None, [first, *rest])
    words = first.split(None, 1)
    return _claims(words[0].lower() if words else None, rest)


def parse_arc_results(value: str) -> list[Claim]:
    """The claims of one ARC-Authentication-Results value: the same after its instance number."""
    instance, semicolon, rest = value[:_TEXT_CAP].partition(";")
    return parse_results(rest if semicolon and _INSTANCE.match(instance) else value)


def _claims(authserv_id: str | None, pieces: list[str]) -> list[Claim]:
    found = (_claim(authserv_id, piece) for piece in pieces[:_RESULT_CAP])
    return [claim for claim in found if claim]


def _claim(authserv_id: str | None, piece: str) -> Claim | None:
    result = _RESULT.match(piece)
    if not result:
        return None
    about = _PROPERTY.search(piece)
    domain = about[1].lower().rpartition("@")[2] if about else None
    return Claim(authserv_id, result[1].lower(), result[2].lower(), domain)


def parse_received_spf(value: str) -> list[Claim]:
    """Received-SPF (RFC 7208 section 9.1): one claim, none where nothing is written."""
    text = value[:_TEXT_CAP]
    words = text.split(None, 1)
    if not words:
        return []
    about = _SPF_DOMAIN.search(text)
    named = (about[1] or about[2]).lower().rpartition("@")[2] if about else None
    return [Claim(None, "spf", words[0].lower().rstrip(":;"), named)]

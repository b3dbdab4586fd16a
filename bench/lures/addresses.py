"""Sender addresses out of header values as hostile as they come.

The stdlib's `parseaddr` gives up on half of what phish put into From (commas, several at signs,
brackets), which would file unrelated senders under one broken name.
"""

import re
from email.header import decode_header

from publicsuffixlist import PublicSuffixList

_SUFFIXES = PublicSuffixList()
_BRACKETED = re.compile(r"<([^<>]*@[^<>]*)>")
_BARE = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+")


def decoded(value: bytes) -> str:
    """A header value with encoded words opened; what cannot be read stays as it stands."""
    text = value.decode("utf-8", "replace")
    try:
        parts = decode_header(text)
        words = (p if isinstance(p, str) else p.decode(c or "latin-1", "replace") for p, c in parts)
        return "".join(words)
    except (LookupError, ValueError):
        return text


def address(value: bytes) -> str:
    """The last address in the value, lower case, or nothing."""
    text = decoded(value)
    found = _BRACKETED.findall(text) or _BARE.findall(text)
    return found[-1].strip().lower() if found else ""


def domain(value: bytes) -> str:
    """The host of that address in plain ASCII letters, or nothing."""
    host = address(value).rpartition("@")[2]
    return "".join(c for c in host if c.isascii() and (c.isalnum() or c in ".-")).strip(".")


def registrable(host: str) -> str:
    """The part of a host name that somebody registered."""
    return _SUFFIXES.privatesuffix(host) or host

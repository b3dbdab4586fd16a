"""Identifier alignment (RFC 7489 section 3.1), computed here and not taken from any header."""

from enum import StrEnum

from bongsu.readers.domains import registrable


class Alignment(StrEnum):
    """``strict``: the same domain; ``relaxed``: the same organisation's, by the Public Suffix List;
    ``apart``: neither.
    """

    STRICT = "strict"
    RELAXED = "relaxed"
    APART = "apart"


def alignment(from_host: str | None, other: str | None) -> Alignment | None:
    """How a domain that was checked goes with the one in From; None where either is missing."""
    ours, theirs = _host(from_host), _host(other)
    if not ours or "." not in theirs:
        return None
    if ours == theirs:
        return Alignment.STRICT
    same = registrable(ours) == registrable(theirs)
    return Alignment.RELAXED if same else Alignment.APART


def _host(text: str | None) -> str:
    return (text or "").rpartition("@")[2].strip().strip(".<>").lower()

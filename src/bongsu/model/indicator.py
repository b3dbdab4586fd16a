"""A value on somebody's list: dated and graded, so that a hit can say how much it is worth."""

from dataclasses import dataclass
from enum import StrEnum


class IndicatorKind(StrEnum):
    """STIX cyber-observable names; ``other`` is nothing that any table holds."""

    EMAIL = "email-addr"
    DOMAIN = "domain-name"
    URL = "url"
    IPV4 = "ipv4-addr"
    IPV6 = "ipv6-addr"
    SHA256 = "file-sha256"
    MESSAGE_ID = "message-id"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of a list, normalised and refanged.

    ``grade`` is the Admiralty grade, reliability A-F and credibility 1-6; "" where none was given.
    ``first_ms`` and ``last_ms`` say when it was seen in use, None where the list does not.
    ``software`` and ``attributed`` are what its source ties it to: programs, and actors, whose
    names are for a weighing only and stand on no page without its words. ``revoked`` takes back
    what the same source said before.
    """

    value: str
    kind: IndicatorKind
    first_ms: int | None = None
    last_ms: int | None = None
    source: str = ""
    grade: str = ""
    note: str = ""
    software: tuple[str, ...] = ()
    attributed: tuple[str, ...] = ()
    revoked: bool = False


class ListForm(StrEnum):
    """How a list was written."""

    CSV = "csv"
    STIX = "stix"
    MISP = "misp"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a list is not searched for: ``indicator.left.<why>``, how many, and one of them."""

    why: str
    count: int
    untrusted_example: str


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """A list as it was read. ``partial`` counts indicators that their source asks for only
    together with others: they are taken without its grade.
    """

    form: ListForm
    indicators: tuple[Indicator, ...]
    left_out: tuple[LeftOut, ...] = ()
    partial: int = 0

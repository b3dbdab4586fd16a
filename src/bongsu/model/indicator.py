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
    """

    value: str
    kind: IndicatorKind
    first_ms: int | None = None
    last_ms: int | None = None
    source: str = ""
    grade: str = ""
    note: str = ""

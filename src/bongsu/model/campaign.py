"""Incidents, why two of them belong together, and what follows: a campaign (STIX campaign)."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Incident:
    """One letter, sign-in or change of one account that is linked: its copies count once.

    ``key`` is the account id, a slash and the message_key or event_key (`incident_key`), so that
    one letter to three accounts is three incidents. ``case_id`` says in whose case it stands,
    ``kind`` is mail, sign_in, setting, change, consent or access, ``t_ms`` None where no time was
    readable.
    """

    key: str
    case_id: str
    account_id: str
    row_id: str
    kind: str
    t_ms: int | None
    untrusted_title: str


def incident_key(account_id: str, message_key: str) -> str:
    """The key of a letter or record of one account."""
    return f"{account_id}/{message_key}"


def account_of(key: str) -> str:
    """The account id of an incident's key."""
    return key.partition("/")[0]


@dataclass(frozen=True, slots=True)
class LinkReason:
    """One thing that two incidents share, and how rare it is.

    ``type`` is the observable's type, which declares its linking power; ``points`` are hundredths
    of a natural logarithm. ``mailboxes`` and ``messages`` say how many of the case show the value;
    ``background`` how many that are part of no incident.
    """

    type: str
    untrusted_value: str
    points: int
    mailboxes: int
    messages: int
    background: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two incidents, by key, ``first`` < ``second``; symmetric. Strongest reason first."""

    first: str
    second: str
    points: int
    reasons: tuple[LinkReason, ...]


CIRCUMSTANCES = frozenset({"time", "one_account"})
"""Types of reasons that say when and where of two incidents, and so nothing of a whole campaign."""
IN_WORDS = frozenset({"app_name", "file_name", "file_member", "subject", "user_agent"})
"""Types whose values are words; those of the others are addresses, which are defanged whole."""


class Decision(StrEnum):
    """What an analyst says. The newest of a subject counts; all are kept."""

    CONFIRM = "confirm"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"


class Standing(StrEnum):
    """Where a campaign stands: proposed by links alone, confirmed or rejected by an analyst."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Campaign:
    """Incidents that hang together. The id derives from its earliest incident, so that decisions
    survive a later run that adds more.
    """

    campaign_id: str
    standing: Standing
    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]

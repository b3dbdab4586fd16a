"""What a detector says, and what an analyst says of it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ReasonClass(StrEnum):
    """Classes of reasons to call a message a lure; two different ones are needed (the ladder)."""

    IDENTITY = "identity"
    ORIGIN = "origin"
    CONTENT = "content"
    PAYLOAD = "payload"
    BEHAVIOUR = "behaviour"
    TAILORING = "tailoring"
    NOVELTY = "novelty"
    ACCOUNT = "account"


LURE_CLASSES = frozenset(
    {ReasonClass.IDENTITY, ReasonClass.ORIGIN, ReasonClass.CONTENT, ReasonClass.PAYLOAD}
    | {ReasonClass.BEHAVIOUR}
)
"""Classes that can make a message a lure. Novelty only ranks; tailoring says at whom it aims.

``account`` speaks of the account itself, of true notices and of mail sent from it, never of a lure.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in a finding.

    ``code`` names the sentence in the catalogue; ``untrusted_a`` and ``untrusted_b`` fill it and
    come from evidence; ``points`` are fixed-point hundredths of a natural-log likelihood ratio.
    """

    code: str
    reason_class: ReasonClass
    points: int
    untrusted_a: str
    untrusted_b: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one detector says about one message of one account (OCSF detection_finding 2004).

    ``rank`` counts from 1 within the account, None where the detector does not rank. ``alert`` is
    true above the detector's absolute threshold and within its budget; other findings are context.
    """

    finding_id: str
    detector: str
    account_id: str
    message_key: str
    row_id: str
    t_ms: int | None
    score: int
    rank: int | None
    alert: bool
    reasons: tuple[Reason, ...]


def speaks_of_account(finding: Finding) -> bool:
    """Whether it tells of the account itself, of notices or of sent mail, and not of a lure."""
    classes = {reason.reason_class for reason in finding.reasons}
    return classes == {ReasonClass.ACCOUNT}


def finding_id(detector: str, account_id: str, message_keys: Iterable[str]) -> str:
    """Stable over re-runs: derives from detector, account and message keys, never from a score."""
    text = "\n".join([detector, account_id, *sorted(message_keys)])
    return "fnd_" + hashlib.sha256(text.encode()).hexdigest()[:16]


class MarkKind(StrEnum):
    """What an analyst says of a finding. The newest confirm or reject of a finding counts."""

    CONFIRM = "confirm"
    REJECT = "reject"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Mark:
    """An analyst's signed word on a finding; superseded by a later one, never deleted.

    ``seq`` is the custody entry that carries it.
    """

    seq: int
    finding_id: str
    kind: MarkKind
    reason: str
    actor: str
    t_ms: int

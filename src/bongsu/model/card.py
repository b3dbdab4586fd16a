from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters if it is right (OCSF severity_id names)."""

    INFORMATIONAL = "informational"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Confidence(StrEnum):
    """How often a finding of this kind is right, before anyone looked at it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class DetectorCard:
    """What a detector claims; the conformance kit holds the detector to it.

    ``reads`` maps each table to the columns the detector touches; ``reason`` among them means that
    it runs after the detectors that give reasons. ``reason_codes`` maps each reason it may give to
    its class. ``attack`` are ATT&CK technique ids. ``needs_roles`` are folder roles without which
    it could not look; ``log`` is a log of any layout. ``account_separable`` promises that one
    account's findings never depend on another account's rows. A finding is an alert from
    ``alert_score`` on and within ``monthly_budget`` a mailbox and 30 days; where these are None the
    detector only gives reasons that others weigh. Title, false positives and blind spots stand in
    the catalogue under ``detector.<id>.*``.
    """

    id: str
    version: int
    reads: dict[str, tuple[str, ...]]
    reason_codes: dict[str, str]
    severity: Severity
    confidence: Confidence
    attack: tuple[str, ...]
    needs_roles: tuple[str, ...] = ()
    account_separable: bool = True
    alert_score: int | None = None
    monthly_budget: int | None = None

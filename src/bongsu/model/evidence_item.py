"""What is weighed for and against a hypothesis: one graded observation and whence it comes."""

from dataclasses import dataclass
from enum import StrEnum


class EvidenceKind(StrEnum):
    """What an observation speaks of. Kinds differ in how much they have told on known cases."""

    SOFTWARE = "software"
    INFRASTRUCTURE = "infrastructure"
    TECHNIQUE = "technique"
    VICTIM_COUNTRY = "victim_country"
    VICTIM_SECTOR = "victim_sector"
    OTHER = "other"


class Forgeability(StrEnum):
    """What it would cost somebody else to leave the same trace."""

    COSTLY = "costly"
    MODERATE = "moderate"
    CHEAP = "cheap"


UNGRADED = "F6"
"""Nobody has judged source or content: such an item waits and weighs nothing."""


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One observation as an agency entered it, or as it was proposed from findings.

    ``values`` are what knowledge is asked for: software ids or names, ATT&CK technique ids, pattern
    names, ISO 3166-1 codes, sectors. ``untrusted_observation`` is the sentence of whoever entered
    it. ``rows`` and ``findings`` are what it rests on. Items with the same ``group`` have one
    provenance and count once. ``grade`` is the Admiralty grade: reliability A-F and credibility
    1-6; F and 6 mean that nobody can judge. ``judged`` holds, by hypothesis, hundredths of a
    natural-log likelihood ratio where no report can be counted (kind ``other``): a judgement, told
    as one. ``agency`` is whose item it is, ``actor_id`` and ``seq`` who entered it, and where.
    """

    item_id: str
    kind: EvidenceKind
    values: tuple[str, ...]
    untrusted_observation: str
    group: str
    grade: str
    forgeability: Forgeability
    rows: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    judged: tuple[tuple[str, int], ...] = ()
    agency: str = ""
    actor_id: str = ""
    seq: int | None = None

    @property
    def graded(self) -> bool:
        """Whether anybody has judged its source or its content."""
        return self.grade != UNGRADED

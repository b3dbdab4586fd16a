"""Evidence items as the case keeps them: every version stays, the newest counts."""

from dataclasses import dataclass
from enum import StrEnum

from bongsu.model.evidence_item import EvidenceItem


class ItemStanding(StrEnum):
    """Whether an item is weighed: it stands, was withdrawn, or an erasure took what it said."""

    STANDS = "stands"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class EnteredItem:
    """One item with its history; ``item`` is None where an erasure overwrote it.

    ``seq``, ``t_ms`` and ``actor_id`` are of the newest entry about it, ``versions`` the entries
    that entered it, oldest first. ``untrusted_reason`` is why it was withdrawn.
    """

    item_id: str
    item: EvidenceItem | None
    standing: ItemStanding
    seq: int
    t_ms: int
    actor_id: str
    versions: tuple[int, ...]
    untrusted_reason: str = ""

    @property
    def waits(self) -> bool:
        """Whether it stands and nobody has graded it yet."""
        stands = self.standing is ItemStanding.STANDS
        return stands and self.item is not None and not self.item.graded

"""The ladder and what is said of an account on each rung."""

from dataclasses import dataclass
from enum import StrEnum


class Rung(StrEnum):
    """The five rungs, lowest first."""

    TARGETED = "targeted"
    ENGAGED = "engaged"
    ACCESSED = "accessed"
    CONTROLLED = "controlled"
    DRAINED = "drained"


class Status(StrEnum):
    """What the evidence says of a rung. There is no word for "clean"."""

    EVIDENCED = "evidenced"
    INDICATED = "indicated"
    NOTHING_FOUND = "nothing_found"
    NOT_EXAMINED = "not_examined"


@dataclass(frozen=True, slots=True)
class RungVerdict:
    """One rung of one account.

    ``why`` is a catalogue key: the rule that gave the status, or the reason it was not examined.
    ``finding_ids`` are the findings it rests on; ``row_ids`` other table rows it cites.
    ``first_ms`` and ``last_ms`` span the cited messages, None where nothing is cited.
    """

    rung: Rung
    status: Status
    why: str
    finding_ids: tuple[str, ...] = ()
    row_ids: tuple[str, ...] = ()
    first_ms: int | None = None
    last_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """All rungs of one account, lowest first, with the number of bulk lures beside them."""

    account_id: str
    rungs: tuple[RungVerdict, ...]
    bulk_lures: int = 0

    def of(self, rung: Rung) -> RungVerdict:
        return next(each for each in self.rungs if each.rung is rung)

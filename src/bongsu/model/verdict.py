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
    ``first_ms`` and ``last_ms`` span what is cited, None where nothing is cited. ``sources`` are
    the layouts of logs that were looked through, ``gaps`` what those logs leave out. For mail that
    went out, at least ``least`` and at most ``most`` items; None where that is unknown.
    """

    rung: Rung
    status: Status
    why: str
    finding_ids: tuple[str, ...] = ()
    row_ids: tuple[str, ...] = ()
    first_ms: int | None = None
    last_ms: int | None = None
    sources: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None


def bounds_key(rung: RungVerdict) -> str:
    """between, least, most or unknown: which bounds of what went out are known."""
    if rung.least is not None:
        return "least" if rung.most is None else "between"
    return "unknown" if rung.most is None else "most"


class Hand(StrEnum):
    """Whose hand a row shows."""

    INTRUDER = "intruder"
    SUSPECTED = "suspected"
    UNKNOWN = "unknown"


class Sure(StrEnum):
    """How sure it is that a door stands open."""

    EXPORTED = "exported"
    """An export of settings shows it as it stands."""
    NOT_CLOSED = "not_closed"
    """It was opened, and no later record closes it."""
    UNVERIFIED = "unverified"
    """As before, but by a log whose layout was never seen elsewhere."""


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """What lets somebody in, or mail out, and is to be closed now.

    ``kind`` is forward, hiding_rule, delegate, mail_program, app_password, grant, recovery, factor
    or session. ``row_id`` is the log row that opened it; ``since_ms`` when, None where that is not
    recorded. ``untrusted_what`` names it: where mail goes, who may, which application.
    """

    kind: str
    row_id: str
    since_ms: int | None
    sure: Sure
    hand: Hand
    untrusted_what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """All rungs of one account, lowest first, with the number of bulk lures beside them.

    ``doors`` are what is to be closed now, the surest hand first.
    """

    account_id: str
    rungs: tuple[RungVerdict, ...]
    bulk_lures: int = 0
    doors: tuple[OpenDoor, ...] = ()

    def of(self, rung: Rung) -> RungVerdict:
        return next(each for each in self.rungs if each.rung is rung)

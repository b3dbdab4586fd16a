"""What logs show of one account when it is judged: its records' rows, and whose hand they show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bongsu.model.finding import Finding
from bongsu.model.verdict import Hand

HANDS = frozenset({"holder", "admin", "unknown"})
"""Classes of actors behind whom a person, or an intruder, may stand."""
DONE = frozenset({"success", "done", "set", "granted", "used", "present"})
CHANGES = frozenset({"user_management", "mailbox_setting", "consent_grant"})


@dataclass(frozen=True, slots=True)
class Act:
    """One row of an identity table; of sign-ins and reading, equal ones counted together.

    ``what`` is the row's activity, change, setting or kind of access, ``grant`` for a consent;
    ``state`` its outcome. ``known`` tells that its layout was seen elsewhere. ``items`` is the sum
    over the rows, ``largest`` the greatest number in one of them.
    """

    row_id: str
    table: str
    what: str
    state: str
    first_ms: int | None
    last_ms: int | None
    ip: str | None = None
    network: str | None = None
    session: str | None = None
    actor_class: str = "holder"
    known: bool = True
    layout: str = ""
    name: str | None = None
    destination: str | None = None
    outside: bool = False
    whole: bool = False
    """It lets all mail out, not only what meets a condition."""
    hides: bool = False
    mail_scope: bool = False
    protocol: str = "unknown"
    items: int | None = None
    largest: int | None = None
    throttled: bool = False
    arrived: int | None = None
    """Messages that reached the mailbox while it stood; None where no mailbox was read."""


@dataclass(frozen=True, slots=True)
class Trail:
    """By which addresses and sessions an intruder's records are told, with the first time of each.

    ``crowded`` are addresses that somebody of the case uses day by day: they accuse nobody alone.
    """

    ips: Mapping[str, int] = field(default_factory=dict)
    sessions: Mapping[str, int] = field(default_factory=dict)
    crowded: frozenset[str] = frozenset()

    def holds(self, act: Act) -> bool:
        """By the session; by the address where nobody else has it, within days of its first."""
        if act.session is not None and act.session in self.sessions:
            return True
        since = self.ips.get(act.ip or "")
        if since is None or act.ip in self.crowded:
            return False
        return act.last_ms is None or act.last_ms >= since - WITHIN_MS


WITHIN_MS = 30 * 86_400_000
"""An address changes hands: what is older than its first hostile use by more tells nothing."""


@dataclass(frozen=True, slots=True)
class Traces:
    """The logs of one account, as far as they bear on its verdict.

    ``sources`` are the layouts of logs that were looked through, ``verified`` those of them that
    were seen elsewhere, ``gaps`` what they leave out. ``tables`` are the identity tables in which
    verified layouts record what happens, ``doubtful`` those that only others fill. ``placed``: a
    verified log of sign-ins names addresses. ``homely`` are rows of changes made from where the
    account had long been used. ``acts`` are all changes, and the sign-ins and reading that some
    trail holds; ``left_out`` counts those above what is kept. ``seeds`` are the single rows that
    findings speak of. ``proven`` and ``suspected`` are trails; ``findings`` those about records, by
    row, without rejected ones; ``confirmed`` are ids of findings that an analyst confirmed.
    """

    sources: tuple[str, ...] = ()
    verified: frozenset[str] = frozenset()
    gaps: tuple[str, ...] = ()
    tables: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    placed: bool = False
    homely: frozenset[str] = frozenset()
    acts: Sequence[Act] = ()
    seeds: Sequence[Act] = ()
    proven: Trail = field(default_factory=Trail)
    suspected: Trail = field(default_factory=Trail)
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    left_out: int = 0

    def hand(self, act: Act) -> Hand:
        """Whose hand an act shows, by address and session alone."""
        if act.actor_class not in HANDS:
            return Hand.UNKNOWN
        if any(each.finding_id in self.confirmed for each in self.findings.get(act.row_id, ())):
            return Hand.INTRUDER
        if self.proven.holds(act):
            return Hand.INTRUDER
        return Hand.SUSPECTED if self.suspected.holds(act) else Hand.UNKNOWN

    def by(self, hand: Hand, *tables: str) -> list[Act]:
        """Acts in these tables that succeeded, by this hand."""
        done = (each for each in self.acts if each.table in tables and each.state in DONE)
        return [each for each in done if self.hand(each) is hand]

    def cited(self, hand: Hand, *tables: str) -> tuple[str, ...]:
        """Ids of the findings about rows of these tables by this hand."""
        found = (
            each
            for act in self.seeds
            if act.table in tables and self.hand(act) is hand
            for each in self.findings.get(act.row_id, ())
        )
        return tuple(dict.fromkeys(each.finding_id for each in found))

    def first_sign(self) -> int | None:
        """The first act by any hostile hand, sign-in or reading; None without one."""
        signs = (
            act.first_ms
            for hand in (Hand.INTRUDER, Hand.SUSPECTED)
            for act in self.by(hand, "authentication", "mail_access")
        )
        return min((t for t in signs if t is not None), default=None)

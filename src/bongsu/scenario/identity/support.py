"""What an examiner may conclude of an account from what was handed over: the least evidence.

A rung is evidenced, indicated, nothing (one looked, and there is none) or not_examined. The hand
of an intruder shows by an address that none of the holder's own places has; that indicates it, also
where several accounts share the address: colleagues who travel together share a hotel's. A holder
who is asked disowns what they did not do, and that proves it. Formats that nobody published carry
no more than an indication, and no absence; settings as they stand tell of no change, and logs that
count no reading of no reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.shapes import Records

_FOREIGN = ("rented", "vpn", "carrier")
ENTERED = frozenset({"sign_in", "token", "read", "sync"})
CHANGED = frozenset(
    {"rule", "forward", "recovery_changed", "factor_removed", "app_password", "consent", "delegate"}
)
TAKEN = frozenset({"read", "sync"})
_DISOWNED = CHANGED | {"sign_in"}
_SETTINGS = CHANGED | {"password_changed", "password_reset"}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the exports of one account show. ``sent``: letters by another hand lie in Sent.

    ``noticed``: the provider's notices about an intruder's acts; ``binned``: those in Trash.
    """

    account: str
    members: tuple[Records, ...]
    sent: bool
    noticed: frozenset[str]
    binned: frozenset[str]

    def acts(
        self, kinds: Iterable[str], *, counted: bool = False, verified: bool = False
    ) -> list[Event]:
        """Hostile acts that stand in a log with an address that is not the holder's."""
        wanted = set(kinds)
        return [
            event
            for member in self.members
            if not member.shape.standing and member.shape.addresses
            if member.shape.counts or not counted
            if member.shape.verified or not verified
            for event in member.events
            if event.hostile and event.what in wanted and event.origin.kind in _FOREIGN
        ]

    def holds(self, kinds: Iterable[str], *, timed: bool = False) -> bool:
        """Whether an act stands anywhere, whatever is said of its hand; ``timed``: in a log."""
        wanted = set(kinds)
        return any(
            event.hostile and event.what in wanted
            for member in self.members
            if not timed or (member.shape.verified and not member.shape.standing)
            for event in member.events
        )

    def could_show(self, kinds: frozenset[str], *, counted: bool = False) -> bool:
        """Whether there is a log of published format in which such a thing would stand."""
        logs = [m.shape for m in self.members if m.shape.verified and not m.shape.standing]
        return any(shape.shows & kinds and (shape.counts or not counted) for shape in logs)

    def could_show_entry(self) -> bool:
        """Whether one could see from where the account was used."""
        logs = [m.shape for m in self.members if m.shape.verified and m.shape.addresses]
        return any(shape.shows & ENTERED for shape in logs)


def supported(seen: Seen, *, asked: bool) -> dict[str, str]:
    """The three upper rungs. ``asked``: the holder said of every trace whether it is theirs."""
    accessed = _accessed(seen, asked=asked)
    return {
        "accessed": accessed,
        "controlled": _controlled(seen, accessed, asked=asked),
        "drained": _drained(seen, accessed, asked=asked),
    }


def _accessed(seen: Seen, *, asked: bool) -> str:
    sure = seen.acts(ENTERED, verified=True)
    if asked and (seen.sent or seen.noticed or sure or seen.holds(_DISOWNED, timed=True)):
        return "evidenced"
    if seen.acts(ENTERED) or seen.sent or seen.binned:
        return "indicated"
    return "nothing" if seen.could_show_entry() else "not_examined"


def _controlled(seen: Seen, accessed: str, *, asked: bool) -> str:
    if seen.acts(CHANGED) or (asked and seen.holds(CHANGED, timed=True)):
        return accessed
    known = accessed in ("evidenced", "indicated")
    if known and (seen.binned - {"sign_in"} or seen.holds(CHANGED)):
        return "indicated"
    return "nothing" if seen.could_show(_SETTINGS) else "not_examined"


def _drained(seen: Seen, accessed: str, *, asked: bool) -> str:
    forwarded = seen.acts({"forward"}) or (asked and seen.holds({"forward"}, timed=True))
    if forwarded or seen.acts(TAKEN, counted=True):
        return accessed
    known = accessed in ("evidenced", "indicated")
    if known and (seen.acts({"sync"}) or seen.holds({"forward"})):
        return "indicated"
    return "nothing" if seen.could_show(TAKEN, counted=True) else "not_examined"

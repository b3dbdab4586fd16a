"""What the custody log says of erasures and legal holds."""

from dataclasses import dataclass, field, replace

from bongsu.model.custody import Action, Entry
from bongsu.model.erasure import Erasure, Hold
from bongsu.ports import Ledger


@dataclass(slots=True)
class Decisions:
    """Erasures by holder, and the holds that stand, oldest first.

    ``against`` are erasures that were signed while a hold stood.
    """

    erased: dict[str, Erasure] = field(default_factory=dict)
    holds: dict[int, Hold] = field(default_factory=dict)
    against: list[tuple[Erasure, Hold]] = field(default_factory=list)

    def hear(self, entry: Entry) -> None:
        """Take in the next entry of the log."""
        basis = str(entry.facts.get("basis", ""))
        said = (entry.subject, entry.seq, entry.t_ms, entry.actor_id, basis)
        if entry.action is Action.HOLDER_HELD:
            self.holds[entry.seq] = Hold(*said)
        elif entry.action is Action.HOLD_RELEASED:
            self._release(entry)
        elif entry.action is Action.HOLDER_ERASED:
            self._erase(_tombstone(entry, basis))
        elif entry.action is Action.ERASURE_FINISHED and entry.subject in self.erased:
            begun = self.erased[entry.subject]
            self.erased[entry.subject] = replace(begun, finished=entry.seq)

    def of(self, holder_id: str) -> tuple[Hold, ...]:
        """The holds that stand over one holder."""
        return tuple(each for each in self.holds.values() if each.holder_id == holder_id)

    def _release(self, entry: Entry) -> None:
        released = entry.facts.get("hold")
        hold = self.holds.get(released) if isinstance(released, int) else None
        if hold and hold.holder_id == entry.subject:
            del self.holds[hold.seq]

    def _erase(self, erasure: Erasure) -> None:
        self.erased.setdefault(erasure.holder_id, erasure)
        self.against += ((erasure, hold) for hold in self.of(erasure.holder_id))


def decisions(ledger: Ledger) -> Decisions:
    """One pass over the log. Signatures are `verify`'s business."""
    found = Decisions()
    for entry in ledger.entries().values():
        found.hear(entry)
    return found


def erased_accounts(ledger: Ledger) -> dict[str, Erasure]:
    """The accounts whose holder was erased, by account id."""
    erased = decisions(ledger).erased
    return {
        each.account_id: erased[each.holder_id]
        for each in ledger.accounts()
        if each.holder_id in erased
    }


def _tombstone(entry: Entry, basis: str) -> Erasure:
    def listed(name: str) -> tuple[str, ...]:
        return tuple(str(entry.facts.get(name) or "").split())

    return Erasure(
        entry.subject,
        entry.seq,
        entry.t_ms,
        entry.actor_id,
        basis,
        accounts=listed("accounts"),
        exhibits=listed("exhibits"),
        words=tuple(int(each) for each in listed("words") if each.isdecimal()),
    )

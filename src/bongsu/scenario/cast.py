"""Who plays: the holders, the people they know, and the machines that write to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bongsu.scenario.contacts import CONTACTS
from bongsu.scenario.letters import Person
from bongsu.scenario.people import EXPECTED_LATER, HOLDERS, Holder
from bongsu.scenario.wording_bulk import BULK, Bulk

_A_FULL_CASE = 10


@dataclass(frozen=True, slots=True)
class Cast:
    """``crowd`` are people who may write for the first time; ``sites`` their offices' domains.

    An empty crowd lets newcomers be invented on the spot, as the first story does.
    """

    holders: tuple[Holder, ...]
    contacts: Mapping[str, Person]
    senders: tuple[Bulk, ...] = BULK
    crowd: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    sites: Mapping[str, str] = field(default_factory=dict)

    def holder(self, account: str) -> Holder:
        """The holder of a mailbox."""
        return next(h for h in self.holders if h.person.address == account)

    @property
    def short(self) -> bool:
        """So few holders that it is a first walk: the first families in their first words only."""
        return len(self.holders) < _A_FULL_CASE


STORY = Cast((*HOLDERS, EXPECTED_LATER), CONTACTS)

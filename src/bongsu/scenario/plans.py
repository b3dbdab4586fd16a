"""One lure to plant, and the note that is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.people import BY_ADDRESS, Holder
from bongsu.scenario.records import Lure
from bongsu.scenario.world import World


@dataclass(frozen=True, slots=True)
class Plan:
    """One lure to plant. ``bait`` is the attacker's domain."""

    account: str
    family: str
    week: float
    bait: str
    reasons: tuple[str, ...]
    campaign: str = ""
    other: str = ""
    folder: str = "inbox"

    @property
    def holder(self) -> Holder:
        return BY_ADDRESS[self.account]

    @property
    def me(self) -> Person:
        return self.holder.person


def record(plan: Plan, letter: Letter, note: str, *, tailored: bool = True) -> Lure:
    """The entry for the answer sheet."""
    return Lure(letter, plan.account, plan.family, tailored, plan.reasons, note, plan.campaign)


def planned_time(world: World, plan: Plan, sender: Person) -> datetime:
    """A waking hour of the sender in the planned week."""
    return world.moment(plan.week, sender)

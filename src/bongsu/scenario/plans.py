"""One lure to plant, and the note that is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bongsu.scenario.letters import Letter, Person, Route
from bongsu.scenario.records import Lure
from bongsu.scenario.world import STORY_WEEKS, World


@dataclass(frozen=True, slots=True)
class Plan:
    """One lure to plant. ``bait`` is the attacker's domain.

    ``other`` is the address (or the domain) that is borrowed, ``cover`` the name under which
    the attacker writes, ``answers_to`` where answers are to go, ``road`` the way of the letters
    where it is not the everyday one.
    """

    account: str
    family: str
    week: float
    bait: str
    reasons: tuple[str, ...]
    campaign: str = ""
    other: str = ""
    folder: str = "inbox"
    cover: Person | None = None
    answers_to: str = ""
    road: Route | None = None

    @property
    def face(self) -> Person:
        """The name under which the attacker writes, where the family needs one."""
        if self.cover is None:
            raise ValueError(self.family)
        return self.cover

    def me(self, world: World) -> Person:
        """The person in whose mailbox it is planted."""
        return world.cast.holder(self.account).person


def record(plan: Plan, letter: Letter, note: str, *, tailored: bool = True) -> Lure:
    """The entry for the answer sheet."""
    return Lure(letter, plan.account, plan.family, tailored, plan.reasons, note, plan.campaign)


def planned_time(world: World, plan: Plan, sender: Person) -> datetime:
    """A waking hour of the sender in the planned week."""
    return world.moment(plan.week * world.weeks / STORY_WEEKS, sender)

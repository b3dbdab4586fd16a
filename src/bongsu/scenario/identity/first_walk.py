"""A case of a few accounts: one of the lured falls, and hands over logs beside the mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from bongsu.scenario.campaigns import Campaigns
from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import chance
from bongsu.scenario.identity import honest, microsoft_like, takeout_like, vaultwren_like
from bongsu.scenario.identity.crews import Takeover, crew_for, opens_with_a_password
from bongsu.scenario.identity.events import Life
from bongsu.scenario.identity.habits import settle
from bongsu.scenario.identity.handed import Handed, Named, beside, in_person
from bongsu.scenario.identity.places import Atlas
from bongsu.scenario.identity.steady import raid_of, stay
from bongsu.scenario.identity.told import History
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan
from bongsu.scenario.records import Ledger
from bongsu.scenario.world import END, World

_HANDED: dict[str, Named] = {
    "northlight.example": (("account", takeout_like.SHAPES),),
    "cairnpost.example": (("audit", (microsoft_like.LINES,)),),
    "hanbit-portal.example": in_person(),
    "saebyeok.example": in_person(),
    "vaultwren.example": (("events", (vaultwren_like.FULL,)),),
}


@dataclass(slots=True)
class FirstWalk:
    """``fallen`` is the account that was lured first, or empty where nobody is."""

    seed: int
    cast: Cast
    campaigns: Campaigns
    fallen: str = field(init=False)
    _lured: Plan | None = field(init=False)

    def __post_init__(self) -> None:
        found = [
            plan
            for plans in self.campaigns.plans.values()
            for plan in plans
            if plan.folder == "inbox" and opens_with_a_password(plan.family)
        ]
        self._lured = min(found, key=lambda plan: plan.week, default=None)
        self.fallen = self._lured.account if self._lured else ""

    def files(self, holder: Holder) -> tuple[Handed, ...]:
        """The logs of the one account."""
        mine = holder.person.address == self.fallen
        return beside(holder, _HANDED[holder.person.domain]) if mine else ()

    def tell(self, world: World, holder: Holder, ledger: Ledger) -> History | None:
        """Ordinary days, and the takeover after the lure; nothing is told of the others."""
        if self._lured is None or holder.person.address != self.fallen:
            return None
        rng = chance(f"{self.seed}|identity|{self.fallen}")
        life = Life(holder, rng, END - timedelta(weeks=world.weeks), END)
        habits = settle(life, Atlas(self.cast))
        honest.pass_days(habits, None, None, tunnel=False)
        family = self._lured.family
        lure = next(each.letter for each in ledger.lures if each.family == family)
        plan = Takeover(
            self.fallen, "phished_password", crew_for(self.seed, self.cast, 0), family, "common"
        )
        stay(raid_of(plan, habits, lure.when + timedelta(hours=2)))
        return History(self.fallen, tuple(life.within()), END, plan, lure.message_id)

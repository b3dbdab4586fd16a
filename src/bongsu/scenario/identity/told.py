"""One account's whole history: ordinary days, honest oddities, and what an intruder did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import chance
from bongsu.scenario.identity.crews import Takeover, crew_for
from bongsu.scenario.identity.events import Event, Life
from bongsu.scenario.identity.habits import Habits, settle
from bongsu.scenario.identity.honest import live
from bongsu.scenario.identity.intruders import raid, raid_as_told
from bongsu.scenario.identity.notices import note_sent, send_lures, tell_of
from bongsu.scenario.identity.places import Atlas
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Ledger
from bongsu.scenario.world import World

_SOON = {"otp_relay": (0.05, 0.2)}


@dataclass(frozen=True, slots=True)
class History:
    """What happened in one account up to ``end``. ``lure``: id of the message that did it."""

    account: str
    events: tuple[Event, ...]
    end: datetime
    takeover: Takeover | None = None
    lure: str = ""


@dataclass(slots=True)
class Chronicle:
    """Tells the histories of a cast, one account at a time; ``plans`` say who falls, and how."""

    seed: int | str
    cast: Cast
    plans: Mapping[str, Takeover]
    atlas: Atlas = field(init=False)

    def __post_init__(self) -> None:
        self.atlas = Atlas(self.cast)

    def tell(self, world: World, holder: Holder, ledger: Ledger) -> History:
        """Everything that happened; notices and letters of an intruder come into the mailbox."""
        account = holder.person.address
        rng = chance(f"{self.seed}|identity|{account}")
        life = Life(holder, rng, world.end - timedelta(weeks=world.weeks), world.end)
        habits = settle(life, self.atlas)
        live(habits, self.atlas, ledger.doubles)
        plan, lure = self._fall(world, habits, ledger)
        events = tuple(life.within())
        if not (ledger.other_hand or any(each.hostile for each in events)):
            return History(account, events, world.end)
        return History(account, events, world.end, plan, lure)

    def _fall(self, world: World, habits: Habits, ledger: Ledger) -> tuple[Takeover | None, str]:
        life, number = habits.life, self.atlas.number(habits.life.holder)
        if ledger.other_hand:
            plan = Takeover(
                life.account, "app_password", crew_for(self.seed, self.cast, number), "rapport",
                "common",
            )  # fmt: skip
            raid_as_told(plan, habits, number, ledger)
            note_sent(ledger, life, next(e for e in life.events if e.hostile))
            return plan, _lure_of(plan, ledger)[0]
        found = self.plans.get(life.account)
        if found is None:
            return None, ""
        lure, when = _lure_of(found, ledger)
        raid(found, habits, number, _start(habits, found, when))
        tell_of(world, ledger, life)
        send_lures(world, ledger, life, found)
        return found, lure


def _lure_of(plan: Takeover, ledger: Ledger) -> tuple[str, datetime | None]:
    """The last letter of the family that opened the door."""
    letters = [x.letter for x in ledger.lures if x.family == plan.family]
    return (letters[-1].message_id, letters[-1].when) if letters else ("", None)


def _start(habits: Habits, plan: Takeover, lured: datetime | None) -> datetime:
    """Soon after the lure; without one, some day that leaves time for what follows."""
    life = habits.life
    if lured is None:
        return life.begin + (life.end - life.begin) * life.rng.uniform(0.3, 0.9)
    return lured + timedelta(hours=life.rng.uniform(*_SOON.get(plan.kind, (0.5, 30))))

"""What happened in the accounts of the fixed cast, and the logs that eight of them hand over.

Two crews come: one with a server that it uses against three accounts, one against a single one.
A traveller, a VPN user and two homebodies look like prey and are none. Only times depend on chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bongsu.scenario.cast import STORY
from bongsu.scenario.chance import chance
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.identity import (
    honest,
    microsoft_like,
    pasted_like,
    takeout_like,
    vaultwren_like,
)
from bongsu.scenario.identity.answers import Answers
from bongsu.scenario.identity.crews import Crew, Takeover
from bongsu.scenario.identity.events import Life, Origin
from bongsu.scenario.identity.habits import Habits, settle
from bongsu.scenario.identity.handed import Handed, Named, beside, hand_over_history, in_person
from bongsu.scenario.identity.intruders import consented, raid_as_told
from bongsu.scenario.identity.notices import note_sent
from bongsu.scenario.identity.places import Atlas, hotel
from bongsu.scenario.identity.settings import forgotten_as_told, own_program
from bongsu.scenario.identity.steady import raid_of, stay
from bongsu.scenario.identity.told import History
from bongsu.scenario.people import Holder
from bongsu.scenario.planting import BAEK, ELEANOR, SEO, TOBIAS, YUN
from bongsu.scenario.records import Ledger
from bongsu.scenario.world import END, World

GIDEON, IMOGEN = "gideon.marlow-ashdown@cairnpost.example", "imogen.castellane@vaultwren.example"
RYU = "hangyeol.ryu@northlight.example"

_HANDED: dict[str, Named] = {
    YUN: (("signins", (pasted_like.HANBIT,)),),
    BAEK: in_person(),
    SEO: (("account", takeout_like.SHAPES),),
    ELEANOR: (("account", takeout_like.SHAPES),),
    TOBIAS: (("audit", (microsoft_like.LINES,)),),
    IMOGEN: (("events", (vaultwren_like.FULL,)),),
    GIDEON: (("audit", (microsoft_like.PORTAL,)),),
    RYU: (("account", takeout_like.SHAPES),),
}
_WITHY = Crew(
    "crew-withy",
    (Origin("192.0.2.241", "SG", "rented"),),
    "keeper@withyweir.test",
    "withyweir.test",
)
_FENNEL = Crew(
    "crew-fennel",
    (Origin("2001:db8:4fe1::25", "FI", "rented"), Origin("2001:db8:4fe2::31", "FI", "rented")),
    "fennelhatch@vaultwren.example",
    "fennelhatch.test",
)
_OFFICES = {
    name: Origin(f"2001:db8:{0x180 + number:x}::9", "KR", "office")
    for number, name in enumerate(
        sorted({h.organisation for h in STORY.holders if h.person.lang == "ko"} - {"private"})
    )
}
_ATLAS = Atlas(STORY, 0x2F00)
"""Their homes are numbered where no generated holder lives."""


def files(holder: Holder) -> tuple[Handed, ...]:
    """What one of the cast hands over beside the mail."""
    return beside(holder, _HANDED.get(holder.person.address, ()))


def logs_of_the_cast() -> dict[str, tuple[Handed, ...]]:
    """What is handed over beside the mail, by account."""
    return {h.person.address: files(h) for h in STORY.holders}


def hand_over(
    seed: int, world: World, holder: Holder, ledger: Ledger, answers: Answers
) -> Iterator[ScenarioFile]:
    """The logs of one of the cast; ``ledger`` is that of the one mailbox."""
    account = holder.person.address
    told = account in _HANDED
    history = _told(seed, world, holder, ledger) if told else History(account, (), END)
    yield from hand_over_history(files(holder), holder, history, ledger, answers)


def _told(seed: int, world: World, holder: Holder, ledger: Ledger) -> History:
    account = holder.person.address
    rng = chance(f"{seed}|identity|{account}")
    life = Life(holder, rng, END - timedelta(weeks=world.weeks), END)
    habits = settle(life, _ATLAS)
    habits.office = _OFFICES.get(holder.organisation)
    _live(habits, ledger)
    plan, lure = _FALLS[account](habits, ledger) if account in _FALLS else (None, "")
    events = tuple(life.within())
    fallen = any(each.hostile for each in events)
    return History(account, events, END, plan, lure) if fallen else History(account, events, END)


def _live(habits: Habits, ledger: Ledger) -> None:
    """Everyday life, as the letters in the mailbox tell it."""
    life, letters = habits.life, ledger.doubles
    trip = None
    if life.account == RYU:
        first = _at(life, 0.8)
        trip = honest.Trip(first, first + timedelta(days=6), hotel(life.rng))
    new_phone = honest.bought_as_told(habits, letters)
    honest.pass_days(habits, trip, new_phone, tunnel=life.account == IMOGEN)
    forgotten_as_told(habits, letters)
    own_program(habits)
    honest.name_what_is_shared(habits, _ATLAS)


def _at(life: Life, share: float) -> datetime:
    return life.begin + (life.end - life.begin) * share


def _lure(ledger: Ledger, family: str) -> tuple[str, datetime]:
    letter = [each.letter for each in ledger.lures if each.family == family][-1]
    return letter.message_id, letter.when


_Fall = tuple[Takeover, str]


def _eleanor(habits: Habits, ledger: Ledger) -> _Fall:
    """The copied page of her provider took the password."""
    plan = Takeover(ELEANOR, "phished_password", _WITHY, "portal_impersonation", "common")
    lure, when = _lure(ledger, plan.family)
    stay(raid_of(plan, habits, when + timedelta(hours=3)))
    return plan, lure


def _tobias(habits: Habits, _ledger: Ledger) -> _Fall:
    """How they came by the password, nothing in his mailbox tells."""
    plan = Takeover(TOBIAS, "phished_password", _WITHY, "", "common")
    stay(raid_of(plan, habits, _at(habits.life, 0.82)))
    return plan, ""


def _gideon(habits: Habits, _ledger: Ledger) -> _Fall:
    """He allowed an application."""
    plan = Takeover(GIDEON, "oauth_consent", _WITHY, "", "common")
    consented(raid_of(plan, habits, _at(habits.life, 0.85)))
    return plan, ""


def _seo(habits: Habits, ledger: Ledger) -> _Fall:
    """What the notices in the mailbox speak of: a password for programs, and a forward."""
    plan = Takeover(SEO, "app_password", _FENNEL, "rapport", "common")
    raid_as_told(plan, habits, 0, ledger)
    note_sent(ledger, habits.life, next(e for e in habits.life.events if e.hostile))
    return plan, _lure(ledger, plan.family)[0]


_FALLS: dict[str, Callable[[Habits, Ledger], _Fall]] = {
    ELEANOR: _eleanor,
    TOBIAS: _tobias,
    GIDEON: _gideon,
    SEO: _seo,
}

"""Ordinary days: who signs in from where and with what, for months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from bongsu.scenario.identity import devices
from bongsu.scenario.identity.events import Device, Life, Origin
from bongsu.scenario.identity.places import Atlas, carrier, country
from bongsu.scenario.world import zone

_AT_WORK, _AT_HOME, _ON_THE_WAY, _FETCHED, _MISTYPED = 0.8, 0.4, 0.45, 0.9, 0.015


@dataclass(slots=True)
class Habits:
    """A holder's places and devices; a trip or a new telephone changes them for a while."""

    life: Life
    home: Origin
    office: Origin | None
    company: int
    computer: Device
    telephone: Device
    program: Device | None

    @property
    def land(self) -> str:
        return country(self.life.holder)

    def outdoors(self) -> Origin:
        """Where the telephone is when it is not at home."""
        return carrier(self.life.rng, self.company, self.land)

    def some_day(self) -> datetime:
        """Any day of the case."""
        life = self.life
        return life.begin + timedelta(days=life.rng.randrange((life.end - life.begin).days))

    def at(self, day: datetime, hours: tuple[int, int]) -> datetime:
        """A time of that day in the holder's own zone."""
        rng, here = self.life.rng, zone(self.life.holder.person)
        midnight = datetime.combine(day.astimezone(here).date(), time(), here)
        return midnight + timedelta(
            hours=rng.randrange(*hours), minutes=rng.randrange(60), seconds=rng.randrange(60)
        )

    def sign_in(
        self, when: datetime, origin: Origin, device: Device, *, double: str = "", by: str = ""
    ) -> str:
        """Sign in and read a little; now and then the password is mistyped first."""
        life = self.life
        session = life.session()
        tell = partial(
            life.tell, origin=origin, device=device, session=session, double=double, by=by
        )
        if life.rng.random() < _MISTYPED:
            tell(when - timedelta(seconds=life.rng.randrange(8, 70)), "failed")
        tell(when, "sign_in")
        if life.rng.random() < 0.6:
            items = str(1 + int(life.rng.expovariate(0.25)))
            later = when + timedelta(minutes=life.rng.randrange(1, 30))
            tell(later, "read", detail={"items": items, "client": "web"})
        return session

    def fetch(self, when: datetime, origin: Origin, double: str = "") -> None:
        """The mail program looks for new mail."""
        life = self.life
        life.tell(
            when,
            "sync",
            origin,
            self.program or devices.PROGRAM,
            session=life.session(),
            double=double,
            detail={"client": "imap", "items": str(life.rng.randrange(1, 30))},
        )


def settle(life: Life, atlas: Atlas) -> Habits:
    """Where this holder lives and works, and what they use."""
    rng, me = life.rng, life.holder
    fetches = me.person.mailer.startswith("osprey")
    return Habits(
        life,
        atlas.home(me),
        atlas.office(me),
        atlas.phone_company(me),
        devices.computer(rng),
        devices.telephone(rng),
        devices.PROGRAM if fetches else None,
    )


def ordinary_day(habits: Habits, day: datetime) -> None:
    """Work, the way home, the evening."""
    rng = habits.life.rng
    if habits.office and day.weekday() < 5 and rng.random() < _AT_WORK:
        habits.sign_in(habits.at(day, (8, 17)), habits.office, habits.computer)
    if rng.random() < _ON_THE_WAY:
        habits.sign_in(habits.at(day, (7, 22)), habits.outdoors(), habits.telephone)
    if rng.random() < _AT_HOME:
        device = habits.telephone if rng.random() < 0.5 else habits.computer
        habits.sign_in(habits.at(day, (18, 24)), habits.home, device)
    if habits.program and rng.random() < _FETCHED:
        habits.fetch(habits.at(day, (8, 23)), habits.office or habits.home)

"""Honest people whose sign-ins look foreign: travellers, VPN users, relatives, assistants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bongsu.scenario.chance import chance
from bongsu.scenario.identity import devices
from bongsu.scenario.identity.events import Origin
from bongsu.scenario.identity.habits import Habits, ordinary_day
from bongsu.scenario.identity.places import Atlas, exit_of_vpn, hotel
from bongsu.scenario.identity.settings import own_settings
from bongsu.scenario.records import Double

WHY = {
    "traveller": "at a conference abroad: another country, a hotel's network, the same devices",
    "vpn_user": "the holder's own VPN, whose exits change country and are shared with strangers",
    "family_address": "relatives who keep mailboxes of their own behind one address",
    "carrier": "a mobile carrier changes addresses and lets strangers share them",
    "new_device": "the holder's new telephone",
    "own_forward": "the holder forwards to somebody in the family",
    "own_reset": "the holder forgot the password and reset it",
    "own_password": "the holder changed the password",
    "own_app": "an application to which the holder gave access",
    "own_app_password": "the holder's own mail program needs one",
    "delegate": "the holder's assistant reads along, as agreed",
}
_TRAVELS, _USES_VPN, _NEW_PHONE, _TUNNELLED = 0.18, 0.16, 0.2, 0.4


@dataclass(frozen=True, slots=True)
class Trip:
    """Some days somewhere else."""

    first: datetime
    last: datetime
    place: Origin


def live(habits: Habits, atlas: Atlas, letters: Sequence[Double]) -> None:
    """All days of the case, with whatever is unusual about this holder.

    ``letters`` are the provider's notices that lie in the mailbox: what they speak of happened.
    """
    trip, tunnel = _trip(habits), habits.life.rng.random() < _USES_VPN
    pass_days(habits, trip, _bought(habits, letters), tunnel=tunnel)
    own_settings(habits, letters)
    _assisted(habits, atlas)
    name_what_is_shared(habits, atlas)


def pass_days(habits: Habits, trip: Trip | None, bought: datetime | None, *, tunnel: bool) -> None:
    """Day by day; ``bought``: when a new telephone came, ``tunnel``: a VPN is in use."""
    life = habits.life
    day = life.begin
    while day < life.end:
        if bought and bought < day + timedelta(days=1):
            _new_telephone(habits, bought)
            bought = None
        if trip and trip.first <= day < trip.last:
            _abroad(habits, day, trip.place)
        else:
            ordinary_day(habits, day)
        if tunnel and life.rng.random() < _TUNNELLED:
            at = habits.at(day, (9, 24))
            habits.sign_in(at, exit_of_vpn(life.rng), habits.computer, double="vpn_user")
        day += timedelta(days=1)


def _trip(habits: Habits) -> Trip | None:
    if habits.life.rng.random() >= _TRAVELS:
        return None
    first = habits.some_day()
    length = timedelta(days=habits.life.rng.randrange(3, 8))
    return Trip(first, first + length, hotel(habits.life.rng))


def _abroad(habits: Habits, day: datetime, place: Origin) -> None:
    """One hotel all week, at any hour of home; the telephone roams with its own carrier."""
    rng = habits.life.rng
    for _ in range(rng.randrange(1, 4)):
        device = rng.choice((habits.computer, habits.telephone))
        habits.sign_in(habits.at(day, (0, 24)), place, device, double="traveller")
    if habits.program:
        habits.fetch(habits.at(day, (0, 24)), place, "traveller")


def _bought(habits: Habits, letters: Sequence[Double]) -> datetime | None:
    """When a new telephone came: when the provider's notice says so, or some day."""
    if said := bought_as_told(habits, letters):
        return said
    return habits.some_day() if habits.life.rng.random() < _NEW_PHONE else None


def bought_as_told(habits: Habits, letters: Sequence[Double]) -> datetime | None:
    """A moment before the provider's first notice of a new device, if there is one."""
    said = [d.letter.when for d in letters if d.kind == "provider_sign_in_notice"]
    return said[0] - timedelta(seconds=habits.life.rng.randrange(20, 90)) if said else None


def _new_telephone(habits: Habits, bought: datetime) -> None:
    rng = habits.life.rng
    others = [each for each in devices.PHONES if each != habits.telephone]
    habits.telephone = rng.choice(others)
    place = habits.home if rng.random() < 0.5 else habits.outdoors()
    habits.sign_in(bought, place, habits.telephone, double="new_device")


def _assisted(habits: Habits, atlas: Atlas) -> None:
    """An assistant signs in from the common office, with a computer of their own."""
    helper, life = atlas.helper(habits.life.holder), habits.life
    if not helper or not habits.office:
        return
    device = devices.computer(chance(f"computer|{helper}"))
    day = habits.some_day()
    at = habits.at(day, (9, 18))
    life.tell(
        at,
        "delegate",
        habits.home,
        habits.computer,
        double="delegate",
        detail={"destination": helper},
    )
    while day < life.end:
        day += timedelta(days=life.rng.randrange(1, 6))
        if day.weekday() < 5:
            habits.sign_in(
                habits.at(day, (8, 19)), habits.office, device, double="delegate", by=helper
            )


def name_what_is_shared(habits: Habits, atlas: Atlas) -> None:
    """Sign-ins from a carrier, or from a home where others keep mailboxes too."""
    shared = len(atlas.household(habits.life.holder)) > 1
    kinds = {"carrier": "carrier"} | ({"home": "family_address"} if shared else {})
    habits.life.events = [
        each
        if each.double or each.hostile
        else replace(each, double=kinds.get(each.origin.kind, ""))
        for each in habits.life.events
    ]

"""From where: addresses of documentation ranges, dealt out so that each place keeps its own.

There are only three such networks of IPv4; most places therefore speak IPv6, as half the world
does. What is shared by many stands in IPv4: offices behind one address, carriers, exits of VPNs.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.identity.events import Origin
from bongsu.scenario.offices import OFFICES
from bongsu.scenario.people import Holder
from bongsu.scenario.world import zone

_LANDS = {9: "KR", 0: "GB", 1: "DE", -4: "US", 2: "FI"}
_ABROAD = ("JP", "US", "DE", "SG", "CH", "AU", "VN", "CA", "SE", "TH")
_EXITS = tuple(
    Origin(f"203.0.113.{10 + number}", _ABROAD[number % len(_ABROAD)], "vpn")
    for number in range(12)
)
_CARRIERS, _ADDRESSES_A_CARRIER = 3, 4
_PLAIN_HOMES = 150


def country(holder: Holder) -> str:
    """Where somebody lives."""
    hours = zone(holder.person).utcoffset(None)
    return _LANDS[int(hours.total_seconds() // 3600)]


def exit_of_vpn(rng: Rng) -> Origin:
    """One of the exits that honest customers and intruders share."""
    return rng.choice(_EXITS)


def hotel(rng: Rng) -> Origin:
    """A hotel's network somewhere else."""
    number = rng.randrange(40)
    land = _ABROAD[number % len(_ABROAD)]
    if number % 4 == 0:
        return Origin(f"203.0.113.{60 + number}", land, "hotel")
    return Origin(f"2001:db8:{0x300 + number:x}:{rng.randrange(1, 200):x}::2", land, "hotel")


def carrier(rng: Rng, number: int, land: str) -> Origin:
    """A mobile carrier: another address nearly every time, often one that strangers share."""
    if rng.random() < 0.4:
        host = 2 + number * _ADDRESSES_A_CARRIER + rng.randrange(_ADDRESSES_A_CARRIER)
        return Origin(f"198.51.100.{host}", land, "carrier")
    return Origin(f"2001:db8:{0x10 + number:x}:{rng.randrange(1, 0xFFFF):x}::1", land, "carrier")


def rented(rng: Rng, number: int) -> Origin:
    """A server that somebody rented, with an address that nobody else has."""
    land = rng.choice(_ABROAD)
    if number < 100 and rng.random() < 0.5:
        return Origin(f"192.0.2.{100 + number}", land, "rented")
    return Origin(f"2001:db8:{0x4000 + number:x}::{rng.randrange(2, 99):x}", land, "rented")


@dataclass(slots=True)
class Atlas:
    """Where each holder of a cast lives, works and telephones; ``first`` is the first's number."""

    cast: Cast
    first: int = 0
    _numbers: dict[str, int] = field(init=False)
    _roles: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._numbers = {h.person.address: n for n, h in enumerate(self.cast.holders, self.first)}
        self._roles = {h.person.address: h.role for h in self.cast.holders}

    def home(self, holder: Holder) -> Origin:
        """One address for all who live together; an assistant lives elsewhere."""
        number, land = min(self._numbers[a] for a in self.household(holder)), country(holder)
        if number < _PLAIN_HOMES and number % 5 < 2:
            return Origin(f"198.51.100.{20 + number}", land, "home")
        return Origin(f"2001:db8:{0x1000 + number:x}::{2 + number % 7:x}", land, "home")

    def household(self, holder: Holder) -> tuple[str, ...]:
        """The accounts of those who live under one roof."""
        me = holder.person.address
        if holder.role == "assistant":
            return (me,)
        return (me, *(a for a in holder.ties if self._roles[a] != "assistant"))

    def number(self, holder: Holder) -> int:
        """The holder's place in the cast."""
        return self._numbers[holder.person.address]

    def helper(self, holder: Holder) -> str:
        """The account of an assistant who helps this holder, or nothing."""
        if holder.family or holder.role == "assistant":
            return ""
        return next((a for a in holder.ties if self._roles[a] == "assistant"), "")

    def office(self, holder: Holder) -> Origin | None:
        """The office's one address; none for those who have no office."""
        found = [n for n, o in enumerate(OFFICES) if o.name == holder.organisation]
        if not found:
            return None
        number, land = found[0], country(holder)
        if number % 2:
            return Origin(f"192.0.2.{10 + number}", land, "office")
        return Origin(f"2001:db8:{0x100 + number:x}::9", land, "office")

    def phone_company(self, holder: Holder) -> int:
        return chance(f"carrier|{holder.person.address}").randrange(_CARRIERS)

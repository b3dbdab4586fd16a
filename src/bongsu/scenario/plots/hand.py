"""An operator and its habits, which run through lures, takeovers and cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta, timezone

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.identity.crews import Crew
from bongsu.scenario.identity.places import rented
from bongsu.scenario.letters import Route
from bongsu.scenario.routes import host_ip, route, through

_SERVERS = 0x5000
_GANGS = 10
_FIRST = ("alder", "amber", "barley", "cobalt", "copper", "ember", "flint", "garnet", "heather")
_SECOND = ("arch", "barn", "ford", "gate", "hatch", "latch", "moor", "pond", "shed", "vale", "weir")
_SPARE = tuple(
    f"{net}.{last}"
    for net, first in (("203.0.113", 110), ("192.0.2", 200), ("198.51.100", 180))
    for last in range(first, 255)
)
_RELAYS = (
    "lists.daon-univ.example",
    "lists.tworivers-forum.example",
    "fwd.daon-univ.example",
    "relay.stonecrop-college.example",
)
Host = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hand:
    """``manner`` names its wording and the build of its archives; ``criminal`` hands want money.

    ``hosts`` send its letters (name and address), ``zone``, ``hours`` and ``days`` are when it
    works, ``box`` is where answers go, ``names`` stand beside what its domains imitate, ``crew``
    holds its servers, the address for stolen mail and the application that holders are to allow.
    ``number`` keeps the names that it makes up apart from all others.
    """

    number: int
    name: str
    manner: str
    mailer: str
    hosts: tuple[Host, ...]
    zone: timezone
    hours: tuple[int, int]
    days: frozenset[int]
    box: str
    names: tuple[str, ...]
    crew: Crew
    criminal: bool = False

    def site(self, imitated: str, rng: Rng) -> str:
        """A domain as this hand names them, in the place of the imitated one."""
        if self.criminal:
            return _alone(rng, self.number)
        stem, word = imitated.partition(".")[0], rng.choice(self.names)
        if self.manner == "stiff":
            return f"{stem}-{word}{rng.randrange(10, 100)}.test"
        return f"{word}-of-{stem}.example"

    def page(self, site: str, rng: Rng) -> str:
        """The address of a page as this hand lays them out."""
        if self.manner == "stiff":
            return f"https://{site}/v3/{rng.getrandbits(64):016x}/view"
        return f"https://{site}/read.php?doc={rng.randrange(10**5, 10**6)}"

    def road(self, address: str, rng: Rng) -> Route:
        """From one of its own hosts, the first more often."""
        helo, ip = rng.choices(self.hosts, (3, 1)[: len(self.hosts)])[0]
        return replace(route(address), helo=helo, ip=ip)


def hands(seed: int, casts: Sequence[Cast]) -> tuple[Hand, Hand]:
    """The two hands of a plot. Their addresses are nobody else's in these casts."""
    rng = chance(f"{seed}|hands")
    used = _used(casts) | {gang(seed, number).hosts[0][1] for number in range(_GANGS)}
    spare = [ip for ip in _SPARE if ip not in used]
    first, second, third, fourth = rng.sample(spare, 4)
    one = Hand(
        1,
        "hand-1",
        "stiff",
        "heron",
        ((_host(rng, "relay", 1), first), (_host(rng, "relay", 1), second)),
        timezone(timedelta(hours=10)),
        (9, 18),
        frozenset(range(5)),
        f"reception.{rng.randrange(100, 1000)}@vaultwren.example",
        ("cert", "guard", "verify"),
        _crew(rng, "hand-1", 1, "Archive Organiser"),
    )
    two = Hand(
        2,
        "hand-2",
        "chatty",
        "curlew",
        ((_host(rng, "mx", 2), third), (_host(rng, "mx", 2), fourth)),
        timezone(timedelta(hours=3)),
        (12, 22),
        frozenset((0, 1, 2, 3, 5, 6)),
        f"hello{rng.randrange(100, 1000)}@northlight.example",
        ("friends", "readers", "guests"),
        _crew(rng, "hand-2", 2, "Pocket Reader"),
    )
    return one, two


def gang(seed: int, number: int) -> Hand:
    """Unrelated crime: everything but its trade is bought or shared."""
    rng, name, own = chance(f"{seed}|crime|{number}"), f"crime-{number + 1}", number + 3
    host = _host(rng, "vps", own)
    return Hand(
        own,
        name,
        GOODS[number % len(GOODS)],
        "kit",
        ((host, host_ip(host)),),
        timezone(timedelta(hours=rng.randrange(-6, 7))),
        (0, 24),
        frozenset(range(7)),
        "",
        (),
        _crew(rng, name, own, "Prize Calendar"),
        criminal=True,
    )


GOODS = ("parcel", "refund", "storage", "voucher")
"""What criminals write about; each names their wording."""


def _alone(rng: Rng, number: int) -> str:
    """A domain that no other hand uses."""
    name = f"{rng.choice(_FIRST)}{rng.choice(_SECOND)}"
    return f"{name}{rng.randrange(1, 10)}{number:02d}.{rng.choice(('example', 'test'))}"


def _host(rng: Rng, kind: str, number: int) -> str:
    return f"{kind}{rng.randrange(2, 90)}.{_alone(rng, number)}"


def _crew(rng: Rng, name: str, number: int, app: str) -> Crew:
    servers = (rented(rng, _SERVERS + 2 * number), rented(rng, _SERVERS + 2 * number + 1))
    site = _alone(rng, number)
    drop = f"{site.partition('.')[0]}.{rng.randrange(10, 99)}@vaultwren.example"
    return Crew(name, servers, drop, site, app)


def _used(casts: Sequence[Cast]) -> set[str]:
    """Addresses from which honest mail of these casts may come."""
    found = {host_ip(relay) for relay in _RELAYS}
    for cast in casts:
        people = [*cast.contacts.values(), *(p for crowd in cast.crowd.values() for p in crowd)]
        found |= {route(p.address, salt).ip for p in people for salt in range(7)}
        found |= {
            (through(b.service, b.address) if b.service else route(b.address)).ip
            for b in cast.senders
        }
    return found

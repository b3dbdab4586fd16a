"""A generated cast: households of a principal, an assistant, a relative, and all they know."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import chance
from bongsu.scenario.exporting import export_of
from bongsu.scenario.letters import Person
from bongsu.scenario.names import invent, local_part
from bongsu.scenario.offices import OFFICES, ROLES, SMALL, TITLES, Office
from bongsu.scenario.people import Holder
from bongsu.scenario.wording_bulk import BULK
from bongsu.scenario.wording_more import MORE

# Share in a hundred of those who keep a private mailbox.
_PROVIDERS = {
    "ko": {
        "hanbit-portal.example": 44,
        "saebyeok.example": 26,
        "northlight.example": 24,
        "vaultwren.example": 4,
        "cairnpost.example": 2,
    },
    "en": {"northlight.example": 52, "cairnpost.example": 32, "vaultwren.example": 16},
}
_HELPED = {"general": 0.8, "official": 0.3, "retired general": 0.1}
_AWAITED = 0.03
_COLLEAGUES, _STRANGERS_EACH = 9, 6
Rng = random.Random


@dataclass(frozen=True, slots=True)
class Milieu:
    """Whose mailboxes they are: shares of trades in a hundred, and where these people work.

    ``korean`` is the share of households that write Korean, ``relative`` of those with a relative.
    """

    trades: Mapping[str, int]
    offices: tuple[Office, ...] = OFFICES
    korean: float = 0.74
    relative: float = 0.34


PUBLIC_LIFE = Milieu(
    {"official": 34, "expert": 30, "reporter": 18, "general": 9, "retired general": 9}
)


def weighted(rng: Rng, shares: Mapping[str, int]) -> str:
    """One of the names, by its share."""
    return rng.choices(list(shares), list(shares.values()))[0]


def web_mailer(domain: str) -> str:
    """The provider's own pages write the mail."""
    return {"hanbit-portal.example": "hanbit-web"}.get(domain, f"{domain.partition('.')[0]}-web")


class _Register:
    """Gives every address once."""

    def __init__(self, rng: Rng, taken: set[str]) -> None:
        self.rng, self.taken = rng, taken

    def person(self, lang: str, domain: str, mailer: str, title: str, org: str = "") -> Person:
        """Somebody new; the title is how Koreans address them."""
        while True:
            name, latin = invent(lang, self.rng)
            address = f"{local_part(lang, latin, self.rng)}@{domain}"
            if address not in self.taken:
                break
        self.taken.add(address)
        called = title if lang == "ko" else name.split()[0]
        return Person(name, address, lang, mailer, called, org, latin)

    def private(self, lang: str, title: str, *, org: str = "", client: bool = False) -> Person:
        """Somebody with a mailbox at one of the five providers."""
        domain = weighted(self.rng, _PROVIDERS[lang])
        own = "osprey-ko" if lang == "ko" else "osprey"
        mailer = own if client and self.rng.random() < 0.2 else web_mailer(domain)
        return self.person(lang, domain, mailer, title, org)


def populate(seed: int | str, count: int, taken: set[str], milieu: Milieu = PUBLIC_LIFE) -> Cast:
    """So many holders, their colleagues and friends, and the strangers who will write."""
    rng = chance(f"{seed}|people")
    register = _Register(rng, set(taken))
    staff = {office.domain: _staff(register, office) for office in milieu.offices}
    homes = list(_homes(register, rng, count, milieu))
    friends = {lang: _friends(register, lang, count) for lang in ("ko", "en")}
    holders = tuple(
        _settled(rng, number, holder, staff, friends, milieu) for number, holder in enumerate(homes)
    )
    everyone = [p for group in (*staff.values(), *friends.values()) for p in group]
    crowd = {lang: _crowd(register, lang, count) for lang in ("ko", "en")}
    sites = {name: f"{stem}.example" for bank in SMALL.values() for name, stem in bank}
    return Cast(holders, {p.address: p for p in everyone}, (*BULK, *MORE), crowd, sites)


def _staff(register: _Register, office: Office) -> list[Person]:
    titles = TITLES[office.trade]
    return [
        register.person(
            office.lang, office.domain, office.mailer, register.rng.choice(titles), office.name
        )
        for _ in range(_COLLEAGUES)
    ]


def _friends(register: _Register, lang: str, count: int) -> list[Person]:
    titles = ("선배님", "선생님", "박사님", "기자님", "이사님", "교수님")
    return [register.private(lang, register.rng.choice(titles)) for _ in range(12 + count // 2)]


def _crowd(register: _Register, lang: str, count: int) -> tuple[Person, ...]:
    return tuple(_stranger(register, lang) for _ in range(60 + _STRANGERS_EACH * count))


def _stranger(register: _Register, lang: str) -> Person:
    """Four in ten write from a private mailbox, the rest from a small office's domain."""
    name, stem = register.rng.choice(SMALL[lang])
    if register.rng.random() < 0.4:
        return register.private(lang, "", org=name)
    mailer = register.rng.choice(("desk", "osprey", "script", "groupware-raw"))
    return register.person(lang, f"{stem}.example", mailer, "", name)


def _homes(register: _Register, rng: Rng, count: int, milieu: Milieu) -> Iterator[Holder]:
    """Holders in households; the ties inside one run both ways."""
    made = 0
    while made < count:
        home = _household(register, rng, milieu)[: count - made]
        names = [holder.person.address for holder in home]
        for holder in home:
            yield replace(holder, ties=tuple(n for n in names if n != holder.person.address))
        made += len(home)


def _household(register: _Register, rng: Rng, milieu: Milieu) -> list[Holder]:
    lang = "ko" if rng.random() < milieu.korean else "en"
    role = weighted(rng, milieu.trades)
    trade = "general" if role == "retired general" else role
    office = rng.choice([o for o in milieu.offices if (o.lang, o.trade) == (lang, trade)])
    at_work = "" if role == "retired general" else office.name
    home = [_holder(register, rng, lang, role, at_work)]
    if rng.random() < _HELPED.get(role, 0.0):
        home.append(_holder(register, rng, lang, "assistant", office.name))
    if rng.random() < milieu.relative:
        home.append(_holder(register, rng, lang, "family", ""))
    return home


def _holder(register: _Register, rng: Rng, lang: str, role: str, office: str) -> Holder:
    person = register.private(lang, rng.choice(TITLES[role]), client=True)
    busy = {"family": 0.7, "reporter": 2.4, "assistant": 2.2}.get(role, 1.7)
    pace = round(min(6.0, max(0.3, busy * rng.lognormvariate(0, 0.6))), 2)
    return Holder(
        person, ROLES[role], office or "private", "", "", (), family=role == "family", pace=pace
    )


def _settled(
    rng: Rng,
    number: int,
    holder: Holder,
    staff: dict[str, list[Person]],
    friends: dict[str, list[Person]],
    milieu: Milieu,
) -> Holder:
    """Give a holder acquaintances, subscriptions and a way to hand the mailbox over."""
    kind, export = ("", "") if rng.random() < _AWAITED else export_of(rng, number, holder.person)
    unread = frozenset(b.address for b in (*BULK, *MORE) if rng.random() < 0.45)
    return replace(
        holder,
        circle=_circle(rng, holder, staff, friends, milieu.offices),
        kind=kind,
        export=export,
        cut=rng.random() < 0.1,
        unread=unread,
    )


def _circle(
    rng: Rng,
    holder: Holder,
    staff: dict[str, list[Person]],
    friends: dict[str, list[Person]],
    offices: tuple[Office, ...],
) -> tuple[str, ...]:
    """A few write often, so they stand in it more than once."""
    lang = holder.person.lang
    near = [o for o in offices if o.name == holder.organisation]
    far = [o for o in offices if o.lang == lang and o not in near]
    picked = rng.sample(friends[lang], rng.randrange(4, 8))
    for office in near:
        picked += rng.sample(staff[office.domain], rng.randrange(4, 8))
    if not holder.family:
        picked += [rng.choice(staff[o.domain]) for o in rng.sample(far, rng.randrange(2, 6))]
        picked += [rng.choice(friends["en" if lang == "ko" else "ko"])]
    rng.shuffle(picked)
    often = picked[: 2 + len(picked) // 5]
    return tuple(p.address for p in (*picked, *often, *often[:2]))

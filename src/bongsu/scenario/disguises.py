"""Under what name, and from what domain, a campaign writes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from bongsu.scenario.cast import Cast
from bongsu.scenario.letters import Person, Route
from bongsu.scenario.lookalikes import Difficulty, like_name, like_provider, near_name
from bongsu.scenario.names import invent
from bongsu.scenario.offices import OFFICES, SMALL, Office
from bongsu.scenario.people import Holder
from bongsu.scenario.routes import unvouched

Rng = random.Random
_HIDEOUTS = ("vaultwren.example", "northlight.example", "cairnpost.example")


@dataclass(frozen=True, slots=True)
class Target:
    """The first holder of a campaign, and the offices from which that holder gets letters."""

    person: Person
    difficulty: Difficulty
    known: tuple[Office, ...]
    others: tuple[Office, ...]
    friends: tuple[Person, ...] = ()


def target_of(cast: Cast, holder: Holder, difficulty: Difficulty) -> Target:
    """What an attacker may learn of a holder."""
    domains = {cast.contacts[a].domain for a in holder.circle}
    same = [o for o in OFFICES if o.lang == holder.person.lang]
    known = tuple(o for o in same if o.domain in domains)
    others = tuple(o for o in same if o not in known)
    return Target(holder.person, difficulty, known, others, near_to(cast, holder))


def near_to(cast: Cast, holder: Holder) -> tuple[Person, ...]:
    """From the first names of the circle, so that there is an old thread."""
    first = [cast.contacts[a] for a in holder.circle[:4]]
    same = [p for p in first if p.lang == holder.person.lang]
    return tuple(same or first[:1])


@dataclass(frozen=True, slots=True)
class Disguise:
    """What all letters of one campaign have in common."""

    bait: str
    cover: Person | None = None
    answers_to: str = ""
    other: str = ""
    road: Route | None = None


def from_provider(rng: Rng, target: Target) -> Disguise:
    """A domain that looks like the provider's."""
    return Disguise(like_provider(target.person.domain, rng, target.difficulty))


def from_neighbourhood(rng: Rng, target: Target) -> Disguise:
    """A domain that only sounds like the provider's."""
    return Disguise(like_name(target.person.domain, rng, target.difficulty))


def from_private_mailbox(rng: Rng, _: Target) -> Disguise:
    """A mailbox that anybody can open."""
    return Disguise(rng.choice(_HIDEOUTS))


def from_known_office(rng: Rng, target: Target) -> Disguise:
    """The name of an office from which the holder has had letters, on a domain near its own."""
    office = rng.choice(target.known or target.others)
    bait = like_name(office.domain, rng, target.difficulty)
    name, latin = invent(target.person.lang, rng)
    local = f"{latin.split()[-1].lower()}{rng.randrange(2, 40)}"
    mailer = "osprey-ko" if office.lang == "ko" else "osprey"
    if target.difficulty is Difficulty.HARD:
        mailer = office.mailer
    cover = Person(name, f"{local}@{bait}", office.lang, mailer, "", office.name, latin)
    usual = Disguise(bait, cover, f"{local}@{rng.choice(_HIDEOUTS)}")
    if target.difficulty is Difficulty.HARD:
        return replace(usual, answers_to="")
    return _clumsy(rng, usual, cover) if target.difficulty is Difficulty.EASY else usual


def _clumsy(rng: Rng, usual: Disguise, cover: Person) -> Disguise:
    """Sent past every check of the domain in From, or from a mailbox that anybody can open."""
    if rng.random() < 0.5:
        return replace(usual, road=unvouched(cover.address))
    box = rng.choice([each for each in _HIDEOUTS if not usual.answers_to.endswith(each)])
    local = cover.address.partition("@")[0]
    web = f"{box.partition('.')[0]}-web"
    return replace(usual, cover=replace(cover, address=f"{local}@{box}", mailer=web))


def from_correspondent(rng: Rng, target: Target) -> Disguise:
    """Somebody who writes often, from a domain near that person's own; answers may go astray."""
    other = rng.choice(target.friends)
    bait = near_name(other.domain, rng, target.difficulty)
    local = other.address.partition("@")[0]
    astray = f"{local}@{rng.choice(_HIDEOUTS)}" if rng.random() < 0.5 else ""
    cover = replace(other, address=f"{local}@{bait}", mailer=_program(other))
    usual = Disguise(bait, cover, astray, other.address)
    if target.difficulty is Difficulty.HARD:
        return replace(usual, answers_to="")
    easy = target.difficulty is Difficulty.EASY
    return replace(usual, road=unvouched(cover.address)) if easy else usual


def _program(other: Person) -> str:
    """A common program, not the one that this person uses."""
    own, spare = ("osprey-ko", "desk") if other.lang == "ko" else ("osprey", "desk")
    return spare if other.mailer == own else own


def from_exact_domain(rng: Rng, target: Target) -> Disguise:
    """An office's own domain, forged; only the link leads elsewhere."""
    office = next(o for o in OFFICES if o.domain == "moec-nuri.example")
    cover = Person(
        f"{office.name} 총무담당",
        f"general.affairs@{office.domain}",
        "ko",
        "script",
        org=office.name,
        latin="Nuri Ministry",
    )
    return Disguise(like_name(office.domain, rng, target.difficulty), cover)


def from_stranger(rng: Rng, target: Target) -> Disguise:
    """An invented scholar with a private mailbox; the page comes later, near the provider."""
    lang = target.person.lang
    name, latin = invent(lang, rng)
    club, _ = rng.choice(SMALL[lang])
    box = rng.choice(_HIDEOUTS)
    address = f"{latin.split()[-1].lower()}.{rng.randrange(10, 99)}@{box}"
    cover = Person(name, address, lang, f"{box.partition('.')[0]}-web", "", club, latin)
    return Disguise(like_provider(target.person.domain, rng, target.difficulty), cover, other=box)


Dress = Callable[[Rng, Target], Disguise]

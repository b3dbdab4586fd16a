"""Words by language, and the threads that a letter can join."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.talk import signature
from bongsu.scenario.world import World


class Words(NamedTuple):
    """One wording. ``extra`` names the file, the button or the role, as the family needs it."""

    subject: str
    text: str
    extra: str = ""


Bank = Mapping[str, tuple[Words, ...]]


def wording(world: World, bank: Bank, lang: str, **known: str) -> Words:
    """One of the wordings of a language, filled in; a short case keeps to the first."""
    pool = bank[lang]
    chosen = pool[0] if world.cast.short else world.one(pool)
    return Words(*(each.format_map(known) for each in chosen))


def signed(text: str, who: Person, lang: str) -> str:
    """The text with its writer's name below."""
    return f"{text}\n\n{signature(who, lang)}\n"


def called(person: Person, lang: str) -> str:
    """A name as it is written in a language."""
    return person.name if lang == "ko" else person.latin


def common(me: Person, other: Person) -> str:
    """The language in which two people write to each other."""
    return "ko" if me.lang == other.lang == "ko" else "en"


def last_from(world: World, account: str, other: Person) -> Letter:
    """The newest letter of somebody who writes to this holder, before the last month."""
    found = [
        p.letter
        for p in world.box(account)
        if p.letter.sender == other and p.folder == "inbox" and not p.letter.category
    ]
    return found[-1 - len(found) // 4]


def exchange(world: World, me: Person, other: Person) -> tuple[Letter, Letter]:
    """Two letters of which the second answers the first, one by each of the two."""
    mine = {p.letter.message_id: p.letter for p in world.box(me.address)}
    pairs = [
        (mine[each.in_reply_to], each)
        for each in mine.values()
        if each.in_reply_to in mine
        and {each.sender.address, mine[each.in_reply_to].sender.address}
        == {me.address, other.address}
    ]
    return pairs[-1 - len(pairs) // 4]


def again(subject: str) -> str:
    """The subject of an answer."""
    return subject if subject.startswith("Re: ") else f"Re: {subject}"


def an_acquaintance(world: World, holder: Holder) -> Person:
    """Somebody who has written before, in the holder's language where there is such a one."""
    near = [world.cast.contacts[a] for a in holder.circle[:4]]
    same = [p for p in near if p.lang == holder.person.lang]
    return world.one(same or near)

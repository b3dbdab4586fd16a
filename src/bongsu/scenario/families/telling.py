"""Words by language, and the threads that a letter can join."""

from __future__ import annotations

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.world import World


def last_from(world: World, account: str, other: Person) -> Letter:
    """The newest letter of somebody who writes to this holder, before the last month."""
    found = [
        p.letter
        for p in world.box(account)
        if p.letter.sender == other and p.folder == "inbox" and not p.letter.category
    ]
    return found[-1 - len(found) // 4]


def again(subject: str) -> str:
    """The subject of an answer."""
    return subject if subject.startswith("Re: ") else f"Re: {subject}"


def an_acquaintance(world: World, holder: Holder) -> Person:
    """Somebody who has written before, in the holder's language where there is such a one."""
    near = [world.cast.contacts[a] for a in holder.circle[:4]]
    same = [p for p in near if p.lang == holder.person.lang]
    return world.one(same or near)

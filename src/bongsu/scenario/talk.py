"""How people talk in letters: sentences, signatures, quotes and answers."""

from __future__ import annotations

from collections.abc import Sequence

from bongsu.scenario import wording_en, wording_ko
from bongsu.scenario.letters import Attachment, Letter, Person
from bongsu.scenario.world import World


class Pools:
    """Sentences by purpose, one object per language."""

    __slots__ = (
        "closings",
        "given",
        "home_middles",
        "home_topics",
        "jokes",
        "lang",
        "list_bodies",
        "middles",
        "new_bodies",
        "new_seconds",
        "new_subjects",
        "openings",
        "orgs",
        "replies",
        "surnames",
        "topics",
    )

    def __init__(self, lang: str) -> None:
        source = wording_ko if lang == "ko" else wording_en
        self.lang = lang
        self.topics, self.home_topics = source.TOPICS, source.HOME_TOPICS
        self.openings, self.closings = source.OPENINGS, source.CLOSINGS
        self.middles, self.home_middles = source.MIDDLES, source.HOME_MIDDLES
        self.replies, self.jokes = source.REPLIES, source.JOKES
        self.new_subjects, self.new_bodies = source.NEW_SUBJECTS, source.NEW_BODIES
        self.new_seconds, self.list_bodies = source.NEW_SECONDS, source.LIST_BODIES
        self.surnames, self.given, self.orgs = source.SURNAMES, source.GIVEN, source.ORGS


_POOLS = {lang: Pools(lang) for lang in ("ko", "en")}


def words(lang: str) -> Pools:
    """The sentence pools of a language."""
    return _POOLS[lang]


def a_day(world: World, lang: str) -> str:
    """A day as people write it in passing."""
    if lang == "ko":
        return world.one(("월", "화", "수", "목", "금")) + "요일"
    return world.one(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"))


def fill_slots(world: World, pattern: str, lang: str, **known: str) -> str:
    """Fill a sentence; every slot that is not given gets a plausible value."""
    slots = {
        "n": str(world.rng.randrange(2, 48)),
        "day": a_day(world, lang),
        "topic": "",
        "name": "",
        "title": "",
        "org": "",
        "link": "",
    }
    return pattern.format_map(slots | known)


def address_as(person: Person, lang: str) -> str:
    """How a correspondent is greeted."""
    if lang == "ko":
        return f"{person.name} {person.title}".strip() if person.title else f"{person.name} 님"
    return person.title if person.title.isascii() and person.title else person.latin.split()[-1]


def signature(person: Person, lang: str) -> str:
    """Name, office and a number that no exchange would connect."""
    if not person.org:
        return person.name if lang == "ko" else person.latin
    tail = len(person.address) % 90 + 10
    number = f"000-0000-00{tail}" if lang == "ko" else f"+00 00 555 01{tail}"
    return f"{person.name if lang == 'ko' else person.latin}\n{person.org}\n{number}"


def compose(world: World, sender: Person, to: Person, topic: str, *, home: bool) -> str:
    """A first letter on a topic."""
    lang = "ko" if sender.lang == to.lang == "ko" else "en"
    pool = words(lang)
    known = {
        "topic": topic,
        "name": sender.name if lang == "ko" else sender.latin,
        "title": address_as(to, lang),
    }
    bank = pool.home_middles if home else pool.middles
    picked = world.rng.sample(bank, world.rng.randrange(2, 5))
    body = " ".join(fill_slots(world, s, lang, **known) for s in picked)
    opening = fill_slots(world, world.one(pool.openings), lang, **known)
    return f"{opening}\n\n{body}\n\n{world.one(pool.closings)}\n{signature(sender, lang)}\n"


def quote_of(letter: Letter) -> str:
    """The quoted tail under an answer."""
    head = f"{letter.when:%Y-%m-%d %H:%M}, {letter.sender.name} <{letter.sender.address}>:"
    lines = letter.text.split("\n")[:9]
    return head + "\n" + "\n".join(f"> {line}".rstrip() for line in lines)


def answer_text(world: World, sender: Person, letter: Letter, extra: str = "") -> str:
    """An answer with the older text below."""
    lang = "ko" if sender.lang == letter.sender.lang == "ko" else "en"
    pool = words(lang)
    said = " ".join(
        fill_slots(world, s, lang)
        for s in world.rng.sample(pool.replies, world.rng.randrange(1, 3))
    )
    return f"{extra or said}\n\n{signature(sender, lang)}\n\n{quote_of(letter)}\n"


def answer(
    world: World,
    letter: Letter,
    sender: Person,
    *,
    extra: str = "",
    attachments: Sequence[Attachment] = (),
    mailer: str = "",
) -> Letter:
    """Reply to everybody on a letter."""
    subject = letter.subject if letter.subject.startswith("Re: ") else "Re: " + letter.subject
    back = letter.sender if letter.sender != sender else letter.to[0]
    return world.letter(
        sender,
        (back,),
        subject,
        answer_text(world, sender, letter, extra),
        world.later(letter.when, sender),
        cc=letter.cc,
        attachments=attachments,
        answers=letter,
        mailer=mailer,
    )

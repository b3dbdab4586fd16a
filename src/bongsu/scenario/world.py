"""The mailboxes being filled: who gets a copy, in which folder, with what id and time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar

from bongsu.scenario.cast import STORY, Cast
from bongsu.scenario.chance import chance, fill
from bongsu.scenario.letters import Attachment, Letter, Person, Placed, Route
from bongsu.scenario.mailers import MAILERS
from bongsu.scenario.routes import route

END = datetime(2026, 9, 28, tzinfo=UTC)
STORY_WEEKS = 34
_WEEKS_A_YEAR, _MONTHS = 52, 12
T = TypeVar("T")
_OFFSETS = {"ko": (9,), "en": (0, 1, -4, 2)}


def weeks_of(months: int) -> int:
    """Whole weeks in a number of months."""
    return months * _WEEKS_A_YEAR // _MONTHS


def zone(person: Person) -> timezone:
    """A person lives in one time zone."""
    hours = _OFFSETS[person.lang]
    return timezone(timedelta(hours=hours[len(person.address) % len(hours)]))


@dataclass(slots=True)
class World:
    """Boxes under construction. All chance comes from ``rng``, seeded once.

    ``owners`` are the accounts whose boxes are filled here; by default the whole cast's.
    ``end`` is the last day; by default the same for all, so that a longer one begins earlier.
    """

    seed: int | str
    cast: Cast = STORY
    weeks: int = STORY_WEEKS
    owners: frozenset[str] = frozenset()
    end: datetime = END
    rng: random.Random = field(init=False)
    placed: list[Placed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rng = chance(self.seed)
        self.owners = self.owners or frozenset(h.person.address for h in self.cast.holders)

    def moment(self, week: float, person: Person, awake: tuple[int, int] = (7, 22)) -> datetime:
        """A time in the given week, in the sender's own waking hours and offset."""
        day = int(week * 7) + self.rng.randrange(7)
        if self.rng.random() < 0.8 and day % 7 > 4:
            day -= self.rng.randrange(2, 5)
        at = timedelta(
            days=day,
            hours=self.rng.randrange(*awake),
            minutes=self.rng.randrange(60),
            seconds=self.rng.randrange(60),
        )
        return (self.end - timedelta(weeks=self.weeks) + at).replace(tzinfo=zone(person))

    def later(
        self, when: datetime, person: Person, hours: tuple[float, float] = (0.3, 50)
    ) -> datetime:
        """Some hours after ``when``, moved out of the night, in the answerer's offset."""
        at = (
            (when + timedelta(hours=self.rng.uniform(*hours)))
            .astimezone(zone(person))
            .replace(microsecond=0)
        )
        return at + timedelta(hours=9) if at.hour < 6 else at

    def one(self, items: Sequence[T]) -> T:
        return items[self.rng.randrange(len(items))]

    def new_id(self, mailer: str, sender: Person, when: datetime) -> str:
        return fill(MAILERS[mailer].msgid, self.rng, sender.domain, int(when.timestamp()))

    def letter(
        self,
        sender: Person,
        to: Sequence[Person],
        subject: str,
        text: str,
        when: datetime,
        *,
        html: str = "",
        road: Route | None = None,
        mailer: str = "",
        cc: Sequence[Person] = (),
        attachments: Sequence[Attachment] = (),
        answers: Letter | None = None,
        reply_to: str = "",
        extra: Sequence[tuple[str, str]] = (),
        folder: str = "inbox",
        category: str = "",
        deliver_to: Sequence[str] = (),
    ) -> Letter:
        """Write a letter and lay it in every holder's box that it belongs to."""
        used = mailer or sender.mailer
        refs = (*answers.references, answers.message_id) if answers else ()
        if not html and MAILERS[used].html:
            html = plain_html(text)
        made = Letter(
            when,
            sender,
            tuple(to),
            subject,
            text,
            self.new_id(used, sender, when),
            road or route(sender.address, self.rng.randrange(7)),
            used,
            tuple(cc),
            html,
            tuple(attachments),
            reply_to,
            answers.message_id if answers else "",
            refs,
            tuple(extra),
            tuple(deliver_to),
            folder,
            category,
        )
        self.post(made)
        return made

    def post(self, letter: Letter) -> None:
        """Deliver: to holders among the recipients, and to the sender's own Sent folder."""
        targets = {p.address for p in (*letter.to, *letter.cc)} | set(letter.deliver_to)
        if letter.sender.address in self.owners:
            folder = letter.folder if letter.folder == "drafts" else "sent"
            self.placed.append(Placed(letter, letter.sender.address, folder, True))
            if folder == "drafts":
                return
        for account in sorted(targets & self.owners):
            if account != letter.sender.address:
                self.placed.append(Placed(letter, account, letter.folder, self.rng.random() < 0.85))

    def box(self, account: str) -> list[Placed]:
        """One mailbox in the order in which mail came."""
        mine = [p for p in self.placed if p.account == account]
        return sorted(mine, key=lambda p: (p.letter.when, p.letter.message_id))

    def bin_some(self, share: float = 0.02) -> None:
        """Holders throw some ordinary mail away."""
        for index, item in enumerate(self.placed):
            if item.folder == "inbox" and item.letter.category and self.rng.random() < share:
                self.placed[index] = replace(item, folder="trash", read=True)


def plain_html(text: str) -> str:
    """What a web mailer makes of typed text."""
    rows = "".join(f"<div>{_link_up(line) or '<br>'}</div>" for line in text.split("\n"))
    return f"<html><head></head><body><div>{rows}</div></body></html>"


def _link_up(line: str) -> str:
    safe = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if safe.startswith("https://"):
        return f'<a href="{safe}">{safe}</a>'
    return safe

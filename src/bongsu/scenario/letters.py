"""The words of the scenario: a person, a letter, the road it took.

Everything here is a frozen value, so that one letter can lie in two mailboxes
(sender and recipient) without either copy changing the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody fictional who writes or receives mail.

    ``mailer`` names the profile in ``mailers`` that this person always uses:
    real people seldom change their mail program from one day to the next.
    """

    name: str
    address: str
    lang: str
    mailer: str
    title: str = ""
    org: str = ""
    latin: str = ""

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """An inert file: the right magic bytes, then a marker, nothing that runs."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Route:
    """How a letter reached the border of the recipient's provider."""

    helo: str
    ip: str
    envelope: str
    spf: str = "pass"
    dkim: str = "pass"
    dkim_domain: str = ""
    dmarc: str = "pass"
    policy: str = "none"
    via: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One message before a provider stamps it. ``when`` carries its own offset."""

    when: datetime
    sender: Person
    to: tuple[Person, ...]
    subject: str
    text: str
    message_id: str
    route: Route
    mailer: str
    cc: tuple[Person, ...] = ()
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    reply_to: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    deliver_to: tuple[str, ...] = ()
    folder: str = "inbox"
    category: str = ""

    @property
    def thread_root(self) -> str:
        return self.references[0] if self.references else self.message_id


@dataclass(frozen=True, slots=True)
class Placed:
    """One copy of a letter in one mailbox."""

    letter: Letter
    account: str
    folder: str
    read: bool


def header_order(names: str) -> tuple[str, ...]:
    """Header names in writing order; ``*`` is where free headers go."""
    return tuple(names.split())


@dataclass(frozen=True, slots=True)
class Mailer:
    """The habits of one mail program: they decide the bytes, not the words."""

    name: str
    order: tuple[str, ...]
    msgid: str
    charset: str = "utf-8"
    cte: str = "base64"
    word: str = "B"
    careless: bool = False
    html: bool = False
    boundary: str = "----=_Part_{n}_{hex8}.{n2}"
    filename: str = "2231"
    software: tuple[str, str] = ("", "")
    tab: bool = False
    quote_names: bool = True
    extra: tuple[tuple[str, str], ...] = ()

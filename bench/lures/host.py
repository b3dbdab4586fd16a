"""The host mailbox's model: its trusted hops, whom it belongs to, and donors of a delivery block.

Each planted message takes the delivery block of a legitimate message of the same mailbox, chosen at
random: the hops this mail system stamped itself, with new times and new queue ids. So the number,
names and form of the trusted hops are distributed as they are in the legitimate mail.
"""

import random
import re
from dataclasses import dataclass

from bench.lures import dates, headers
from bench.lures.collector import Holder
from bench.lures.headers import HeaderField

AUTHSERV = "dogma.slashnull.org"  # the mail exchanger where mail of the legitimate set comes in
DOMAIN = "spamassassin.taint.org"  # the domain its anonymisers gave the owner
_BORDER = re.compile(rb"\bby\s+" + re.escape(AUTHSERV.encode()))
_LEADING = ("return-path", "delivered-to")
_QUEUE_ID = re.compile(rb"(\bid\s+)([A-Za-z0-9]{6,})")
_OWNER = re.compile(
    rb"(?<![\w.+-])(?:yyyy|zzzz|qqqqqqqqqqs?|jm)(?=(?:[-+][\w-]{1,20})?"
    rb"@(?:localhost|spamassassin\.taint\.org|netnoteinc\.com|jmason\.org))",
    re.IGNORECASE,
)
_SENDING_SIDE = re.compile(rb"from\b.*?(?=\bby\s)", re.DOTALL)
_LONGEST_WAIT = 6 * 3600.0  # a donor that was fetched later would tear Date from delivery

_FIRST = ("mina", "arno", "sora", "jonas", "yuna", "tomas", "hana", "piet", "nari", "bela")
_LAST = ("seo", "lindt", "vogt", "baek", "marek", "noh", "ilves", "pyo", "aalto", "ryu")


@dataclass(frozen=True, slots=True)
class Donor:
    """A legitimate message's own delivery block: fields down to the border hop, and its times."""

    block: tuple[HeaderField, ...]
    arrived: float
    crossed: float


def holder(number: int) -> Holder:
    """An invented person for the mailbox of that number."""
    first, last = _FIRST[number % 10], _LAST[(number * 3 + number // 10) % 10]
    return Holder(f"{first.title()} {last.title()}", f"{first}.{last}@{DOMAIN}")


def owned(raw: bytes, person: Holder) -> bytes:
    """A legitimate message with the mailbox's holder in place of the anonymised owner."""
    return _OWNER.sub(person.local.encode(), raw)


def border(fields: list[HeaderField]) -> int | None:
    """Where the hop stands at which mail came in from outside, if the message kept its hops."""
    hops = (i for i, f in enumerate(fields) if f.name == "received" and _BORDER.search(f.value))
    return next(hops, None)


def leading(fields: list[HeaderField]) -> list[HeaderField]:
    """The fields a delivery agent puts above the hops."""
    lead: list[HeaderField] = []
    for field in fields:
        if field.name not in _LEADING:
            break
        lead.append(field)
    return lead


def donor_of(raw: bytes) -> Donor | None:
    """The delivery block of a legitimate message, or nothing when it did not keep one whole."""
    fields, _ = headers.split(raw)
    place = border(fields)
    if place is None:
        return None
    block = fields[: place + 1]
    if any(field.name not in (*_LEADING, "received") for field in block):
        return None
    top = next(field for field in block if field.name == "received")
    arrived, crossed = dates.seconds(top.value), dates.seconds(block[-1].value)
    if arrived is None or crossed is None or not 0 <= arrived - crossed <= _LONGEST_WAIT:
        return None
    return Donor(tuple(block), arrived, crossed)


def delivered(
    donor: Donor, *, sender: bytes, source: bytes, when: float, rng: random.Random
) -> list[HeaderField]:
    """The donor's block as if it had carried a message from `source` and arrived at `when`."""
    block = [_renewed(dates.moved(f, when - donor.arrived), rng) for f in donor.block]
    block = [f for f in block if f.name != "return-path"]
    last = _SENDING_SIDE.sub(lambda _m: b"from " + source + b" ", block[-1].raw, count=1)
    return [
        headers.make("Return-Path", b"<" + sender + b">"),
        *block[:-1],
        HeaderField("received", last),
    ]


def queue_id(block: list[HeaderField]) -> str:
    """The exchanger's own queue id, which its Message-IDs carry."""
    match = _QUEUE_ID.search(block[-1].raw) if block else None
    return match.group(2).decode("ascii") if match else "gAAAAAA00000"


def _renewed(field: HeaderField, rng: random.Random) -> HeaderField:
    def renew(match: re.Match[bytes]) -> bytes:
        return match.group(1) + bytes(_like(c, rng) for c in match.group(2))

    raw = _QUEUE_ID.sub(renew, field.raw) if field.name == "received" else field.raw
    return HeaderField(field.name, raw)


def _like(char: int, rng: random.Random) -> int:
    if 48 <= char <= 57:
        return rng.randrange(48, 58)
    return rng.randrange(65, 71) if 65 <= char <= 70 else char

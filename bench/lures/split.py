"""Which phish may be tuned on and which are reported: fixed by a rule before any tuning.

Two phish belong together when they share the registrable domain of the sender or the skeleton of
the subject (its words, without figures and order); what belongs together through others does too.
A whole component falls on one side by the hash of its smallest member, so that no campaign and no
sender is seen on both sides. The legitimate mailboxes are split by the hash of their messages.
"""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bench.lures import addresses, headers
from bench.lures.corpus import Message

SALT = "bongsu-lures-1"
SIDES = ("tune", "report")


def by_campaign(phish: list[Message]) -> dict[str, str]:
    """Digest of each phish → `tune` or `report`."""
    return {
        member: SIDES[_coin(min(component))]
        for component in components(phish)
        for member in component
    }


def components(phish: Iterable[Message]) -> list[list[str]]:
    """Digests of phish that hang together by sender domain or subject skeleton."""
    parent: dict[str, str] = {}
    for message in phish:
        root = _root(parent, message.digest)
        for key in _keys(message):
            parent[_root(parent, key)] = root
    groups: dict[str, list[str]] = defaultdict(list)
    for message in phish:
        groups[_root(parent, message.digest)].append(message.digest)
    return [sorted(group) for group in groups.values()]


def by_mailbox(mailboxes: dict[str, list[Message]]) -> dict[str, str]:
    """Mailbox id → side: every other mailbox in the order of their hashes."""
    order = sorted(mailboxes, key=lambda box: _hash(*sorted(m.digest for m in mailboxes[box])))
    return {box: SIDES[place % 2] for place, box in enumerate(order)}


def fingerprint(sides: dict[str, str]) -> str:
    """A short digest of a split: when it changes, figures are no longer comparable."""
    return _hash(*(f"{key}={side}" for key, side in sorted(sides.items())))[:16]


def sender_domain(raw: bytes) -> str:
    """Registrable domain of From, or nothing when no address can be read."""
    value = headers.first(headers.split(raw)[0], "from")
    return addresses.registrable(addresses.domain(value))


def skeleton(subject: str) -> str:
    """The subject's distinct words in order of the alphabet, without figures and addresses."""
    text = re.sub(r"\S+@\S+", " ", unicodedata.normalize("NFKC", subject).lower())
    return " ".join(sorted(set(re.findall(r"[^\W\d_]{2,}", text))))


def _keys(message: Message) -> Iterator[str]:
    if domain := sender_domain(message.raw):
        yield f"domain:{domain}"
    words = skeleton(addresses.decoded(headers.first(headers.split(message.raw)[0], "subject")))
    if " " in words:  # one word alone ("hi") makes no campaign
        yield f"subject:{words}"


def _root(parent: dict[str, str], node: str) -> str:
    parent.setdefault(node, node)
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def _coin(key: str) -> int:
    return int(_hash(key)[:8], 16) % 2


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join([SALT, *parts]).encode()).hexdigest()

"""The built-in cards, and the knowledge that they make."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache

from bongsu.attribution.card import Card, Described, Read, Source
from bongsu.attribution.card_reading import read_card
from bongsu.attribution.citations import plain_url
from bongsu.attribution.knowledge import (
    CARD_KINDS,
    Actor,
    Fact,
    Knowledge,
    Report,
    counted_once,
)
from bongsu.attribution.vocabulary import names_of, packaged
from bongsu.model.evidence_item import EvidenceKind

ORDER = (
    "kimsuky", "andariel", "lazarus", "apt37", "apt38", "konni",
    "other_dprk", "other_state", "criminal", "unknown",
)  # fmt: skip
"""The cards, as they are listed: suspects, then the hypotheses that stand for many."""

FIELDS = {
    EvidenceKind.TECHNIQUE: "techniques",
    EvidenceKind.SOFTWARE: "software",
    EvidenceKind.VICTIM_COUNTRY: "victim_countries",
    EvidenceKind.VICTIM_SECTOR: "victim_sectors",
    EvidenceKind.INFRASTRUCTURE: "infrastructure",
}


@cache
def cards() -> tuple[Card, ...]:
    return tuple(read_card(packaged(f"cards/{each}.toml").decode()) for each in ORDER)


@cache
def digest() -> str:
    """SHA-256 over the cards and the vocabulary, in their order."""
    files = ("vocabulary.toml", *(f"cards/{each}.toml" for each in ORDER))
    return hashlib.sha256(b"\0".join(map(packaged, files))).hexdigest()


@cache
def built_in() -> Knowledge:
    """What the built-in cards say."""
    return knowledge(cards(), (("cards", digest()),))


def knowledge(given: Sequence[Card], sources: tuple[tuple[str, str], ...] = ()) -> Knowledge:
    """Cards as knowledge: what the reports that count show, each origin once."""
    reports = (report for card in given for report in _counted(card))
    return Knowledge(tuple(map(_actor, given)), counted_once(reports), names(), sources)


def _actor(card: Card) -> Actor:
    aliases = tuple(each.name for each in card.alias if each.same == "wholly")
    country = card.country or None
    return Actor(
        card.id, card.name.en, aliases, card.attack_ids, country, card.sort,
        card=True, catch_all=card.catch_all,
    )  # fmt: skip


def _counted(card: Card) -> Iterator[Report]:
    return (_report(card, each) for each in card.report if each.standing.counts)


def _report(card: Card, described: Described) -> Report:
    source = card.source_of(described.source)
    first = card.source_of(described.same_origin or described.source)
    facts = frozenset(_facts(described))
    return Report(
        plain_url(source.url), card.id, plain_url(first.url), month(source), facts,
        _kinds(source, facts), source.title, source.url,
    )  # fmt: skip


def _facts(described: Described) -> Iterator[Fact]:
    for kind, field in FIELDS.items():
        for value in getattr(described, field):
            yield kind, value.casefold() if kind is EvidenceKind.SOFTWARE else value
    for technique in described.techniques:
        yield EvidenceKind.TECHNIQUE, technique.partition(".")[0]


def _kinds(source: Source, facts: frozenset[Fact]) -> frozenset[EvidenceKind]:
    """An excerpt counts only for the kinds of which it shows something."""
    return CARD_KINDS if source.read is Read.FULL else frozenset(kind for kind, _ in facts)


def month(source: Source) -> int | None:
    """Months since January 1970; the middle of its year where only the year is known."""
    told = re.fullmatch(r"(\d{4})(?:-(\d\d))?.*", source.date)
    return (int(told[1]) - 1970) * 12 + int(told[2] or 7) - 1 if told else None


@cache
def names() -> dict[Fact, str]:
    """The names of countries, sectors and patterns in both languages, to what reports hold."""
    return {
        (kind, spelt.casefold()): key
        for kind in FIELDS
        for key, told in names_of(kind).items()
        for spelt in (key, told.en, told.ko)
    }

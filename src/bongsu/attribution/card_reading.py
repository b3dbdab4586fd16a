"""Reads a card, and refuses one that says anything without a source."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator

import msgspec

from bongsu.attribution.card import Card, Described, Standing
from bongsu.attribution.vocabulary import Vocabulary, vocabulary

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-[0-3]\d)?)?")
_UNDATED = "undated"
_TECHNIQUE = re.compile(r"T\d{4}(\.\d{3})?")
_ATTACK_ID = re.compile(r"[GS]\d{4}")
_SAME = ("wholly", "partly")
_URL = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


class CardRefusedError(ValueError):
    """A card that may not be used: what is wrong with it, one sentence each."""


def read_card(text: str) -> Card:
    """Raises `CardRefusedError` for a card that is malformed or says a thing without a source."""
    try:
        card = msgspec.convert(tomllib.loads(text), Card)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CardRefusedError(str(error)) from error
    faults = [*_sources(card), *_sourced(card), *_reports(card), *_words(card, vocabulary())]
    if faults:
        raise CardRefusedError(card.id, *faults)
    return card


def _sources(card: Card) -> Iterator[str]:
    """Each source says what, who, when and where."""
    counted = Counter(each.id for each in card.source)
    yield from (f"source {name} stands twice" for name, count in counted.items() if count > 1)
    for each in card.source:
        if not all((each.id, each.title, each.publisher, each.origin)):
            yield f"source {each.id} lacks its title, publisher or origin"
        if not _URL.fullmatch(each.url):
            yield f"source {each.id} has no address"
        if each.date != _UNDATED and not _DATE.fullmatch(each.date):
            yield f"source {each.id} has no date"


def _sourced(card: Card) -> Iterator[str]:
    """Whatever is said rests on a source of the card."""
    known = {each.id for each in card.source}
    for what, source in _cited(card):
        if source not in known:
            yield f"{what} has no source ({source or 'none'})"
    if not card.catch_all and not card.meaning.sources:
        yield "its meaning has no source"


def _cited(card: Card) -> Iterator[tuple[str, str]]:
    yield from (("its meaning", name) for name in card.meaning.sources)
    yield from ((f"the name {each.name}", each.source) for each in card.alias)
    yield from (("what distinguishes it", each.source) for each in card.distinguishes)
    for report in card.report:
        yield "a report", report.source
        yield from ((f"report {report.source}", name) for name in report.corroborated_by)


def _reports(card: Card) -> Iterator[str]:
    """Each source gives one report, dated; a family leads back to its first; disputes say whose."""
    reports = {each.source: each for each in card.report}
    undated = {each.id for each in card.source if each.date == _UNDATED}
    if len(reports) < len(card.report):
        yield "two reports of one source"
    for each in card.report:
        if each.source in undated:
            yield f"report {each.source} is undated"
        if each.same_origin and not _leads_to_first(each, reports):
            yield f"report {each.source} leads to no first report"
        if (each.standing is Standing.DISPUTED) != bool(each.also_claimed_for):
            yield f"report {each.source}: a dispute has other claimants, and nothing else has"


def _leads_to_first(report: Described, reports: dict[str, Described]) -> bool:
    first = reports.get(report.same_origin)
    return first is not None and not first.same_origin


def _words(card: Card, words: Vocabulary) -> Iterator[str]:
    """Ids have their form, and every other word stands in the vocabulary."""
    yield from (f"{each} is no id" for each in card.attack_ids if not _ATTACK_ID.fullmatch(each))
    if card.country and card.country not in words.country:
        yield f"country {card.country} is not in the vocabulary"
    yield from (f"{a.name} is the same {a.same}" for a in card.alias if a.same not in _SAME)
    for report in card.report:
        unknown = {
            *(each for each in report.techniques if not _TECHNIQUE.fullmatch(each)),
            *(set(report.victim_countries) - words.country.keys()),
            *(set(report.victim_sectors) - words.sector.keys()),
            *(set(report.infrastructure) - words.patterns.keys()),
        }
        yield from (f"report {report.source}: {each} is unknown" for each in sorted(unknown))

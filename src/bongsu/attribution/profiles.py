"""A card made ready to be looked at: what counts, how often each thing is reported, and its names.

What is said here is what reports say of an actor; it says nothing of any case.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bongsu.attribution.card import Card
from bongsu.attribution.cards import FIELDS, built_in, cards
from bongsu.attribution.knowledge import Report
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import EvidenceKind
from bongsu.model.nearest import listed, nearest

_ORDER = (
    EvidenceKind.INFRASTRUCTURE,
    EvidenceKind.SOFTWARE,
    EvidenceKind.VICTIM_COUNTRY,
    EvidenceKind.VICTIM_SECTOR,
    EvidenceKind.TECHNIQUE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A value is shown by ``k`` of the ``n`` independent reports whose sources tell of its kind."""

    kind: EvidenceKind
    value: str
    k: int
    n: int
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A card with its counts.

    ``independent`` reports count; ``elsewhere`` are reports on other cards that others give to this
    actor, by card and source.
    """

    card: Card
    independent: int
    elsewhere: tuple[tuple[str, str], ...]
    counts: tuple[Count, ...]

    @property
    def shown_only(self) -> int:
        """How many reports are shown and not counted."""
        return sum(not each.standing.counts for each in self.card.report)

    @property
    def personal_mail(self) -> tuple[str, ...]:
        """Sources of counted reports that name personal mail accounts as targets."""
        told = (each for each in self.card.report if each.personal_mail and each.standing.counts)
        return tuple(each.source for each in told)


def profiles() -> tuple[Profile, ...]:
    return tuple(map(_profile, cards()))


def profile(name: str) -> Profile:
    """The card that bears a name: its id, its name, another name, or an ATT&CK id.

    A name that only overlaps serves too. Raises ``input.actor_card_unknown`` and, where a name
    stands on several cards, ``input.actor_card_ambiguous``.
    """
    wanted = name.strip().casefold()
    by_name = {each.id: {*map(str.casefold, _names(each))} for each in cards()}
    fitting = [each for each in cards() if wanted in by_name[each.id]]
    if not fitting:
        known = (spelt for each in cards() for spelt in _names(each))
        raise BongsuError("input.actor_card_unknown", name=name, nearest=nearest(name, known))
    own = [each for each in fitting if wanted in {*map(str.casefold, _own_names(each))}]
    if len(own or fitting) > 1:
        ids = listed([each.id for each in fitting])
        raise BongsuError("input.actor_card_ambiguous", name=name, known=ids)
    return _profile((own or fitting)[0])


def _own_names(card: Card) -> Iterator[str]:
    yield from (card.id, card.name.en, card.name.ko, *card.attack_ids)


def _names(card: Card) -> Iterator[str]:
    yield from _own_names(card)
    yield from (each.name for each in card.alias)


def _profile(card: Card) -> Profile:
    reports = [each for each in built_in().reports if each.actor_id == card.id]
    elsewhere = (
        (other.id, each.source)
        for other in cards()
        for each in other.report
        if card.id in each.also_claimed_for
    )
    return Profile(card, len(reports), tuple(elsewhere), tuple(_counts(card, reports)))


def _counts(card: Card, reports: list[Report]) -> Iterator[Count]:
    """By kind, what is reported most first; techniques without the parents that they imply."""
    for kind in _ORDER:
        n = sum(kind in each.kinds for each in reports)
        found = [_count(kind, value, n, reports) for value in _values(card, kind)]
        yield from sorted(found, key=lambda each: (-each.k, each.value.casefold()))


def _count(kind: EvidenceKind, value: str, n: int, reports: list[Report]) -> Count:
    fact = (kind, built_in().canonical(kind, value))
    urls = tuple(each.url for each in reports if fact in each.facts)
    return Count(kind, value, len(urls), n, urls)


def _values(card: Card, kind: EvidenceKind) -> list[str]:
    """What reports that count show, as the card writes it."""
    spelt: dict[str, str] = {}
    for each in card.report:
        if each.standing.counts:
            spelt.update((value.casefold(), value) for value in getattr(each, FIELDS[kind]))
    return list(spelt.values())

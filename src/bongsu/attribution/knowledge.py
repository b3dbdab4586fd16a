"""What is publicly reported of actors: who they are said to be, and what each report shows."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bongsu.model.evidence_item import EvidenceKind

Fact = tuple[EvidenceKind, str]
"""What a report shows: a kind and a value in canonical form, as `Knowledge.canonical` gives it."""

BUNDLE_KINDS = frozenset({EvidenceKind.SOFTWARE, EvidenceKind.TECHNIQUE})
"""What an ATT&CK bundle records of a report."""
_CODES = frozenset({EvidenceKind.TECHNIQUE, EvidenceKind.VICTIM_COUNTRY})
"""Kinds whose values are codes in capitals."""
CARD_KINDS = frozenset(EvidenceKind) - {EvidenceKind.OTHER}
"""What a card records of a report."""


class Sort(StrEnum):
    """What an actor is said to be. A catch-all's card speaks for a whole hypothesis."""

    STATE = "state"
    CRIMINAL = "criminal"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor under its many names.

    ``actor_id`` is the card's id where there is a card, else the ATT&CK id. ``country`` is the
    ISO 3166-1 code of the country that the source says it works for or from, None if none is told.
    ``card`` tells an actor of the built-in cards, ``catch_all`` a card that stands for a
    hypothesis of many (other_dprk, other_state, criminal, unknown).
    """

    actor_id: str
    name: str
    aliases: tuple[str, ...] = ()
    attack_ids: tuple[str, ...] = ()
    country: str | None = None
    sort: Sort = Sort.UNTOLD
    card: bool = False
    catch_all: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What one publication shows of one actor.

    Reports of one actor with the same ``origin`` are one witness and count once. ``report_id`` is
    the normalised URL, or the citation's name where there is none. ``month`` counts from January
    1970, None if undated. ``facts`` hold techniques with their parents. ``kinds`` are the kinds of
    evidence that its source records at all: where a kind is missing, absence says nothing.
    """

    report_id: str
    actor_id: str
    origin: str
    month: int | None
    facts: frozenset[Fact]
    kinds: frozenset[EvidenceKind] = BUNDLE_KINDS
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Actors and their reports, each origin once, from the named sources.

    ``names`` lead from a value as people write it (kind, casefolded) to its canonical form.
    ``sources`` are (name, SHA-256) of the documents it was made of; ``notices`` what their licences
    ask to be shown.
    """

    actors: tuple[Actor, ...]
    reports: tuple[Report, ...]
    names: Mapping[Fact, str] = field(default_factory=dict)
    sources: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()

    def canonical(self, kind: EvidenceKind, value: str) -> str:
        """The form under which reports hold this value; an unknown one stays, in one case."""
        key = (kind, value.strip().casefold())
        return self.names.get(key, key[1].upper() if kind in _CODES else key[1])

    def facts(self, kind: EvidenceKind, values: Iterable[str]) -> frozenset[Fact]:
        """Values as facts in canonical form, techniques with their parents."""
        found = {self.canonical(kind, value) for value in values}
        if kind is EvidenceKind.TECHNIQUE:
            found |= {value.partition(".")[0] for value in found}
        return frozenset((kind, value) for value in found)

    def without(self, report_ids: Collection[str]) -> "Knowledge":
        """The same without some reports, as if they had not been published."""
        kept = tuple(r for r in self.reports if r.report_id not in report_ids)
        return replace(self, reports=kept)


def counted_once(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Reports of one actor and origin become one: all their facts, the earliest month."""
    families: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        families.setdefault((report.actor_id, report.origin), []).append(report)
    return tuple(_one(family) for family in families.values())


def _one(family: list[Report]) -> Report:
    months = [r.month for r in family if r.month is not None]
    return replace(
        family[0],
        month=min(months, default=None),
        facts=frozenset().union(*(r.facts for r in family)),
        kinds=frozenset().union(*(r.kinds for r in family)),
    )

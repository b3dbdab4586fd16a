"""What evidence must be like before a word may be said of it."""

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from bongsu.attribution.vocabulary import packaged
from bongsu.model.assessment import Word
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

LIKELY = 0.55
"""Odds from which a subject may be named, if the evidence is of the kinds that it takes."""
LEAST_KINDS = 2
"""Kinds of evidence, each of a provenance of its own, without which nobody is named."""
_THREE = 3


class Everyday(msgspec.Struct, frozen=True):
    """Techniques that mailboxes and sign-in logs show: almost everybody's, and nobody's mark.

    ``elsewhere`` are those parts of them of which it is known that other evidence shows them. The
    rule is told in `bench/attribution/everyday.py`, which makes the lists from ATT&CK's bundles.
    """

    techniques: frozenset[str]
    elsewhere: frozenset[str]


@cache
def everyday() -> Everyday:
    return msgspec.json.decode(packaged("everyday.json"), type=Everyday)


def is_everyday(technique: str) -> bool:
    """Whether mail and identity evidence shows a technique; a new one as what it is part of."""
    wanted, known = technique.strip().upper(), everyday()
    whole = wanted.partition(".")[0] in known.techniques and wanted not in known.elsewhere
    return wanted in known.techniques or whole


def counts_as_kind(item: EvidenceItem) -> bool:
    """Techniques of mail and identity alone count for no kind: they tell groups apart from none."""
    return item.kind is not EvidenceKind.TECHNIQUE or not all(map(is_everyday, item.values))


def independent(items: Iterable[EvidenceItem]) -> tuple[EvidenceKind, ...]:
    """The most kinds that can each be borne out by a provenance of its own.

    Two kinds out of one provenance stand or fall together, so they count as one.
    """
    origins: dict[EvidenceKind, set[str]] = {}
    for item in items:
        if counts_as_kind(item):
            origins.setdefault(item.kind, set()).add(item.group)
    taken: dict[str, EvidenceKind] = {}
    for kind in sorted(origins):
        _place(kind, origins, taken, set())
    return tuple(sorted(taken.values()))


def _place(
    kind: EvidenceKind,
    origins: dict[EvidenceKind, set[str]],
    taken: dict[str, EvidenceKind],
    tried: set[str],
) -> bool:
    """Find a provenance for the kind, moving others on where they have another."""
    for group in sorted(origins[kind] - tried):
        tried.add(group)
        if group not in taken or _place(taken[group], origins, taken, tried):
            taken[group] = kind
            return True
    return False


def costly(items: Iterable[EvidenceItem]) -> bool:
    """Whether something would cost another hand much to leave behind."""
    return any(each.forgeability is Forgeability.COSTLY and counts_as_kind(each) for each in items)


def most(speaking: Sequence[EvidenceItem]) -> Word:
    """The strongest word that the items which speak for a subject allow."""
    kinds = len(independent(speaking))
    if kinds >= _THREE and costly(speaking):
        return Word.ALMOST_CERTAIN
    return Word.LIKELY if kinds >= LEAST_KINDS else Word.EVEN

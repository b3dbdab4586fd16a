"""A little knowledge and a few items to weigh by hand."""

from dataclasses import replace
from types import MappingProxyType

from bongsu.attribution.knowledge import CARD_KINDS, Actor, Fact, Knowledge, Report, Sort
from bongsu.attribution.weights import Shape, Weights, shipped
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

SOFTWARE, TECHNIQUE = EvidenceKind.SOFTWARE, EvidenceKind.TECHNIQUE
COUNTRY, SECTOR, OTHER = (
    EvidenceKind.VICTIM_COUNTRY,
    EvidenceKind.VICTIM_SECTOR,
    EvidenceKind.OTHER,
)


def actor(name: str, country: str | None = "KP", *, card: bool = True) -> Actor:
    return Actor(name, name.title(), country=country, sort=Sort.STATE, card=card)


def report(name: str, by: str, *facts: Fact, month: int | None = 600, origin: str = "") -> Report:
    return Report(name, by, origin or name, month, frozenset(facts), CARD_KINDS)


def software(*names: str) -> list[Fact]:
    return [(SOFTWARE, name) for name in names]


def techniques(*names: str) -> list[Fact]:
    return [(TECHNIQUE, name) for name in names]


def item(
    name: str,
    kind: EvidenceKind,
    *values: str,
    group: str = "one",
    grade: str = "B2",
    forgeability: Forgeability = Forgeability.MODERATE,
    judged: tuple[tuple[str, int], ...] = (),
) -> EvidenceItem:
    return EvidenceItem(name, kind, values, "", group, grade, forgeability, judged=judged)


KNOWLEDGE = Knowledge(
    (actor("north"), actor("south"), actor("far", "CN", card=False)),
    (
        report("r1", "north", *software("s1", "s2"), *techniques("T0001", "T0002")),
        report("r2", "north", *software("s1"), *techniques("T0001"), month=610),
        report("r3", "south", *software("s3"), *techniques("T0001", "T0003")),
        report("r4", "far", *software("s2", "s4"), *techniques("T0002"), month=None),
        report("r5", "far", *software("s5"), *techniques("T0004")),
    ),
)


def plain_weights() -> Weights:
    """Weights with which one can reckon by hand."""
    shipped_weights, _ = shipped()
    even = Shape(alpha=1, lam=0, weight=1)
    return replace(
        shipped_weights,
        shapes=MappingProxyType({SOFTWARE: even, TECHNIQUE: even}),
        closest=0.0,
        many_techniques=0.0,
        new_software=0.5,
        slip=0.0,
    )

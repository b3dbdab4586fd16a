"""Evidence items taken apart into values, each of which speaks once."""

from collections.abc import Iterable
from dataclasses import dataclass

from bongsu.attribution.knowledge import Fact, Knowledge
from bongsu.attribution.likelihood import cap, trust
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceItem


@dataclass(frozen=True, slots=True)
class Voice:
    """One value, spoken for by one item: what part of its logarithm counts, and the cap on it."""

    fact: Fact
    item_id: str
    group: str
    factor: float
    cap: float


def voices(
    items: Iterable[EvidenceItem], knowledge: Knowledge, weights: Weights
) -> tuple[Voice, ...]:
    """Every value once, by the item that lets most of it through; the order of items is nothing.

    A value that two items show was seen twice, but an actor's use of it is one thing to know.
    """
    best: dict[Fact, Voice] = {}
    for voice in sorted(_all(items, knowledge, weights), key=_rank):
        best.setdefault(voice.fact, voice)
    return tuple(sorted(best.values(), key=lambda voice: voice.fact))


def _rank(voice: Voice) -> tuple[float, float, str, str]:
    return (-voice.factor, -voice.cap, voice.group, voice.item_id)


def _all(items: Iterable[EvidenceItem], knowledge: Knowledge, weights: Weights) -> Iterable[Voice]:
    for item in items:
        shape = weights.shapes.get(item.kind)
        factor = trust(item.grade, weights.trust) * weights.ease[item.forgeability]
        if shape is None or shape.weight <= 0 or factor <= 0:
            continue
        most = cap(shape, item.forgeability, weights.caps)
        for fact in knowledge.facts(item.kind, item.values):
            yield Voice(fact, item.item_id, item.group, factor, most)

"""The terms of a hypothesis: what each item contributes to its odds, and by which reports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.likelihood import together, trust
from bongsu.attribution.reading import Reading
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceItem


@dataclass(frozen=True, slots=True)
class Term:
    """What one item says of one hypothesis.

    ``points`` are hundredths of a natural-log likelihood ratio after grade, forgeability, cap and
    dependence: never below 0 but where an analyst judged so. ``k`` of ``n`` reports of the actor
    show any of its values, and ``reports`` are the ids of those k. ``capped`` where the cap bit.
    The last term has ``item_id`` "": what the items say together. For an actor it is the likeness
    to its one nearest report, which shows ``k`` of the ``n`` values known of anybody; for the actor
    that nobody has described, how many techniques would agree with somebody by chance.
    """

    item_id: str
    points: float
    k: int = 0
    n: int = 0
    reports: tuple[str, ...] = ()
    capped: bool = False


def judged(items: Iterable[EvidenceItem], weights: Weights) -> dict[str, dict[str, float]]:
    """Nats by hypothesis and item, where an analyst judged for want of reports to count."""
    values: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for item in items:
        factor = trust(item.grade, weights.trust) * weights.ease[item.forgeability]
        most = weights.caps[item.forgeability]
        for hypothesis, hundredths in item.judged:
            nats = max(-most, min(most, factor * hundredths / 100))
            values[hypothesis, item.group][item.item_id] = nats
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (hypothesis, _), of_group in values.items():
        found[hypothesis].update(shared_out(of_group))
    return found


def shared_out(values: Mapping[str, float]) -> dict[str, float]:
    """Dependent values, each with its part of what they say together."""
    whole = together(values.values())
    return {name: value * abs(value) / whole if whole else 0.0 for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Teller:
    """Writes the terms of any actor from one reading."""

    items: Sequence[EvidenceItem]
    knowledge: Knowledge
    reading: Reading
    weights: Weights

    def of(self, actor: str, judged_here: Mapping[str, float]) -> tuple[Term, ...]:
        """Terms in the order of the items, then what they say together."""
        own = [self._undescribed(item) for item in self.items] if not actor else self._own(actor)
        added = [
            Term(t.item_id, t.points + 100 * judged_here.get(t.item_id, 0.0), *_rest(t))
            for t in own
        ]
        return (*added, self._whole(actor))

    def _own(self, actor: str) -> list[Term]:
        points: dict[str, float] = defaultdict(float)
        capped: set[str] = set()
        for said in self.reading.bundles(actor):
            whole = together(one.nats for one in said)
            for one in said:
                points[one.voice.item_id] += 100 * one.nats**2 / whole if whole else 0.0
                capped |= {one.voice.item_id} if one.capped else set()
        return [self._term(actor, item, points, capped) for item in self.items]

    def _term(
        self, actor: str, item: EvidenceItem, points: Mapping[str, float], capped: set[str]
    ) -> Term:
        left, known = self.reading.left, self.knowledge.reports
        facts = self.knowledge.facts(item.kind, item.values)
        showing = {place for fact in facts for place in left.showing(fact)}
        mine = [place for place in sorted(showing) if known[place].actor_id == actor]
        reports = tuple(known[place].report_id for place in mine)
        n = left.of_actor(item.kind).get(actor, 0)
        value = points.get(item.item_id, 0.0)
        return Term(item.item_id, value, len(mine), n, reports, item.item_id in capped)

    def _undescribed(self, item: EvidenceItem) -> Term:
        new = [v for v in self.reading.unheard if v.item_id == item.item_id]
        most = self.reading.new_software()
        first = next((v for v in self.reading.unheard if most and v.factor == most), None)
        value = 100 * self.weights.new_software * most if first in new and first else 0.0
        return Term(item.item_id, value)

    def _whole(self, actor: str) -> Term:
        heard = len(self.reading.heard)
        if not actor:
            many = self.weights.many_techniques * self.reading.many_techniques()
            return Term("", 100 * many, 0, heard)
        near = self.reading.nearest.get(actor)
        if near is None:
            return Term("", 0.0, 0, heard)
        value = 100 * self.reading.alike(actor)
        place = near[1]
        report = self.knowledge.reports[place].report_id
        return Term("", value, self.reading.shared(place), heard, (report,))


def _rest(term: Term) -> tuple[int, int, tuple[str, ...], bool]:
    return term.k, term.n, term.reports, term.capped

"""Reports laid out for counting: which show a value, how many an actor has, how alike two are."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bongsu.attribution.knowledge import Fact, Knowledge
from bongsu.model.evidence_item import EvidenceKind

_TELLING = {EvidenceKind.SOFTWARE: 1.5, EvidenceKind.TECHNIQUE: 1.0}
"""Kinds in which two reports are compared, and how much more the one tells than the other."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """Reports to disregard, by position, and how many each actor and each kind loses by it."""

    positions: frozenset[int]
    of_actor: Counter[tuple[str, EvidenceKind]]
    of_kind: Counter[EvidenceKind]


class Index:
    """Counts over the reports of a knowledge; reports are named by their position."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.reports = knowledge.reports
        self.actor_at = [report.actor_id for report in self.reports]
        self._showing: dict[Fact, list[int]] = defaultdict(list)
        self._by_id: dict[str, list[int]] = defaultdict(list)
        self._of_actor: Counter[tuple[str, EvidenceKind]] = Counter()
        self._of_kind: Counter[EvidenceKind] = Counter()
        self.by_actor: dict[str, list[int]] = defaultdict(list)
        for at, report in enumerate(self.reports):
            self._by_id[report.report_id].append(at)
            self.by_actor[report.actor_id].append(at)
            self._of_kind.update(report.kinds)
            self._of_actor.update((report.actor_id, kind) for kind in report.kinds)
            for fact in report.facts:
                self._showing[fact].append(at)
        self._length = [self.norm(report.facts) for report in self.reports]

    def excluded(self, report_ids: Collection[str]) -> Excluded:
        """What is lost without these reports; one id may stand for reports of several actors."""
        at = frozenset(place for name in report_ids for place in self._by_id.get(name, ()))
        kinds = [
            (self.reports[place].actor_id, kind) for place in at for kind in self._kinds(place)
        ]
        return Excluded(at, Counter(kinds), Counter(kind for _, kind in kinds))

    def _kinds(self, place: int) -> frozenset[EvidenceKind]:
        return self.reports[place].kinds

    def showing(self, fact: Fact, excluded: Excluded) -> list[int]:
        """Reports that show the fact."""
        found = self._showing.get(fact, [])
        if not excluded.positions:
            return found
        return [place for place in found if place not in excluded.positions]

    def of_actor(self, actor_id: str, kind: EvidenceKind, excluded: Excluded) -> int:
        """How many reports of the actor come from sources that record this kind."""
        key = (actor_id, kind)
        return self._of_actor[key] - excluded.of_actor[key]

    def of_kind(self, kind: EvidenceKind, excluded: Excluded) -> int:
        """How many reports of anybody come from sources that record this kind."""
        return self._of_kind[kind] - excluded.of_kind[kind]

    def rarity(self, fact: Fact) -> float:
        """How much it means that two reports both show the fact; 0 for kinds not compared."""
        shown = len(self._showing.get(fact, ()))
        telling = _TELLING.get(fact[0], 0.0)
        return telling * math.log(self._of_kind[fact[0]] / shown) if shown else 0.0

    def likeness(self, shared: float, place: int, facts_norm: float) -> float:
        """Cosine between the evidence and a report, from the squares of what they share."""
        norm = self._length[place] * facts_norm
        return shared / norm if norm else 0.0

    def norm(self, facts: Iterable[Fact]) -> float:
        """Length of a set of facts in the space of rarity."""
        return math.sqrt(math.fsum(self.rarity(fact) ** 2 for fact in facts))

"""Reports laid out for counting: which show a value, how many an actor has, how alike two are."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from bongsu.attribution.knowledge import Fact, Knowledge, Report
from bongsu.model.evidence_item import EvidenceKind

_TELLING = {EvidenceKind.SOFTWARE: 1.5, EvidenceKind.TECHNIQUE: 1.0}
"""Kinds in which two reports are compared, and how much more the one tells than the other."""
Counts = Mapping[str, int]
"""How many reports, by actor."""


class Index:
    """Counts over the reports of a knowledge; reports are named by their position."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.reports = knowledge.reports
        self.showing: dict[Fact, list[int]] = defaultdict(list)
        self.counts: dict[Fact, Counter[str]] = defaultdict(Counter)
        self.of_actor: dict[EvidenceKind, Counter[str]] = defaultdict(Counter)
        self.size: Counter[str] = Counter(report.actor_id for report in self.reports)
        self._by_id: dict[str, list[int]] = defaultdict(list)
        for at, report in enumerate(self.reports):
            self._by_id[report.report_id].append(at)
            for kind in report.kinds:
                self.of_actor[kind][report.actor_id] += 1
            for fact in report.facts:
                self.showing[fact].append(at)
                self.counts[fact][report.actor_id] += 1
        self.of_kind = {kind: counts.total() for kind, counts in self.of_actor.items()}
        self._rarity = {fact: self._rare(fact) for fact in self.showing}
        self.length = [self.norm(report.facts) for report in self.reports]

    def left(self, without: Collection[str]) -> "Left":
        """The reports but those; one id may stand for reports of several actors."""
        return Left(self, {place for name in without for place in self._by_id.get(name, ())})

    def rarity(self, fact: Fact) -> float:
        """How much it means that two reports both show the fact; 0 for kinds not compared."""
        return self._rarity.get(fact, 0.0)

    def _rare(self, fact: Fact) -> float:
        telling = _TELLING.get(fact[0], 0.0)
        return telling * math.log(self.of_kind[fact[0]] / len(self.showing[fact]))

    def norm(self, facts: Iterable[Fact]) -> float:
        """Length of a set of facts in the space of rarity."""
        return math.sqrt(math.fsum(self.rarity(fact) ** 2 for fact in facts))


class Left:
    """What is left of an index without some reports, as if they had not been published."""

    def __init__(self, index: Index, gone: Collection[int]) -> None:
        self.index, self.gone = index, frozenset(gone)

    @cached_property
    def lost(self) -> list[Report]:
        return [self.index.reports[place] for place in sorted(self.gone)]

    def showing(self, fact: Fact) -> list[int]:
        """Reports that show the fact."""
        found = self.index.showing.get(fact, [])
        return [place for place in found if place not in self.gone] if self.gone else found

    def counts(self, fact: Fact) -> Counts:
        """How many reports show the fact."""
        own: Counts = self.index.counts.get(fact, {})
        lost = [each for each in self.lost if fact in each.facts]
        return _less(own, (each.actor_id for each in lost)) if lost else own

    def of_actor(self, kind: EvidenceKind) -> Counts:
        """How many reports come from sources that record this kind."""
        own: Counts = self.index.of_actor.get(kind, {})
        return _less(own, (r.actor_id for r in self.lost if kind in r.kinds)) if self.lost else own

    def of_kind(self, kind: EvidenceKind) -> int:
        """How many reports of anybody come from sources that record this kind."""
        return self.index.of_kind.get(kind, 0) - sum(kind in each.kinds for each in self.lost)

    def reports(self) -> Counts:
        """How many reports there are of each actor."""
        return _less(self.index.size, (each.actor_id for each in self.lost))


def _less(counts: Counts, lost: Iterable[str]) -> Counts:
    left = dict(counts)
    for actor in lost:
        left[actor] -= 1
        if not left[actor]:
            del left[actor]
    return left

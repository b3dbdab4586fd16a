"""Odds over hypotheses from evidence items: prior, what each item says and why, posterior."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bongsu.attribution.activity import Activity, Sizes
from bongsu.attribution.hypotheses import Masses, Prior, likeliest, masses, members, summed
from bongsu.attribution.index import Index
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.ratios import Ratios
from bongsu.attribution.reading import Reading
from bongsu.attribution.terms import Teller, Term, judged
from bongsu.attribution.voices import voices
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceItem


@dataclass(frozen=True, slots=True)
class Weighed:
    """One hypothesis: odds before and after, and the items' terms in the order of the items.

    A catch-all is the sum over its actors and over those nobody has described; its terms are those
    of ``actor_id``, the likeliest of them, "" for the undescribed.
    """

    hypothesis: str
    prior: float
    posterior: float
    actor_id: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Posterior:
    """All hypotheses, most probable first; priors and posteriors each sum to 1."""

    hypotheses: tuple[Weighed, ...]

    def of(self, hypothesis: str) -> Weighed:
        return next(w for w in self.hypotheses if w.hypothesis == hypothesis)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One weighing before it is told: judged nats, masses after evidence, odds before and after."""

    reading: Reading
    said: Mapping[str, Mapping[str, float]]
    after: Masses
    before: Mapping[str, float]
    odds: dict[str, float]


class Balance:
    """Knowledge made ready for weighing many times, as sensitivity and placebo do.

    Built once per knowledge (hundredths of a second with a full ATT&CK bundle); each weighing takes
    less than a millisecond.
    """

    def __init__(self, knowledge: Knowledge, weights: Weights) -> None:
        self.knowledge = knowledge
        self.weights = weights
        self._index = Index(knowledge)
        self._activity = Activity(self._index, weights.start)
        self._whole = Ratios(self._index.left(()), weights)
        self._members = cache(lambda suspects: members(knowledge.actors, suspects))

    def suspects(self) -> tuple[str, ...]:
        """Actors of the cards that are no catch-all, in the order of the knowledge."""
        actors = self.knowledge.actors
        return tuple(a.actor_id for a in actors if a.card and not a.catch_all)

    def odds(
        self,
        items: Sequence[EvidenceItem],
        month: int | None = None,
        *,
        suspects: Collection[str] | None = None,
        prior: Prior | Mapping[str, float] = Prior.EVEN,
        without: Collection[str] = (),
    ) -> dict[str, float]:
        """As `weigh`, the posteriors alone, for many weighings in a row."""
        return self._outcome(items, month, suspects, prior, without).odds

    def weigh(
        self,
        items: Sequence[EvidenceItem],
        month: int | None = None,
        *,
        suspects: Collection[str] | None = None,
        prior: Prior | Mapping[str, float] = Prior.EVEN,
        without: Collection[str] = (),
    ) -> Posterior:
        """The odds of a case from ``month`` (counted from January 1970).

        ``suspects`` are actor ids that stand as hypotheses of their own, by default those of the
        cards; all others are summed in the catch-alls by country and sort. ``prior`` is where it
        starts; a mapping overrides the even start of any hypotheses. ``without`` are report ids to
        disregard, as if unpublished.
        """
        out = self._outcome(items, month, suspects, prior, without)
        teller = Teller(items, self.knowledge, out.reading, self.weights)
        weighed = [
            Weighed(name, out.before[name], out.odds[name], best, teller.of(best, said))
            for name, best in likeliest(out.after).items()
            for said in [out.said.get(name, {})]
        ]
        return Posterior(tuple(sorted(weighed, key=lambda w: (-w.posterior, w.hypothesis))))

    def _outcome(
        self,
        items: Sequence[EvidenceItem],
        month: int | None,
        suspects: Collection[str] | None,
        prior: Prior | Mapping[str, float],
        without: Collection[str],
    ) -> _Outcome:
        reading = self.read(items, without)
        named = self.suspects() if suspects is None else suspects
        found = masses(
            self._members(frozenset(named)),
            self.weights.start,
            self._activity.utility(month, reading.left),
            reading.left.reports(),
            prior,
        )
        said = judged(items, self.weights)
        after = _after(found, reading.scores(), said)
        before = summed(found)
        odds = _mixed(before, summed(after), self.weights.slip)
        return _Outcome(reading, said, after, before, odds)

    def read(self, items: Sequence[EvidenceItem], without: Collection[str] = ()) -> Reading:
        """What the items say of every actor, before priors."""
        ratios = Ratios(self._index.left(without), self.weights) if without else self._whole
        return Reading(voices(items, self.knowledge, self.weights), ratios, self.weights)

    def sizes(self, month: int | None, without: Collection[str] = ()) -> Mapping[str, Sizes]:
        """Of each actor with reports: logarithms of how many, and of how many near: for fitting."""
        return self._activity.sizes(month, self._index.left(without))


def _after(
    found: Masses, scores: Mapping[str, float], said: Mapping[str, Mapping[str, float]]
) -> Masses:
    """Masses after evidence, summing to 1; shifted by the highest score, so that none overflows."""
    extra = {name: math.fsum(values.values()) for name, values in said.items()}
    nats = {(name, actor): scores.get(actor, 0.0) + extra.get(name, 0.0) for name, actor in found}
    top = max(nats.values(), default=0.0)
    weighed = {part: mass * math.exp(nats[part] - top) for part, mass in found.items()}
    whole = math.fsum(weighed.values())
    return {part: mass / whole for part, mass in weighed.items()}


def _mixed(
    before: Mapping[str, float], after: Mapping[str, float], slip: float
) -> dict[str, float]:
    """In a share ``slip`` of cases the method fails and the odds stay: nothing reaches 0 or 1."""
    return {name: (1 - slip) * after[name] + slip * before[name] for name in before}

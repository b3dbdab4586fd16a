"""Odds over hypotheses from evidence items: prior, what each item says and why, posterior."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceItem

OTHER_DPRK = "other_dprk"
OTHER_STATE = "other_state"
CRIMINAL = "criminal"
UNKNOWN = "unknown"
CATCH_ALLS = (OTHER_DPRK, OTHER_STATE, CRIMINAL, UNKNOWN)
"""Hypotheses that every case has: together they start at `Weights.catch_all`, never at nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """What one item says of one hypothesis.

    ``points`` are hundredths of a natural-log likelihood ratio after grade, forgeability, cap and
    dependence: never below 0 but where an analyst judged so. ``item_id`` is "" for what the items
    say together (the one report that shows most of them). ``k`` of ``n`` reports of the actor show
    it, and ``reports`` are those k. ``capped`` where the cap bit.
    """

    item_id: str
    points: float
    k: int
    n: int
    reports: tuple[str, ...]
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """One hypothesis: odds before and after, and the items' terms in the order of the items.

    A catch-all is the sum over its actors; its terms are those of ``actor_id``, which fits best.
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


class Balance:
    """Knowledge made ready for weighing many times, as sensitivity and placebo do.

    Built once per knowledge (fractions of a second with a full ATT&CK bundle); each weighing takes
    milliseconds.
    """

    def __init__(self, knowledge: Knowledge, weights: Weights) -> None:
        self.knowledge = knowledge
        self.weights = weights

    def weigh(
        self,
        items: Sequence[EvidenceItem],
        month: int | None = None,
        *,
        suspects: Collection[str] | None = None,
        prior: Mapping[str, float] | None = None,
        without: Collection[str] = (),
    ) -> Posterior:
        """The odds of a case from ``month`` (counted from January 1970).

        ``suspects`` are actor ids that stand as hypotheses of their own, by default those of the
        cards; all others are summed in the catch-alls by country and sort. ``prior`` overrides the
        start of any hypotheses, and is scaled to sum to 1; `uniform` and `by_reports` make the two
        usual ones. ``without`` are report ids to disregard, as if unpublished.
        """
        raise NotImplementedError

    def suspects(self) -> tuple[str, ...]:
        """Actors of the cards that are no catch-all, in the order of the knowledge."""
        raise NotImplementedError

    def uniform(self, suspects: Iterable[str] | None = None) -> dict[str, float]:
        """The prior that prefers no suspect: what a weighing starts from unless told otherwise."""
        raise NotImplementedError

    def by_reports(self, suspects: Iterable[str] | None = None) -> dict[str, float]:
        """The prior by how much is reported of each: coverage, not guilt; for sensitivity."""
        raise NotImplementedError


def posterior(
    knowledge: Knowledge, items: Sequence[EvidenceItem], weights: Weights, month: int | None = None
) -> Posterior:
    """One weighing with the usual prior and suspects."""
    return Balance(knowledge, weights).weigh(items, month)

"""What a method answers to a question, the product's first of all."""

from collections.abc import Mapping
from dataclasses import dataclass

from bench.attribution.protocol import Question
from bongsu.attribution.hypotheses import CATCH_ALLS, UNKNOWN, Prior


@dataclass(frozen=True, slots=True)
class Answer:
    """Odds over actors and "unknown", before and after the evidence; each sums to 1."""

    case_id: str
    truth: str
    prior: Mapping[str, float]
    odds: Mapping[str, float]

    @property
    def known(self) -> bool:
        return self.truth != UNKNOWN

    @property
    def actors(self) -> dict[str, float]:
        """Odds of the actors alone."""
        return {name: p for name, p in self.odds.items() if name != UNKNOWN}

    @property
    def leader(self) -> tuple[str, float]:
        """The likeliest actor, unknown left out; nobody where no actor has a report."""
        return max(self.actors.items(), key=lambda one: (one[1], one[0]), default=("", 0.0))


def product(question: Question) -> Answer:
    """The product's own odds, every actor a hypothesis, as published cases are spread."""
    balance, case = question.balance, question.case
    suspects = [a.actor_id for a in balance.knowledge.actors if not a.catch_all]
    prior = balance.odds(
        (), case.month, suspects=suspects, prior=Prior.FITTED, without=question.without
    )
    odds = balance.odds(
        case.items, case.month, suspects=suspects, prior=Prior.FITTED, without=question.without
    )
    return Answer(case.case_id, question.truth, _folded(prior), _folded(odds))


def _folded(odds: Mapping[str, float]) -> dict[str, float]:
    """Catch-alls are "unknown" here, where each documented actor stands for itself."""
    rest = sum(p for name, p in odds.items() if name in CATCH_ALLS)
    return {**{name: p for name, p in odds.items() if name not in CATCH_ALLS}, UNKNOWN: rest}

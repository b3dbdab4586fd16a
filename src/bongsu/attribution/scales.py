"""One case's items on the scales: odds of hypotheses and countries, what may be said of them."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.gates import LIKELY, most
from bongsu.attribution.hypotheses import CATCH_ALLS, OTHER_DPRK, UNKNOWN, Prior, hypothesis_of
from bongsu.attribution.posterior import Balance
from bongsu.model.assessment import BANDS, Word, held, word_of
from bongsu.model.evidence_item import EvidenceItem

_SPEAKS = 0.15
"""Nats by which an item alone must raise a subject's log odds to count as speaking for it."""
_WORDS = [word for word, _, _ in BANDS]
Odds = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What can be said of some odds: the likeliest hypothesis, and the subject that may be named.

    ``stated`` is the lowest level that passes its gate, "" where none does.
    """

    leader: str
    stated: str
    word: Word
    most: Word


class Scales:
    """A knowledge with one case's suspects and month; every question is asked of the same scales.

    ``subjects`` are hypotheses, then countries, each with the hypotheses that it is the sum of.
    """

    def __init__(self, balance: Balance, items: Sequence[EvidenceItem], month: int | None) -> None:
        self.balance, self.items, self.month = balance, tuple(items), month
        self.suspects = balance.suspects()
        self.countries = _countries(balance, self.suspects)
        self.hypotheses = (*self.suspects, *CATCH_ALLS)
        self.subjects = {**{each: (each,) for each in self.hypotheses}, **self.countries}
        self._counted = {
            each.actor_id: hypothesis_of(each, self.suspects) for each in balance.knowledge.actors
        }
        self._before = self.odds(())
        self._alone = {item.item_id: self.odds((item,)) for item in self.items}

    def odds(
        self, items: Sequence[EvidenceItem], prior: Prior = Prior.EVEN, without: str = ""
    ) -> dict[str, float]:
        """Odds of every subject, as if the report ``without`` had not been published."""
        gone = (without,) if without else ()
        found = self.balance.odds(items, self.month, prior=prior, without=gone)
        return self.summed(found)

    def summed(self, odds: Odds) -> dict[str, float]:
        """Odds of hypotheses with those of countries beside them."""
        return {
            subject: math.fsum(odds.get(each, 0.0) for each in of)
            for subject, of in self.subjects.items()
        }

    def hypothesis(self, actor_id: str) -> str:
        """The hypothesis under which an actor is counted."""
        return self._counted[actor_id]

    def speaking(self, subject: str, items: Sequence[EvidenceItem]) -> tuple[EvidenceItem, ...]:
        """The items that, each alone, raise a subject's odds."""
        before = _logit(self._before[subject])
        return tuple(
            item for item in items if _logit(self._alone[item.item_id][subject]) - before >= _SPEAKS
        )

    def most(
        self, subject: str, items: Sequence[EvidenceItem], barred: Collection[str] = ()
    ) -> Word:
        """The strongest word that the gates allow for a subject; ``barred`` are not named."""
        return Word.EVEN if subject in barred else most(self.speaking(subject, items))

    def outcome(
        self, odds: Odds, items: Sequence[EvidenceItem], barred: Collection[str] = ()
    ) -> Outcome:
        """What these odds of these items let anybody say."""
        leader = max(self.hypotheses, key=lambda each: (odds[each], each))
        for subject in (*self.hypotheses, *self.countries):
            if subject == UNKNOWN or odds[subject] < LIKELY:
                continue
            allowed = self.most(subject, items, barred)
            if _WORDS.index(allowed) >= _WORDS.index(Word.LIKELY):
                return Outcome(leader, subject, held(word_of(odds[subject]), allowed), allowed)
        return Outcome(leader, "", Word.OPEN, Word.EVEN)

    def word(self, subject: str, odds: Odds, outcome: Outcome) -> Word:
        """What may be said of one subject beside what is stated.

        Where nothing is stated nothing is told apart; where a country is, its hypotheses are not.
        """
        inside = subject in self.countries.get(outcome.stated, ())
        if not outcome.stated or inside:
            return Word.OPEN
        return held(word_of(odds[subject]), outcome.most)


def _countries(balance: Balance, suspects: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Countries of the suspects, with all hypotheses that say so."""
    found: dict[str, list[str]] = {}
    for actor in balance.knowledge.actors:
        if actor.actor_id in suspects and actor.country:
            found.setdefault(actor.country, []).append(actor.actor_id)
    if "KP" in found:
        found["KP"].append(OTHER_DPRK)
    return {country: tuple(of) for country, of in found.items()}


def _logit(probability: float) -> float:
    bounded = min(max(probability, 1e-12), 1 - 1e-12)
    return math.log(bounded / (1 - bounded))

"""What others do: match lists. Temperature and odds of unknown are fitted for each alike."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.attribution.answers import Answer
from bench.attribution.fitting import Choice, Floats, fit, odds
from bench.attribution.protocol import Question
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Fact, Knowledge
from bongsu.model.evidence_item import EvidenceKind

_K1, _B = 1.5, 0.75


@dataclass(frozen=True, slots=True)
class Profiles:
    """What a question may know: each actor's reports counted, and how many show each fact."""

    query: frozenset[Fact]
    reports: Mapping[str, int]
    counts: Mapping[str, Mapping[Fact, int]]
    groups: Mapping[Fact, int]
    shown: Mapping[Fact, int]
    length: float


def profiles(question: Question) -> Profiles:
    """Counts over the reports that the question leaves."""
    knowledge = question.balance.knowledge
    reports: dict[str, int] = {}
    counts: dict[str, dict[Fact, int]] = {}
    for report in knowledge.reports:
        if report.report_id in question.without:
            continue
        reports[report.actor_id] = reports.get(report.actor_id, 0) + 1
        own = counts.setdefault(report.actor_id, {})
        for fact in report.facts:
            own[fact] = own.get(fact, 0) + 1
    groups: dict[Fact, int] = {}
    shown: dict[Fact, int] = {}
    for own in counts.values():
        for fact, count in own.items():
            groups[fact] = groups.get(fact, 0) + 1
            shown[fact] = shown.get(fact, 0) + count
    query = _query(question, knowledge) & groups.keys()
    length = sum(shown.values()) / max(1, len(counts))
    return Profiles(frozenset(query), reports, counts, groups, shown, length)


def _query(question: Question, knowledge: Knowledge) -> frozenset[Fact]:
    items = question.case.items
    return frozenset().union(*(knowledge.facts(item.kind, item.values) for item in items))


def _idf(profile: Profiles, fact: Fact) -> float:
    return max(0.0, math.log((len(profile.reports) + 1) / (profile.groups[fact] + 0.5)))


def jaccard(profile: Profiles, actor: str) -> float:
    """Shared facts over all facts."""
    own = profile.counts[actor].keys()
    return len(own & profile.query) / max(1, len(own | profile.query))


def idf_cosine(profile: Profiles, actor: str) -> float:
    """Cosine of presence, weighted by how few groups show a fact."""
    own = profile.counts[actor].keys()
    dot = sum(_idf(profile, fact) ** 2 for fact in own & profile.query)
    norm = math.sqrt(sum(_idf(profile, fact) ** 2 for fact in own))
    other = math.sqrt(sum(_idf(profile, fact) ** 2 for fact in profile.query))
    return dot / (norm * other) if norm and other else 0.0


def bm25(profile: Profiles, actor: str) -> float:
    """Okapi BM25, a group's reports as one document."""
    own = profile.counts[actor]
    length = _K1 * (1 - _B + _B * sum(own.values()) / profile.length)
    return sum(
        _idf(profile, fact) * own[fact] * (_K1 + 1) / (own[fact] + length)
        for fact in own.keys() & profile.query
    )


def naive_bayes(profile: Profiles, actor: str) -> float:
    """Smoothed log likelihood of what is present, and the report-count prior."""
    own, n, whole = profile.counts[actor], profile.reports[actor], sum(profile.reports.values())
    score = math.log(n / whole)
    for fact in profile.query:
        background = (profile.shown[fact] + 0.5) / (whole + 1)
        score += math.log((own.get(fact, 0) + 2 * background) / (n + 2))
    return score


def _overlap(profile: Profiles, actor: str, kind: EvidenceKind) -> float:
    """Mean log likelihood ratio of the facts of a kind, smoothed, none below 0."""
    own, n, whole = profile.counts[actor], profile.reports[actor], sum(profile.reports.values())
    found = [fact for fact in profile.query if fact[0] is kind]
    total = 0.0
    for fact in found:
        background = profile.shown[fact] / whole
        total += max(0.0, math.log((own.get(fact, 0) + 5 * background) / (n + 5) / background))
    return total / math.sqrt(len(found)) if found else 0.0


Score = Callable[[Profiles, str], Sequence[float]]
METHODS: dict[str, Score] = {
    "Jaccard": lambda p, a: [jaccard(p, a)],
    "IDF cosine": lambda p, a: [idf_cosine(p, a)],
    "BM25": lambda p, a: [bm25(p, a)],
    "naive Bayes": lambda p, a: [naive_bayes(p, a)],
    "logit of 3": lambda p, a: [
        _overlap(p, a, EvidenceKind.SOFTWARE),
        _overlap(p, a, EvidenceKind.TECHNIQUE),
        math.log(p.reports[a]),
    ],
}


_SCORES = dict.fromkeys(METHODS, 1) | {"logit of 3": 3}
"""How many scores each method gives."""


def choices(question: Question) -> dict[str, Choice]:
    """By method, the scores of all actors as features, and one more that only "unknown" has."""
    profile = profiles(question)
    names = sorted(profile.reports)
    right = names.index(question.truth) if question.truth in profile.reports else len(names)
    found = {}
    for method, score in METHODS.items():
        scores = [[*score(profile, name), 0.0] for name in names]
        rows = np.array([*scores, [*[0.0] * _SCORES[method], 1.0]])
        found[method] = Choice((*names, UNKNOWN), rows, right)
    return found


@dataclass(frozen=True, slots=True)
class Baselines:
    """All methods with the scale and odds of unknown that were fitted for each."""

    weights: Mapping[str, Floats]

    def answers(self, question: Question) -> dict[str, Answer]:
        """What each method answers."""
        return {
            method: _answer(question, given, self.weights[method])
            for method, given in choices(question).items()
        }


def fitted(training: Sequence[Question]) -> Baselines:
    given = [choices(question) for question in training]
    return Baselines({m: fit([one[m] for one in given], ridge=1e-5) for m in METHODS})


def _answer(question: Question, given: Choice, weights: Floats) -> Answer:
    blank = np.zeros_like(given.rows)
    blank[-1] = given.rows[-1]
    prior = odds(weights, Choice(given.names, blank, given.right))
    return Answer(question.case.case_id, question.truth, prior, odds(weights, given))

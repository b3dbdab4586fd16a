"""The bench of attribution: who may know what, figures by hand, the form of a case."""

import math

import numpy as np
import pytest

from bench.attribution import baselines, falsely, learning, measures
from bench.attribution.answers import Answer, product
from bench.attribution.cases import case_of
from bench.attribution.fitting import Choice, fit, odds
from bench.attribution.protocol import asked, forward, held_out
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.weights import shipped, weights_of
from bongsu.model.evidence_item import EvidenceKind, Forgeability
from tests.attribution.small import KNOWLEDGE, report, software, techniques

WEIGHTS, _ = shipped()
NEWER = Knowledge(
    KNOWLEDGE.actors,
    (*KNOWLEDGE.reports, report("r6", "north", *software("s1"), *techniques("T0001", "T0004"))),
)


def answer(truth: str, **given: float) -> Answer:
    even = dict.fromkeys(given, 1 / len(given))
    return Answer("case", truth, even, given)


def test_a_case_is_not_asked_of_its_own_source_nor_of_its_months() -> None:
    questions = {q.case.report_id: q for q in held_out(KNOWLEDGE, WEIGHTS, drop=0.0)}
    assert questions["r2"].without == {"r2"}
    assert questions["r1"].without == {"r1", "r3", "r5"}  # all of the same month
    assert questions["r2"].truth == "north"
    assert questions["r3"].truth == UNKNOWN  # south has no other report


def test_with_its_group_dropped_the_answer_is_unknown() -> None:
    for question in held_out(KNOWLEDGE, WEIGHTS, drop=1.0):
        assert question.truth == UNKNOWN
        assert question.case.actor not in product(question).actors


def test_forward_asks_only_what_is_new() -> None:
    (question,) = forward(KNOWLEDGE, NEWER, WEIGHTS)
    assert (question.case.report_id, question.truth) == ("r6", "north")
    found = product(question)
    assert sum(found.odds.values()) == pytest.approx(1)
    assert found.leader[0] == "north"


def test_a_case_in_the_documented_form() -> None:
    case = case_of(
        {
            "id": "c1",
            "date": "2021-03",
            "actor": "NORTH",
            "evidence": [
                {"kind": "software", "value": ["s1", "s2"], "forgeability": "costly"},
                {"kind": "technique", "value": "T0001", "group": "log", "grade": "A1"},
            ],
        }
    )
    first, second = case.items
    assert case.month == 51 * 12 + 2
    assert (first.values, first.forgeability) == (("s1", "s2"), Forgeability.COSTLY)
    assert (second.kind, second.group, second.grade) == (EvidenceKind.TECHNIQUE, "log", "A1")
    (question,) = asked(KNOWLEDGE, [case], WEIGHTS, {})
    assert question.truth == "north"


def test_figures_by_hand() -> None:
    rows = [
        measures.row(answer("a", a=0.5, b=0.3, unknown=0.2)),
        measures.row(answer(UNKNOWN, a=0.8, b=0.1, unknown=0.1)),
    ]
    known, other = rows
    assert (known.rank, known.right, other.known, other.right) == (1, True, False, False)
    assert known.own_loss == pytest.approx(-math.log(0.625))
    assert known.loss == pytest.approx(-math.log(0.5))
    assert known.brier == pytest.approx(0.25 + 0.09 + 0.04)
    found = measures.figures(
        [answer("a", a=0.5, b=0.3, unknown=0.2), answer(UNKNOWN, a=0.8, b=0.1, unknown=0.1)]
    )
    assert found["top 1"].value == 1
    assert found["top 1"].n == 1
    assert (found["precision at 0.5"].value, found["precision at 0.5"].n) == (0.5, 2)
    assert found["coverage at 0.8"].value == 0.5
    assert found["ECE"].value == pytest.approx((0.5 + 0.8) / 2)


def test_odds_that_stay_as_they_were_cost_one_bit() -> None:
    found = measures.figures([answer("a", a=0.5, unknown=0.5)])
    assert found["Cllr"].value == pytest.approx(1)


def test_honest_odds_of_one_case_miss_by_chance() -> None:
    columns = measures.columns_of([answer("a", a=0.5, unknown=0.5)])
    found = measures.honest(columns, "top", known=False)
    assert (found.value, found.n) == (0.5, 1)


def test_ties_share_their_rank() -> None:
    assert measures.row(answer("a", a=0.25, b=0.25, c=0.25, unknown=0.25)).rank == 2


def test_a_logit_finds_what_made_the_choices() -> None:
    chance = np.random.default_rng(5)
    truth = np.array([1.5, -0.7])
    choices = []
    for _ in range(3000):
        rows = chance.normal(size=(4, 2))
        p = np.exp(rows @ truth)
        choices.append(Choice(tuple("abcd"), rows, int(chance.choice(4, p=p / p.sum()))))
    found = fit(choices, ridge=0.0)
    assert found == pytest.approx(truth, abs=0.12)
    assert sum(odds(found, choices[0]).values()) == pytest.approx(1)


def test_what_is_fitted_is_what_the_product_reckons_with() -> None:
    (question,) = forward(KNOWLEDGE, NEWER, WEIGHTS)
    start = WEIGHTS.start
    weights = np.array(
        [
            WEIGHTS.shapes[EvidenceKind.SOFTWARE].weight,
            WEIGHTS.shapes[EvidenceKind.TECHNIQUE].weight,
            WEIGHTS.closest,
            start.reports,
            start.activity,
            start.unknown,
            WEIGHTS.new_software,
            WEIGHTS.many_techniques,
        ]
    )
    own, found = odds(weights, learning.choice(question, WEIGHTS, 1.0)), product(question)
    slip = WEIGHTS.slip
    mixed = {name: (1 - slip) * p + slip * found.prior[name] for name, p in own.items()}
    assert mixed == pytest.approx(found.odds)


def test_every_baseline_answers_with_odds() -> None:
    training = list(held_out(NEWER, WEIGHTS, drop=0.3))
    (question,) = forward(KNOWLEDGE, NEWER, WEIGHTS)
    for answer in baselines.fitted(training).answers(question).values():
        assert sum(answer.odds.values()) == pytest.approx(1)
        assert answer.truth == "north"


def test_a_planted_tool_is_another_actors_and_new_to_the_case() -> None:
    questions = list(forward(KNOWLEDGE, NEWER, WEIGHTS))
    found = falsely.planted(questions, lambda question: {"own": product(question)})
    assert all(figure.n == falsely.DECOYS for figure in found["own"].values())


def test_weights_are_written_as_they_are_read() -> None:
    assert weights_of(learning.written(WEIGHTS)) == WEIGHTS

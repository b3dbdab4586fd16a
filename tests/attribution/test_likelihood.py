"""The arithmetic, against figures reckoned by hand."""

import math

import pytest

from bongsu.attribution.likelihood import cap, log_ratio, together, trust
from bongsu.attribution.weights import Shape, shipped
from bongsu.model.evidence_item import Forgeability

SHAPE = Shape(alpha=20, lam=0.5, weight=1)


def test_three_of_ten_where_one_in_ten_is_usual() -> None:
    # (3 + 20 x 0.1) / 30 = 1/6; half of it and half of 0.1 make 0.1333; over 0.1 that is 4/3
    assert log_ratio(3, 10, 0.1, SHAPE) == pytest.approx(math.log(4 / 3))


@pytest.mark.parametrize(("k", "n"), [(0, 0), (0, 50), (1, 10)])
def test_what_is_not_documented_is_no_evidence_against(k: int, n: int) -> None:
    assert log_ratio(k, n, 0.1, SHAPE) == 0


def test_more_reports_that_show_it_say_more() -> None:
    values = [log_ratio(k, 10, 0.1, SHAPE) for k in range(11)]
    assert values == sorted(values)


def test_dependent_values() -> None:
    assert together([3, 4]) == 5
    assert together([2]) == 2
    assert together([2, 0]) == 2
    assert together([1] * 9) == pytest.approx(9 / math.sqrt(9))  # sum over root of n
    assert together([]) == 0


@pytest.mark.parametrize(
    ("grade", "part"), [("A1", 1), ("C3", 0.75 * 0.75), ("F3", 0.75), ("C6", 0.75), ("F6", 0)]
)
def test_what_nobody_can_judge_is_left_to_the_other_half(grade: str, part: float) -> None:
    weights, _ = shipped()
    assert trust(grade, weights.trust) == part


def test_a_cheap_trace_says_at_most_ten_to_one() -> None:
    weights, _ = shipped()
    assert math.exp(cap(SHAPE, Forgeability.CHEAP, weights.caps)) == pytest.approx(10, rel=1e-3)
    capped = Shape(20, 0.5, 1, cap=1)
    assert cap(capped, Forgeability.COSTLY, weights.caps) == 1

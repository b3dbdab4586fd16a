"""Sigma's semantics on DuckDB; `tests.engines` asks the same questions elsewhere."""

import pytest

from bongsu.testing.fakes import MemoryLake
from tests.detectors.sigma_questions import QUESTIONS
from tests.detectors.sigma_rows import Question, asked, event, given


@pytest.mark.parametrize("question", QUESTIONS, ids=[each.name for each in QUESTIONS])
def test_who_matches(question: Question) -> None:
    lake = MemoryLake()
    for name, rows in given(question).items():
        lake.put(name, rows)
    lake.keep("event", event())
    found = lake.query(asked(question))["row_id"].to_pylist()
    assert sorted(found) == sorted(question.found)


def test_questions_have_names_of_their_own() -> None:
    names = [each.name for each in QUESTIONS]
    assert len(set(names)) == len(names)

"""Sigma's semantics over Spark Connect: the questions that DuckDB is asked."""

import pytest

from bongsu.steps.lake_tables import tables
from bongsu.testing.fakes import MemoryLake
from tests.detectors.sigma_questions import QUESTIONS
from tests.detectors.sigma_rows import Question, asked, event, given
from tests.engines.conftest import Run


@pytest.mark.parametrize("question", QUESTIONS, ids=[each.name for each in QUESTIONS])
def test_who_matches(question: Question, spark: Run) -> None:
    rows = dict(given(question))
    lake = MemoryLake()
    for name, each in rows.items():
        lake.put(name, each)
    lake.keep("event", event())
    rows["event"] = lake.query(tables()["event"])
    (found,) = spark(rows, [asked(question)])
    assert sorted(found["row_id"].to_pylist()) == sorted(question.found)

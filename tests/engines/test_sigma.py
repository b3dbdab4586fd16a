"""Sigma's semantics are the same on DuckDB and over Spark Connect."""

import pytest

from bongsu.steps.lake_tables import tables
from bongsu.testing.fakes import MemoryLake
from tests.detectors.sigma_questions import QUESTIONS
from tests.detectors.sigma_rows import Question, asked, event, given
from tests.engines.conftest import Run

_READ = ("log_record", "log_field", "account", "event")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.name)
def test_the_same_answers_on_two_engines(question: Question, spark: Run) -> None:
    lake, expression = MemoryLake(), asked(question)
    for name, rows in given(question).items():
        lake.hold(name, rows)
    lake.keep("event", event())
    here = lake.query(expression)["row_id"].to_pylist()
    (there,) = spark({name: lake.query(tables()[name]) for name in _READ}, [expression])
    assert sorted(there["row_id"].to_pylist()) == sorted(here)

"""Sigma's semantics are the same on DuckDB and over Spark Connect."""

import pytest

from bongsu.detectors.sigma.expressions import hits
from bongsu.steps.lake_tables import tables
from bongsu.testing.fakes import MemoryLake
from tests.detectors.sigma_questions import QUESTIONS
from tests.detectors.sigma_rows import Question, asked, event, given
from tests.detectors.test_sigma_sources import CASES, lake_of, rules
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


@pytest.mark.parametrize("specimen", sorted({each[0] for each in CASES}))
def test_every_log_source_is_asked_alike(specimen: str, spark: Run) -> None:
    lake = lake_of(specimen)
    expression = hits(tables(), rules(*(each[1:3] for each in CASES if each[0] == specimen)))
    here = lake.query(expression).select(["rule", "row_id"]).to_pylist()
    (there,) = spark({name: lake.query(tables()[name]) for name in _READ}, [expression])
    said = sorted((row["rule"], row["row_id"]) for row in there.to_pylist())
    assert said == sorted((row["rule"], row["row_id"]) for row in here)
    assert said

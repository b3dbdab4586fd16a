"""Every detector gives the same rows on DuckDB and over Spark Connect."""

from typing import Any

import pyarrow as pa
import pytest

from bongsu.detectors.plugin import built_in
from bongsu.steps.lake_tables import tables
from bongsu.testing.sketch import expressions
from tests.conformance.specimens import case_for
from tests.engines.conftest import Run

DETECTORS = {each.CARD.id: each for each in built_in()}
OPEN: dict[str, str] = {}
"""Detectors that the second engine does not run alike, and why."""


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(each, marks=pytest.mark.xfail(reason=OPEN[each], strict=True))
        if each in OPEN
        else each
        for each in DETECTORS
    ],
)
def test_the_same_rows_on_two_engines(name: str, spark: Run) -> None:
    case, detector = case_for(name), DETECTORS[name]
    if case is None:
        pytest.skip("no sketch of logs for it")
    found = expressions(detector)
    asked = [*found.reasons, *([] if found.ranking is None else [found.ranking])]
    here = [case.lake.query(each) for each in asked]
    given = {each: case.lake.query(tables()[each]) for each in detector.CARD.reads}
    there = spark(given, asked)
    for ours, theirs in zip(here, there, strict=True):
        assert _settled(theirs) == _settled(ours)


def _settled(rows: pa.Table) -> list[tuple[Any, ...]]:
    return sorted(zip(*(each.to_pylist() for each in rows.columns), strict=True), key=repr)

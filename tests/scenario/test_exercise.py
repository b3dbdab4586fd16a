"""The exercise in weighing: nobody real is named, and the false flag is told in the truth only."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bongsu.attribution.bundle import knowledge_of_bundle
from bongsu.cli.writing import Plot
from bongsu.model.evidence_item import EvidenceKind, Forgeability
from bongsu.scenario import PLOTS, ScenarioFile, generate
from bongsu.scenario.plots import stage
from bongsu.scenario.plots.pairing import pairs

Row = dict[str, Any]
CASES = 60


@pytest.fixture(scope="module")
def files() -> list[ScenarioFile]:
    return list(stage("attribution", 7, CASES))


@pytest.fixture(scope="module")
def truth(files: list[ScenarioFile]) -> Row:
    loaded: Row = json.loads(files[-1].content)
    return loaded


@pytest.fixture(scope="module")
def cases(files: list[ScenarioFile]) -> dict[str, Row]:
    found = [json.loads(f.content) for f in files if f.path.startswith("cases/")]
    return {case["id"]: case for case in found}


def test_the_command_offers_every_plot() -> None:
    assert [each.value for each in Plot] == list(PLOTS)


def test_the_same_words_give_the_same_bytes(files: list[ScenarioFile]) -> None:
    assert list(generate(7, CASES, plot="attribution")) == files
    assert list(stage("attribution", 8, CASES)) != files


def test_the_knowledge_is_read_and_names_nobody_real(files: list[ScenarioFile]) -> None:
    content = next(f.content for f in files if f.path == "knowledge.json")
    known = knowledge_of_bundle(json.loads(content), "knowledge.json", "0" * 64)
    assert len(known.actors) == 8
    assert all(actor.name.startswith("Fictional ") for actor in known.actors)
    assert all(actor.actor_id.startswith("G99") for actor in known.actors)
    assert {actor.country for actor in known.actors} == {None}
    assert len(known.reports) >= 40
    assert all(".example/" in report.report_id for report in known.reports)
    assert all(report.month is not None for report in known.reports)
    kinds = {kind for report in known.reports for kind, _ in report.facts}
    assert kinds == {EvidenceKind.SOFTWARE, EvidenceKind.TECHNIQUE}


def test_cases_have_the_documented_form(cases: dict[str, Row]) -> None:
    assert len(cases) == CASES
    for case in cases.values():
        assert set(case) == {"id", "date", "evidence", "actor"}
        for item in case["evidence"]:
            assert set(item) == {"kind", "value", "group", "grade", "forgeability"}
            EvidenceKind(item["kind"])
            Forgeability(item["forgeability"])
            assert item["grade"][0] in "ABCDEF"
            assert item["grade"][1] in "123456"


def test_truth_says_who_acted_and_what_was_planted(cases: dict[str, Row], truth: Row) -> None:
    plot = truth["plot"]
    actors = {hand["hand"]: hand["actor"] for hand in plot["hands"]}
    assert {row["id"] for row in plot["cases"]} == set(cases)
    for row in plot["cases"]:
        case = cases[row["id"]]
        assert case["actor"] == row["actor"] == actors.get(row["hand"])
        cheap = [
            item["value"]
            for item in case["evidence"]
            if item["kind"] == "software" and item["forgeability"] == "cheap"
        ]
        assert cheap == row["planted"]
        assert bool(row["poses_as"]) == bool(cheap)
        assert row["poses_as"] != row["actor"] or not row["poses_as"]
    assert sum(row["actor"] is None for row in plot["cases"]) >= 5
    assert sum(bool(row["poses_as"]) for row in plot["cases"]) >= 2
    assert pairs(truth) == frozenset()


def test_even_a_single_case_poses() -> None:
    (row,) = json.loads(list(stage("attribution", 1, 1))[-1].content)["plot"]["cases"]
    assert row["poses_as"] == "G9900"

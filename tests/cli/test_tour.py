"""The tour shows real commands, in order, and stops when it is told to."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bongsu.cli import tour
from bongsu.cli.tour import FINDINGS, FIRST, LAST, TOGETHER, Step, about, story_of
from bongsu.model.verdict import Rung, RungVerdict, Status
from bongsu.phrases import CATALOGUE
from tests.cli.conftest import Run
from tests.cli.fake import Calls
from tests.cli.sample import case_view, finding_view, verdict


@pytest.fixture(autouse=True)
def codes(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What the next commands leave with, 0 where nothing is said."""
    said: list[int] = []
    api = sys.modules["bongsu.api"]

    def run_again(*what: object) -> int:
        calls.seen.append(("run_again", *what))
        return said.pop(0) if said else 0

    monkeypatch.setattr(api, "run_again", run_again, raising=False)
    monkeypatch.setattr(api, "Settings", lambda home, passphrase: (home, passphrase()))
    return said


def ran(calls: Calls) -> list[str]:
    return [each[1][0] for each in calls.seen if each[0] == "run_again"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_step_is_explained_shown_and_run(run: Run, calls: Calls, language: str) -> None:
    result = run("--language", language, "tour", "new")
    assert result.exit_code == 0, result.output
    assert ran(calls) == [
        *(step.name for step in FIRST), "timeline", "findings", "show", "mark", "search",
        *(step.name for step in (*TOGETHER, *LAST)),
    ]  # fmt: skip
    for _, words, folder, environment in [each for each in calls.seen if each[0] == "run_again"]:
        assert f"$ bongsu {words[0]}" in result.stdout
        assert folder == Path("new")
        assert environment["BONGSU_LANGUAGE"] == language
        assert environment["BONGSU_HOME"] == str(Path("new/keys").absolute())
    assert "tour." not in result.stdout.replace("docs/tutorial", "")


@pytest.mark.parametrize(
    "step",
    [
        *FIRST,
        FINDINGS,
        story_of(case_view().accounts[0]),
        *about(finding_view(1)),
        *TOGETHER,
        *LAST,
    ],
    ids=lambda step: step.name,
)
def test_every_command_is_one_that_bongsu_knows(run: Run, calls: Calls, step: Step) -> None:
    result = run(*step.words, "--help")
    assert (result.exit_code, calls.seen) == (0, [])
    assert f"tour.{step.name}" in CATALOGUE
    assert f"tour.{step.name}.why" in CATALOGUE


@pytest.mark.parametrize("code", [1, 3, -9])
def test_a_step_that_fails_ends_the_tour_with_its_code(
    run: Run, calls: Calls, codes: list[int], code: int
) -> None:
    codes += [0, code]
    result = run("tour", "new")
    assert result.exit_code == code
    assert len(ran(calls)) == 2
    assert "bongsu actor create Tour" in result.stderr


def test_the_story_begins_on_the_day_when_somebody_came_in() -> None:
    account = case_view().accounts[0]
    assert story_of(account).words == ("timeline", "case", account.address)
    came = RungVerdict(Rung.ACCESSED, Status.INDICATED, "why.access_suspected", first_ms=90_000_000)
    rungs = tuple(came if each.rung is Rung.ACCESSED else each for each in verdict().rungs)
    since = story_of(replace(account, verdict=replace(verdict(), rungs=rungs))).words[3:]
    assert since == ("--from", "1970-01-02")


def test_a_folder_that_exists_is_left_alone(run: Run, calls: Calls, tmp_path: Path) -> None:
    result = run("tour", tmp_path)
    assert result.exit_code == 2
    assert ran(calls) == []


class Person(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Somebody who presses Enter once, then q."""
    monkeypatch.setattr(tour.sys, "stdin", Person("\nq\n"))
    monkeypatch.setattr("bongsu.cli.render.screen.Screen.is_terminal", True)
    return monkeypatch


def test_on_a_terminal_it_waits_and_can_be_left(calls: Calls, typing: pytest.MonkeyPatch) -> None:
    typing.setattr(tour.sys, "stdout", out := Person())
    tour.tour(tour.State(), Path("new"))
    assert ran(calls) == ["scenario"]
    assert out.getvalue().count("Enter runs it, q leaves.") == 2

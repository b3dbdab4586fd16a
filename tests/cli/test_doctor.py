"""``doctor``: the page in both languages, the exit code, and what is asked."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bongsu.adapters.machine import LEAST_FREE, Diagnosis, Disk, Library
from bongsu.adapters.walls import Wall
from bongsu.phrases import Language
from tests.cli.conftest import Run

SOUND = Diagnosis(
    system="Linux 6.1 x86_64",
    python="3.11.7",
    processors=2,
    walls={wall.name.lower(): True for wall in Wall if wall.name},
    landlock=5,
    libraries=(Library("pyarrow", "20.0", fits=True),),
    disk=None,
)
FEWER = replace(SOUND, walls={**SOUND.walls, "landlock": False, "seccomp": False}, landlock=0)
MISSING = replace(SOUND, libraries=(Library("typer", None, fits=False),))
OLD = replace(SOUND, libraries=(Library("typer", "0.1", fits=False),))
FULL = replace(SOUND, disk=Disk("/case", LEAST_FREE - 1, 10 * LEAST_FREE))
ROOMY = replace(SOUND, disk=Disk("/case", LEAST_FREE, 10 * LEAST_FREE))


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, run: Run) -> list[object]:
    """What the next diagnosis is; afterwards the case that was asked about."""
    held: list[object] = [SOUND]

    def diagnose(case: Path | None) -> Diagnosis:
        made = held.pop()
        held.append(case)
        assert isinstance(made, Diagnosis)
        return made

    monkeypatch.setattr(sys.modules["bongsu.api"], "diagnose", diagnose, raising=False)
    return held


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", [SOUND, FEWER, MISSING, OLD, FULL, ROOMY])
def test_every_state_has_its_sentences(
    run: Run, found: list[object], state: Diagnosis, language: Language
) -> None:
    found[:] = [state]
    page = run("doctor", "--language", language.value).output
    assert "cli." not in page
    assert "landlock" in page


@pytest.mark.parametrize(
    ("state", "code"), [(SOUND, 0), (FEWER, 0), (ROOMY, 0), (MISSING, 1), (OLD, 1), (FULL, 1)]
)
def test_it_leaves_with_1_where_a_person_has_to_act(
    run: Run, found: list[object], state: Diagnosis, code: int
) -> None:
    found[:] = [state]
    assert run("doctor").exit_code == code


def test_an_absent_wall_is_said(run: Run, found: list[object]) -> None:
    found[:] = [FEWER]
    page = run("doctor").stdout
    assert page.count("absent") == 2
    assert "Not every wall stands" in page


def test_a_program_reads_it(run: Run, found: list[object]) -> None:
    found[:] = [FEWER]
    value = json.loads(run("doctor", "some/case", "--json").stdout)
    assert value["walls"]["landlock"] is False
    assert value["walls"]["memory"] is True
    assert value["libraries"] == [{"name": "pyarrow", "version": "20.0", "fits": True}]
    assert found == [Path("some/case")]

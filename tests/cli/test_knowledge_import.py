"""``knowledge import``: a bundle kept under its digest, and refused where it is none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bongsu.cli.app import app

BUNDLE = {
    "type": "bundle",
    "objects": [
        {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Cold \x1b[31mFox"},
        {
            "type": "marking-definition",
            "id": "marking-definition--1",
            "definition": {"statement": "Copyright \x1b[0m Somebody"},
        },
    ],
}
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "a.json").write_text(json.dumps(BUNDLE))
    home = {"BONGSU_HOME": str(tmp_path / "home"), "BONGSU_LANGUAGE": None, "COLUMNS": "400"}
    return lambda *words: CliRunner().invoke(app, list(words), env=home)


def test_imported_it_is_listed_with_its_digest(run: Run, tmp_path: Path) -> None:
    made = json.loads(run("--json", "knowledge", "import", str(tmp_path / "a.json")).stdout)
    assert (made["actors"], made["reports"]) == (1, 0)
    assert made["sha256"][:12] in run("knowledge", "list").stdout
    assert (tmp_path / "home" / "knowledge" / f"{made['sha256']}.json").is_file()


def test_its_notice_is_shown_and_nothing_of_it_runs_on_the_terminal(
    run: Run, tmp_path: Path
) -> None:
    told = run("knowledge", "import", str(tmp_path / "a.json"))
    assert told.exit_code == 0
    assert "Copyright" in told.stdout
    assert "\x1b[31m" not in told.stdout
    assert "\x1b[0m Somebody" not in told.stdout


def test_what_is_no_bundle_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{}")
    told = run("knowledge", "import", str(tmp_path / "b.json"))
    assert told.exit_code != 0
    assert "b.json" in told.stderr
    assert not (tmp_path / "home" / "knowledge").exists()

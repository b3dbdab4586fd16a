"""What Tab offers."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bongsu.adapters.folders import case_folders
from bongsu.cli import completing
from bongsu.model.errors import BongsuError
from tests.cli.conftest import Run
from tests.cli.fake import Calls

NAMES = SimpleNamespace(addresses=["kim@mail.example", "lee@mail.example"], alerts=["fnd_0a1"])


def context(**params: object) -> SimpleNamespace:
    return SimpleNamespace(params=params, args=[], find_root=lambda: SimpleNamespace(params={}))


@pytest.fixture
def api(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> object:
    module = sys.modules["bongsu.api"]
    monkeypatch.setattr(module, "known_names", lambda case: NAMES, raising=False)
    return module


def test_addresses_and_findings_come_from_the_case_before(api: object) -> None:
    assert completing.addresses(context(case="c"), "k") == ["kim@mail.example"]
    assert completing.findings(context(case="c"), "fnd_") == ["fnd_0a1"]
    unfinished = context()
    unfinished.args = ["c"]  # `findings c --account` and Tab
    assert completing.addresses(unfinished, "l") == ["lee@mail.example"]


def test_an_error_offers_nothing_and_says_nothing(
    api: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(case: Path) -> None:
        raise BongsuError("input.case_missing", case=str(case))

    monkeypatch.setattr(api, "known_names", missing)
    assert completing.addresses(context(case="c"), "") == []
    assert completing.findings(context(), "") == []
    assert capsys.readouterr() == ("", "")


def test_case_folders_come_before_the_way_to_them(tmp_path: Path) -> None:
    for name in ("spring", "summer", "mail"):
        (tmp_path / name).mkdir()
    (tmp_path / "spring" / "case.db").touch()
    (tmp_path / "notes.txt").touch()
    assert case_folders(f"{tmp_path}/s") == [f"{tmp_path}/spring"]
    assert case_folders(f"{tmp_path}/m") == [f"{tmp_path}/mail/"]
    assert case_folders(f"{tmp_path}/no/where") == []


def offered(monkeypatch: pytest.MonkeyPatch, shell: str, words: str) -> str:
    """What the program says to a shell that asks."""
    asked = {
        "_BONGSU_COMPLETE": f"complete_{shell}", "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
        "_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    code = "from bongsu.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_verbs_and_cases(
    shell: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "spring").mkdir()
    (tmp_path / "spring" / "case.db").touch()
    assert "investigate" in offered(monkeypatch, shell, "bongsu inv")
    assert f"{tmp_path}/spring" in offered(monkeypatch, shell, f"bongsu status {tmp_path}/s")
    assert "@" not in offered(monkeypatch, shell, f"bongsu account {tmp_path}/spring k")


@pytest.mark.parametrize("words", ["bongsu ", "bongsu key ", "bongsu --", "bongsu status --"])
@pytest.mark.parametrize(("language", "ending"), [("en", "."), ("ko", "니다")])
def test_the_shell_shows_sentences_in_the_readers_language(
    words: str, language: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BONGSU_LANGUAGE", language)
    shown = offered(monkeypatch, "zsh", words)
    assert "cli." not in shown
    assert ending in shown
    assert ("니다" in shown) == (language == "ko")


def test_completion_can_be_set_up(run: Run) -> None:
    assert "--install-completion" in run("--help").stdout

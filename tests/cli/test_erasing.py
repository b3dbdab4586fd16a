"""``erase`` asks before it acts; ``hold`` places and releases."""

import json
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

from bongsu.cli import erasing
from bongsu.cli.app import app
from bongsu.model.errors import BongsuError
from tests.cli.conftest import Run
from tests.cli.fake import Calls

WHOM = ("--holder", "김철수", "--basis", "request 7")


def verbs(calls: Calls) -> list[object]:
    return [each[0] for each in calls.seen]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Somebody sits at the keyboard."""
    person = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(erasing, "sys", person)
    return monkeypatch


def asked(answer: str, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "erase", "c", *WHOM], input=answer)


@pytest.mark.parametrize("answer", ["y\n", " YES \n", "예\n", "네\n"])
def test_yes_erases_what_was_shown(calls: Calls, typing: object, answer: str) -> None:
    result = asked(answer)
    assert result.exit_code == 0, result.output
    assert ("erase", "hol_1", "request 7") in calls.seen
    for part in ("To be erased: 김철수", "Exhibits: 2 (24,690 bytes)", "entries 8", "[y/N]"):
        assert part in result.stderr
    for part in ("Erased: hol_1, entry 11", "Files removed: 1,234", "reports/report-en.html"):
        assert part in result.stdout


@pytest.mark.parametrize("answer", ["n\n", "\n", "", "yess\n", "아니요\n"])
def test_anything_else_erases_nothing(calls: Calls, typing: object, answer: str) -> None:
    result = asked(answer)
    assert result.exit_code == 1
    assert "erase" not in verbs(calls)
    assert "Nothing was erased." in result.stderr
    assert result.stdout == ""


def test_the_question_is_asked_in_korean(calls: Calls, typing: object) -> None:
    result = asked("n\n", "--language", "ko")
    assert "영구히 삭제합니까? 되돌릴 수 없습니다. [y/N]" in result.stderr
    assert "아무것도 삭제하지 않았습니다." in result.stderr


def test_nobody_to_ask_is_no_consent(run: Run, calls: Calls) -> None:
    result = run("erase", "c", *WHOM)
    assert result.exit_code == 2
    assert "input.confirmation_missing" in result.stderr
    assert "erase" not in verbs(calls)


def test_yes_may_be_said_beforehand(run: Run, calls: Calls) -> None:
    result = run("erase", "c", *WHOM, "--yes")
    assert result.exit_code == 0
    assert "To be erased" not in result.stderr
    assert ("erase", "hol_1", "request 7") in calls.seen


def test_an_erasure_that_was_stopped_is_finished_first(run: Run, calls: Calls) -> None:
    calls.begun = True
    for code in ("input.holder_unknown_erased", "input.holder_erased"):
        calls.refused = BongsuError(code, holder="김철수", erased="—", seq=1, day="—", basis="—")
        result = run("erase", "c", *WHOM)
        assert result.exit_code == 0, result.output
        assert "stopped half-way is finished now" in result.stdout
    calls.refused = BongsuError("input.holder_held", entries="3", day="—", basis="—")
    assert run("erase", "c", *WHOM).exit_code == 2
    assert "erase" not in verbs(calls)


def test_a_refusal_is_no_erasure(run: Run, calls: Calls) -> None:
    calls.refused = BongsuError("input.holder_erased", holder="x", seq=1, day="—", basis="—")
    result = run("erase", "c", *WHOM, "--yes")
    assert result.exit_code == 2
    assert "erase" not in verbs(calls)


def test_erase_for_a_program(run: Run) -> None:
    result = run("erase", "c", *WHOM, "--yes", "--json")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["erased"][0]["holder_id"] == "hol_1"


def test_hold_places_and_releases(run: Run, calls: Calls) -> None:
    placed = run("hold", "c", "--holder", "Kim", "--basis", "order 3 \x1b")
    assert "Legal hold over hol_1: entry 13" in placed.stdout
    assert "<U+001B>" in placed.stdout
    assert ("hold", "Kim", "order 3 \x1b") in calls.seen
    ended = run("hold", "c", *WHOM, "--release", "--entry", "13")
    assert "Released: the hold of entry 13 over hol_1." in ended.stdout
    assert ("release_hold", "김철수", "request 7", 13) in calls.seen
    run("hold", "c", *WHOM, "--release")
    assert ("release_hold", "김철수", "request 7", None) in calls.seen


def test_hold_for_a_program(run: Run) -> None:
    said = json.loads(run("hold", "c", *WHOM, "--json").stdout)
    assert (said["released"], said["hold"]["seq"]) == (False, 13)


def test_an_entry_is_a_number(run: Run, calls: Calls) -> None:
    result = run("hold", "c", *WHOM, "--release", "--entry", "three")
    assert (result.exit_code, calls.seen) == (2, [])
    assert "input.number_needed" in result.stderr

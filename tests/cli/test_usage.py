"""What cannot be parsed gets a code, a sentence in the reader's language and the nearest choice."""

import json

import pytest
import typer

from tests.cli.conftest import Run
from tests.cli.fake import Calls

WRONG = [
    (("staus", "c"), "input.command_unknown", "status"),
    (("key", "imprt"), "input.command_unknown", "import"),
    (("findings", "c", "--acount", "x"), "input.option_unknown", "--account"),
    (("status",), "input.argument_missing", "bongsu status [OPTIONS] CASE"),
    (("findings", "c", "--account"), "input.argument_missing", "--account"),
    (("status", "c", "d"), "input.argument_extra", "d"),
    (("mark", "c", "fnd_1", "confrm"), "input.choice_unknown", "confirm"),
    (("export", "c", "--as", "cvs"), "input.choice_unknown", "csv"),
    (("scenario", "d", "--seed", "x"), "input.number_needed", "--seed 7"),
]


@pytest.mark.parametrize(("words", "code", "near"), WRONG, ids=lambda each: str(each)[:30])
def test_each_mistake_has_a_code_and_a_way_out(
    run: Run, calls: Calls, words: tuple[str, ...], code: str, near: str
) -> None:
    for language, called in (("en", "Error"), ("ko", "오류")):
        result = run(*words, env={"BONGSU_LANGUAGE": language})
        assert (result.exit_code, calls.seen) == (2, [])
        first, sentence, then = result.stderr.splitlines()
        assert first == f"{called} {code}"
        assert near in sentence + then
        assert ("니다" in sentence + then) or ("십시오" in then) or language == "en"


def test_the_nearest_stands_first_and_all_are_named(run: Run) -> None:
    said = run("mark", "c", "fnd_1", "rejct").stderr
    assert "Nearest: reject. Valid: confirm, reject, comment" in said


def test_for_a_program_a_mistake_is_one_object(run: Run) -> None:
    result = run("--json", "export", "c", "--as", "cvs")
    found = json.loads(result.stderr)
    assert (result.exit_code, found["error"]) == (2, "input.choice_unknown")
    assert found["facts"]["value"] == "cvs"
    assert result.stdout == ""


def test_what_was_typed_acts_on_no_terminal(run: Run) -> None:
    result = run("status", "c", "--\x1b]8;;http://x\x07")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr


def test_leaving_a_prompt_is_an_interruption(run: Run, calls: Calls) -> None:
    calls.error = typer.Abort()
    result = run("investigate", "c")
    assert result.exit_code == 130
    assert "run it again" in result.stderr

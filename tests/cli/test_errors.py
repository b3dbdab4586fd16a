import subprocess
import sys
from pathlib import Path

import pytest

from bongsu.cli.guard import ALL_EXIT_CODES, exit_code
from bongsu.cli.render.words import sentence
from bongsu.model.errors import BongsuError, Family
from bongsu.phrases import CATALOGUE, Language, errors_input
from tests.cli.conftest import Run
from tests.cli.fake import Calls
from tests.cli.golden import golden

GOLDEN = Path(__file__).parents[1] / "golden" / "cli_errors.txt"


def test_every_error_reads_as_agreed_in_both_languages() -> None:
    rewrite = "python -m tests.cli.golden > tests/golden/cli_errors.txt"
    assert golden() == GOLDEN.read_text(encoding="utf-8"), f"look at it, then: {rewrite}"


def test_every_error_of_the_terminal_says_what_to_do_next() -> None:
    codes = {key.removesuffix(".next") for key in errors_input.PHRASES}
    assert all(f"{code}.next" in CATALOGUE for code in codes)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("input.case_missing", 2),
        ("evidence.blob_damaged", 1),
        ("world.disk_full", 3),
        ("plugin.raised", 4),
        ("invariant.ledger_refused", 70),
        ("unheard.of", 70),
    ],
)
def test_a_family_leaves_with_its_code(run: Run, calls: Calls, code: str, expected: int) -> None:
    calls.error = BongsuError(code, case="x", blob="y", path="z", reason="w", start=0, end=1)
    result = run("status", "c")
    assert result.exit_code == expected
    assert code in result.stderr
    assert result.stdout == ""
    assert expected in ALL_EXIT_CODES


def test_every_family_has_an_exit_code() -> None:
    assert {exit_code(BongsuError(f"{family.value}.x")) for family in Family} == {1, 2, 3, 4, 70}


def test_an_unknown_code_falls_back_to_code_and_facts(run: Run, calls: Calls) -> None:
    calls.error = BongsuError("input.never_heard_of", path="\x1b[31mx", n=3)
    result = run("status", "c")
    assert result.exit_code == 2
    assert "input.never_heard_of (path=<U+001B>[31mx, n=3)" in result.stderr


def test_a_missing_fact_is_no_second_error(run: Run, calls: Calls) -> None:
    calls.error = BongsuError("input.file_exists", language="xx", key=1)
    result = run("status", "c")
    assert result.exit_code == 2
    assert "input.file_exists (language=xx, key=1)" in result.stderr


def test_facts_pass_the_gate() -> None:
    words = sentence("input.file_exists", Language.EN, path="a\x1b]0;t\x07\u202eb[red]")
    assert words.startswith("a<U+001B>]0;t<U+0007><U+202E>b[red] exists")


def test_an_error_speaks_korean(run: Run, calls: Calls) -> None:
    calls.error = BongsuError("input.case_missing", case="c")
    for result in (
        run("--language", "ko", "status", "c"),
        run("status", "c", "--language", "ko"),
        run("status", "c", env={"BONGSU_LANGUAGE": "ko"}),
    ):
        assert "c에 사건이 없습니다." in result.stderr


def test_an_unexpected_exception_is_one_message_and_no_traceback(run: Run, calls: Calls) -> None:
    calls.error = ValueError("secret \x1b[31m")
    result = run("status", "c")
    assert result.exit_code == 70
    assert "invariant.unexpected" in result.stderr
    assert "BONGSU_TRACEBACK=1" in result.stderr
    assert "Traceback" not in result.stderr
    assert "secret" not in result.stderr


def test_the_traceback_can_be_asked_for_and_is_safe_to_see(run: Run, calls: Calls) -> None:
    calls.error = ValueError("secret \x1b[31m")
    result = run("status", "c", env={"BONGSU_TRACEBACK": "1"})
    assert result.exit_code == 70
    assert "Traceback (most recent call last):\n" in result.stderr
    assert "secret <U+001B>[31m" in result.stderr


def test_an_interrupt_leaves_with_130(run: Run, calls: Calls) -> None:
    calls.error = KeyboardInterrupt()
    result = run("investigate", "c")
    assert result.exit_code == 130
    assert "What was recorded stays" in result.stderr


def test_a_usage_error_leaves_with_2(run: Run) -> None:
    assert run("no-such-verb").exit_code == 2
    assert run("status").exit_code == 2


def test_an_error_for_a_program_is_one_object(run: Run, calls: Calls) -> None:
    calls.error = BongsuError("input.case_missing", case="\u202ec")
    result = run("status", "c", "--json")
    assert result.stdout == ""
    assert result.stderr.startswith('{"error": "input.case_missing", "facts": {"case": "\\u202ec"}')


@pytest.mark.parametrize("output", ["json", "words"])
def test_a_closed_pipe_is_quiet(output: str) -> None:
    code = f"""
import sys
sys.path.insert(0, ".")
from tests.cli.fake import Calls, fake_api
sys.modules["bongsu.api"] = fake_api(Calls())
sys.argv = ["bongsu", *(["--json"] if {output == "json"} else []), "findings", "c", "--all"]
from bongsu.cli import main
sys.stdin.readline()
main()
"""
    root = Path(__file__).parents[2]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=pipe, stdout=pipe, stderr=pipe, cwd=root
    ) as program:
        assert program.stdout
        assert program.stdin
        assert program.stderr
        program.stdout.close()
        program.stdin.write(b"\n")
        program.stdin.close()
        said = program.stderr.read()
        assert program.wait() == 141
    assert said == b""

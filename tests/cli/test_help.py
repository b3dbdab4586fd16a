import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from bongsu.cli.app import app
from bongsu.cli.guard import ALL_EXIT_CODES
from bongsu.cli.reference import reference
from bongsu.phrases import CATALOGUE
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
HEAVY = ("pyarrow", "ibis", "duckdb", "sqlalchemy", "cryptography", "bongsu.api", "bongsu.ports")


def verbs(command: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    command = command or get_command(app)
    yield path, command
    if isinstance(command, TyperGroup):
        for name, each in command.commands.items():
            yield from verbs(each, (*path, name))


PATHS = [path for path, _ in verbs()]


def test_help_imports_nothing_heavy() -> None:
    code = f"""
import sys
sys.argv = ["bongsu", "--help"]
from bongsu.cli import main
try:
    main()
except SystemExit as end:
    assert end.code == 0
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stderr.strip() == "[]"
    assert "investigate" in done.stdout


GROUPS = [path for path, command in verbs() if path and isinstance(command, TyperGroup)]


@pytest.mark.parametrize("path", GROUPS, ids=" ".join)
def test_a_group_takes_the_language_as_verbs_do(run: Run, path: tuple[str, ...]) -> None:
    asked = run(*path, "--help", "--language", "ko")
    assert (asked.exit_code, asked.stdout) == (0, run("--language", "ko", *path, "--help").stdout)


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_korean_help_keeps_no_english_titles(run: Run, path: tuple[str, ...]) -> None:
    korean = run("--language", "ko", *path, "--help").stdout
    for title in ("Usage:", "─ Options", "─ Arguments", "─ Commands", "[required]", "[default:"):
        assert title not in korean
    assert "사용법:" in korean
    assert "─ Options" in run(*path, "--help").stdout


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_verb_helps_in_both_languages(run: Run, path: tuple[str, ...]) -> None:
    english = run(*path, "--help").stdout
    korean = run("--language", "ko", *path, "--help").stdout
    by_environment = run(*path, "--help", env={"BONGSU_LANGUAGE": "ko"}).stdout
    assert "cli." not in english + korean
    assert "니다" in korean
    assert "니다" not in english
    assert by_environment == korean


@pytest.mark.parametrize("path", [(), ("status",), ("key", "grant")], ids=" ".join)
@pytest.mark.parametrize("asked", [("--language", "ko"), ("--language=ko",)], ids=" ".join)
def test_a_language_named_after_help_counts(
    run: Run, path: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    korean = run("--language", "ko", *path, "--help").stdout
    assert run(*path, "--help", *asked).stdout == korean
    assert run("--language", "en", *path, "--help", *asked).stdout == korean


def test_every_help_key_is_in_the_catalogue() -> None:
    for _, command in verbs():
        assert command.help in CATALOGUE
        for option in command.params:
            assert f"cli.opt.{option.name}" in CATALOGUE


def test_help_names_every_exit_code(run: Run) -> None:
    words = run("--help").stdout
    assert all(f" {code}: " in words for code in ALL_EXIT_CODES)


def test_the_verbs_are_the_agreed_ones() -> None:
    names = {" ".join(path) for path, each in verbs() if not isinstance(each, TyperGroup)}
    assert names == {
        *("init", "add", "investigate", "status", "findings", "show", "account", "search", "mark"),
        "timeline",
        *("extract", "verify", "report", "export", "scenario", "actor create", "actor list"),
        *("key export", "key import", "key recover", "doctor", "tour", "rules check"),
        *("knowledge list", "knowledge show", "knowledge import"),
        *(
            *("weigh", "explain", "judgement seal", "judgement open", "judgement show"),
            *(f"evidence {each}" for each in ("add", "grade", "propose", "list", "show")),
            "evidence withdraw",
            "erase",
            "hold",
            "link",
            *(f"campaign {each}" for each in ("list", "show", "confirm", "reject")),
            *("campaign merge", "campaign split"),
            "actor export",
            "key grant",
            "key accept",
            "key recipients",
            "key revoke",
        ),
    }


def test_the_command_page_is_up_to_date() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == reference(), "python -m bongsu.cli.reference > docs/commands.md"


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("bongsu ")

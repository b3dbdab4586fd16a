"""Widths, links and colour of the terminal itself."""

import io
import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text

from bongsu.cli.render.fitting import packed, wrapped
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.status import status_page
from bongsu.model.verdict import Rung
from bongsu.phrases import Language
from tests.cli.conftest import Run
from tests.cli.sample import case_view

SENTENCE = "처음 보는 주소 a-very-long-address@somewhere-far-away.example 에서 온 메일입니다"


def terminal(monkeypatch: pytest.MonkeyPatch, width: int = 80, **kept: bool) -> Screen:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    file = io.StringIO()
    file.isatty = lambda: True  # type: ignore[method-assign] # a terminal for the test
    return Screen(Language.KO, file, **kept)


def printed(screen: Screen) -> str:
    assert isinstance(screen.console.file, io.StringIO)
    return screen.console.file.getvalue()


@pytest.mark.parametrize("width", range(12, 80, 7))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(width: int) -> None:
    console = Screen(Language.KO, io.StringIO()).console
    lines = [each.plain for each in wrapped(console, Text(SENTENCE), width, hang=2)]
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.rstrip() for line in lines)
    assert "".join("".join(lines).split()) == "".join(SENTENCE.split())


def test_lines_after_the_first_hang() -> None:
    console = Screen(Language.EN, io.StringIO()).console
    lines = [each.plain for each in wrapped(console, Text("· one two three four"), 12, hang=2)]
    assert lines == ["· one two", "  three four"]


def test_pieces_are_not_broken_to_fill_a_line() -> None:
    pieces = map(Text, ("메일: 255", "표적: !! 증거", "반응: ?"))
    assert [line.plain for line in packed(pieces, 28)] == ["메일: 255 · 표적: !! 증거", "반응: ?"]


@pytest.mark.parametrize("width", range(60, 200, 12))
def test_a_table_is_a_list_rather_than_cut(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch, width)
    rungs = [f"rung.{rung.value}" for rung in Rung]
    table = screen.table("cli.col.account", "cli.col.window", *rungs)
    cells = ["gideon@cairnpost.example", "may … june", *["? not examined"] * len(rungs)]
    screen.row(table, *cells)
    screen.put_table(table)
    words = printed(screen)
    assert [words.count(each) for each in cells[:3]] == [1, 1, len(rungs)]


def test_a_file_of_ours_is_a_link_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch)
    screen.written("cli.report.written", Path("/c a/\x1b보고.html"))
    words = printed(screen)
    assert re.search(r"\x1b\]8;id=\d+;file:///c%20a/%1B%EB%B3%B4%EA%B3%A0\.html\x1b\\", words)
    assert "/c a/<U+001B>보고.html" in words


def test_no_link_in_a_pipe() -> None:
    file = io.StringIO()
    Screen(Language.EN, file).written("cli.report.written", Path("/c/r.html"))
    assert file.getvalue() == "Report written to /c/r.html\n"


def test_no_color_keeps_every_word_and_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    colour = re.compile(r"\x1b\[[0-9;]*3[0-7]m")
    bright, plain = terminal(monkeypatch), terminal(monkeypatch, no_color=True)
    for screen in (bright, plain):
        status_page(screen, case_view())
    assert colour.search(printed(bright))
    assert not colour.search(printed(plain))
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", printed(screen)) for screen in (bright, plain)]
    assert bare[0] == bare[1]


@pytest.mark.parametrize("words", [("--no-color", "status", "c"), ("status", "c", "--no-color")])
def test_no_color_may_stand_before_the_verb_or_after_it(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words, env={"FORCE_COLOR": "1", "TERM": "xterm"})
    assert result.exit_code == 0
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", result.stdout)


@pytest.mark.parametrize(
    "words", [("--no-color",), ("status", "--no-color", "--help"), ("--help",)]
)
def test_help_has_colours_unless_told_not_to(run: Run, words: tuple[str, ...]) -> None:
    plain = "--no-color" in words
    env: dict[str, str | None] = {"TERM": "xterm-256color", "NO_COLOR": None}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.rich_utils.FORCE_TERMINAL", True)
        result = run(*words, env=env)
        assert ("\x1b[" in result.stdout) is not plain
        assert "\x1b[" in run("--help", env=env).stdout  # and the next call has its own

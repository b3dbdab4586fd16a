import io
import re

import pytest
from rich.cells import cell_len

from bongsu.cli.render.findings import findings_page, reason_sentence
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.search import search_page
from bongsu.cli.render.show import finding_page
from bongsu.cli.render.status import status_page
from bongsu.model.finding import Reason, ReasonClass
from bongsu.model.times import both_zones
from bongsu.phrases import Language
from bongsu.steps.search import Hit, SearchResult
from tests.cli.conftest import Run
from tests.cli.fake import Calls
from tests.cli.sample import HOSTILE, T, account, case_view, expected, finding_view

ESCAPES = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u3164]")
VERBS = [
    ("status", "c"),
    ("findings", "c", "--all"),
    ("show", "c", "fnd_0000000000000001"),
    ("account", "c", "KIM@mail.example"),
    ("timeline", "c", "KIM@mail.example"),
    ("search", "c", HOSTILE),
    ("verify", "c", "--checkpoint", "x", "--deep"),
    ("add", "c", "/x\x1b", "--account", "a@b", "--holder", "H", "--consent", "C"),
    ("investigate", "c"),
    ("init", "c"),
    ("actor", "list"),
    ("actor", "create", "Park"),
    ("mark", "c", "fnd_1", "comment", "--reason", "x"),
]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_no_page_lets_evidence_act(
    run: Run, calls: Calls, words: tuple[str, ...], language: Language
) -> None:
    calls.failed = calls.problems = True
    env = {"FORCE_COLOR": None, "BONGSU_PASSPHRASE": "p"}
    result = run("--language", language.value, *words, env=env)
    assert result.exit_code in {0, 1}, result.output
    assert not ESCAPES.findall(result.output)
    assert "cli." not in result.output
    assert "http://" not in result.output


def rendered(page, view, monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    file = io.StringIO()
    page(Screen(Language.EN, file), view)
    return file.getvalue()


def test_markup_and_emoji_codes_in_a_subject_stay_text(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = rendered(
        finding_page, finding_view(), monkeypatch, FORCE_COLOR="1", TERM="xterm-256color"
    )
    assert "\x1b[1;31mALERT" in coloured  # our own colour is on …
    assert "[red]boo[/red] :smile: <U+001B>[31mESC <U+202E>txt.exe" in coloured  # … theirs is not
    assert "\x1b]8;" not in coloured  # and nothing is a hyperlink


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = rendered(
        status_page, case_view(), monkeypatch, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm"
    )
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_pages_fit_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for page, view in ((status_page, case_view()), (finding_page, finding_view())):
        file = io.StringIO()
        file.isatty = lambda: True  # type: ignore[method-assign] # a terminal for the test
        page(Screen(Language.KO, file), view)
        lines = re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue()).splitlines()
        assert max(map(cell_len, lines)) <= width


def test_a_narrow_terminal_gets_a_list_with_whole_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    file = io.StringIO()
    file.isatty = lambda: True  # type: ignore[method-assign] # a terminal for the test
    status_page(Screen(Language.EN, file), case_view())
    words = re.sub(r"\x1b\[[0-9;]*m", "", file.getvalue())
    assert "kim@mail.example · Messages: 312" in words
    assert "    !! targeted ·  - engaged" in words
    assert "Signs: !! evidenced" in words  # what the signs mean


def test_piped_output_has_no_boxes_and_is_not_cut(run: Run) -> None:
    result = run("status", "c")
    assert not set(result.stdout) & set("│┃╭─━")
    assert "? not examined  ? not examined" in result.stdout


def test_status_says_what_is_missing(run: Run) -> None:
    words = run("status", "c").stdout
    for part in (
        "!! evidenced",
        "- nothing found",
        "? not examined",
        "not investigated yet",
        "lee@mail.example (이영희)",
        "NOT READ",
        "2021-08-25 … 2024-05-21",
        "problem.unheard_of",
        "so replies could not be looked for",
    ):
        assert part in words
    assert "clean" not in words.lower()


def test_findings_are_ordered_and_alerts_or_marked_only(run: Run) -> None:
    alerts, everything = run("findings", "c").stdout, run("findings", "c", "--all").stdout
    assert re.findall(r"fnd_\d+", alerts) == ["fnd_" + "0" * 15 + each for each in "12"]
    assert re.findall(r"fnd_\d+", everything) == ["fnd_" + "0" * 15 + each for each in "123"]


def test_no_alert_is_said_with_what_was_looked_through() -> None:
    file = io.StringIO()
    view = case_view(account(findings=()), expected())
    findings_page(Screen(Language.EN, file), view, [], everything=False)
    assert "messages looked through: 312, accounts: 1" in file.getvalue()


def test_findings_before_any_investigation_say_so() -> None:
    file = io.StringIO()
    view = case_view(account(verdict=None, findings=()))
    findings_page(Screen(Language.EN, file), view, [], everything=False)
    assert "bongsu investigate CASE" in file.getvalue()


def test_show_gives_path_claims_links_and_place(run: Run) -> None:
    words = run("show", "c", "fnd_0000000000000001").stdout
    for part in (
        "  1. 2024-05-21 09:10:11 KST (00:10:11 UTC)\n     from a.example by mx.example; x",
        "  2. —\n     from b.example",
        "pass (claimed)",
        "hxxp[://]evil[.]example/login?u=1",
        "evil[.]example",
        "견적서.hwp",
        "Takeout/All.mbox",
        "100 … 2,100",
        "fnd_0000000000000001",
        "[b]seen[/b] before",
    ):
        assert part in words


def test_a_finding_without_its_message_is_still_shown() -> None:
    file = io.StringIO()
    finding_page(Screen(Language.EN, file), finding_view(2, message=None, marks=()))
    assert "rebuilds them" in file.getvalue()


def test_search_without_hits_is_a_result(run: Run, calls: Calls) -> None:
    calls.hits = False
    result = run("search", "c", "evil.example")
    assert result.exit_code == 0
    assert (
        "evil[.]example: 0 hits in 0 of 312 messages and log records; accounts looked through: 1"
        in result.stdout
    )
    assert "Not searched: lee@mail.example: The mailbox export has not arrived." in result.stdout
    assert "Not searched: search.unheard_of" in result.stdout


def test_a_fact_that_the_evidence_does_not_state_is_said_so() -> None:
    codes = ("payload_shortcut", "payload_macro")
    said = [Reason(code, ReasonClass.PAYLOAD, 9, "a.zip", "?") for code in codes]
    screen = Screen(Language.EN, io.StringIO())
    shortcut, macro = (reason_sentence(screen, each) for each in said)
    assert shortcut.endswith("a.zip → target not stated.")
    assert macro.endswith("a.zip (not stated).")


def searched(places: list[tuple[str, str, str]], subject: str | None = None) -> str:
    """The page of two messages with a value at these places of both."""
    hits = tuple(
        Hit("evil.example", table, column, "kim@mail.example", row, T, text, subject)
        for row in ("exh_1:3", "exh_1:4")
        for table, column, text in places
    )
    result = SearchResult(
        hits, (("evil.example", 6, 2),), (), (("kim@mail.example", T, T, 312),), (), 8
    )
    search_page(Screen(Language.EN, file := io.StringIO()), result)
    return file.getvalue()


LETTER = ("email_activity", "body_text", "see evil.example today, please do")
FIELD = ("email_header", "value", "by evil.example")


def test_hits_in_one_message_are_one_entry() -> None:
    url = ("email_url", "url", "https://evil.example/")
    words = searched([url, LETTER, url, FIELD], "Invitation")
    assert words.count("email_url.url ×2 · email_activity.body_text") == 2
    assert [words.count(row) for row in ("exh_1:3", "exh_1:4")] == [1, 1]
    assert words.count("Subject: Invitation") == 2
    assert words.count("“https[://]evil.example/”") == 2
    assert "today" not in words


def test_a_place_that_says_no_more_than_the_value_is_not_shown_beside_a_subject() -> None:
    bare = ("email_activity", "from_addr", "evil.example")
    assert "“" not in searched([bare, FIELD], "Invitation")
    assert "“evil.example”" in searched([bare, FIELD])


def test_a_field_written_by_a_machine_is_shown_only_without_another_place() -> None:
    assert "“see evil.example" in searched([FIELD, LETTER])
    assert "“by evil.example”" in searched([FIELD], "Invitation")


def test_a_search_says_the_days_looked_through() -> None:
    day = both_zones(T)[:10]
    assert f"312  {day} … {day}\n" in searched([LETTER])


def test_the_checkpoint_stands_alone_with_its_advice(run: Run) -> None:
    words = run("investigate", "c").stdout
    line = "case_1/7/" + "A" * 43 + "="
    assert f"\n\n{line}\n\n" in words
    assert "Keep this line away from the case" in words


def test_init_shows_the_recovery_code_apart(run: Run) -> None:
    assert "\n\nABCD-EFGH\n\n" in run("init", "c").stdout

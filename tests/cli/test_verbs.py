"""What each verb asks of the Python face, and what it leaves behind."""

from pathlib import Path

import pytest

from bongsu.model.case import Intake
from bongsu.model.finding import MarkKind
from bongsu.phrases import Language
from tests.cli.conftest import Run
from tests.cli.fake import Calls

HEAD = "path,account,holder,role,organisation,language,consent,custodian\n"
WHO = ("--account", "kim@mail.example", "--holder", "김철수", "--consent", "written")


def asked(calls: Calls, verb: str) -> tuple[object, ...]:
    return next(each for each in calls.seen if each[0] == verb)


def test_add_makes_one_line_a_path(run: Run, calls: Calls) -> None:
    assert run("add", "c", "a.mbox", "b", *WHO, "--language", "ko").exit_code == 0
    words = ("kim@mail.example", "김철수", "", "", "ko", "written", "")
    assert asked(calls, "add")[1] == [Intake("a.mbox", *words), Intake("b", *words)]


def test_add_takes_an_intake(run: Run, calls: Calls, tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text(HEAD + ",lee@mail.example,이영희,,,ko,asked,\n", encoding="utf-8")
    assert run("add", "c", "--intake", table).exit_code == 0
    assert asked(calls, "add")[1] == [
        Intake(None, "lee@mail.example", "이영희", "", "", "ko", "asked", "")
    ]


def test_add_leaves_with_1_where_a_line_failed(run: Run, calls: Calls) -> None:
    calls.failed = True
    result = run("add", "c", "x", *WHO)
    assert result.exit_code == 1
    assert "input.path_missing: Nothing stands at <U+001B>/no." in result.stdout
    assert "Sealing exhibits: 100 bytes" in result.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "input.nothing_to_add"),
        (("x",), "input.account_missing"),
        (("x", "--account", "a@b"), "input.holder_missing"),
        (("x", "--account", "a@b", "--holder", "H", "--consent", " "), "input.consent_missing"),
        (("x", "--intake", "in.csv"), "input.intake_and_paths"),
        (("--consent", "C", "--intake", "in.csv"), "input.intake_and_paths"),
        (("--intake", "no.csv"), "input.path_missing"),
    ],
)
def test_add_refuses_before_opening_anything(
    run: Run, calls: Calls, words: tuple[str, ...], code: str
) -> None:
    result = run("add", "c", *words)
    assert (result.exit_code, calls.seen) == (2, [])
    assert code in result.stderr


def test_investigate_leaves_with_1_where_a_detector_failed(run: Run, calls: Calls) -> None:
    calls.failed = True
    result = run("investigate", "c", "--without", "name_spoof", "--without", "x")
    assert asked(calls, "investigate") == ("investigate", ("name_spoof", "x"))
    assert result.exit_code == 1
    assert "look_alike: plugin.raised" in result.stdout


def test_unknown_names_are_answered_with_the_nearest(run: Run) -> None:
    for words, near in (
        (("show", "c", "fnd_000000000000000x"), "fnd_0000000000000001"),
        (("show", "c", "fnd_0"), "Write more of the id: fnd_0000000000000001"),
        (("account", "c", "kin@mail.example"), "Nearest: kim@mail.example"),
        (("findings", "c", "--account", "zzz"), "kim@mail.example"),
        (("findings", "c", "--detector", "lure"), "Nearest: lure_rank"),
    ):
        result = run(*words)
        assert result.exit_code == 2
        assert near in result.stderr


def test_mark_needs_a_reason(run: Run, calls: Calls) -> None:
    assert run("mark", "c", "fnd_1", "confirm").exit_code == 2
    assert calls.seen == []
    assert run("mark", "c", "fnd_1", "reject", "--reason", " known sender ").exit_code == 0
    assert asked(calls, "mark") == ("mark", "fnd_1", MarkKind.REJECT, "known sender")


def test_search_joins_values_and_list(run: Run, calls: Calls, tmp_path: Path) -> None:
    listed = tmp_path / "iocs.txt"
    listed.write_text("# ours\nhxxp://evil[.]example/a\nevil.example\n", encoding="utf-8")
    assert run("search", "c", "evil.example", "--list", listed).exit_code == 0
    assert asked(calls, "search")[1] == ["evil.example", "http://evil.example/a"]
    assert run("search", "c").exit_code == 2


def test_search_matches_a_graded_list(run: Run, calls: Calls, tmp_path: Path) -> None:
    listed = tmp_path / "graded.csv"
    listed.write_text("value,grade\nevil[.]example,B2\n")
    result = run("search", "c", "--indicators", listed)
    assert result.exit_code == 0
    found = asked(calls, "search_indicators")[1]
    assert [(each.value, each.grade) for each in found] == [("evil.example", "B2")]
    assert "Listed values found: 1 of 1" in result.stdout
    assert "Read as CSV: 1 values taken, 2 left out." in result.stdout
    assert "Left out: 2, because no table holds" in result.stdout


def test_investigate_keeps_the_keys_it_is_given(run: Run, calls: Calls, tmp_path: Path) -> None:
    keys = tmp_path / "keys.txt"
    keys.write_text("s1._domainkey.a.example v=DKIM1; p=AA==")
    assert run("investigate", "c", "--dkim-keys", keys).exit_code == 0
    assert asked(calls, "supply_keys")[1].startswith("s1._domainkey")
    assert run("investigate", "c", "--dkim-keys", tmp_path / "none.txt").exit_code == 2


def test_verify_reads_a_checkpoint_line_or_file(run: Run, calls: Calls, tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("case_1/7/root\n", encoding="utf-8")
    assert run("verify", "c", "--checkpoint", kept, "--deep").exit_code == 0
    assert asked(calls, "verify") == ("verify", "case_1/7/root\n", True)
    calls.seen.clear()
    calls.problems = True
    assert run("verify", "c", "--checkpoint", "case_1/7/line").exit_code == 1
    assert asked(calls, "verify") == ("verify", "case_1/7/line", False)


def test_extract_writes_the_original_once(run: Run, calls: Calls, tmp_path: Path) -> None:
    target = tmp_path / "m.eml"
    result = run("extract", "c", "fnd_1", "--out", target)
    assert result.exit_code == 0
    assert target.read_bytes() == b"From: x\r\n\r\n\xff"
    assert f"SHA-256 {'ab' * 32}" in result.stdout
    assert "exhibit exh_1, member a.mbox, bytes 10 to 20" in result.stdout
    calls.seen.clear()
    again = run("extract", "c", "fnd_1", "--out", target)
    assert (again.exit_code, calls.seen) == (2, [])  # the custody log heard nothing of it
    assert "input.file_exists" in again.stderr


def test_extract_names_the_file_itself(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("extract", "c", "fnd_1")
    run("extract", "c", "fnd_1")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["exh_1-3-2.eml", "exh_1-3.eml"]


def test_extract_to_standard_output_gives_the_bytes_alone(run: Run) -> None:
    result = run("extract", "c", "fnd_1", "--out", "-")
    assert result.stdout_bytes == b"From: x\r\n\r\n\xff"
    assert "SHA-256" in result.stderr


def test_report_is_written_below_the_case(run: Run, calls: Calls, tmp_path: Path) -> None:
    result = run("report", tmp_path, "--language", "ko", "--holder", "김철수/../x")
    assert asked(calls, "report") == ("report", Language.KO, "김철수/../x", "html")
    (written,) = (tmp_path / "reports").iterdir()
    assert written.name == "report-ko-김철수----x.html"
    assert str(written) in result.stdout.replace("\n", "")
    assert written.read_bytes().startswith(b"<html lang=ko>")
    run("report", tmp_path)
    run("report", tmp_path)
    names = {each.name for each in (tmp_path / "reports").iterdir()}
    assert {"report-en.html", "report-en-2.html"} <= names


def test_report_on_paper(run: Run, calls: Calls, tmp_path: Path) -> None:
    run("report", tmp_path, "--format", "pdf")
    assert asked(calls, "report") == ("report", Language.EN, None, "pdf")
    (written,) = (tmp_path / "reports").iterdir()
    assert written.name == "report-en.pdf"


def test_report_to_standard_output(run: Run) -> None:
    assert run("report", "c", "--out", "-").stdout == "<html lang=en>None</html>"


def test_export_writes_a_folder(run: Run, tmp_path: Path) -> None:
    assert run("export", tmp_path, "--as", "csv").exit_code == 0
    folder = tmp_path / "reports" / "export-csv"
    assert (folder / "email_activity.csv").read_bytes() == b"a"
    assert (folder / "sub" / "email_url.txt").read_bytes() == b"b"
    assert run("export", tmp_path, "--as", "csv", "--out", folder).exit_code == 2
    assert run("export", tmp_path, "--as", "docx").exit_code == 2


def test_export_for_one_holder_says_so_in_the_folders_name(
    run: Run, calls: Calls, tmp_path: Path
) -> None:
    assert (
        run("export", tmp_path, "--format", "ocsf", "--holder", "kim@mail.example").exit_code == 0
    )
    assert asked(calls, "export") == ("export", "ocsf", "kim@mail.example")
    assert (tmp_path / "reports" / "export-ocsf-kim-mail-example").is_dir()


def test_a_plot_of_several_cases_says_that_each_has_its_intake(
    run: Run, calls: Calls, tmp_path: Path
) -> None:
    result = run("scenario", tmp_path / "demo", "--plot", "firms")
    assert asked(calls, "scenario") == ("scenario", 2024, 100, 12, "normal", "firms")
    assert "FOLDER/intake.csv" in result.stderr


def test_scenario_fills_an_empty_folder_only(run: Run, calls: Calls, tmp_path: Path) -> None:
    result = run("scenario", tmp_path / "demo", "--seed", "7", "--months", "2")
    assert result.exit_code == 0
    assert asked(calls, "scenario") == ("scenario", 7, 100, 2, "normal")
    assert (tmp_path / "demo" / "boxes" / "a.mbox").is_file()
    assert "bongsu add CASE --intake" in result.stderr
    assert run("scenario", tmp_path).exit_code == 2
    assert run("scenario", tmp_path / "none", "--accounts", "0").exit_code == 2


def test_keys_go_through_files(run: Run, calls: Calls, tmp_path: Path) -> None:
    env = {"BONGSU_PASSPHRASE": "p", "BONGSU_KEY_PASSPHRASE": "k"}
    file = tmp_path / "case.key"
    assert run("key", "export", "c", file, env=env).exit_code == 0
    assert asked(calls, "export_key") == ("export_key", Path("c"), "k")
    assert file.read_bytes() == b"{key}"
    assert run("key", "export", "c", file, env=env).exit_code == 2
    assert run("key", "import", "c", file, env=env).exit_code == 0
    assert asked(calls, "import_key") == ("import_key", Path("c"), b"{key}", "k")
    assert run("key", "recover", "c", "ABCD", env=env).exit_code == 0
    assert asked(calls, "recover_key") == ("recover_key", Path("c"), "ABCD")


def test_passphrases_come_from_the_environment_or_a_person(run: Run, calls: Calls) -> None:
    assert run("actor", "create", "Park", env={"BONGSU_PASSPHRASE": "p"}).exit_code == 0
    assert asked(calls, "create_actor") == ("create_actor", "Park", "p")
    nobody = run("actor", "create", "Park")
    assert nobody.exit_code == 2
    assert "input.passphrase_missing" in nobody.stderr
    for words in (
        ("--passphrase", "p", "status", "c"),
        ("key", "import", "c", "f", "--key-passphrase", "k"),
    ):
        typed = run(*words)
        assert typed.exit_code == 2
        assert "input.passphrase_on_command_line" in typed.stderr


def test_settings_carry_home_and_actor(run: Run, calls: Calls) -> None:
    run("--actor", "Kim", "status", "c", "--actor", "Park", env={"BONGSU_HOME": "/h"})
    assert asked(calls, "settings") == ("settings", Path("/h"), "Park")


def test_a_case_is_closed_after_its_verb(run: Run, calls: Calls) -> None:
    run("status", "c")
    assert calls.seen[-1] == ("closed",)

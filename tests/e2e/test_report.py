"""The report as the command line writes it: who signed what, for the task force and for one."""

from pathlib import Path

from tests.e2e.test_export_for_one import ONE, OTHER, opened

HOLD, REQUEST = "preservation order 7", "erasure request 9"


def test_it_names_who_signed_a_hold_and_an_erasure_and_the_holder_learns_only_that(
    tmp_path: Path,
) -> None:
    desk = opened(tmp_path)
    assert desk.say("hold", desk.case, "--holder", ONE, "--basis", HOLD).code == 0
    gone = desk.say("erase", desk.case, "--holder", OTHER, "--basis", REQUEST, "--yes")
    assert gone.code == 0, gone.err
    everybody, own = tmp_path / "all.html", tmp_path / "own.html"
    assert desk.say("report", desk.case, "--out", everybody).code == 0
    told = everybody.read_text(encoding="utf-8")
    assert told.count("kim <code>act_") == 2
    assert HOLD in told
    assert REQUEST in told
    assert OTHER not in told
    assert desk.say("report", desk.case, "--holder", ONE, "--out", own).code == 0
    said = own.read_text(encoding="utf-8")
    assert "Under legal hold" in said
    for kept in (HOLD, REQUEST, "act_"):
        assert kept not in said

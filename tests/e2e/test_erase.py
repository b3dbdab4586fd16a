"""Erasing a holder from the command line: gone from every file, and every verb says so."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

VERIFIER = Path(__file__).parents[2] / "verifier" / "bongsu_verify.py"
BASIS = "PIPA 36, request 2024-17"
WHO = ("--holder", "홍길동", "--basis", BASIS)
LURE = (
    "From: =?utf-8?b?6rSA66as7J6Q?= <admin@portal-login.example>\r\nTo: hong@mail.example\r\n"
    "Subject: UNIQUE-SUBJECT password\r\nMessage-ID: <1@portal-login.example>\r\n"
    "Date: Tue, 21 May 2024 09:10:11 +0900\r\n\r\n"
    "UNIQUE-BODY 홍길동 님, http://portal-login.example/login\r\n"
)
OTHER = LURE.replace("hong@", "kim@").replace("홍길동", "김철수").replace("UNIQUE", "KEPT")
GONE = ("홍길동", "hong@mail.example", "UNIQUE-SUBJECT", "UNIQUE-BODY", "one.eml")


@pytest.fixture(scope="module")
def investigated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two holders, made once; each test works on a copy."""
    desk = Here(tmp_path_factory.mktemp("template") / "root").open()
    one, two = desk.source("one.eml", LURE.encode()), desk.source("two.eml", OTHER.encode())
    for path, account, holder in (
        (one, "hong@mail.example", "홍길동"),
        (two, "kim@mail.example", "김철수"),
    ):
        said = ("--account", account, "--holder", holder, "--consent", "signed")
        assert desk.say("add", desk.case, path, *said).code == 0
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    return desk.root


@pytest.fixture
def desk(investigated: Path, tmp_path: Path) -> Desk:
    shutil.copytree(investigated, tmp_path / "root")
    return Here(tmp_path / "root")


def finding(desk: Desk, address: str) -> str:
    found = desk.say("findings", desk.case, "--account", address, "--all").out.splitlines()
    assert found
    return str(found[0].split('"id": "')[1].split('"')[0])


def accounts(desk: Desk) -> dict[str, dict[str, object]]:
    found = desk.say("status", desk.case).object()["accounts"]
    return {each["account"]: each for each in found}


def test_a_person_is_erased_and_every_verb_says_so(desk: Desk) -> None:
    lost, kept = finding(desk, "hong@mail.example"), finding(desk, "kim@mail.example")
    assert desk.say("mark", desk.case, lost, "confirm", "--reason", "홍길동 confirmed").code == 0
    assert desk.say("search", desk.case, "hong@mail.example").code == 0
    asked = desk.say("erase", desk.case, *WHO)
    assert (asked.code, asked.error()["error"]) == (2, "input.confirmation_missing")
    assert "UNIQUE" not in asked.out
    done = desk.say("erase", desk.case, *WHO, "--yes")
    (tombstone,) = done.object()["erased"]
    (account,) = tombstone["accounts"]
    files = [each for each in desk.case.rglob("*") if each.is_file()]
    disk = b"".join(each.read_bytes() for each in files)
    assert [each for each in GONE if each.encode() in disk] == []
    assert not [each for each in files if account in each.parts]

    for _ in range(2):  # before and after another run
        row = accounts(desk)[account]
        assert row["erased"]["basis"] == BASIS
        assert {each["status"] for each in row["verdict"].values()} == {"not_examined"}
        assert {each["why"] for each in row["verdict"].values()} == {"why.erased"}
        page = desk.say("account", desk.case, account).object()
        assert (page["erased"]["seq"], page["problems"]) == (tombstone["seq"], [])
        again = desk.say("investigate", desk.case)
        assert (again.code, again.object()["messages"]) == (0, 0)
    hunt = desk.say("search", desk.case, "UNIQUE-SUBJECT").out.splitlines()[-1]
    assert f'["{account}", "search.erased"]' in hunt
    for words in (("show", lost), ("mark", lost, "reject", "--reason", "x"), ("extract", lost)):
        said = desk.say(words[0], desk.case, *words[1:])
        assert said.error()["error"] == "input.finding_unknown_erased"
        assert BASIS in said.error()["sentence"]
    exhibit = page["exhibits"][0]["exhibit"]["exhibit_id"]
    assert desk.say("extract", desk.case, f"{exhibit}:0").error()["error"] == "evidence.erased"
    for words in (("account", "hong@mail.example"), ("report", "--holder", "홍길동")):
        assert BASIS in desk.say(words[0], desk.case, *words[1:]).error()["sentence"]
    assert desk.say("show", desk.case, kept).code == 0
    assert desk.say("report", desk.case).code == 0
    assert desk.say("export", desk.case, "--as", "csv").code == 0


def test_both_verifiers_are_green_and_say_what_was_erased(desk: Desk) -> None:
    kept = desk.say("verify", desk.case).object()
    (tombstone,) = desk.say("erase", desk.case, *WHO, "--yes").object()["erased"]
    report = desk.say("verify", desk.case, "--deep").object()
    assert (report["green"], report["entries"]) == (True, kept["entries"] + 2)
    assert report["erasures"] == [tombstone]
    alone = desk.run([sys.executable, "-I", str(VERIFIER), str(desk.case)])
    assert alone.code == 0, alone.out
    assert f"{tombstone['holder_id']} entry {tombstone['seq']}" in alone.out
    assert BASIS in alone.out


def test_a_hold_blocks_until_it_is_released(desk: Desk) -> None:
    placed = desk.say("hold", desk.case, "--holder", "홍길동", "--basis", "court order 7").object()
    entry = placed["hold"]["seq"]
    refused = desk.say("erase", desk.case, *WHO, "--yes").error()
    assert (refused["error"], refused["facts"]["entries"]) == ("input.holder_held", str(entry))
    assert accounts(desk)["hong@mail.example"]["holds"][0]["seq"] == entry
    assert desk.say("verify", desk.case).object()["holds"][0]["basis"] == "court order 7"
    free = ("hold", desk.case, "--holder", "홍길동", "--release", "--basis", "court order 9")
    assert desk.say(*free).object()["released"] is True
    assert desk.say("erase", desk.case, *WHO, "--yes").code == 0
    assert desk.say("verify", desk.case).code == 0


def test_reports_that_lie_there_are_named(desk: Desk) -> None:
    assert desk.say("report", desk.case, "--holder", "홍길동").code == 0
    named = desk.say("erase", desk.case, *WHO, "--yes").object()["elsewhere"]
    assert named == ["reports/report-en-홍길동.html"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_pages_for_people(desk: Desk, language: str) -> None:
    plain = [sys.executable, "-m", "bongsu", "--language", language]
    assert desk.say("erase", desk.case, *WHO, "--yes").code == 0
    status = desk.run([*plain, "status", str(desk.case)])
    assert BASIS in status.out
    account = next(key for key, each in accounts(desk).items() if each["erased"])
    for verb in (["account", str(desk.case), account], ["verify", str(desk.case)]):
        assert BASIS in desk.run([*plain, *verb]).out

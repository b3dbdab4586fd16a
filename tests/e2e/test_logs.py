"""A takeover of two accounts in one organisation's log, from the sealed file to the ladder."""

import json
import shutil
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

KIM, HONG = "kim@office.example", "hong@office.example"
HOME, INTRUDER = "192.0.2.7", "203.0.113.66"


def entry(number: int, time: str, user: str, operation: str, ip: str, **more: object) -> str:
    said = {
        "CreationTime": time, "Id": f"id-{number}", "Operation": operation, "RecordType": 15,
        "ResultStatus": "Success", "UserType": 0, "Workload": "AzureActiveDirectory",
        "OrganizationName": "office.example", "UserId": user, "ClientIP": ip, **more,
    }  # fmt: skip
    return json.dumps(said)


def log() -> bytes:
    lines = [
        entry(day * 10 + n, f"2026-05-{day:02d}T0{n}:00:00", user, "UserLoggedIn", HOME)
        for day in range(1, 9)
        for n, user in enumerate((KIM, HONG))
    ]
    rule = [{"Name": "Name", "Value": "."}, {"Name": "DeleteMessage", "Value": "True"}]
    read = {"Workload": "Exchange", "MailboxOwnerUPN": HONG, "OperationCount": 40}
    lines += [
        entry(500, "2026-05-09T03:00:00", KIM, "UserLoggedIn", INTRUDER),
        entry(501, "2026-05-09T03:05:00", HONG, "UserLoggedIn", INTRUDER),
        entry(502, "2026-05-09T03:07:00", HONG, "New-InboxRule", INTRUDER, Workload="Exchange",
              Parameters=rule),
        entry(503, "2026-05-09T03:09:00", HONG, "MailItemsAccessed", INTRUDER, **read),
        entry(504, "2026-05-09T03:10:00", "stranger@office.example", "UserLoggedIn", HOME),
    ]  # fmt: skip
    return ("\n".join(lines) + "\n").encode()


@pytest.fixture(scope="module")
def investigated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Here(tmp_path_factory.mktemp("logs") / "root").open()
    path = desk.source("audit.jsonl", log())
    head = "path,account,holder,role,organisation,language,consent,custodian"
    rows = [head, f"{path},{KIM},Holder Kim,,,ko,signed,", f",{HONG},Holder Hong,,,ko,signed,"]
    intake = desk.source("intake.csv", "\n".join(rows).encode())
    assert desk.say("add", desk.case, "--intake", intake).code == 0
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    return desk.root


@pytest.fixture
def desk(investigated: Path, tmp_path: Path) -> Desk:
    shutil.copytree(investigated, tmp_path / "root")
    return Here(tmp_path / "root")


def rungs(desk: Desk, address: str) -> dict[str, str]:
    found = desk.say("status", desk.case).object()["accounts"]
    account = next(each for each in found if each["account"] == address)
    upper = ("accessed", "controlled", "drained")
    return {name: account["verdict"][name]["status"] for name in upper}


def foreign(desk: Desk) -> str:
    found = desk.say("findings", desk.case, "--account", KIM, "--all").out.splitlines()
    known = (json.loads(line) for line in found)
    return str(next(each["id"] for each in known if each.get("ip") == INTRUDER))


def test_one_holders_word_settles_both_accounts(desk: Desk) -> None:
    assert "evidenced" not in (*rungs(desk, KIM).values(), *rungs(desk, HONG).values())
    assert desk.say("mark", desk.case, foreign(desk), "confirm", "--reason", "not hers").code == 0
    assert desk.say("investigate", desk.case).code == 0
    assert rungs(desk, KIM)["accessed"] == "evidenced"
    assert rungs(desk, HONG) == dict.fromkeys(("accessed", "controlled", "drained"), "evidenced")
    page = desk.say("account", desk.case, HONG).object()
    assert {door["kind"] for door in page["verdict"]["doors"]} == {"hiding_rule", "session"}
    assert page["verdict"]["rungs"][4]["least"] == 40


def test_the_timeline_tells_it_in_order_and_within_a_window(desk: Desk) -> None:
    told = desk.say("timeline", desk.case, HONG, "--from", "2026-05-09", "--to", "2026-05-09").out
    moments = [json.loads(line) for line in told.splitlines()]
    assert [each["what"] for each in moments if each["from"].startswith(INTRUDER)] == [
        "logon", "rule", "read",
    ]  # fmt: skip
    assert [each["t"] for each in moments] == sorted(each["t"] for each in moments)
    assert desk.say("timeline", desk.case, HONG, "--from", "2026-06-01").out == ""
    refused = desk.say("timeline", desk.case, HONG, "--from", "yesterday")
    assert refused.error()["error"] == "input.time_unreadable"


def test_a_log_is_covered_and_its_strangers_are_counted(desk: Desk) -> None:
    kim, hong = desk.say("status", desk.case).object()["accounts"]
    if kim["account"] != KIM:
        kim, hong = hong, kim
    assert (kim["logs"][0]["records"], hong["logs"][0]["records"]) == (9, 11)
    assert (kim["strangers"], hong["strangers"]) == (1, 0)
    assert kim["messages"] == 0


def test_records_are_found_shown_and_handed_out_to_the_byte(desk: Desk, tmp_path: Path) -> None:
    hits = [json.loads(line) for line in desk.say("search", desk.case, INTRUDER).out.splitlines()]
    assert {each["table"] for each in hits if each["kind"] == "hit"} >= {
        "authentication", "log_field", "mailbox_setting",
    }  # fmt: skip
    shown = desk.say("show", desk.case, foreign(desk)).object()
    assert shown["record"]["ip"] == INTRUDER
    assert shown["record"]["zone_source"] == "format"
    out = tmp_path / "record.txt"
    row = shown["record"]["row_id"]
    assert desk.say("extract", desk.case, row, "--out", out).code == 0
    assert out.read_bytes().strip() in log().splitlines()


def test_the_report_and_the_exports_carry_it(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert desk.say("report", desk.case, "--out", page).code == 0
    assert "New-InboxRule" in page.read_text(encoding="utf-8")
    assert desk.say("export", desk.case, "--as", "csv", "--out", tmp_path / "csv").code == 0
    assert INTRUDER.encode() in (tmp_path / "csv" / "records.csv").read_bytes()


def test_erasing_the_holder_takes_the_log_with_it(desk: Desk) -> None:
    erased = desk.say("erase", desk.case, "--holder", "Holder Kim", "--basis", "request", "--yes")
    assert erased.code == 0, erased.err
    for path in desk.case.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert KIM.encode() not in data, path
            assert INTRUDER.encode() not in data, f"{path}: what the log said of another account"
    assert not list((desk.case / "tables" / "log_record").rglob("*.parquet"))
    assert desk.say("timeline", desk.case, HONG).code == 0
    kim = next(a for a in desk.say("status", desk.case).object()["accounts"] if a["erased"])
    assert kim["logs"] == []

"""Logs in other charsets, with doubtful times, torn or exported twice: from file to page."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.e2e.desk import Desk, Here

HONG = "hong@mail.example"
HOME, INTRUDER = "192.0.2.7", "203.0.113.66"
HEADING = "time,zone,account,event,outcome,ip,user_agent"
pytestmark = pytest.mark.slow


def row(time: str, zone: str = "+09:00", ip: str = HOME, agent: str = "크롬") -> str:
    return f"{time},{zone},{HONG},sign_in,success,{ip},{agent}"


def table(*rows: str) -> str:
    return "\r\n".join([HEADING, *rows]) + "\r\n"


def entry(number: int, time: str, ip: str = HOME, **more: object) -> str:
    said = {
        "CreationTime": time, "Id": f"id-{number}", "Operation": "UserLoggedIn", "RecordType": 15,
        "ResultStatus": "Success", "UserType": 0, "Workload": "AzureActiveDirectory",
        "OrganizationName": "mail.example", "UserId": HONG, "ClientIP": ip, **more,
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False)


def hours(count: int) -> list[str]:
    return [
        entry(n, f"2026-05-0{1 + n // 24}T{n % 24:02}:00:00", Note="로그") for n in range(count)
    ]


LATE = table(*(row(f"2026-05-01 {n // 60:02}:{n % 60:02}:00", agent="plain") for n in range(300)),
             row("2026-05-02 10:00:00"))  # fmt: skip
"""Its only letters that are not ASCII stand far behind what a format is recognised by."""
TORN_LINES = "\n".join(hours(5)).encode()[:-40]
TORN_ARRAY = f"[{','.join(hours(5))}]".encode()[:-40]
FILES = {
    "cp949.csv": table(row("2026-05-01 10:00:00")).encode("cp949"),
    "late.csv": LATE.encode("cp949"),
    "utf16.csv": table(row("2026-05-01 11:00:00")).encode("utf-16"),
    "utf16.jsonl": ("\r\n".join(hours(3)) + "\r\n").encode("utf-16"),
    "settled.csv": table(row("02/03/2026 10:00:00"), row("13/03/2026 10:00:00")).encode(),
    "unsettled.csv": table(row("04/05/2026 10:00:00"), row("06/05/2026 10:00:00")).encode(),
    "never.csv": table(row("31/02/2026 10:00:00"), row("13/03/2026 11:00:00")).encode(),
    "daylight.csv": table(
        row("2026-03-08 01:59:00", "America/New_York"),
        row("2026-03-08 02:30:00", "America/New_York"),
        row("2026-11-01 01:30:00", "America/New_York"),
        row("2026-11-01 02:30:00", "America/New_York"),
    ).encode(),
    "torn.jsonl": TORN_LINES,
    "torn.json": TORN_ARRAY,
    "torn.csv": table(row("2026-05-01 12:00:00"), row("2026-05-01 13:00:00")[:-2] + '"크').encode(),
}
RECORDS = {"cp949.csv": 1, "late.csv": 301, "utf16.csv": 1, "utf16.jsonl": 3, "settled.csv": 2,
           "unsettled.csv": 2, "never.csv": 1, "daylight.csv": 4, "torn.jsonl": 4, "torn.json": 4,
           "torn.csv": 1}  # fmt: skip
PROBLEMS = {
    ("never.csv", "evidence.record_unreadable"),
    ("torn.jsonl", "evidence.record_unreadable"),
    ("torn.json", "evidence.log_torn"),
    ("torn.csv", "evidence.log_torn"),
}


@dataclass(frozen=True)
class Read:
    """All of them in one case, and the receipt of its investigation."""

    desk: Desk
    receipt: dict[str, Any]
    exhibits: dict[str, str]

    def rows(self, name: str, table: str) -> list[dict[str, Any]]:
        """Rows of one file, by their place."""
        parts = (self.desk.case / "tables" / table).rglob(f"{self.exhibits[name]}-*.parquet")
        found = [row for part in parts for row in pq.read_table(part).to_pylist()]
        return sorted(found, key=lambda each: str(each.get("row_id", "")))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    desk = Here(tmp_path_factory.mktemp("bad")).open()
    for name, data in FILES.items():
        desk.source(name, data)
    added = desk.add(*FILES)
    assert added.code == 0, added.err
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    page = desk.say("account", desk.case, HONG).object()
    exhibits = {each["exhibit"]["name"]: each["exhibit"]["exhibit_id"] for each in page["exhibits"]}
    return Read(desk, done.object(), exhibits)


def test_every_sound_record_is_read_and_every_other_named(read: Read) -> None:
    assert {name: len(read.rows(name, "log_record")) for name in FILES} == RECORDS
    assert read.receipt["records"] == sum(RECORDS.values())
    assert read.desk.problems() == PROBLEMS
    assert read.receipt["problems"] == {"evidence.log_torn": 2, "evidence.record_unreadable": 2}


@pytest.mark.parametrize("name", ["cp949.csv", "late.csv", "utf16.csv"])
def test_letters_are_read_in_any_charset(read: Read, name: str) -> None:
    assert read.rows(name, "authentication")[-1]["user_agent"] == "크롬"


def test_utf_16_json_keeps_letters_and_places(read: Read) -> None:
    notes = [row for row in read.rows("utf16.jsonl", "log_field") if row["name"] == "Note"]
    assert {row["value"] for row in notes} == {"로그"}
    for number, record in enumerate(read.rows("utf16.jsonl", "log_record")):
        span = FILES["utf16.jsonl"][record["byte_start"] : record["byte_end"]]
        assert json.loads(span.decode("utf-16-le"))["Id"] == f"id-{number}"


def test_day_and_month_are_told_apart_or_labelled(read: Read) -> None:
    day = 86_400_000
    settled, unsettled = (read.rows(f"{n}.csv", "log_record") for n in ("settled", "unsettled"))
    assert settled[1]["t_ms"] - settled[0]["t_ms"] == 11 * day
    assert [each["zone_source"] for each in settled] == ["stated", "stated"]
    assert [each["zone_source"] for each in unsettled] == ["inferred", "inferred"]
    assert [each["t_raw"] for each in unsettled] == ["04/05/2026 10:00:00", "06/05/2026 10:00:00"]


def test_hours_that_daylight_saving_skips_or_repeats_are_labelled(read: Read) -> None:
    found = read.rows("daylight.csv", "log_record")
    assert [each["zone_source"] for each in found] == ["stated", "inferred", "inferred", "stated"]
    assert [each["offset_min"] for each in found] == [-300, -300, -240, -300]


@pytest.mark.parametrize("name", ["torn.jsonl", "torn.json"])
def test_a_tear_is_named_by_its_bytes(read: Read, name: str) -> None:
    data = FILES[name]
    [problem] = read.rows(name, "problem")
    assert data[problem["byte_start"] :].startswith(b'{"CreationTime": "2026-05-01T04')
    assert problem["byte_end"] == len(data)
    last = read.rows(name, "log_record")[-1]
    assert last["byte_end"] <= problem["byte_start"]


def takeover() -> list[str]:
    """A week at home, then an intruder who hides and reads mail."""
    rule = [{"Name": "Name", "Value": "."}, {"Name": "DeleteMessage", "Value": "True"}]
    mail = {"Workload": "Exchange", "MailboxOwnerUPN": HONG}
    hides = {"Operation": "New-InboxRule", "Parameters": rule, **mail}
    reads = {"Operation": "MailItemsAccessed", "OperationCount": 40, **mail}
    return [
        *(entry(n, f"2026-05-{1 + n:02}T08:00:00") for n in range(8)),
        entry(20, "2026-05-09T03:00:00", INTRUDER),
        entry(21, "2026-05-09T03:02:00", INTRUDER, **hides),
        *(entry(30 + n, f"2026-05-09T03:{10 + n}:00", INTRUDER, **reads) for n in range(20)),
    ]


def investigated(root: Path, exports: list[list[str]]) -> Desk:
    desk = Here(root).open()
    for number, lines in enumerate(exports):
        desk.source(f"{number}.jsonl", ("\n".join(lines) + "\n").encode())
    assert desk.add(*(f"{number}.jsonl" for number in range(len(exports)))).code == 0
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    assert done.object()["records"] == sum(map(len, exports))
    return desk


def told(desk: Desk) -> dict[str, object]:
    """What is said of the account, without the rows' and exhibits' own ids and dates."""
    found = desk.say("findings", desk.case, "--account", HONG, "--all")
    findings = [json.loads(line) for line in found.out.splitlines()]
    moments = [json.loads(line) for line in desk.say("timeline", desk.case, HONG).out.splitlines()]
    verdict = desk.say("account", desk.case, HONG).object()["verdict"]
    said = ("detector", "message_key", "score", "alert")
    same = ("status", "why", "first_ms", "last_ms", "least", "most")
    rungs = [[*(each[key] for key in same), len(each["finding_ids"])] for each in verdict["rungs"]]
    return {
        "findings": sorted(tuple(each[key] for key in said) for each in findings),
        "moments": [(each["t"], each["what"], each["count"], each["items"]) for each in moments],
        "rungs": rungs,
        "doors": [each["kind"] for each in verdict["doors"]],
    }


def test_overlapping_exports_count_nothing_twice(tmp_path: Path) -> None:
    lines = takeover()
    once = investigated(tmp_path / "once", [lines])
    twice = investigated(tmp_path / "twice", [lines[:25], lines[5:]])
    whole = told(once)
    assert whole["findings"]
    assert told(twice) == whole
    logs = twice.say("account", twice.case, HONG).object()["logs"]
    assert sorted(each["records"] for each in logs) == [25, 25]

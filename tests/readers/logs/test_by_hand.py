"""The table that somebody writes by hand, and pages pasted as text."""

import csv
import io
import re

import pytest

from bongsu.readers.logs import READER
from bongsu.readers.logs.layouts import by_hand
from bongsu.tables import CONTRACTS
from tests.readers.logs.reading import Tables, only, read

NARI = "nari@office.example"


def table(**given: str) -> Tables:
    row = {"time": "2026-05-01 10:02:03", "zone": "Asia/Seoul", "account": NARI, **given}
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(row))
    writer.writeheader()
    writer.writerow(row)
    return read(text.getvalue())


def test_changes_are_those_of_the_table() -> None:
    change = next(c for c in CONTRACTS["user_management"].columns if c.name == "change")
    assert set(by_hand.CHANGES) == set(re.findall(r"[a-z]+(?:_[a-z]+)*", change.meaning)) - {"or"}


@pytest.mark.parametrize(
    ("event", "table_"),
    [("sign_in", "authentication"), ("password_changed", "user_management"),
     ("setting_set", "mailbox_setting"), ("consent_granted", "consent_grant"),
     ("mail_sync", "mail_access")],
)  # fmt: skip
def test_an_event_settles_the_table(event: str, table_: str) -> None:
    found = table(event=event)
    assert set(found) == {"log_record", "log_field", table_}


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("Asia/Seoul", 540), ("KST", 540), ("+09:00", 540), ("UTC+9", 540), ("UTC", 0),
     ("America/New_York", -240)],
)  # fmt: skip
def test_the_zone_of_a_column_is_stated(zone: str, minutes: int) -> None:
    [record] = table(event="sign_in", zone=zone)["log_record"]
    assert (record["offset_min"], record["zone_source"]) == (minutes, "stated")
    assert record["t_ms"] == 1777629723000 - minutes * 60_000


def test_without_a_zone_it_is_inferred() -> None:
    [record] = table(event="sign_in", zone="")["log_record"]
    assert (record["t_ms"], record["zone_source"]) == (1777629723000, "inferred")


@pytest.mark.parametrize(
    ("column", "text"),
    [("event", "signed"), ("zone", "Mars/Base"), ("outcome", "maybe"), ("time", "yesterday")],
)
def test_a_word_that_nobody_knows_is_a_problem_row(column: str, text: str) -> None:
    found = table(**{"event": "sign_in", column: text})
    [problem] = found["problem"]
    assert problem["code"] == "evidence.record_unreadable"
    assert text in str(problem["detail"])
    assert set(found) == {"problem"}


def test_columns_of_ones_own_are_kept() -> None:
    found = table(event="setting_present", setting="forward", destination="d@e.test", mine="x")
    [row] = found["mailbox_setting"]
    assert (row["state_class"], row["destination"], row["outside"]) == ("present", "d@e.test", True)
    assert ("mine", "x", False) in only(found["log_field"], "name", "value", "mapped")


def test_a_page_pasted_from_naver() -> None:
    found = read(
        "네이버 로그인 기록\n"
        "2026.05.01. 오전 10:02:03\t로그인\tWhale / Windows\t192.0.2.7\n"
        "2026.04.30. 오후 9:00:01\t로그인 실패\t기타\t198.51.100.9\n"
    )
    assert only(found["authentication"], "outcome", "ip") == [
        ("success", "192.0.2.7"), ("failure", "198.51.100.9")
    ]  # fmt: skip
    assert only(found["log_record"], "t_ms", "zone_source", "layout_known") == [
        (1777597323000, "inferred", False), (1777550401000, "inferred", False)
    ]  # fmt: skip


def test_a_page_pasted_from_microsoft() -> None:
    found = read(
        "Recent activity\nSuccessful sign-in\n5/1/2026 2:30 PM\nIP address: 192.0.2.7\n"
        "Protocol: IMAP\nIP: 198.51.100.9\nAccount alias: nari@office.example\n"
        "Time: 5/1/2026 1:10 AM\nType: Unsuccessful sync\n"
    )
    assert only(found["authentication"], "outcome", "protocol", "ip") == [
        ("success", "unknown", "192.0.2.7"), ("failure", "imap", "198.51.100.9")
    ]  # fmt: skip
    assert ("Protocol", "IMAP") in only(found["log_field"], "name", "value")


@pytest.mark.parametrize(
    ("text", "raws", "ips"),
    [
        (("네이버 로그인 기록\n방금 전\t로그인\tWhale\t192.0.2.7\n"
         "3시간 전\t로그인\t198.51.100.9\n어제\t로그인\n"),
         ["방금 전", "3시간 전", "어제"], ["192.0.2.7", "198.51.100.9", None]),
        ("Recent activity\nSuccessful sign-in\n3 hours ago\nIP address: 192.0.2.7\n",
         ["3 hours ago"], ["192.0.2.7"]),
    ],
)  # fmt: skip
def test_a_page_that_says_how_long_ago_is_one_problem(
    text: str, raws: list[str], ips: list[str | None]
) -> None:
    found = read(text)
    assert only(found["log_record"], "t_raw", "t_ms") == [(raw, None) for raw in raws]
    assert [row["ip"] for row in found["authentication"]] == ips
    assert only(found["problem"], "code", "detail") == [("evidence.time_relative", raws[0])]


def test_a_relative_time_beside_a_date_is_no_problem() -> None:
    found = read(
        "네이버 로그인 기록\n2026.05.01. 오전 10:02:03\t2시간 전\t로그인\t192.0.2.7\n"
        "2026.04.30. 오전 10:02:03\t어제\t로그인\t192.0.2.7\n"
    )
    assert "problem" not in found
    assert len(found["log_record"]) == 2


@pytest.mark.parametrize(
    "text",
    ["Naver says: login 3 hours ago, and again yesterday.\n",
     "Dear Nari,\nNaver told me of a login on 2026.05.01 10:02.\n",
     "Received: from naver\nSubject: login 2026.05.01 10:02:03 192.0.2.7\n\nlogin\n",
     "<html>naver login 2026.05.01 10:02:03 192.0.2.7</html>"],
)  # fmt: skip
def test_other_texts_are_no_history(text: str) -> None:
    assert not READER.recognises(text.encode(), "x.txt")

"""Sigma rules from a folder, as the command line checks, runs and records them."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from bongsu.phrases import say
from tests.e2e.desk import Desk, Here

_ADDRESS = "hong@mail.example"
_RULE = """title: A forward is set
id: 5b1b2b0e-7f0c-4c2e-9a3e-0d5b8f0a1c11
author: A. Author
level: high
logsource: {product: m365, service: audit}
detection:
  selection:
    Operation: set-mailbox
  condition: selection
"""
_STRANGE = _RULE.replace("Operation", "NoSuchField").replace("1c11", "1c12")
_RECORD = {
    "CreationTime": "2026-03-02T09:00:00", "Id": "a", "Operation": "Set-Mailbox", "RecordType": 1,
    "Workload": "Exchange", "UserType": 0, "UserId": _ADDRESS, "ResultStatus": "True",
    "Parameters": [{"Name": "ForwardingSmtpAddress", "Value": "smtp:x@elsewhere.test"}],
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Here(tmp_path).open()
    desk.source("audit.json", json.dumps(_RECORD).encode() + b"\n")
    assert desk.add("audit.json").code == 0
    return desk


def logged(desk: Desk) -> bytes:
    with sqlite3.connect(desk.case / "case.db") as ledger:
        return b"\n".join(leaf for (leaf,) in ledger.execute("select leaf from custody"))


def test_rules_are_run_recorded_and_kept_with_the_finding(desk: Desk) -> None:
    rules = desk.source("sigma/a.yml", _RULE.encode()).parent
    desk.source("sigma/b.yml", _STRANGE.encode())
    done = desk.say("investigate", desk.case, "--sigma", rules)
    assert (done.code, done.object()["failed"]) == (0, {}), done.err
    assert done.object()["sigma"] == {"converted": 1, "unmapped": 1}
    digest = hashlib.sha256(_RULE.encode()).hexdigest()
    assert f'"plugin sigma sigma/a.yml":"{digest}"'.encode() in logged(desk)
    said = desk.say("findings", desk.case, "--detector", "sigma", "--all")
    finding = json.loads(said.out.splitlines()[0])
    assert finding["alert"] is True
    (reason,) = finding["reasons"]
    assert "A forward is set" in json.dumps(reason)
    assert "A. Author; high; 5b1b2b0e-7f0c-4c2e-9a3e-0d5b8f0a1c11" in json.dumps(reason)
    house = desk.say("findings", desk.case, "--detector", "house_rules", "--all")
    assert "Mailbox that forwards all mail" in house.out
    again = desk.say("investigate", desk.case, "--sigma", rules)
    assert again.code == 0
    kept = desk.say("findings", desk.case, "--detector", "sigma", "--all").out.splitlines()
    assert [json.loads(each)["id"] for each in kept] == [finding["id"]]


def test_a_report_names_the_rules_of_a_folder_only_where_one_was_given(desk: Desk) -> None:
    rules = desk.source("sigma/a.yml", _RULE.encode()).parent
    title = say("detector.sigma.title")
    for words, told in (((), False), (("--sigma", rules), True)):
        assert desk.say("investigate", desk.case, *words).code == 0
        page = desk.root / f"report{told}.html"
        assert desk.say("report", desk.case, "--out", page).code == 0
        text = page.read_text(encoding="utf-8")
        assert (title in text) is told
        assert say("detector.house_rules.title") in text


def test_a_check_says_why_rules_cannot_look(desk: Desk) -> None:
    rules = desk.source("sigma/a.yml", _RULE.encode()).parent
    desk.source("sigma/b.yml", _STRANGE.encode())
    desk.source("sigma/c.yml", _RULE.replace("product: m365", "product: aws").encode())
    desk.source("sigma/d.yml", b"title: [")
    found = desk.say("rules", "check", rules)
    assert found.code == 1
    states = {each["header"]["file"]: each["state"] for each in found.object()["rules"]}
    assert states == {
        "a.yml": "converted", "b.yml": "unmapped", "c.yml": "no_reader", "d.yml": "broken",
    }  # fmt: skip


def test_a_folder_without_rules_stops_the_run_before_it_begins(desk: Desk) -> None:
    empty = desk.source("sigma/notes.txt", b"none").parent
    done = desk.say("investigate", desk.case, "--sigma", empty)
    assert (done.code, done.error()["error"]) == (2, "input.sigma_missing")
    assert b"case.investigated" not in logged(desk)

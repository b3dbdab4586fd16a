"""YARA rules from a folder, as the command line runs and records them."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Here

_RULE = 'rule planted { strings: $a = "planted mark" condition: $a }'
_MAIL = (
    b"From: a@one.example\r\nTo: hong@mail.example\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: application/octet-stream\r\n"
    b"Content-Disposition: attachment; filename=a.bin\r\n\r\n\0a planted mark\r\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Here(tmp_path).open()
    desk.source("a.eml", _MAIL)
    assert desk.add("a.eml").code == 0
    return desk


def logged(desk: Desk) -> bytes:
    with sqlite3.connect(desk.case / "case.db") as ledger:
        return b"\n".join(leaf for (leaf,) in ledger.execute("select leaf from custody"))


def test_rules_are_run_recorded_and_changed(desk: Desk) -> None:
    rules = desk.source("rules/a.yar", _RULE.encode()).parent
    done = desk.say("investigate", desk.case, "--rules", rules)
    assert (done.code, done.object()["messages"]) == (0, 1), done.err
    digest = hashlib.sha256(_RULE.encode()).hexdigest()
    assert f'"plugin rules rules/a.yar":"{digest}"'.encode() in logged(desk)
    again = desk.say("investigate", desk.case, "--rules", rules)
    assert again.object()["messages"] == 0
    (rules / "a.yar").write_text(_RULE.replace("planted", "renamed", 1))
    changed = desk.say("investigate", desk.case, "--rules", rules)
    assert changed.object()["messages"] == 1


def test_a_broken_rule_stops_the_run_before_it_begins(desk: Desk) -> None:
    rules = desk.source("rules/a.yar", b"rule x {").parent
    done = desk.say("investigate", desk.case, "--rules", rules)
    assert (done.code, done.error()["error"]) == (2, "input.rules_broken")
    assert b"case.investigated" not in logged(desk)

"""What a person may be handed about themselves, through the command line."""

import json
from pathlib import Path

from tests.e2e.desk import Desk, Here

LETTER = """\
From: "누리은행" <notice@nuri-bank.example>
Reply-To: desk@drop.example
To: {to}
Subject: =?utf-8?b?6rOE7KCV?= suspended
Message-ID: <{to}>
Date: Tue, 21 May 2024 09:10:11 +0900
Content-Type: text/html; charset=utf-8

<p>Your account is suspended. <a href="https://login.drop.example/">https://nuri-bank.example/</a>
"""
ONE, OTHER = "hong@mail.example", "lim@post.example"


def opened(root: Path) -> Desk:
    desk = Here(root).open()
    lines = [(desk.source(f"{who}.eml", LETTER.format(to=who).encode()), who, "signed")
             for who in (ONE, OTHER)]  # fmt: skip
    assert desk.say("add", desk.case, "--intake", desk.intake(lines)).code == 0
    assert desk.say("investigate", desk.case).code == 0
    return desk


def test_one_holders_records_name_nobody_else_and_leave_the_tables_out(tmp_path: Path) -> None:
    desk = opened(tmp_path)
    everybody, own = tmp_path / "everybody", tmp_path / "own"
    assert desk.say("export", desk.case, "--as", "ocsf", "--out", everybody).code == 0
    told = (everybody / "detection_finding.jsonl").read_text(encoding="utf-8")
    assert ONE in told
    assert OTHER in told
    assert {json.loads(line)["severity_id"] for line in told.splitlines()} <= {1, 2, 3, 4}
    for form in ("ocsf", "jsonl"):
        made = desk.say("export", desk.case, "--as", form, "--holder", ONE, "--out", own / form)
        assert made.code == 0
        texts = [each.read_text(encoding="utf-8") for each in (own / form).iterdir()]
        assert any(ONE in text for text in texts)
        assert not any(OTHER in text for text in texts)
    assert not (own / "jsonl" / "email_activity.jsonl").exists()
    refused = desk.say("export", desk.case, "--as", "parquet", "--holder", ONE)
    assert (refused.code, refused.error()["error"]) == (2, "input.export_not_for_one")
    assert not (desk.case / "reports").exists()

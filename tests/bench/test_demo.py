"""What the demo prints at its end: rungs, differences from the truth, doors, and how to go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.demo.compare import RUNGS, compare
from bench.demo.ending import ending

TAKEN, AWAITED = "a@one.example", "b@one.example"
EXPECTED = dict.fromkeys(RUNGS, "nothing") | {"accessed": "indicated"}
TRUTH: dict[str, Any] = {
    "accounts": [
        {"account": TAKEN, "expected": EXPECTED},
        {"account": AWAITED, "expected": dict.fromkeys(RUNGS[:2], "not_examined")},
    ],
    "takeovers": [{"account": TAKEN, "kind": "app_password"}],
    "lures": [],
    "notices": [],
    "sent_by_other_hand": [],
}


def status(accessed: str) -> dict[str, Any]:
    told = {key: {"status": "nothing_found"} for key in RUNGS} | {"accessed": {"status": accessed}}
    door = {"kind": "forward", "untrusted_what": "keeper@drop.test"}
    unseen = {key: {"status": "not_examined"} for key in RUNGS}
    return {
        "accounts": [
            {"account": AWAITED, "verdict": unseen, "doors": []},
            {"account": TAKEN, "verdict": told, "doors": [door]},
        ]
    }


def test_all_five_rungs_are_held_against_the_truth(capsys: pytest.CaptureFixture[str]) -> None:
    compare(TRUTH, status("indicated"), [])
    assert "10 of 10 verdicts agree" in capsys.readouterr().out
    compare(TRUTH, status("evidenced"), [])
    page = capsys.readouterr().out
    assert "9 of 10 verdicts agree" in page
    line = f"{TAKEN} (taken over: app_password): accessed: true indicated, found evidenced"
    assert line in page


def test_the_end_names_rungs_doors_and_the_account_to_look_at_first() -> None:
    page = "\n".join(ending(Path("demo"), status("indicated")))
    (row,) = (line for line in page.splitlines() if line.startswith(TAKEN))
    assert row.split()[1:] == ["-", "-", "!", "-", "-"]
    assert f"{TAKEN:<42}mail is forwarded out (keeper@drop.test)" in page
    assert f"bongsu timeline demo/case {TAKEN}" in page
    assert "report-ko.pdf" in page

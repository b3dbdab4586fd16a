"""What the demo prints at its end: rungs, differences from the truth, doors, and how to go on."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bench.demo.compare import RUNGS, compare
from bench.demo.ending import ending
from bench.demo.joined import joined, said
from bongsu.model.campaign import LinkReason

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


def incident(account: str, kind: str, message_id: str = "") -> Any:
    return SimpleNamespace(
        incident=SimpleNamespace(kind=kind), account=account, untrusted_message_id=message_id
    )


def test_campaigns_stand_beside_what_was_planted() -> None:
    truth = {
        "campaigns": [
            {"name": "talks", "message_ids": ["1", "2", "3"]},
            {"name": "parcels", "message_ids": ["8", "9"]},
        ],
        "lures": [
            {"account": TAKEN, "message_id": "1", "campaign": "talks", "family": "rapport"},
            {"account": AWAITED, "message_id": "2", "campaign": "talks", "family": "rapport"},
            {"account": TAKEN, "message_id": "5", "campaign": "", "family": "qr"},
        ],
        "takeovers": [{"account": TAKEN, "crew": "crew-one"}],
    }
    incidents = [
        incident(TAKEN, "mail", "1"), incident(AWAITED, "mail", "2"), incident(TAKEN, "mail", "5"),
        incident(TAKEN, "mail", "honest"), incident(TAKEN, "sign_in"), incident(AWAITED, "sign_in"),
    ]  # fmt: skip
    reason = LinkReason("address", "desk@drop.test", 600, 2, 2, 0)
    campaign = SimpleNamespace(
        campaign_id="cmp_1", incidents=incidents, accounts=[TAKEN, AWAITED], foremost=[reason]
    )
    findings = [{"message_id": each, "alert": each != "8"} for each in ("1", "2", "8")]
    view: Any = SimpleNamespace(campaigns=(campaign,))
    page = "\n".join(joined(truth, findings, view))
    assert "cmp_1  incidents: 6, accounts: 2" in page
    assert "talks (2), nothing planted (2), qr alone (1), acts of crew-one (1)" in page
    assert "desk[@]drop[.]test" in page
    assert "talks                 letters: 3, alerts: 2, joined: 2" in page
    assert "parcels               letters: 2, alerts: 0, joined: 0" in page


def test_a_weighing_is_shortened_to_its_answer_and_placebo() -> None:
    page = "\nIt cannot be told.\nThe pattern names A in 3 %.\n\nHypothesis  Likelihood\nA  b\n"
    assert list(said(page)) == ["It cannot be told.", "The pattern names A in 3 %."]

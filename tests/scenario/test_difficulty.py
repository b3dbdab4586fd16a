"""How closely a case imitates: what the checks say and where answers go, by difficulty."""

from __future__ import annotations

import json
from email.message import Message
from email.utils import getaddresses
from pathlib import Path
from typing import Any

import pytest

from bongsu.scenario import STORY_ACCOUNTS, generate
from bongsu.scenario.portals import PORTALS
from tests.scenario.opened import names_outside, opened

OFFICE = {
    "conference_request",
    "interview_request",
    "locked_archive",
    "otp_relay",
    "hwp_object",
    "calendar",
}
Letters = list[tuple[dict[str, Any], Message]]


def _letters(difficulty: str, where: Path) -> Letters:
    """The lures of the families whose closeness depends on the difficulty."""
    files = list(generate(9, 110, 1, difficulty))
    truth = json.loads(files[-1].content)
    found = opened(files, truth, where / f"{difficulty}.mbox")
    assert not names_outside(found)
    at = {(f.account, f.message_id): f.message for f in found}
    story = {a["account"] for a in truth["accounts"][:STORY_ACCOUNTS]}
    return [
        (x, at[x["account"], x["message_id"]])
        for x in truth["lures"]
        if x["family"] in OFFICE | {"near_correspondent"} and x["account"] not in story
    ]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Letters]:
    where = tmp_path_factory.mktemp("boxes")
    made = {level: _letters(level, where) for level in ("easy", "normal", "hard")}
    assert all({x["family"] for x, _ in rows} >= OFFICE for rows in made.values())
    return made


def _results(message: Message) -> str:
    return "".join(map(str, message.get_all("Authentication-Results", [])))


def _passes(message: Message) -> bool:
    said = _results(message)
    return "spf=pass" in said and "dmarc=pass" in said and "fail" not in said


def _domain(message: Message) -> str:
    return getaddresses([str(message["From"])])[0][1].partition("@")[2]


def test_a_hard_letter_passes_and_wants_its_answer_back(cases: dict[str, Letters]) -> None:
    for row, message in cases["hard"]:
        assert _passes(message)
        assert f"={_domain(message)}" in _results(message) or f"@{_domain(message)}" in _results(
            message
        )
        assert message["Reply-To"] is None
        assert "origin" not in row["reasons"]
        assert row["reasons"]


def test_an_easy_letter_fails_or_comes_from_anybodys_mailbox(cases: dict[str, Letters]) -> None:
    seen = set()
    for row, message in cases["easy"]:
        failed = "spf=fail" in _results(message) and "dmarc=fail" in _results(message)
        public = _domain(message) in PORTALS
        assert failed != public
        assert _passes(message) == public
        assert not failed or "origin" in row["reasons"]
        seen.add(failed)
    assert seen == {True, False}


def test_a_normal_letter_passes_and_may_want_its_answer_elsewhere(
    cases: dict[str, Letters],
) -> None:
    assert all(_passes(message) for _, message in cases["normal"])
    for row, message in cases["normal"]:
        assert bool(message["Reply-To"]) == ("origin" in row["reasons"])

"""What holds for every verdict, whatever the findings."""

from itertools import product

import pytest

from bongsu.judging.coverage import coverage
from bongsu.model.finding import MarkKind
from bongsu.model.verdict import Rung, Status
from bongsu.phrases import CATALOGUE
from bongsu.testing.sketch import sketch, tables
from tests.judging.seeing import answer, lure, verdict

FINDINGS = (
    (),
    (lure(1, "identity:300"),),
    (lure(1, "identity:300 content:300"),),
    (lure(1, "identity:300 content:300 tailoring:200"), lure(2, "origin:300 tailoring:200")),
)
MARKS = ({}, {"fnd_1": MarkKind.CONFIRM}, {"fnd_1": MarkKind.REJECT})
ANSWERS = ((), (answer("reply", 1),), (answer("draft", 2),))
ROLES = (frozenset({"inbox"}), frozenset({"inbox", "sent"}))
EVERY = list(product(FINDINGS, MARKS, ANSWERS, ROLES, (0, 100)))


@pytest.mark.parametrize("number", range(len(EVERY)))
def test_every_verdict_is_whole(number: int) -> None:
    findings, marks, answers, roles, messages = EVERY[number]
    found = verdict(*findings, marks=marks, answers=answers, roles=roles, messages=messages)
    assert [each.rung for each in found.rungs] == list(Rung)
    given = {finding.finding_id for finding in findings}
    for each in found.rungs:
        assert each.why in CATALOGUE
        assert set(each.finding_ids) <= given
        cites = each.status in (Status.EVIDENCED, Status.INDICATED)
        assert bool(each.finding_ids) == bool(each.row_ids) == cites
    for rung in (Rung.ACCESSED, Rung.CONTROLLED, Rung.DRAINED):
        assert found.of(rung).status is Status.NOT_EXAMINED
        assert found.of(rung).why == "why.no_identity_evidence"


def test_there_is_no_word_for_clean() -> None:
    words = {"evidenced", "indicated", "nothing_found", "not_examined"}
    assert {each.value for each in Status} == words


def test_nothing_found_needs_something_looked_at() -> None:
    for each in verdict(messages=0).rungs:
        assert each.status is Status.NOT_EXAMINED


def test_coverage_counts_folders_and_their_window() -> None:
    case = sketch(
        """
        time              from           to             subject  folder
        2026-05-01 09:00  a@one.example  me             One      INBOX
        2026-05-03 09:00  a@one.example  me             Two      INBOX
        -                 a@one.example  me             Three    INBOX
        2026-05-02 09:00  me             a@one.example  Four     보낸편지함
        """
    )
    rows = case.ask(coverage(tables(), {}))
    inbox, sent = rows
    assert (inbox["folder_role"], inbox["messages"], inbox["undated"]) == ("inbox", 3, 1)
    assert inbox["last_ms"] - inbox["first_ms"] == 2 * 86_400_000
    assert (sent["folder_role"], sent["folder"], sent["messages"]) == ("sent", "보낸편지함", 1)
    assert sent["retention"] is None

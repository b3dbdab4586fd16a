"""The rung *engaged*: what stands in Sent and Drafts, never a read flag."""

from dataclasses import replace

import pytest

from bongsu.judging.engagement import answers
from bongsu.model.finding import Finding, MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Rung
from bongsu.testing.sketch import row_number, sketch, tables
from tests.judging.seeing import answer, lure, said, verdict

LURE = lure(1, "identity:300 content:200 tailoring:150")
BULK = lure(1, "identity:300 content:200")
WEAK = lure(1, "identity:200", alert=False)


def engaged(*kinds: str, finding: object = LURE, **known: object) -> str:
    found = verdict(finding, answers=[answer(kind, 1) for kind in kinds], **known)
    return said(found, Rung.ENGAGED)


@pytest.mark.parametrize(
    ("kinds", "status"),
    [
        (("reply",), "evidenced reply_sent"),
        (("forward",), "indicated forwarded"),
        (("draft",), "indicated draft_only"),
        (("draft", "forward", "reply"), "evidenced reply_sent"),
        (("draft", "forward"), "indicated forwarded"),
        ((), "nothing_found no_reply"),
    ],
)
def test_what_the_holder_did(kinds: tuple[str, ...], status: str) -> None:
    assert engaged(*kinds) == status


def test_a_reply_to_a_bulk_lure_counts_too() -> None:
    assert engaged("reply", finding=BULK) == "evidenced reply_sent"


FIRST = replace(
    lure(2, "novelty:50", alert=False),
    reasons=(Reason("rapport_opened", ReasonClass.BEHAVIOUR, 120, "Lunch", "kim@drop.org"),),
)


@pytest.mark.parametrize(
    ("code", "a", "b", "then", "status"),
    [
        ("rapport_then_link", "drop.org", "kim@drop.org", LURE, "evidenced reply_sent"),
        ("rapport_then_file", "Lunch", "kim@drop.org", LURE, "evidenced reply_sent"),
        ("rapport_moved", "kim@other.org", "kim@drop.org", LURE, "evidenced reply_sent"),
        ("rapport_then_link", "drop.org", "kim@other.org", LURE, "nothing_found no_reply"),
        ("rapport_then_file", "", "", LURE, "nothing_found no_reply"),
        (
            "rapport_then_file",
            "Lunch",
            "kim@drop.org",
            lure(1, "identity:200", alert=False),
            "nothing_found",
        ),
    ],
)
def test_a_reply_to_the_letter_that_prepared_a_lure(
    code: str, a: str, b: str, then: Finding, status: str
) -> None:
    reason = Reason(code, ReasonClass.BEHAVIOUR, 150, a, b)
    later = replace(then, reasons=(*then.reasons, reason))
    found = verdict(later, FIRST, answers=[answer("reply", 2)])
    assert said(found, Rung.ENGAGED).startswith(status)
    rejected = verdict(later, FIRST, answers=[answer("reply", 2)], marks={"fnd_2": MarkKind.REJECT})
    assert said(rejected, Rung.ENGAGED).startswith("nothing_found")


def test_without_a_sent_folder_nobody_could_look() -> None:
    assert engaged(roles=frozenset({"inbox"})) == "not_examined no_sent_folder"


def test_a_reply_shows_itself_even_where_no_sent_folder_was_named() -> None:
    assert engaged("reply", roles=frozenset({"unknown"})) == "evidenced reply_sent"


def test_without_a_lure_there_is_nothing_to_answer() -> None:
    assert said(verdict(), Rung.ENGAGED) == "nothing_found no_lure_to_engage"


def test_an_answer_to_what_an_analyst_rejected_is_none() -> None:
    assert engaged("reply", marks={"fnd_1": MarkKind.REJECT}) == "nothing_found no_lure_to_engage"


def test_an_account_that_was_not_looked_at() -> None:
    assert said(verdict(messages=0, expected=True), Rung.ENGAGED) == "not_examined expected"


def test_what_is_cited() -> None:
    one = verdict(LURE, answers=[answer("reply", 1), answer("reply", 1)]).of(Rung.ENGAGED)
    assert one.finding_ids == ("fnd_1",)
    assert one.row_ids == ("exh_1:00000091",)


MAILBOX = """
    time        from                  to                 subject       id  answers  reply-to       folder
    2026-05-01  Kim <kim@real.org>    me                 Harbour plan  r1  -        -              -
    2026-05-09  Kim <kim@drop.org>    me                 Harbour plan  m1  -        kim@other.org  -
    {then}
"""  # noqa: E501 - a sketch is as wide as its table


def found(*lines: str) -> list[tuple[int, str]]:
    case = sketch(MAILBOX.format(then="\n".join(lines)))
    case.select(2)
    return sorted((row_number(row["row_id"]), row["kind"]) for row in case.ask(answers(tables())))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2026-05-10  me  kim@drop.org   Re: Harbour plan  a1  m1  -  -", "reply"),
        ("2026-05-10  me  kim@drop.org   Something else    a1  -   -  -", "reply"),
        ("2026-05-10  me  kim@other.org  Re: Harbour plan  a1  -   -  -", "reply"),
        ("2026-05-10  me  desk@safe.org  Fwd: Harbour plan  a1  -   -  -", "forward"),
        ("2026-05-10  me  desk@safe.org  Is this real?     a1  m1  -  -", "forward"),
        ("2026-05-10  me  kim@drop.org   Re: Harbour plan  a1  m1  -  Drafts", "draft"),
        ("-           me  kim@drop.org   Re: Harbour plan  a1  m1  -  -", "reply"),
    ],
)
def test_what_takes_up_a_lure(line: str, kind: str) -> None:
    assert found(line) == [(3, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "2026-05-08  me  kim@drop.org  Hello             a1  -   -  -",  # before the lure
        "2026-05-10  me  lee@real.org  Harbour plan      a1  -   -  -",  # a thread of its own
        "2026-05-10  me  lee@real.org  Re: Other plan    a1  r1  -  -",
        "2026-05-10  Kim <kim@drop.org>  me  Re: Harbour plan  a1  m1  -  -",  # came in
    ],
)
def test_what_takes_up_nothing(line: str) -> None:
    assert found(line) == []


def test_another_account_answers_for_nobody() -> None:
    case = sketch(
        """
        time        account         from          to            subject           id  answers
        2026-05-09  a@mail.example  kim@drop.org  me            Harbour plan      m1  -
        2026-05-10  b@mail.example  me            kim@drop.org  Re: Harbour plan  a1  m1
        """
    )
    case.select(1)
    assert case.ask(answers(tables())) == []


def test_an_answer_to_the_real_thread_that_a_lure_took_up() -> None:
    assert found("2026-05-10  me  kim@real.org  Re: Harbour plan  a1  r1  -  -") == []


def test_a_letter_to_the_real_owner_of_a_forged_address() -> None:
    case = sketch(
        """
        time        from              to            subject         reply-to
        2026-05-01  Kim <kim@real.org>  me            Harbour plan    -
        2026-05-02  me                kim@real.org  Re: Harbour plan  -
        2026-05-09  Kim <kim@real.org>  me            Your password   kim@drop.org
        2026-05-20  me                kim@real.org  Lunch           -
        """
    )
    case.select(3)
    assert case.ask(answers(tables())) == []

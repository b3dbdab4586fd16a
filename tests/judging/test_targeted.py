"""The rung *targeted* of the table of least evidence, row by row."""

from dataclasses import replace

import pytest

from bongsu.judging.ladder import CLASS_FLOOR, latest_marks
from bongsu.model.finding import MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Rung
from tests.judging.seeing import DAY, lure, mark, said, verdict

TWO_TAILORED = "identity:300 content:200 tailoring:150"


def targeted(*findings: object, **known: object) -> str:
    return said(verdict(*findings, **known), Rung.TARGETED)


@pytest.mark.parametrize(
    ("classes", "status"),
    [
        (TWO_TAILORED, "evidenced two_classes_tailored"),
        ("origin:100 payload:100 tailoring:100", "evidenced two_classes_tailored"),
        ("identity:300 content:200", "nothing_found bulk_lure"),
        ("identity:250 tailoring:150", "indicated lure_one_class"),
        ("identity:250 content:60 tailoring:150", "indicated lure_one_class"),
        ("origin:60 origin:60 content:200 tailoring:150", "evidenced two_classes_tailored"),
        ("identity:250", "nothing_found no_lure"),
        ("tailoring:300", "nothing_found no_lure"),
        ("novelty:300 tailoring:300", "nothing_found no_lure"),
        ("identity:250 novelty:300 tailoring:150", "indicated lure_one_class"),
    ],
)
def test_classes_of_reasons(classes: str, status: str) -> None:
    assert targeted(lure(1, classes)) == status


def test_below_the_threshold_two_classes_are_no_lure() -> None:
    assert targeted(lure(1, "identity:150 content:150 tailoring:100", alert=False)) == (
        "nothing_found no_lure"
    )


def test_a_class_counts_from_its_floor() -> None:
    weak = f"identity:{CLASS_FLOOR - 1} content:200 tailoring:150"
    assert targeted(lure(1, weak)) == "indicated lure_one_class"


def test_an_empty_mailbox_shows_nothing() -> None:
    assert targeted() == "nothing_found no_lure"


def test_a_campaign_alone_only_indicates() -> None:
    one = lure(1, "content:200")
    assert targeted(one, campaign=frozenset({"fnd_1"})) == "indicated lure_one_class"


def test_bulk_lures_are_counted_beside() -> None:
    found = verdict(lure(1, "identity:300 content:200"), lure(2, "origin:300 content:200"))
    assert found.bulk_lures == 2
    assert said(found, Rung.TARGETED) == "nothing_found bulk_lure"
    both = verdict(lure(1, TWO_TAILORED), lure(2, "origin:300 content:200"))
    assert both.bulk_lures == 1
    assert said(both, Rung.TARGETED) == "evidenced two_classes_tailored"


@pytest.mark.parametrize(
    ("classes", "kind", "status"),
    [
        ("content:200 tailoring:150", MarkKind.CONFIRM, "evidenced analyst_confirmed"),
        ("content:200", MarkKind.CONFIRM, "indicated lure_not_tailored"),
        (TWO_TAILORED, MarkKind.REJECT, "nothing_found no_lure"),
        ("content:200 tailoring:150", MarkKind.REJECT, "nothing_found no_lure"),
    ],
)
def test_an_analysts_word_goes_first(classes: str, kind: MarkKind, status: str) -> None:
    assert targeted(lure(1, classes), marks={"fnd_1": kind}) == status


def test_a_confirmed_lure_below_the_threshold_counts() -> None:
    quiet = lure(1, "content:50 tailoring:150", alert=False)
    assert targeted(quiet, marks={"fnd_1": MarkKind.CONFIRM}) == "evidenced analyst_confirmed"


def test_a_confirmed_lure_of_a_campaign_is_evidence() -> None:
    known = {"marks": {"fnd_1": MarkKind.CONFIRM}, "campaign": frozenset({"fnd_1"})}
    assert targeted(lure(1, "content:200"), **known) == "evidenced analyst_confirmed"


def test_rejecting_one_leaves_the_other() -> None:
    found = verdict(lure(1, TWO_TAILORED), lure(2, TWO_TAILORED), marks={"fnd_1": MarkKind.REJECT})
    assert found.of(Rung.TARGETED).finding_ids == ("fnd_2",)


def test_the_newest_mark_counts_and_comments_change_nothing() -> None:
    marks = [
        mark(1, MarkKind.REJECT, seq=2),
        mark(1, MarkKind.CONFIRM, seq=7),
        mark(1, MarkKind.COMMENT, seq=9),
        mark(2, MarkKind.CONFIRM, seq=3),
        mark(2, MarkKind.REJECT, seq=5),
        mark(3, MarkKind.COMMENT, seq=6),
    ]
    expected = {"fnd_1": MarkKind.CONFIRM, "fnd_2": MarkKind.REJECT}
    assert latest_marks(marks) == latest_marks(marks[::-1]) == expected


def test_an_account_that_was_not_looked_at() -> None:
    assert targeted(messages=0, expected=True) == "not_examined expected"
    assert targeted(messages=0) == "not_examined no_mail"


def test_what_is_cited_and_when() -> None:
    one = verdict(lure(3, TWO_TAILORED), lure(1, TWO_TAILORED), lure(2, "content:200")).of(
        Rung.TARGETED
    )
    assert one.finding_ids == ("fnd_3", "fnd_1")
    assert one.row_ids == ("exh_1:00000003", "exh_1:00000001")
    assert (one.first_ms, one.last_ms) == (DAY, 3 * DAY)


def test_undated_lures_cite_no_time() -> None:
    one = verdict(lure(1, TWO_TAILORED, t_ms=None)).of(Rung.TARGETED)
    assert (one.first_ms, one.last_ms) == (None, None)


def test_a_letter_in_an_exchange_with_the_holder_is_meant_for_nobody_else() -> None:
    link = Reason("rapport_then_link", ReasonClass.BEHAVIOUR, 220, "drop.org", "kim@drop.org")
    found = replace(lure(1, "content:300"), reasons=(*lure(1, "content:300").reasons, link))
    assert targeted(found) == "evidenced two_classes_tailored"
    opened = replace(link, code="rapport_opened")
    assert targeted(replace(found, reasons=(found.reasons[0], opened))) == "nothing_found bulk_lure"

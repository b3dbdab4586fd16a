"""The first page: whom it concerns, how sure it is, what to do next."""

from dataclasses import replace

import pytest

from bongsu.exporters import html, pdf
from bongsu.exporters.concerns import concerns, decided, next_steps
from bongsu.model.finding import Mark, MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Rung, Status
from bongsu.model.view import AccountView
from bongsu.phrases import Language, say
from tests.exporters import paper, reading, sample

both = pytest.mark.parametrize("language", list(Language))


def judged(number: int, targeted: Status, engaged: Status) -> AccountView:
    plain = sample.account(number, missing_roles=())
    given = sample.verdict(plain.account_id, (targeted, "why.no_lure"), (engaged, "why.no_reply"))
    return replace(plain, verdict=given)


def test_the_highest_rung_stands_first_then_evidenced_before_indicated() -> None:
    low = judged(1, Status.INDICATED, Status.NOTHING_FOUND)
    sure = judged(2, Status.EVIDENCED, Status.NOTHING_FOUND)
    high = judged(3, Status.INDICATED, Status.INDICATED)
    free = judged(4, Status.NOTHING_FOUND, Status.NOTHING_FOUND)
    found = concerns([low, free, sure, high])
    assert [each.account for each in found] == [high, sure, low]
    assert [each.furthest.rung for each in found] == [Rung.ENGAGED, Rung.TARGETED, Rung.TARGETED]


def test_lures_are_counted_by_what_analysts_said() -> None:
    said = decided(sample.case().accounts)
    assert (said.confirmed, said.rejected, said.open, said.all) == (1, 1, 2, 4)


def test_each_next_step_comes_from_the_ladder_or_from_what_is_missing() -> None:
    steps = {each.code: each.count for each in next_steps(sample.case().accounts)}
    assert steps == {"records": 2, "decide": 2, "fetch": 1, "folders": 2}
    answered = judged(1, Status.EVIDENCED, Status.EVIDENCED)
    assert [each.code for each in next_steps([answered])] == ["ask", "records"]
    assert next_steps([judged(1, Status.NOTHING_FOUND, Status.NOTHING_FOUND)]) == ()


def test_notices_are_asked_about_until_an_analyst_decides() -> None:
    account = judged(1, Status.NOTHING_FOUND, Status.NOTHING_FOUND)
    reason = (Reason("notice_sign_in", ReasonClass.ACCOUNT, 100, "a", "b"),)
    notice = sample.finding_view(1, account, alert=False, rank=None, reasons=reason)
    assert [each.code for each in next_steps([replace(account, findings=(notice,))])] == ["own"]
    mark = Mark(9, notice.finding.finding_id, MarkKind.REJECT, "own doing", "a", 0)
    settled = replace(account, findings=(replace(notice, marks=(mark,)),))
    assert next_steps([settled]) == ()


@both
def test_the_first_page_names_them_and_says_what_to_do(language: Language) -> None:
    summary = reading.parts(html.page(sample.case(), language))["summary"]
    assert "한서윤" in summary
    assert "최도현" not in summary  # nothing was found there
    two = say("count.accounts.many", language, n="2")
    assert say("next.records", language, accounts=two) in summary
    assert say("next.ask", language, accounts=two) not in summary
    assert say("executive.sure", language) in summary


@both
def test_the_first_sheet_holds_all_that_a_chief_needs(language: Language) -> None:
    first = paper.sheet(pdf.report(sample.case(), language), 0)
    for key in ("executive.happened", "executive.who", "executive.next", "executive.sure",
                "executive.looked", "executive.unknown", "searched.cannot_clicks"):  # fmt: skip
        assert paper.squeezed(say(key, language)) in first


@both
def test_a_case_without_concerns_says_so(language: Language) -> None:
    summary = reading.parts(html.page(sample.case(sample.quiet()), language))["summary"]
    assert say("executive.nobody", language) in summary
    assert say("next.none", language) in summary


@both
def test_many_concerns_are_cut_and_counted(language: Language) -> None:
    many = [judged(n, Status.EVIDENCED, Status.NOTHING_FOUND) for n in range(1, 13)]
    summary = reading.parts(html.page(sample.case(*many), language))["summary"]
    four = say("count.accounts.many", language, n="4")
    assert say("executive.more", language, accounts=four) in summary


@both
def test_judgements_that_came_after_the_last_run_are_said_to_be_missing(language: Language) -> None:
    """In the sample they are entries 32 and 40; the comment 31 changes no status."""
    fresh, stale = replace(sample.case(), judged=41), replace(sample.case(), judged=30)
    marks = say("count.marks.many", language, n="2")
    said = say("summary.unheard", language, marks=marks)
    assert said in reading.parts(html.page(stale, language))["summary"]
    assert paper.squeezed(said) in paper.sheet(pdf.report(stale, language), 0)
    assert said not in reading.parts(html.page(fresh, language))["summary"]

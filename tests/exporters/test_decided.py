"""Erased and held accounts: what the report says of them, and to whom."""

from dataclasses import replace

import pytest

from bongsu.exporters import figures, html, pdf
from bongsu.model.view import AccountView, CaseView
from bongsu.phrases import Language, say
from tests.exporters import paper, reading, sample

both = pytest.mark.parametrize("language", list(Language))
BASES = ("삭제 청구 2024-03", "보존 요구 2024-11")


def case(*accounts: AccountView, audience: str | None = None) -> CaseView:
    view = sample.case(*(accounts or (sample.targeted(), sample.held(), sample.erased())))
    return replace(view, actors=(("act_sample1", "김기록"),), audience=audience)


@both
def test_an_erased_account_says_since_when_by_whom_why_and_what_went(language: Language) -> None:
    text = reading.text(html.page(case(), language))
    for said in ("2024-06-09 09:00:00 KST", "김기록 act_sample1", BASES[0], "exh_sample5",
                 say("decided.words", language, n="2"),
                 say("finding.entry", language, n="51"), say("finding.entry", language, n="52"),
                 say("decided.erased_on", language, day="2024-06-09")):  # fmt: skip
        assert said in text
    assert say("cli.account.gone.unfinished", language) not in text


@both
def test_a_hold_says_its_basis_and_that_nothing_may_be_erased(language: Language) -> None:
    text = reading.text(html.page(case(), language))
    assert BASES[1] in text
    assert "act_sample2" in text  # nobody knows this actor's name
    assert say("decided.held_how", language) in text
    free = reading.text(html.page(case(sample.english()), language))
    assert say("decided.held", language) not in free


@both
def test_the_paper_says_the_same(language: Language) -> None:
    made = paper.text(pdf.report(case(), language))
    for said in (*BASES, say("decided.erased_how", language), say("decided.held_how", language)):
        assert paper.squeezed(said) in made


@both
def test_an_erasure_is_no_acquittal(language: Language) -> None:
    text = reading.text(html.page(case(sample.erased()), language))
    assert say("lures.none", language) not in text
    assert say("accounts.no_coverage", language) not in text
    assert (
        say("executive.erased", language, accounts=say("count.accounts.one", language, n="1"))
        in text
    )
    counted = figures.totals(case().accounts)
    assert (counted.accounts, counted.arrived, counted.erased) == (3, 2, 1)


def test_an_erasure_that_stopped_half_way_says_so() -> None:
    gone = sample.erased()
    assert gone.erased
    halted = replace(gone, erased=replace(gone.erased, finished=None))
    said = reading.text(html.page(case(halted), Language.EN))
    assert say("cli.account.gone.unfinished", Language.EN) in said


@both
@pytest.mark.parametrize("account", [sample.held(), sample.erased()])
def test_the_holders_version_keeps_who_signed_and_their_words(
    language: Language, account: AccountView
) -> None:
    page = html.page(case(account, audience=account.holder), language)
    for kept in (*BASES, "act_sample", "김기록"):
        assert kept not in page
    assert say("decided.basis_in_log", language) in reading.text(page)


def test_a_mark_names_its_actor_where_the_case_knows_the_name() -> None:
    view = replace(sample.case(), actors=(("이분석", "이 분석관"),))
    text = reading.text(html.page(view, Language.KO))
    assert "이 분석관" in text
    assert "박수사" in text

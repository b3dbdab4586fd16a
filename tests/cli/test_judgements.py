"""Judgements on a screen: who has sealed and opened, and all figures side by side."""

import io
from dataclasses import replace

import pytest

from bongsu.cli.render.judgements import judgements_page
from bongsu.cli.render.screen import Screen
from bongsu.model.assessment import Confidence
from bongsu.model.judgement import FAR_APART, Judgement, Round, SealedJudgement, compared
from bongsu.phrases import Language

ALPHA = Judgement("Alpha", (("kimsuky", 60), ("unknown", 40)), Confidence.MODERATE, "one tool")
BETA = Judgement("베타", (("unknown", 100),), Confidence.LOW, "")
NAMES = {"kimsuky": "김수키", "unknown": "알 수 없음"}


def sealed(seq: int, said: Judgement, *, opened: bool, broken: bool = False) -> SealedJudgement:
    agency = said.untrusted_agency
    return SealedJudgement(
        seq, 0, f"act_{seq}", agency, 1, "c0", opened=said if opened else None, broken=broken
    )


def page(*judgements: SealedJudgement, language: Language = Language.KO) -> str:
    opened = tuple(each.opened for each in judgements if each.opened)
    whole = compared(opened) if len(opened) == len(judgements) > 1 else ()
    out = io.StringIO()
    judgements_page(Screen(language, out), [Round(1, judgements, whole)], NAMES)
    return out.getvalue()


def test_nobody_has_sealed() -> None:
    out = io.StringIO()
    judgements_page(Screen(Language.EN, out), [], NAMES)
    assert out.getvalue() == "Nobody has sealed a judgement.\n"


@pytest.mark.parametrize("opened", [True, False])
def test_no_figure_is_shown_while_one_is_sealed(*, opened: bool) -> None:
    said = page(sealed(5, ALPHA, opened=opened), sealed(6, BETA, opened=False))
    assert "봉인됨, 아직 열지 않음" in said
    assert "%" not in said


def test_when_all_are_open_the_figures_stand_side_by_side_by_name() -> None:
    said = page(sealed(5, ALPHA, opened=True), sealed(6, BETA, opened=True))
    rows = {line.split()[0]: line.split() for line in said.splitlines() if line.strip()}
    assert rows["김수키"] == ["김수키", "60", "%", "0", "%", "—", "60"]
    assert "알 수 없음" in said
    assert "Alpha, 신뢰도 중간: one tool" in said
    assert "최대 60%포인트 차이" in said
    assert "up to 60 points apart" in page(
        sealed(5, ALPHA, opened=True), sealed(6, BETA, opened=True), language=Language.EN
    )


def test_what_was_not_sealed_so_is_told() -> None:
    said = page(sealed(5, ALPHA, opened=False, broken=True), sealed(6, BETA, opened=True))
    assert "연 내용이 봉인한 내용과 다름" in said


def test_figures_that_conflict_are_never_averaged() -> None:
    near = replace(ALPHA, percents=tuple((name, n - 1) for name, n in ALPHA.percents))
    agreeing, conflicting = compared((ALPHA, near)), compared((ALPHA, BETA))
    assert all(row.mean is not None for row in agreeing)
    assert {row.mean for row in conflicting if row.apart >= FAR_APART} == {None}

"""What may be said of odds: each gate with a case just below and one just above."""

import pytest

from bongsu.attribution.doubts import confidence, doubts
from bongsu.attribution.gates import costly, independent, is_everyday, most
from bongsu.attribution.placebo import barred
from bongsu.attribution.scales import Outcome
from bongsu.model.assessment import (
    LEAST,
    AchMark,
    Confidence,
    Placebo,
    Word,
    ach_mark,
    held,
    word_of,
)
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from bongsu.wiring import detectors

KIND, EASE = EvidenceKind, Forgeability
SOFTWARE, INFRA = (KIND.SOFTWARE, ("tool",)), (KIND.INFRASTRUCTURE, ("pattern",))
COUNTRY, MAIL = (KIND.VICTIM_COUNTRY, ("KR",)), (KIND.TECHNIQUE, ("T1566.002", "T1114.003"))
HOST = (KIND.TECHNIQUE, ("T1055", "T1566.002"))


def items(*given: tuple, ease: Forgeability = EASE.CHEAP, group: str = "") -> list[EvidenceItem]:
    return [
        EvidenceItem(f"i{at}", kind, values, "seen", group or f"g{at}", "B2", ease)
        for at, (kind, values) in enumerate(given)
    ]


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (0, "remote"), (4.9, "remote"), (5, "very_unlikely"), (19.9, "very_unlikely"),
        (20, "unlikely"), (44.9, "unlikely"), (45, "even"), (54.9, "even"), (55, "likely"),
        (79.9, "likely"), (80, "very_likely"), (94.9, "very_likely"), (95, "almost_certain"),
        (100, "almost_certain"),
    ],
)  # fmt: skip
def test_words_are_the_bands_of_icd_203(percent: float, word: str) -> None:
    assert word_of(percent / 100) == word


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ([], Word.EVEN),
        ([SOFTWARE], Word.EVEN),
        ([SOFTWARE, SOFTWARE], Word.EVEN),
        ([SOFTWARE, MAIL], Word.EVEN),
        ([SOFTWARE, INFRA], Word.LIKELY),
        ([SOFTWARE, HOST], Word.LIKELY),
        ([SOFTWARE, INFRA, MAIL], Word.LIKELY),
        ([SOFTWARE, INFRA, COUNTRY], Word.LIKELY),
    ],
)
def test_likely_takes_two_kinds_of_independent_provenance(given: list, word: Word) -> None:
    assert most(items(*given)) is word


def test_very_likely_takes_three_kinds_with_one_costly_to_forge() -> None:
    cheap = items(SOFTWARE, INFRA, COUNTRY, ease=EASE.MODERATE)
    dear = items(SOFTWARE, INFRA, COUNTRY, ease=EASE.COSTLY)
    assert most(cheap) is Word.LIKELY
    assert most([*cheap[:2], dear[2]]) is Word.ALMOST_CERTAIN
    assert most(dear[:2]) is Word.LIKELY


def test_what_came_the_same_way_is_one_kind() -> None:
    together = items(SOFTWARE, INFRA, COUNTRY, group="one exhibit")
    assert len(independent(together)) == 1
    apart = items(SOFTWARE, INFRA)
    assert len(independent([*together, *apart])) == 3  # moved on where there is another provenance


def test_everyday_techniques_are_never_the_costly_kind() -> None:
    assert not costly(items(MAIL, ease=EASE.COSTLY))
    assert costly(items(HOST, ease=EASE.COSTLY))


@pytest.mark.parametrize(
    ("technique", "expected"),
    [
        ("T1566.002", True), ("t1114.003 ", True), ("T1583.001", True), ("T1078.004", True),
        ("T1566.099", True),  # newer than the list: as what it is part of
        ("T1078.003", False),  # a local account: a host shows it
        ("T1055", False), ("T1059.001", False), ("T9999", False),
    ],
)  # fmt: skip
def test_what_mail_and_sign_in_logs_show(technique: str, *, expected: bool) -> None:
    assert is_everyday(technique) is expected


def test_whatever_a_detector_reports_is_everyday() -> None:
    shown = {technique for each in detectors() for technique in each.CARD.attack}
    assert shown
    assert all(map(is_everyday, shown))


def test_a_gate_holds_words_back_in_both_directions() -> None:
    assert held(Word.ALMOST_CERTAIN, Word.LIKELY) is Word.LIKELY
    assert held(Word.REMOTE, Word.LIKELY) is Word.UNLIKELY
    assert held(Word.REMOTE, Word.ALMOST_CERTAIN) is Word.REMOTE


def test_no_name_without_a_placebo_and_none_that_the_placebo_gives_too_often() -> None:
    assert barred({"few": Placebo(LEAST - 1, 0, 0), "enough": Placebo(LEAST, 9, 1)}) == {"few"}
    assert barred({"often": Placebo(100, 9, 6), "seldom": Placebo(100, 9, 5)}) == {"often"}


def test_marks_of_the_matrix_follow_from_ratios() -> None:
    marks = [ach_mark(points) for points in (230, 229, 69, 68, -68, -69, -230)]
    assert marks == [
        AchMark.VERY_CONSISTENT, AchMark.CONSISTENT, AchMark.CONSISTENT, AchMark.NEUTRAL,
        AchMark.NEUTRAL, AchMark.INCONSISTENT, AchMark.VERY_INCONSISTENT,
    ]  # fmt: skip


def test_of_too_few_cases_no_share_is_told_and_confidence_is_low() -> None:
    said = {}
    for cases in (LEAST - 1, LEAST):
        outcome = Outcome("red", "red", Word.LIKELY, Word.LIKELY)
        shown = items(SOFTWARE, ease=EASE.COSTLY)
        against = doubts(shown, 40, Placebo(cases, cases, cases), outcome, ())
        said[cases] = {each.code for each in against}, confidence(against)
    assert "few_cases" in said[LEAST - 1][0]
    assert "placebo" not in said[LEAST - 1][0]
    assert "placebo" in said[LEAST][0]
    assert {each for _, each in said.values()} == {Confidence.LOW}

"""What a case proposes as evidence, and what it never proposes."""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import pytest

from bongsu import wiring
from bongsu.attribution.cards import built_in
from bongsu.model.custody import Action
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from bongsu.model.finding import Finding, Mark, MarkKind, Reason, ReasonClass
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.phrases import Language
from bongsu.steps import propose as step
from bongsu.testing.sketch import Person, Sketched, sketch

CASE = """
    time        from                       to  subject  link                             file   facts
    2026-05-01  Kim <kim@gmail.com>        me  One      https://naver-login.test/        a.doc  yara_match=APT_BabyShark
    2026-05-02  Lee <lee@bad.example>      me  Two      https://x.list-manage.com/c      -      -
    2026-05-03  Kim <kim@quiet.example>    me  Three    -                                b.doc  yara_match=KoniLike
"""  # noqa: E501 - a sketch is as wide as its table
LOG = """
    time              table           ip         says
    2026-05-01 09:00  authentication  192.0.2.7  outcome=success protocol=web
"""
PEOPLE = {"hong@mail.example": Person("Hong", "대한민국 통일부")}
CARDS = [detector.CARD for detector in wiring.detectors()]
LISTED = Indicator("bad.example", IndicatorKind.DOMAIN, source="A CERT", software=("BabyShark",),
                   attributed=("Some Actor",))  # fmt: skip


@dataclass
class Ledger:
    """As much of a ledger as proposing asks of it."""

    case: Sketched
    found: tuple[Finding, ...]
    marked: list[Mark] = field(default_factory=list)
    listed: list[Indicator] = field(default_factory=list)

    def accounts(self) -> Any:
        return self.case.accounts

    def holders(self) -> Any:
        return self.case.holders

    def findings(self) -> Any:
        return self.found

    def marks(self) -> list[Mark]:
        return self.marked

    def documents(self, action: Action) -> list[tuple[int, str]]:
        assert action is Action.CASE_SEARCHED
        return [(1, json.dumps({"indicators": [asdict(each) for each in self.listed]}))]


def finding(number: int, *codes: tuple[str, str, str], alert: bool = True) -> Finding:
    reasons = tuple(Reason(code, ReasonClass.IDENTITY, 100, a, b) for code, a, b in codes)
    return Finding(f"fnd_{number}", "lure_rank", "acc_hong@mail.example", f"k{number}",
                   f"exh_sketch:{number:08d}", 0, 9, number, alert, reasons)  # fmt: skip


FOUND = (
    finding(1, ("link_domain_borrows", "naver-login.test", "naver.com")),
    finding(2, ("indicator_sender", "bad.example", "A CERT; 1/1"), ("beacon_token", "", "")),
    finding(3, ("own_address_from_outside", "hong@mail.example", ""), alert=False),
)


@pytest.fixture(scope="module")
def drawn() -> Sketched:
    return sketch(CASE, PEOPLE, LOG)


@pytest.fixture
def ledger(drawn: Sketched, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    monkeypatch.setattr(step, "show_case", lambda *_: None)
    monkeypatch.setattr(step, "entered", lambda _: [])
    return Ledger(drawn, FOUND, listed=[LISTED])


def proposed(ledger: Ledger, language: Language = Language.EN) -> step.Proposed:
    lake = ledger.case.lake
    return step.propose(ledger, lake, CARDS, built_in(), language)  # type: ignore[arg-type] # a fake


def of_kind(found: step.Proposed, kind: EvidenceKind) -> list[EvidenceItem]:
    return [each for each in found.drafts if each.kind is kind]


def mark(number: int, kind: MarkKind) -> Mark:
    return Mark(number, f"fnd_{number}", kind, "because", "act_1", 0)


def test_software_comes_from_rules_and_from_lists_each_with_its_provenance(ledger: Ledger) -> None:
    found = of_kind(proposed(ledger), EvidenceKind.SOFTWARE)
    assert [(each.values, each.group, each.rows) for each in found] == [
        (("babyshark",), "list A CERT", ("exh_sketch:00000002",)),
        (("babyshark",), "exh_sketch", ("exh_sketch:00000001",)),
    ]


def test_a_listed_address_in_a_log_names_its_software_unless_rejected(ledger: Ledger) -> None:
    ledger.listed = [Indicator("192.0.2.7", IndicatorKind.IPV4, source="Two", software=("Kit",))]
    found = of_kind(proposed(ledger), EvidenceKind.SOFTWARE)
    assert ("kit",) in [each.values for each in found]
    (row,) = next(each.rows for each in found if each.values == ("kit",))
    ledger.found = (*FOUND, replace(FOUND[0], finding_id="fnd_9", row_id=row))
    ledger.marked = [mark(9, MarkKind.REJECT)]
    assert ("kit",) not in [e.values for e in of_kind(proposed(ledger), EvidenceKind.SOFTWARE)]


def test_patterns_come_from_what_alerts_alone(ledger: Ledger) -> None:
    (found,) = of_kind(proposed(ledger), EvidenceKind.INFRASTRUCTURE)
    assert found.values == (
        "email-marketing-redirector", "free-webmail-sender", "naver-lookalike-domain",
    )  # fmt: skip
    assert found.findings == ("fnd_1",)


def test_a_confirmed_finding_counts_and_a_rejected_one_does_not(ledger: Ledger) -> None:
    ledger.marked = [mark(3, MarkKind.CONFIRM), mark(1, MarkKind.REJECT)]
    found = proposed(ledger)
    (patterns,) = of_kind(found, EvidenceKind.INFRASTRUCTURE)
    assert patterns.values == ("email-marketing-redirector", "spoofed-sender-address")
    assert [each.group for each in of_kind(found, EvidenceKind.SOFTWARE)] == ["list A CERT"]


def test_a_forged_address_of_a_provider_is_no_free_account(ledger: Ledger) -> None:
    ledger.found = (finding(1, ("dmarc_failed", "gmail.com", "mx")),)
    (patterns,) = of_kind(proposed(ledger), EvidenceKind.INFRASTRUCTURE)
    assert patterns.values == ("spoofed-sender-address",)


def test_victims_and_techniques(ledger: Ledger) -> None:
    found = proposed(ledger)
    assert [each.values for each in of_kind(found, EvidenceKind.VICTIM_COUNTRY)] == [("KR",)]
    assert [each.values for each in of_kind(found, EvidenceKind.VICTIM_SECTOR)] == [("government",)]
    assert [each.group for each in of_kind(found, EvidenceKind.VICTIM_SECTOR)] == ["intake"]
    (used,) = of_kind(found, EvidenceKind.TECHNIQUE)
    assert set(used.values) >= {"T1583.001", "T1598.003"}


def test_nothing_is_graded_costly_or_names_an_actor_or_a_holder(ledger: Ledger) -> None:
    for language in Language:
        for each in proposed(ledger, language).drafts:
            assert each.grade == "F6"
            assert each.forgeability is not Forgeability.COSTLY
            assert each.untrusted_observation
            for name in ("Some Actor", "hong@", "Hong"):
                assert name not in str(each)


def test_what_was_entered_or_withdrawn_is_not_proposed_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = proposed(ledger).drafts
    old = [EnteredItem("itm_1", each, standing, 1, 0, "act_1", (1,))
           for each, standing in zip(first[:2], ItemStanding, strict=False)]  # fmt: skip
    monkeypatch.setattr(step, "entered", lambda _: old)
    assert proposed(ledger).drafts == first[2:]


def test_what_the_intake_does_not_say_is_asked(ledger: Ledger) -> None:
    ledger.case = sketch(CASE)
    assert [(each.kind, each.unsaid) for each in proposed(ledger).questions] == [
        (EvidenceKind.VICTIM_COUNTRY, 1), (EvidenceKind.VICTIM_SECTOR, 1),
    ]  # fmt: skip


def test_a_question_that_a_person_has_answered_is_asked_no_more(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.case = sketch(CASE)
    said = EvidenceItem("itm_1", EvidenceKind.VICTIM_SECTOR, ("media",), "They told us.",
                        "interview", "B2", Forgeability.MODERATE)  # fmt: skip
    old = EnteredItem("itm_1", said, ItemStanding.STANDS, 1, 0, "act_1", (1,))
    monkeypatch.setattr(step, "entered", lambda _: [old])
    assert [each.kind for each in proposed(ledger).questions] == [EvidenceKind.VICTIM_COUNTRY]

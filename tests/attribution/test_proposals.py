"""Items proposed from signs: grouped by provenance, ungraded, never claimed to be costly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu import wiring
from bongsu.attribution.cards import built_in
from bongsu.attribution.propose import FORGEABILITY, Sign, proposals
from bongsu.attribution.signs import (
    LISTED,
    PATTERNS,
    of_finding,
    pattern_of,
    software_names,
    software_of_rule,
    techniques,
)
from bongsu.attribution.victims import _WORDS, Question, Victim, of_victims
from bongsu.attribution.vocabulary import vocabulary
from bongsu.model.evidence_item import EvidenceKind, Forgeability
from bongsu.model.finding import Finding, Reason, ReasonClass

CARDS = [detector.CARD for detector in wiring.detectors()]
TECHNIQUE, SOFTWARE = EvidenceKind.TECHNIQUE, EvidenceKind.SOFTWARE
COUNTRY, SECTOR = EvidenceKind.VICTIM_COUNTRY, EvidenceKind.VICTIM_SECTOR


def sign(value: str, row: str, *, own: bool = False, detail: str = "") -> Sign:
    exhibit = row.partition(":")[0]
    return Sign(TECHNIQUE, value, "technique", exhibit, row, "fnd_1", detail, own)


def reason(code: str, a: str = "", b: str = "", points: int = 100) -> Reason:
    return Reason(code, ReasonClass.IDENTITY, points, a, b)


def finding(*reasons: Reason, detector: str = "lure_rank") -> Finding:
    return Finding("fnd_1", detector, "acc_1", "k", "exh_1:3", 0, 9, 1, True, reasons)


def test_a_value_of_many_exhibits_stands_once_where_most_is_shown() -> None:
    found = proposals([sign("T1", "e1:1"), sign("T1", "e2:1"), sign("T2", "e2:2")])
    assert [(each.group, each.values, each.bearers, each.rows) for each in found] == [
        ("e2", ("T1", "T2"), 3, ("e1:1", "e2:1", "e2:2"))
    ]


def test_a_source_that_vouches_for_itself_keeps_its_own_item() -> None:
    found = proposals([sign("T1", "e1:1"), sign("T1", "e2:1", own=True)])
    assert [each.group for each in found] == ["e1", "e2"]


def test_only_a_few_rows_and_examples_are_named_and_all_are_counted() -> None:
    (one,) = proposals(sign("T1", f"e1:{n}", detail=f"d{n}") for n in range(50))
    assert (one.bearers, len(one.rows), len(one.untrusted_details)) == (50, 20, 3)
    assert one.findings == ("fnd_1",)


@given(st.permutations([sign(v, f"e{n}:{n}") for n, v in enumerate("aabbbcddd")]))
def test_the_order_of_signs_is_nothing(signs: list[Sign]) -> None:
    assert proposals(signs) == proposals(sorted(signs, key=str))


def test_no_kind_is_proposed_as_costly_to_forge() -> None:
    assert Forgeability.COSTLY not in FORGEABILITY.values()
    assert FORGEABILITY.keys() == set(EvidenceKind) - {EvidenceKind.OTHER}


def test_techniques_are_those_of_the_detectors_that_gave_the_reasons() -> None:
    known = techniques(CARDS)
    said = finding(
        reason("beacon_token"), reason("sender_new"), reason("link_shows_other", points=0)
    )
    assert [each.value for each in of_finding(said, "exh_1", known)] == ["T1598.003"]


def test_sign_ins_and_settings_speak_of_techniques_and_a_rule_folder_does_not() -> None:
    known = techniques(CARDS)
    assert known["login_ip"] == ("T1078.004",)
    sigma = next(card for card in CARDS if card.id == "sigma")
    assert not known.keys() & sigma.reason_codes.keys()


def test_every_pattern_is_a_word_of_the_vocabulary_and_every_reason_a_detectors() -> None:
    given_codes = {code for card in CARDS for code in card.reason_codes}
    assert PATTERNS.keys() | LISTED <= given_codes
    assert set(PATTERNS.values()) <= vocabulary().patterns.keys()
    assert _WORDS.keys() <= vocabulary().sector.keys()


@pytest.mark.parametrize(
    ("imitated", "pattern"),
    [
        ("naver.com", "naver-lookalike-domain"),
        ("mofa.go.kr", "government-host-lookalike"),
        ("kbstar.com", "finance-brand-lookalike-domain"),
        ("dropbox.com", "cloud-service-lookalike-domain"),
        ("institute.example", "generic-lookalike-domain"),
        ("notnaver.com", "generic-lookalike-domain"),
    ],
)
def test_a_look_alike_is_told_by_whom_it_imitates(imitated: str, pattern: str) -> None:
    assert pattern in vocabulary().patterns
    assert pattern_of(reason("link_domain_alike", "x.example", imitated)) == pattern


def test_addresses_of_people_are_no_examples() -> None:
    said = finding(
        reason("own_address_from_outside", "me@mail.example"), reason("link_hosted", "h.example")
    )
    found = list(of_finding(said, "exh_1", {}))
    assert [each.untrusted_detail for each in found] == ["", "h.example"]


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        ("APT_BabyShark_Loader (a.yar)", ("babyshark",)),
        ("baby_shark_2 (a.yar)", ("babyshark",)),
        ("suspicious_macro (BabyShark.yar)", ()),
        ("rule_1 (a.yar) family: BabyShark", ("babyshark",)),
        ("rule_1 (a.yar) family: Never Described, BabyShark", ("Never Described", "babyshark")),
    ],
)
def test_software_is_read_from_a_rules_name_and_family(fact: str, found: tuple[str, ...]) -> None:
    assert software_of_rule(fact, software_names(built_in())) == found


@pytest.mark.parametrize(
    ("about", "countries", "sectors"),
    [
        ("대한민국 통일부 사무관", ["KR"], ["government"]),
        ("A University, Japan", ["JP"], ["academia"]),
        ("Mediation Partners", [], []),
        ("", [], []),
    ],
)
def test_victims_are_as_the_intake_says(
    about: str, countries: list[str], sectors: list[str]
) -> None:
    signs, _ = of_victims([Victim("hld_1", about)])
    assert [each.value for each in signs if each.kind is COUNTRY] == countries
    assert [each.value for each in signs if each.kind is SECTOR] == sectors


def test_what_the_intake_does_not_say_is_asked() -> None:
    _, questions = of_victims([Victim("hld_1", "외교 정책"), Victim("hld_2", "")])
    assert questions == [Question(COUNTRY, 2, 2), Question(SECTOR, 1, 2)]

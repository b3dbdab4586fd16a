"""Cards as knowledge: what is counted, what is only shown, and under which names."""

import pytest

from bongsu.attribution.card import Card, Read, Source, Standing
from bongsu.attribution.card_reading import read_card
from bongsu.attribution.cards import built_in, cards, digest, knowledge, month, names
from bongsu.attribution.knowledge import CARD_KINDS, Report
from bongsu.model.evidence_item import EvidenceKind

HEAD = """
id = "someone"
name = { en = "Someone", ko = "누군가" }
sort = "state"
country = "KP"
attack_ids = ["G9999"]
meaning = { en = "Reported.", ko = "보고되었습니다.", sources = ["s1"] }
[[alias]]
name = "Whole"
source = "s1"
[[alias]]
name = "Overlapping"
source = "s1"
same = "partly"
"""


def source(number: int, date: str = "2024-05", read: str = "full") -> str:
    return f"""
[[source]]
id = "s{number}"
title = "Report {number}"
publisher = "A firm"
origin = "A firm"
date = "{date}"
url = "https://firm.example/{number}"
read = "{read}"
"""


def card(*parts: str) -> Card:
    return read_card(HEAD + "".join(parts))


def reports(*parts: str) -> tuple[Report, ...]:
    return knowledge([card(*parts)]).reports


def test_a_report_is_counted_with_its_facts_and_their_parents() -> None:
    (one,) = reports(
        source(1),
        '[[report]]\nsource = "s1"\ntechniques = ["T1566.002"]\nsoftware = ["BabyShark"]\n'
        'victim_countries = ["KR"]\nvictim_sectors = ["media"]\ninfrastructure = ["ftp-c2"]\n',
    )
    assert one.facts == {
        (EvidenceKind.TECHNIQUE, "T1566.002"),
        (EvidenceKind.TECHNIQUE, "T1566"),
        (EvidenceKind.SOFTWARE, "babyshark"),
        (EvidenceKind.VICTIM_COUNTRY, "KR"),
        (EvidenceKind.VICTIM_SECTOR, "media"),
        (EvidenceKind.INFRASTRUCTURE, "ftp-c2"),
    }
    assert one.kinds == CARD_KINDS
    assert (one.actor_id, one.title, one.url) == ("someone", "Report 1", "https://firm.example/1")


def test_a_family_of_reports_counts_once_with_all_it_shows() -> None:
    (one,) = reports(
        source(1, "2024-05"),
        source(2, "2024-03"),
        '[[report]]\nsource = "s1"\ntechniques = ["T1190"]\n',
        '[[report]]\nsource = "s2"\nsame_origin = "s1"\nsoftware = ["Maui"]\n',
    )
    assert one.facts == {(EvidenceKind.TECHNIQUE, "T1190"), (EvidenceKind.SOFTWARE, "maui")}
    assert one.month == (2024 - 1970) * 12 + 2


@pytest.mark.parametrize("standing", Standing)
def test_what_names_nobody_or_is_disputed_or_retold_is_not_counted(standing: Standing) -> None:
    claimed = 'also_claimed_for = ["konni"]\n' if standing is Standing.DISPUTED else ""
    found = reports(source(1), f'[[report]]\nsource = "s1"\nstanding = "{standing}"\n{claimed}')
    assert bool(found) == (standing in {Standing.NAMED, Standing.HEDGED})


def test_a_disputed_member_takes_its_family_nothing_away() -> None:
    (one,) = reports(
        source(1),
        source(2),
        '[[report]]\nsource = "s1"\nsoftware = ["Maui"]\n',
        '[[report]]\nsource = "s2"\nsame_origin = "s1"\nsoftware = ["Dtrack"]\n'
        'standing = "disputed"\nalso_claimed_for = ["lazarus"]\n',
    )
    assert one.facts == {(EvidenceKind.SOFTWARE, "maui")}


def test_what_an_excerpt_does_not_show_says_nothing() -> None:
    excerpt = source(1, read=Read.EXCERPT)
    (one,) = reports(excerpt, '[[report]]\nsource = "s1"\nsoftware = ["Maui"]\n')
    assert one.kinds == {EvidenceKind.SOFTWARE}


def test_a_name_that_only_overlaps_is_no_name_of_the_actor() -> None:
    (actor,) = knowledge([card(source(1))]).actors
    assert actor.aliases == ("Whole",)
    assert (actor.attack_ids, actor.country, actor.card) == (("G9999",), "KP", True)


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2024-05-17", 652), ("2024-05", 652), ("2024", 654), ("undated", None)],
)
def test_months_count_from_1970(date: str, expected: int | None) -> None:
    made = Source(id="s", title="t", publisher="p", origin="o", date=date, url="u", read=Read.FULL)
    assert month(made) == expected


@pytest.mark.parametrize(
    ("kind", "spelt", "key"),
    [
        (EvidenceKind.VICTIM_COUNTRY, "대한민국", "KR"),
        (EvidenceKind.VICTIM_COUNTRY, "south korea", "KR"),
        (EvidenceKind.VICTIM_COUNTRY, "kr", "KR"),
        (EvidenceKind.VICTIM_SECTOR, "외교", "diplomacy"),
        (EvidenceKind.INFRASTRUCTURE, "네이버 유사 도메인", "naver-lookalike-domain"),
    ],
)
def test_values_are_known_by_their_names_in_both_languages(
    kind: EvidenceKind, spelt: str, key: str
) -> None:
    assert names()[kind, spelt] == key
    assert built_in().canonical(kind, spelt) == key


def test_the_built_in_cards_are_knowledge() -> None:
    known = built_in()
    assert [actor.actor_id for actor in known.actors] == [each.id for each in cards()]
    assert {actor.actor_id for actor in known.actors if actor.catch_all} == {
        "other_dprk", "other_state", "criminal", "unknown",
    }  # fmt: skip
    assert known.sources == (("cards", digest()),)
    assert len({(report.actor_id, report.origin) for report in known.reports}) == len(known.reports)


def test_one_announcement_on_three_cards_goes_as_one() -> None:
    """The police case of April 2024 speaks of three actors: leaving it out leaves it out of all."""
    known = built_in()
    shared = [r for r in known.reports if r.title.startswith("Defence firms' technical data")]
    assert {report.actor_id for report in shared} == {"kimsuky", "andariel", "lazarus"}
    assert len({report.report_id for report in shared}) == 1
    left = known.without({shared[0].report_id})
    assert len(left.reports) == len(known.reports) - 3

"""The cards keep to their own style guide: whatever is said has a source, and no more is said."""

import re
import tomllib
from importlib.resources import files
from itertools import combinations

import pytest

from bongsu.attribution.card import Card, Standing
from bongsu.attribution.card_reading import CardRefusedError, read_card
from bongsu.attribution.cards import ORDER, cards
from bongsu.attribution.vocabulary import vocabulary

FOLDER = files("bongsu.attribution") / "cards"
TEXTS = {each: (FOLDER / f"{each}.toml").read_text(encoding="utf-8") for each in ORDER}
WORDS = (files("bongsu.attribution") / "vocabulary.toml").read_text(encoding="utf-8")
CARDS = {card.id: card for card in cards()}
HANGUL = re.compile(r"[가-힣]")
HEDGES = re.compile(
    r"\b(?:report(?:ed|s)?|said|held|presumed|charges|finds|named after|police|account)\b"
)
HEDGES_KO = re.compile(r"보고|알려져|경찰|추정|기소|관련이 있다|본다|본뜬|보는|이름을 딴")
LEFTOVER = re.compile(r"\b(?:todo|fixme|placeholder|lorem)\b|file:/|/home/", re.IGNORECASE)


@pytest.fixture(params=ORDER)
def card(request: pytest.FixtureRequest) -> Card:
    return CARDS[request.param]


def test_the_folder_holds_the_cards_and_nothing_else() -> None:
    assert {each.name for each in FOLDER.iterdir()} == {f"{each}.toml" for each in ORDER}
    assert tuple(CARDS) == ORDER


def test_every_fact_rests_on_a_source_with_address_publisher_and_date(card: Card) -> None:
    cited = {
        *card.meaning.sources,
        *(each.source for each in (*card.alias, *card.report, *card.distinguishes)),
    }
    cited |= {each for report in card.report for each in report.corroborated_by}
    known = {each.id: each for each in card.source}
    assert cited == known.keys(), "cited and not there, or there and never cited"
    for source in known.values():
        assert source.title
        assert source.publisher
        assert source.origin
        assert source.url.startswith(("https://", "http://"))
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}|undated", source.date)


def test_only_the_hypotheses_of_many_have_no_report_that_counts(card: Card) -> None:
    counted = [each for each in card.report if each.standing.counts]
    assert bool(counted) == (card.id != "unknown")
    assert card.meaning.sources or card.catch_all


def test_both_languages_say_everything(card: Card) -> None:
    told = [card.meaning.told, *(each.told for each in card.distinguishes)]
    told += [each.note for each in (*card.alias, *card.report) if each.note]
    for each in told:
        assert HANGUL.search(each.ko)
        assert not HANGUL.search(each.en)
        assert each.en.endswith(".")
        assert each.ko.endswith("다.")
    assert card.name.en
    assert card.name.ko


def test_the_vocabulary_is_in_both_languages() -> None:
    words = vocabulary()
    patterns = words.patterns.values()
    assert len(words.patterns) == len(words.pattern), "a key stands twice"
    names = [*(each.name for each in patterns), *words.sector.values(), *words.country.values()]
    for each in (*names, *(pattern.told for pattern in patterns)):
        assert HANGUL.search(each.ko)
        assert each.en
        assert not HANGUL.search(each.en)
    assert all(re.fullmatch(r"[A-Z]{2}", each) for each in words.country)


def test_no_word_of_the_vocabulary_stands_for_two() -> None:
    words = vocabulary()
    for group in (words.sector, words.country, {k: p.name for k, p in words.patterns.items()}):
        for language in ("en", "ko"):
            names = [getattr(each, language).casefold() for each in group.values()]
            assert len(names) == len(set(names))


def test_every_pattern_and_sector_is_on_a_card() -> None:
    reports = [report for card in CARDS.values() for report in card.report]
    words = vocabulary()
    assert {each for r in reports for each in r.infrastructure} == words.patterns.keys()
    assert {each for r in reports for each in r.victim_sectors} == words.sector.keys()


def test_ids_are_well_formed(card: Card) -> None:
    for report in card.report:
        assert all(re.fullmatch(r"T\d{4}(\.\d{3})?", each) for each in report.techniques)
        for values in (report.techniques, report.software, report.infrastructure):
            assert len(values) == len(set(values))
    assert all(re.fullmatch(r"[GS]\d{4}", each) for each in card.attack_ids)


def test_a_tool_is_spelt_in_one_way() -> None:
    spelt = {each for card in CARDS.values() for r in card.report for each in r.software}
    assert len(spelt) == len({each.casefold() for each in spelt})


def test_no_card_is_surer_than_its_source(card: Card) -> None:
    """An English and a Korean word that hands the statement on stands in each sentence."""
    told = [each.told for each in card.distinguishes]
    told += [] if card.catch_all else [card.meaning.told]
    for each in told:
        assert HEDGES.search(each.en), each.en
        assert HEDGES_KO.search(each.ko), each.ko


def test_no_card_holds_what_was_left_over() -> None:
    for name, text in (*TEXTS.items(), ("vocabulary", WORDS)):
        assert not LEFTOVER.search(text), f"{name}: {LEFTOVER.search(text)}"


def test_a_dispute_names_cards_that_exist(card: Card) -> None:
    for report in card.report:
        assert set(report.also_claimed_for) <= CARDS.keys() - {card.id}
        assert (report.standing is Standing.DISPUTED) == bool(report.also_claimed_for)


def test_one_address_has_one_origin_and_date_on_all_cards() -> None:
    """One announcement on three cards stays one announcement."""
    sources = [each for card in CARDS.values() for each in card.source]
    for one, other in combinations(sources, 2):
        if one.url == other.url:
            assert (one.origin, one.date) == (other.origin, other.date)


GOOD = """
id = "someone"
name = { en = "Someone", ko = "누군가" }
sort = "state"
country = "KP"
meaning = { en = "Reported.", ko = "보고되었습니다.", sources = ["s1"] }
[[alias]]
name = "SOMEBODY"
source = "s1"
[[source]]
id = "s1"
title = "A report"
publisher = "A firm"
origin = "A firm"
date = "2024-05"
url = "https://firm.example/report"
read = "full"
[[report]]
source = "s1"
techniques = ["T1566.002"]
"""
REFUSED = [
    ('name = "SOMEBODY"\nsource = "s1"', 'name = "SOMEBODY"', "source"),
    ('name = "SOMEBODY"\nsource = "s1"', 'name = "SOMEBODY"\nsource = "s2"', "no source (s2)"),
    ('sources = ["s1"]', "sources = []", "its meaning has no source"),
    ('sources = ["s1"]', 'sources = ["s9"]', "its meaning has no source (s9)"),
    ('[[report]]\nsource = "s1"', "[[report]]", "source"),
    ('[[report]]\nsource = "s1"', '[[report]]\nsource = "s2"', "a report has no source (s2)"),
    ('url = "https://firm.example/report"', 'url = ""', "no address"),
    ('url = "https://firm.example/report"', 'url = "file:///report"', "no address"),
    ('publisher = "A firm"', 'publisher = ""', "lacks its title, publisher"),
    ('date = "2024-05"', 'date = "2024-13"', "no date"),
    ('date = "2024-05"', 'date = "undated"', "report s1 is undated"),
    ('techniques = ["T1566.002"]', 'techniques = ["phishing"]', "phishing is unknown"),
    ('techniques = ["T1566.002"]', 'infrastructure = ["carrier-pigeon"]', "carrier-pigeon"),
    ('techniques = ["T1566.002"]', 'victim_countries = ["XX"]', "XX is unknown"),
    ('techniques = ["T1566.002"]', 'same_origin = "s1"', "leads to no first report"),
    ('techniques = ["T1566.002"]', 'standing = "disputed"', "other claimants"),
    ('techniques = ["T1566.002"]', 'also_claimed_for = ["konni"]', "other claimants"),
    ('techniques = ["T1566.002"]', 'motive = "money"', "motive"),
    ('country = "KP"', 'country = "KP"\nguilty = true', "guilty"),
    ('sort = "state"', 'sort = "evil"', "evil"),
    ('id = "someone"', "id = someone", "line 2"),
]
"""What is changed in a good card, into what, and a word of the refusal."""


def test_a_good_card_is_read() -> None:
    assert read_card(GOOD).alias[0].name == "SOMEBODY"


@pytest.mark.parametrize(("old", "new", "said"), REFUSED)
def test_what_has_no_source_or_form_is_refused(old: str, new: str, said: str) -> None:
    assert GOOD.count(old) == 1
    with pytest.raises(CardRefusedError, match=re.escape(said)):
        read_card(GOOD.replace(old, new))


def test_two_sources_or_reports_under_one_name_are_refused() -> None:
    source = GOOD[GOOD.index("[[source]]") : GOOD.index("[[report]]")]
    report = GOOD[GOOD.index("[[report]]") :]
    for twice, said in ((source, "stands twice"), (report, "two reports")):
        with pytest.raises(CardRefusedError, match=said):
            read_card(GOOD + twice)


def test_the_texts_are_toml() -> None:
    assert all(tomllib.loads(text)["id"] == name for name, text in TEXTS.items())

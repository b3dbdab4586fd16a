"""``knowledge list`` and ``show`` as a person and a program see them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bongsu.attribution.cards import cards
from bongsu.cli.app import app

Real = Callable[..., Result]


@pytest.fixture
def real(tmp_path: Path) -> Real:
    def invoke(*words: str) -> Result:
        home = {"BONGSU_HOME": str(tmp_path), "BONGSU_LANGUAGE": None, "COLUMNS": "400"}
        return CliRunner().invoke(app, list(words), env=home)

    return invoke


def test_the_list_names_each_card_and_what_counts(real: Real) -> None:
    told = real("knowledge", "list")
    assert told.exit_code == 0
    assert all(card.name.en in told.stdout for card in cards())
    assert "Nothing is imported" in told.stdout
    assert "not how often it happened" in told.stdout


def test_a_card_shows_names_counts_disputes_and_every_source(real: Real) -> None:
    told = real("knowledge", "show", "konni").stdout
    assert "Opal Sleet: overlaps, not the same [s13]" in told
    assert "KONNI (2 of 3)" in told
    assert "[s7] others give it to apt37; not counted." in told
    assert "[s10]" in told
    assert "repeats [s9], counts once with it" in told
    card = next(each for each in cards() if each.id == "konni")
    assert all(source.url in told for source in card.source)
    assert "not how often it happened" in told


def test_both_languages_tell_the_same_card(real: Real) -> None:
    english = real("knowledge", "show", "apt37").stdout
    korean = real("--language", "ko", "knowledge", "show", "apt37").stdout
    assert english.count("\n\n") == korean.count("\n\n")
    assert english.count("[s") == korean.count("[s")
    assert (
        "On other cards, and given to this actor by some: konni s5, konni s11, konni s7" in english
    )
    assert "konni s5, konni s11, konni s7" in korean
    assert "워터링 홀 (9건 중 2건)" in korean


@pytest.mark.parametrize("name", ["Kimsuky", "김수키", "G0094", "springtail", "APT43"])
def test_a_card_is_found_by_any_of_its_names(real: Real, name: str) -> None:
    assert "(kimsuky)" in real("knowledge", "show", name).stdout


def test_a_name_of_its_own_outweighs_one_that_overlaps(real: Real) -> None:
    assert "(konni)" in real("knowledge", "show", "KONNI").stdout


def test_a_name_whose_owner_is_disputed_asks_back(real: Real) -> None:
    told = real("knowledge", "show", "TA406")
    assert told.exit_code == 2
    assert "kimsuky, konni" in told.stderr


def test_an_unknown_name_is_answered_with_the_nearest(real: Real) -> None:
    told = real("knowledge", "show", "kimsuki")
    assert told.exit_code == 2
    assert "Nearest: kimsuky" in told.stderr


def test_the_card_that_stands_for_nobody_says_so(real: Real) -> None:
    told = real("knowledge", "show", "unknown").stdout
    assert "This card has no source" in told


def test_a_program_gets_the_card_whole(real: Real) -> None:
    told = json.loads(real("knowledge", "show", "andariel", "--json").stdout)
    assert told["card"]["name"] == {"en": "Andariel", "ko": "안다리엘"}
    maui = next(each for each in told["counts"] if each["value"] == "Maui")
    assert (maui["kind"], maui["k"], maui["n"], len(maui["urls"])) == ("software", 3, 5, 3)


def test_a_program_gets_the_list(real: Real) -> None:
    told = json.loads(real("knowledge", "list", "--json").stdout)
    assert [each["id"] for each in told["actors"]] == [card.id for card in cards()]
    assert told["imported"] == []

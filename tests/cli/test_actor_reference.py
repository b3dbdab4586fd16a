"""The page of actors says what the cards say."""

from pathlib import Path

from bongsu.attribution.cards import cards
from bongsu.cli.actor_reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "actors.md"


def test_the_page_is_what_the_cards_say() -> None:
    said = "run: python -m bongsu.cli.actor_reference > docs/actors.md"
    assert PAGE.read_text(encoding="utf-8") == reference(), said


def test_every_card_source_and_report_stands_there() -> None:
    page = reference()
    for card in cards():
        assert f"(`{card.id}`)" in page
        assert all(source.url in page for source in card.source)
        assert all(each.en in page and each.ko in page for each in card.distinguishes)
        assert all(each.note.ko in page for each in card.report if each.note)

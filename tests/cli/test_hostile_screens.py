"""Linking and weighing on a terminal: nothing that a text says acts, and no link is live."""

import io
from collections.abc import Callable, Iterator

import pytest

from bongsu.api import Proposed, Weighing
from bongsu.cli.machine import encoded
from bongsu.cli.render.campaigns import (
    campaign_line,
    campaign_object,
    campaign_page,
    campaigns_page,
    linking_line,
    linking_page,
)
from bongsu.cli.render.explaining import explain_page
from bongsu.cli.render.items import item_kept, item_page, items_page
from bongsu.cli.render.judgements import judgements_page
from bongsu.cli.render.proposals import proposals_page
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.weighing import matrix_page, weighing_page
from bongsu.model.shown import show
from bongsu.phrases import Language
from bongsu.testing.kit.hostile import HOSTILE, LABEL, LIVE, OTHER_PERSON, T_MS, hostile_view
from bongsu.testing.kit.hostile_linked import hostile_items, hostile_rounds

VIEW = hostile_view()
assert VIEW.campaigns
assert VIEW.weighed
LINKED, MADE = VIEW.campaigns, VIEW.weighed.assessment
ITEMS = hostile_items(LABEL, f"{HOSTILE} {OTHER_PERSON}", T_MS)
ROUNDS = hostile_rounds(LABEL, f"{HOSTILE} {OTHER_PERSON}", T_MS)
WEIGHING = Weighing(6, T_MS, "act_1", MADE)
DRAFT = ITEMS[0].item
assert DRAFT


def _campaigns(screen: Screen) -> None:
    linking_page(screen, LINKED)
    campaigns_page(screen, LINKED)
    for each in LINKED.campaigns:
        campaign_page(screen, LINKED, each, everything=True)


def _weighing(screen: Screen) -> None:
    weighing_page(screen, WEIGHING, ITEMS)
    matrix_page(screen, MADE)
    for each in MADE.every:
        explain_page(screen, WEIGHING, each)


def _items(screen: Screen) -> None:
    items_page(screen, ITEMS)
    for each in ITEMS:
        item_page(screen, each)
    item_kept(screen, ITEMS[0])
    assert DRAFT
    proposals_page(screen, Proposed((DRAFT,), ()), ())


PAGES = [_campaigns, _weighing, _items, lambda screen: judgements_page(screen, ROUNDS, {})]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("page", PAGES, ids=["campaigns", "weighing", "items", "judgements"])
def test_nothing_on_a_screen_acts(page: Callable[[Screen], None], language: Language) -> None:
    file = io.StringIO()
    page(Screen(language, file))
    said = file.getvalue()
    assert OTHER_PERSON in said
    assert "alert(1)" in said  # it is shown, and inert
    assert {char for char in said if char != "\n" and show(char) != char} == set()
    assert LIVE not in said


def _lines() -> Iterator[object]:
    for each in LINKED.campaigns:
        yield from (campaign_line(each), campaign_object(LINKED, each))
    yield from (linking_line(LINKED), {"weighing": WEIGHING}, {"items": ITEMS}, {"rounds": ROUNDS})


def test_no_line_for_programs_holds_a_character_that_acts() -> None:
    for each in _lines():
        said = encoded(each)
        assert {char for char in said if show(char) != char} == set()

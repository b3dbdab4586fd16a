"""Weighing on a screen: each term in its own words, the matrix as a table, what waits told."""

import io
from dataclasses import replace

import pytest

from bongsu.api import Weighing
from bongsu.attribution.assess import assess
from bongsu.attribution.posterior import Balance
from bongsu.attribution.weights import shipped
from bongsu.cli.render.explaining import explain_page
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.weighing import matrix_page, weighing_page
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.evidence_item import UNGRADED, EvidenceItem
from bongsu.phrases import Language
from tests.attribution.small import KNOWLEDGE, OTHER, SECTOR, SOFTWARE, TECHNIQUE, item

ITEMS = (
    item("itm_1", SOFTWARE, "s1"),
    item("itm_2", SOFTWARE, "never-seen"),
    item("itm_3", TECHNIQUE, "T0001", "T0002", "T0003"),
    item("itm_4", OTHER, judged=(("north", 110),)),
)
MADE = assess(Balance(KNOWLEDGE, shipped()[0]), ITEMS, 605, {})
WEIGHING = Weighing(9, 0, "act_1", MADE)


def explained(subject: str, language: Language = Language.EN) -> list[str]:
    out = io.StringIO()
    line = MADE.line(subject)
    assert line
    explain_page(Screen(language, out), WEIGHING, line)
    return out.getvalue().splitlines()


def said_of(lines: list[str], start: str) -> str:
    return next(line for line in lines if line.startswith(start))


def test_an_actors_items_are_told_with_counts_and_judgements_as_such() -> None:
    lines = explained("north")
    assert said_of(lines, "itm_1").endswith("2 of 2 reports")
    assert said_of(lines, "itm_4").endswith("a judgement, no count")
    assert "stand in its one nearest report" in said_of(lines, "all together")


def test_of_nobody_described_no_report_is_claimed() -> None:
    lines = explained("unknown")
    assert "no report on anybody names it" in said_of(lines, "itm_2")
    assert said_of(lines, "itm_1").endswith("no report on it tells of this kind")
    assert "by chance" in said_of(lines, "all together")
    assert not any("0 of 0" in line or "nearest report" in line for line in lines)


@pytest.mark.parametrize("language", Language)
def test_a_country_has_members_and_no_terms_of_its_own(language: Language) -> None:
    lines = explained("KP", language)
    assert any("north" in line and "south" in line for line in lines)
    assert not {"Why", "이유"} & set(lines)


def test_the_matrix_is_a_row_for_each_hypothesis() -> None:
    out = io.StringIO()
    matrix_page(Screen(Language.EN, out), MADE)
    rows = [line.split() for line in out.getvalue().splitlines()]
    assert ["Hypothesis", "1", "2", "3", "4"] in rows
    assert next(row for row in rows if row[:1] == ["north"])[4] in ("C", "CC")
    assert ["2", "itm_2", "·", "never-seen"] in rows


def test_a_matrix_of_many_items_goes_on_below() -> None:
    many = tuple(item(f"itm_{at:02d}", SECTOR, "media", group=str(at)) for at in range(17))
    out = io.StringIO()
    matrix_page(Screen(Language.EN, out), assess(Balance(KNOWLEDGE, shipped()[0]), many, 605, {}))
    heads = [line for line in out.getvalue().splitlines() if line.startswith("Hypothesis")]
    assert [len(line.split()) - 1 for line in heads] == [15, 2]


def test_what_waits_for_a_grade_is_counted() -> None:
    def entered(each: EvidenceItem) -> EnteredItem:
        return EnteredItem(each.item_id, each, ItemStanding.STANDS, 1, 0, "act_1", (1,))

    waiting = entered(replace(ITEMS[0], item_id="itm_9", grade=UNGRADED))
    for items, told in (([*map(entered, ITEMS)], False), ([entered(ITEMS[0]), waiting], True)):
        out = io.StringIO()
        weighing_page(Screen(Language.EN, out), WEIGHING, items)
        assert ("wait for a grade, and weigh nothing: 1" in out.getvalue()) is told

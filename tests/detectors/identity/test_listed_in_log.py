"""Addresses of a list in records of logs: who acted, what it weighs, and what accuses nobody."""

import pytest

from bongsu.detectors.identity import listed_in_log
from bongsu.detectors.identity.common import events
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.steps.detect import detect
from bongsu.steps.lake_tables import tables
from bongsu.steps.listed import indicator_rows
from bongsu.testing.fakes import FakeProgress, MemoryLake
from bongsu.testing.sketch import sketch
from tests.detectors.identity.drawing import AWAY, HEAD, HOME, OTHER, habit, line, sign_in

MAY = 1_777_593_600_000  # 2026-05-01
DAY = 86_400_000
FORWARD = "setting=forward state_class=set destination=x@drop.test destination_domain=drop.test"


def ip(grade: str = "B2", first_ms: int | None = None, source: str = "CERT") -> Indicator:
    return Indicator(AWAY, IndicatorKind.IPV4, first_ms, None, source, grade)


def said(listed: list[Indicator], *lines: str) -> list[str]:
    case = sketch("", log="\n".join([HEAD, *lines])).changed(indicator=indicator_rows(listed))
    return [each.removeprefix("listed_in_log: ") for each in case.reasons(listed_in_log)]


def scores(listed: list[Indicator], *lines: str) -> list[tuple[int, bool]]:
    """Points of each finding, and whether it alerts."""
    lake = MemoryLake()
    for name, rows in sketch("", log="\n".join([HEAD, *lines])).given.items():
        lake.put(name, rows)
    lake.keep("event", events(tables()))
    found = detect(lake, [listed_in_log], FakeProgress(), listed)
    assert not found.failed
    return [(each.score, each.alert) for each in found.findings]


def test_a_sign_in_from_a_listed_address_names_the_list() -> None:
    lines = [*habit(), sign_in("20 10:00"), sign_in("21 10:00")]
    assert said([ip()], *lines) == ["listed_sign_in(203.0.113.5, CERT, B2; 2/1) on row 4"]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (sign_in("20 10:00", outcome="failure"), "listed_attempt"),
        (line("20 10:00", "mail_access", "access=sync state_class=done items=4"), "listed_reading"),
        (line("20 10:00", "mailbox_setting", FORWARD), "listed_change"),
        (line("20 10:00", "consent_grant", "state_class=granted app=A"), "listed_change"),
        (line("20 10:00", "user_management", "change=other state_class=failed"), "listed_attempt"),
    ],
)
def test_every_kind_of_act_is_told_by_its_name(act: str, code: str) -> None:
    assert [each.partition("(")[0] for each in said([ip()], *habit(), act)] == [code]


def test_where_mail_is_let_out_to_is_compared_too() -> None:
    forward = line("20 10:00", "mailbox_setting", FORWARD, ip=HOME)
    address = Indicator("x@drop.test", IndicatorKind.EMAIL)
    domain = Indicator("drop.test", IndicatorKind.DOMAIN, source="CERT", grade="A1")
    assert said([address], forward) == ["listed_destination(x@drop.test, —; 1/1) on row 1"]
    assert said([domain], forward) == ["listed_destination(drop.test, CERT, A1; 1/1) on row 1"]


def test_a_forward_that_was_taken_back_leads_nowhere() -> None:
    cleared = line("20 10:00", "mailbox_setting", FORWARD.replace("=set", "=cleared"), ip=HOME)
    assert said([Indicator("x@drop.test", IndicatorKind.EMAIL)], cleared) == []


def test_only_a_grade_makes_an_alert() -> None:
    lines = [*habit(), sign_in("20 10:00")]
    assert scores([ip("B2")], *lines) == [(300, True)]
    assert scores([ip("C3")], *lines) == [(200, True)]
    assert scores([ip("F6")], *lines) == scores([ip("")], *lines) == [(80, False)]


def test_of_two_lists_the_better_graded_counts_once() -> None:
    lists = [ip("", source="Forum"), ip("A1", source="CERT")]
    assert scores(lists, sign_in("20 10:00")) == [(300, True)]


def test_use_long_before_the_list_knew_the_address_hardly_weighs() -> None:
    lines = [sign_in("02 10:00")]
    assert scores([ip(first_ms=MAY + 25 * DAY)], *lines) == [(300, True)]
    assert scores([ip(first_ms=MAY + 40 * DAY)], *lines) == [(80, False)]
    later = [*lines, sign_in("25 10:00")]
    assert scores([ip(first_ms=MAY + 40 * DAY)], *later) == [(300, True)]


def test_an_address_of_many_accuses_nobody() -> None:
    whos = [f"p{n}@mail.example" for n in range(10)]
    found = scores([ip("A1")], *(sign_in("20 10:00", who=who) for who in whos))
    assert found == [(10, False)] * 10
    assert len(scores([ip("A1")], *(sign_in("20 10:00", who=who) for who in whos[:9]))) == 9


def test_each_account_is_told_of() -> None:
    both = [sign_in("20 10:00"), sign_in("21 10:00", who=OTHER)]
    assert len(said([ip()], *both)) == 2


def test_nothing_is_said_without_a_list() -> None:
    assert said([], *habit(), sign_in("20 10:00")) == []

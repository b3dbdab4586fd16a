"""A click on a lure's link, as Microsoft's audit log tells it, is the holder's engagement."""

import json

import pyarrow as pa
import pytest

from bongsu.judging.clicks import clicks
from bongsu.model.verdict import Rung
from bongsu.tables import CONTRACTS
from bongsu.testing.sketch import ADDRESS, row_number, sketch, tables
from tests.judging.seeing import answer, lure, said, verdict
from tests.readers.logs.reading import read

MAIL = """
    time        from                to  subject  link                                        id
    2026-05-01  Lee <lee@real.org>  me  Paper    https://real.org/                           r1
    2026-05-09  Kim <kim@drop.org>  me  Plan     https://drop.org/x?u=Hong https://real.org/  m1
    2026-05-09  Kim <kim@drop.org>  me  Plan     https://drop.org/x?u=Hong https://real.org/  m1
"""
LINK = "https://drop.org/x?u=Hong"


def pressed(
    url: str = LINK, when: str = "2026-05-10T09:33:33", who: str = ADDRESS, **more: object
) -> list[tuple[int, str]]:
    """(line of the lure, kind) for a record with the fields that its maker documents."""
    record = {
        "CreationTime": when, "Id": "47bf", "Operation": "TIUrlClickData", "RecordType": 41,
        "UserKey": "ThreatIntel", "UserType": 4, "Version": 1, "Workload": "ThreatIntelligence",
        "UserId": who, "AppName": "Mail", "SourceId": "8a86", "TimeOfClick": when, "Url": url,
        "UserIp": "192.0.2.7", "OrganizationId": "0eaa", **more,
    }  # fmt: skip
    rows = read(json.dumps(record) + "\n")
    case = sketch(MAIL).changed(**{
        name: pa.Table.from_pylist(rows[name], CONTRACTS[name].arrow)
        for name in ("log_record", "log_field")
    })  # fmt: skip
    case.select(2)
    return [(row_number(row["lure_row"]), row["kind"]) for row in case.ask(clicks(tables()))]


def test_a_click_on_the_lures_own_link_takes_it_up() -> None:
    assert pressed() == [(2, "click")]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"UrlClickAction": 2}, "click_stopped"),
        ({"UrlClickAction": "PendingDetonationPage"}, "click_stopped"),
        ({"UrlClickAction": 4}, "click"),
        ({"Blocked": True, "ClickedThrough": False}, "click_stopped"),
        ({"Blocked": True, "ClickedThrough": True}, "click"),
    ],
)
def test_a_page_that_was_held_back_is_told_apart(changes: dict[str, object], kind: str) -> None:
    assert pressed(**changes) == [(2, kind)]


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "https://real.org/"},  # in another letter too
        {"url": "https://drop.org/x?u=hong"},
        {"when": "2026-05-08T09:00:00"},  # before the lure
        {"who": "stranger@mail.example"},
        {"Operation": "AirInvestigationData"},
    ],
)
def test_what_is_no_click_on_a_lure(changes: dict[str, str]) -> None:
    assert pressed(**changes) == []


@pytest.mark.parametrize(
    ("kinds", "status"),
    [
        (("click",), "evidenced link_pressed"),
        (("click_stopped",), "indicated link_stopped"),
        (("click_stopped", "click"), "evidenced link_pressed"),
        (("draft", "click"), "evidenced link_pressed"),
    ],
)
def test_a_click_is_engagement(kinds: tuple[str, ...], status: str) -> None:
    one = lure(1, "identity:300 content:200 tailoring:150")
    found = verdict(one, answers=[answer(kind, 1) for kind in kinds])
    assert said(found, Rung.ENGAGED) == status

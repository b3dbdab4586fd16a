"""Times as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.readers.logs import clocks, zones

FIRST_OF_MAY = 1777593600000  # 2026-05-01T00:00Z
MORNING = FIRST_OF_MAY + (1 * 3600 + 2 * 60 + 3) * 1000
AFTERNOON = MORNING + 12 * 3600 * 1000


@pytest.mark.parametrize(
    ("text", "t_ms"),
    [
        ("2026-05-01 01:02:03", MORNING),
        ("2026.05.01. 오전 1:02:03", MORNING),
        ("2026. 5. 1. 오후 1:02:03", AFTERNOON),
        ("2026년 5월 1일 오후 1시 02분 03초", AFTERNOON),
        ("2026-05-01 (금) 13:02:03", AFTERNOON),
        ("5/1/2026 1:02:03 PM", AFTERNOON),
        ("05/01/2026, 01:02:03 a.m.", MORNING),
        ("May 1, 2026, 1:02:03 PM", AFTERNOON),
        ("1 May 2026 13:02:03", AFTERNOON),
        ("01-May-2026 13:02:03", AFTERNOON),
        ("Fri May 01 2026 13:02:03", AFTERNOON),
        ("2026-05-01 12:02:03 AM", MORNING - 3600 * 1000),
        ("2026-05-01 12:02:03 PM", AFTERNOON - 3600 * 1000),
        ("2026-05-01 13:02:03 PM", AFTERNOON),
    ],
)
def test_times_are_read(text: str, t_ms: int) -> None:
    assert clocks.written(text, zone="UTC", order="mdy").t_ms == t_ms


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2026-05-01 01:02:03 UTC", 0),
        ("2026-05-01T01:02:03Z", 0),
        ("May 1, 2026, 10:02:03 AM KST", 540),
        ("Fri May 01 2026 10:02:03 GMT+0900", 540),
        ("Fri May 01 2026 10:02:03 GMT+0900 (Korean Standard Time)", 540),
        ("2026-04-30 18:02:03 -07:00", -420),
    ],
)
def test_a_zone_beside_the_time_is_stated(text: str, offset: int) -> None:
    when = clocks.written(text, zone="Asia/Tokyo")
    assert (when.t_ms, when.offset_min, when.zone) == (MORNING, offset, "stated")


def test_a_zone_that_nobody_knows_is_inferred() -> None:
    when = clocks.written("2026-05-01 01:02:03 XYZ", zone="UTC")
    assert (when.t_ms, when.zone) == (MORNING, "inferred")


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2026-13-01 01:02:03", "13/13/2026 01:02", "2026-05-01 25:00",
     "13:02:03 AM 2026", "2026-05-01 13:02 AM", "99999-01-01 01:02", "0000-01-01 01:02:03"],
)  # fmt: skip
def test_what_is_no_time_has_none(text: str) -> None:
    assert clocks.written(text, zone="UTC").t_ms is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("01/05/2026 10:00\n13/05/2026 11:00", "dmy"),
        ("01/05/2026 10:00\n05/13/2026 11:00", "mdy"),
        ("01.05.2026 10:00\n02.05.2026 11:00", ""),
        ("13/05/2026 and 05/13/2026", ""),
        ("2026/05/13", ""),
        ("192.13.5.2026", ""),
    ],
)
def test_a_part_over_twelve_settles_the_order(text: str, order: str) -> None:
    assert clocks.day_order(text) == order


def test_the_settled_order_is_kept_to() -> None:
    swapped = clocks.written("02/03/2026 10:00", zone="UTC", order="dmy")
    plain = clocks.written("03/02/2026 10:00", zone="UTC", order="mdy")
    assert swapped.t_ms == plain.t_ms
    assert (swapped.zone, plain.zone) == ("format", "format")


def test_where_nothing_settles_it_the_time_is_inferred() -> None:
    unsure = clocks.written("02/03/2026 10:00 UTC")
    assert unsure.zone == "inferred"
    assert clocks.written("03/03/2026 10:00 UTC").zone == "stated", "the same either way"
    assert clocks.written("13/03/2026 10:00 UTC").zone == "stated", "it settles itself"


@pytest.mark.parametrize(
    ("clock", "t_ms", "source"),
    [
        ("2026-03-29 02:30:00", 1774747800000, "inferred"),  # left out: read as 03:30 CEST
        ("2026-10-25 02:30:00", 1792888200000, "inferred"),  # twice: the first, in CEST
        ("2026-10-25 03:30:00", 1792895400000, "format"),
    ],
)
def test_hours_that_daylight_saving_leaves_out_or_repeats(
    clock: str, t_ms: int, source: str
) -> None:
    when = clocks.written(clock, zone="Europe/Berlin")
    assert (when.t_ms, when.zone) == (t_ms, source)


def test_zones_have_one_meaning() -> None:
    assert zones.named("CST") is None
    assert zones.named("+25:00") is None
    assert zones.named("../../etc/localtime") is None
    assert zones.named("asia/seoul") is zones.named("Asia/Seoul")


@given(st.text(max_size=120), st.sampled_from(["", "dmy", "mdy"]))
def test_no_text_stops_it(text: str, order: str) -> None:
    when = clocks.written(text, zone="Asia/Seoul", order=order)
    assert when.raw in (text, None)


@given(st.text(st.sampled_from("0123456789/-. :오전PM년월일+Z()"), max_size=90))
def test_no_nearly_time_stops_it(text: str) -> None:
    clocks.written(text, zone="Europe/Berlin")
    clocks.day_order(text)

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.readers.dates import parse, parse_mbox_line

SPAN = (dt.datetime(1970, 1, 2), dt.datetime(2100, 1, 1))  # noqa: DTZ001 - the zone is put on
NOON = 1716250211000  # 2024-05-21 00:10:11 UTC


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("Tue, 21 May 2024 09:10:11 +0900", 540),
        ("21 May 2024 09:10:11 +0900", 540),
        ("Tue, 21 May 2024 09:10:11 +0900 (KST)", 540),
        ("Mon, 20 May 2024 17:10:11 -0700 (PDT)", -420),
        ("Mon, 20 May 2024 20:40:11 -0330", -210),
        ("Tue, 21 May 2024 00:10:11 GMT", 0),
        ("Tue, 21 May 2024 00:10:11", None),
        ("Tue, 21 May 2024 09:10:11 +0900 (대한민국 표준시)", 540),
        ("Tue May 21 00:10:11 2024", None),
        ("tue, 21 may 2024 09:10:11 +0900", 540),
        ("Tue,  21 May 2024   09:10:11 +0900", 540),
        ("Tue, 21 May 24 09:10:11 +0900", 540),
        ("Tuesday, 21-May-2024 09:10:11 +0900", 540),
    ],
)
def test_dates_keep_the_zone_as_written(written: str, offset: int | None) -> None:
    assert parse(written) == (NOON, offset)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "Tue, 31 Feb 2024 09:10:11 +0900",
        "Tue, 21 May 1969 09:10:11 +0900",
        "Tue, 21 May 2101 09:10:11 +0900",
        "Tue, 21 May 2024 25:10:11 +0900",
        "Tue, 21 May 2024 09:61:11 +0900",
        "Tue, 21 May 2024 09:10:11 +9900",
        "Tue, 0 May 2024 09:10:11 +0900",
        "Tue, 21 May 99999999999999999999 09:10:11 +0900",
    ],
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse(written) is None


def test_a_leap_second_is_the_last_second() -> None:
    assert parse("Sat, 31 Dec 2016 23:59:60 +0000") == (1483228799000, 0)


@given(st.datetimes(*SPAN), st.integers(-720, 840))
def test_any_written_date_reads_back(when: dt.datetime, east: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=east))
    aware = when.replace(tzinfo=zone, microsecond=0)
    found = parse(aware.strftime("%a, %d %b %Y %H:%M:%S %z"))
    assert found == (int(aware.timestamp()) * 1000, east)


@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    parse(text)
    parse_mbox_line(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("line", "offset"),
    [
        (b"From kim@a.example Tue May 21 00:10:11 2024", None),
        (b"From 1799@xxx Tue May 21 09:10:11 +0900 2024", 540),
        (b"From - Tue May 21 09:10:11 2024 +0900\r\n", 540),
        (b"From kim  Tue May 21 00:10:11 2024   ", None),
    ],
)
def test_mbox_lines_tell_their_time(line: bytes, offset: int | None) -> None:
    assert parse_mbox_line(line) == (NOON, offset)


def test_an_mbox_line_without_a_time_tells_none() -> None:
    assert parse_mbox_line(b"From kim@a.example") is None

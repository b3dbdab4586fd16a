"""Hits of an indicator list: by type, below domains, graded, and never for what is everywhere."""

from dataclasses import replace

from bongsu.detectors.mail import listed_indicator
from bongsu.detectors.mail.sightings import sightings
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.steps.lake_tables import tables
from bongsu.steps.listed import indicator_rows
from bongsu.testing.sketch import sketch

MAIL = """
    time        from                    to  subject  link
    2026-05-01  Kim <kim@a.example>     me  One      https://www.a.example/
    2026-05-02  Lee <lee@b.evil.test>   me  Two      https://login.bad.example/in/
    2026-05-03  Lee <lee@notevil.test>  me  Three    https://bad.example.org/
"""


def said(*listed: Indicator, text: str = MAIL) -> list[str]:
    case = sketch(text)
    case = replace(case, given={**case.given, "indicator": indicator_rows(listed)})
    return [each.removeprefix("listed_indicator: ") for each in case.reasons(listed_indicator)]


def domain(value: str, grade: str = "B2") -> Indicator:
    return Indicator(value, IndicatorKind.DOMAIN, 0, 86_400_000, "CERT", grade)


def test_a_domain_stands_for_the_hosts_below_it_and_for_no_other() -> None:
    note = "CERT, B2, 1970-01-01…1970-01-02; 1/1"
    assert said(domain("evil.test")) == [f"indicator_sender(evil.test, {note}) on row 2"]
    assert said(domain("bad.example")) == [f"indicator_carried(bad.example, {note}) on row 2"]


def test_addresses_and_links_are_compared_whole() -> None:
    address = Indicator("kim@a.example", IndicatorKind.EMAIL)
    assert said(address) == ["indicator_sender(kim@a.example, —; 1/1) on row 1"]
    link = Indicator("https://login.bad.example/in", IndicatorKind.URL)
    assert said(link) == ["indicator_carried(https://login.bad.example/in, —; 1/1) on row 2"]
    assert said(Indicator("https://login.bad.example", IndicatorKind.URL)) == []


def test_nothing_is_said_without_a_list() -> None:
    assert said() == []


def test_the_grade_weighs() -> None:
    points = {}
    for grade in ("A1", "C3", "F6", ""):
        case = sketch(MAIL)
        listed = indicator_rows([domain("evil.test", grade)])
        case = replace(case, given={**case.given, "indicator": listed})
        points[grade] = case.raw_reasons(listed_indicator)[0]["points"]
    assert points["A1"] > points["C3"] > points["F6"] == points[""]


def test_what_stands_everywhere_joins_nothing() -> None:
    lines = "".join(
        f"    2026-05-01  Kim <kim{n}@evil.test>     me  One      -\n" for n in range(100)
    )
    found = said(domain("evil.test"), text=MAIL.splitlines()[1] + "\n" + lines)
    assert len(found) == 100
    assert all(each.startswith("indicator_common(evil.test") for each in found)


def test_each_place_is_named() -> None:
    case = sketch(MAIL)
    listed = indicator_rows([domain("evil.test"), Indicator("192.0.2.7", IndicatorKind.IPV4)])
    case = replace(case, given={**case.given, "indicator": listed})
    found = case.lake.query(sightings(tables())).to_pylist()
    assert {(row["place"], row["text"]) for row in found} == {("email_address.addr", "b.evil.test")}

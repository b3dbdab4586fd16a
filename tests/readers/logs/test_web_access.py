"""W3C logs of proxies and servers, and Squid's own: fields by name, the address of every page."""

import pytest

from bongsu.readers.logs import READER
from bongsu.readers.logs.framing import PIECE_BYTES
from bongsu.readers.logs.pages import parts
from tests.readers.logs.reading import Tables, only, read

SHORT = "#Fields: date time c-ip cs-method cs-uri"
OTHER = "#Fields: time c-ip cs-username cs-host cs-uri-path"


def line(number: int) -> str:
    return f"2026-05-01 01:00:00 192.0.2.{number % 250} GET http://a.example/{number}"


def values(found: Tables, name: str) -> list[object]:
    return [row["value"] for row in found["log_field"] if row["name"] == name]


def test_fields_may_change_within_a_log() -> None:
    found = read("\n".join((
        "#Version: 1.0", SHORT, line(1), "", OTHER, '01:00:01 192.0.2.9 "a ""b"" c" b.example /x',
    )))  # fmt: skip
    assert only(found["log_record"], "principal", "t_ms", "zone_source") == [
        ("192.0.2.1", 1777597200000, "format"), ('a "b" c', None, "none"),
    ]  # fmt: skip
    assert values(found, "url") == ["http://a.example/1", "b.example/x"]
    assert values(found, "host") == ["a.example", "b.example"]


def test_the_last_directive_bears_on_every_piece_after_it() -> None:
    many = [line(number) for number in range(2 * PIECE_BYTES // 50)]
    later = [f"01:00:01 192.0.2.9 kim b.example /{number}" for number in range(PIECE_BYTES // 30)]
    found = read("\n".join((SHORT, *many, OTHER, *later)) + "\n")
    assert "problem" not in found
    assert len(found["log_record"]) == len(many) + len(later)
    assert values(found, "cs-username") == ["kim"] * len(later)
    assert len({row["row_id"] for row in found["log_record"]}) == len(many) + len(later)


def test_wide_text_is_read_too() -> None:
    text = "\r\n".join((SHORT, *map(line, range(PIECE_BYTES // 60)), "")).encode("utf-16")
    found = read(text)
    assert "problem" not in found
    assert len(found["log_record"]) == PIECE_BYTES // 60
    assert found["log_record"][-1]["byte_end"] == len(text)


def test_a_line_that_does_not_fit_is_said_and_costs_no_other() -> None:
    found = read("\n".join((SHORT, line(1), "torn", line(2))))
    assert len(found["log_record"]) == 2
    [problem] = found["problem"]
    assert (problem["code"], problem["detail"]) == (
        "evidence.record_unreadable", "1 cells under 5 names",
    )  # fmt: skip


NATIVE = "1777597323.250 12 192.0.2.7 TCP_DENIED/403 10 GET http://[2001:db8::1]:8080/a/b.exe?c -"


def test_squid_and_what_some_add_to_its_lines() -> None:
    found = read(f'{NATIVE} HIER_NONE/- text/html "Mozilla/5.0 (x)"\ntorn\n')
    assert only(found["log_record"], "t_ms", "t_raw", "zone_source", "principal") == [
        (1777597323250, "1777597323.250", "format", "192.0.2.7")
    ]
    assert values(found, "rest") == ['"Mozilla/5.0 (x)"']
    assert (values(found, "host"), values(found, "extension")) == (["[2001:db8::1]"], ["exe"])
    assert len(found["problem"]) == 1


@pytest.mark.parametrize(
    ("fields", "made"),
    [
        ({"cs-uri": "http://u:p@a.example:80/x.php?y=1"},
         {"url": "http://u:p@a.example:80/x.php?y=1", "host": "a.example", "uri": "/x.php?y=1",
          "query": "y=1", "extension": "php"}),
        ({"cs-uri-stem": "/x", "cs-uri-query": "y=1"},
         {"url": "/x?y=1", "uri": "/x?y=1", "query": "y=1"}),
        ({"url": "mail.example:443", "host": "-"}, {}),
        ({"cs-host": "a.example", "cs-uri-scheme": "tcp", "cs-uri-path": "-"},
         {"url": "tcp://a.example", "host": "a.example"}),
        ({"cs(User-Agent)": "a+b"}, {"user_agent": "a b"}),
        ({"cs-method": "GET"}, {}),
    ],
)  # fmt: skip
def test_addresses_of_pages(fields: dict[str, str], made: dict[str, str]) -> None:
    assert {each.name: each.value for each in parts(fields)} == made


@pytest.mark.parametrize(
    "text",
    ["#Fields: date time src-ip action\n2026-05-01 01:00:00 192.0.2.1 DROP\n",
     "# a comment\n2026 x\n", "1777597323 192.0.2.7 TCP_MISS/200\n"],
)  # fmt: skip
def test_other_logs_are_left_alone(text: str) -> None:
    assert not READER.recognises(text.encode(), "export.log")

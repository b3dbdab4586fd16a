"""Logs that are broken, strange or hostile: what can be read is, and the rest is said."""

import json
import tracemalloc
from collections.abc import Iterator

import pytest

from bongsu.readers.logs import READER
from bongsu.readers.plugin import Split
from tests.readers.logs.reading import Tables, only, read

NARI = "nari@office.example"
HEADING = "time,zone,account,event,outcome,ip,user_agent,note"
LINE = f"2026-05-01 10:02:03,+09:00,{NARI},sign_in,success,192.0.2.7,크롬,메모"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    text = f"{HEADING}\r\n{LINE}\r\n".replace(",", delimiter)
    found = read(text.encode(encoding))
    [row], [record] = found["authentication"], found["log_record"]
    assert (row["outcome"], row["user_agent"], record["t_ms"]) == ("success", "크롬", 1777597323000)
    assert ("note", "메모") in only(found["log_field"], "name", "value")
    span = text.encode(encoding)[record["byte_start"] : record["byte_end"]]
    assert span.decode(encoding.replace("-sig", "").replace("utf-16", "utf-16-le")).startswith(
        "2026"
    )


@pytest.mark.parametrize("charsets", [("utf-8", "cp949"), ("cp949", "utf-8"), ("ascii", "cp949")])
def test_rows_in_another_charset_than_the_first(charsets: tuple[str, str]) -> None:
    first = (
        LINE if charsets[0] != "ascii" else LINE.replace("크롬", "plain").replace("메모", "note")
    )
    head = (f"{HEADING}\n" + f"{first}\n" * 200).encode(charsets[0])
    data = head + f"{LINE}\n".encode(charsets[1])
    found = read(data)
    assert found["authentication"][-1]["user_agent"] == "크롬"
    assert len(found["log_record"]) == 201
    assert found["log_record"][-1]["byte_start"] == len(head)
    assert found["log_record"][-1]["byte_end"] == len(data)


def test_bytes_of_no_charset_are_kept_as_stand_ins() -> None:
    data = f"{HEADING}\n{LINE}\n".encode() + LINE.replace("메모", "x").encode()[:-1] + b"\xff\xff\n"
    found = read(data)
    assert ("note", "\ufffd\ufffd") in only(found["log_field"], "name", "value")


def test_quoted_line_ends_stay_within_their_cell() -> None:
    text = HEADING + "\n" + LINE.replace("메모", '"one\r\ntwo, ""three"""') + "\n" + LINE + "\n"
    found = read(text)
    assert len(found["log_record"]) == 2
    assert ("note", 'one\r\ntwo, "three"') in only(found["log_field"], "name", "value")


def test_the_order_of_day_and_month_is_settled_for_the_whole_log() -> None:
    rows = "".join(LINE.replace("2026-05-01", day) + "\n" for day in ("02/03/2026", "13/03/2026"))
    found = read(f"{HEADING}\n{rows}")
    assert only(found["log_record"], "t_ms", "zone_source") == [
        (1772413323000, "stated"), (1773363723000, "stated")
    ]  # fmt: skip
    [unsettled] = read(f"{HEADING}\n{rows.splitlines()[0]}\n")["log_record"]
    assert unsettled["zone_source"] == "inferred"


def test_it_is_settled_by_what_comes_later_too() -> None:
    many = [LINE.replace("2026-05-01", "02/03/2026")] * 3000
    many[2000] = LINE.replace("2026-05-01", "13/03/2026")
    found = read("\n".join([HEADING, *many]) + "\n")
    assert {row["zone_source"] for row in found["log_record"]} == {"stated"}


def test_overlapping_exports_have_one_key_a_record() -> None:
    lines = [LINE.replace("10:02", f"10:{minute:02}") for minute in range(20)]
    first, second = lines[:15], lines[5:]
    keys = [
        {row["event_key"] for row in read("\n".join([HEADING, *each]) + "\n")["log_record"]}
        for each in (first, second)
    ]
    assert (len(keys[0] & keys[1]), len(keys[0] | keys[1])) == (10, 20)


def google(place: int, **extra: object) -> dict[str, object]:
    return {
        "kind": "admin#reports#activity",
        "id": {"time": "2026-05-01T01:02:03Z", "uniqueQualifier": str(place),
               "applicationName": "login"},
        "actor": {"email": NARI},
        "events": [{"name": "logout"}],
        **extra,
    }  # fmt: skip


def document(*activities: object) -> bytes:
    return json.dumps({"activities": activities}).encode()


def test_a_torn_export_is_read_up_to_the_tear() -> None:
    data = document(google(1), google(2), google(3))
    found = read(data[: data.index(b'"3"')])
    assert len(found["log_record"]) == 2
    assert found["trouble"][0]["code"] == "evidence.log_torn"


def test_a_torn_line_is_a_problem_row() -> None:
    lines = [json.dumps(google(place)) for place in range(3)]
    found = read("\n".join(lines)[:-20])
    assert len(found["log_record"]) == 2
    assert [row["code"] for row in found["problem"]] == ["evidence.record_unreadable"]


def test_a_table_that_ends_within_quotes_is_torn() -> None:
    found = read(f'{HEADING}\n{LINE}\n{LINE[:40]},"cut')
    assert len(found["log_record"]) == 1
    assert found["trouble"] == [
        {"code": "evidence.log_torn", "start": len(f"{HEADING}\n{LINE}\n".encode())}
    ]


def test_one_broken_element_does_not_cost_its_neighbours() -> None:
    data = document(google(1), google(2), google(3)).replace(b'"2"', b"NaNa")
    found = read(data)
    assert len(found["log_record"]) == 2
    [problem] = found["problem"]
    assert data[problem["byte_start"] : problem["byte_end"]].count(b"NaNa") == 1


HOSTILE = [
    '=HYPERLINK("http://elsewhere.test")', "+1+1", "@SUM(A1)", "\x1b[31mred\x1b[0m",
    "\u202egnp.exe", "a\x00b", "\ud7ff\uffff", "<script>alert(1)</script>",
    "'; DROP TABLE log_field; --", "🙂" * 50,
]  # fmt: skip


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_hostile_cell_is_kept_as_it_is(cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    found = read(f"{HEADING}\n{LINE.replace('메모', quoted)}\n")
    assert ("note", cell) in only(found["log_field"], "name", "value")
    again = read(document(google(1, strange=cell)))
    assert ("strange", cell) in only(again["log_field"], "name", "value")


def test_a_cell_of_a_megabyte_is_cut_and_its_row_read() -> None:
    found = read(f"{HEADING}\n{LINE.replace('메모', 'x' * (1 << 20))}\n{LINE}\n")
    assert len(found["log_record"]) == 2
    assert max(len(str(row["value"])) for row in found["log_field"]) == 4096


def test_a_hundred_thousand_columns() -> None:
    names = ",".join(f"c{place}" for place in range(100_000))
    found = read(f"{HEADING},{names}\n{LINE}{',x' * 100_000}\n{LINE}\n")
    assert len(found["log_record"]) == 2
    assert max(int(str(row["ordinal"])) for row in found["log_field"]) == 999


def nested(depth: int) -> bytes:
    inner = b'{"a":' * depth + b"1" + b"}" * depth
    return document(google(1), google(2, deep="HERE"), google(3)).replace(b'"HERE"', inner)


@pytest.mark.parametrize("depth", [20, 500, 5000])
def test_a_deep_record_costs_no_other(depth: int) -> None:
    found = read(nested(depth))
    read_, lost = len(found["log_record"]), len(found.get("problem", []))
    assert read_ + lost == 3
    assert read_ >= 2


@pytest.mark.parametrize(
    "number", ["1e999", "-" + "9" * 5000, "9" * 400, "1e-999", "0." + "1" * 999]
)
def test_a_huge_number_costs_no_other(number: str) -> None:
    data = document(google(1), google(2, strange="HERE"), google(3))
    found = read(data.replace(b'"HERE"', number.encode()))
    assert len(found["log_record"]) + len(found.get("problem", [])) == 3
    assert len(found["log_record"]) >= 2


def test_a_bomb_of_brackets_is_refused_in_bounds() -> None:
    data = document(google(1)) + b"[" * (3 << 20)
    tracemalloc.start()
    found = read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found["log_record"]) == 1
    assert peak < 256 << 20


def test_many_small_records_are_read_in_bounded_pieces() -> None:
    data = document(*(google(place) for place in range(20_000)))
    pieces: Iterator[object] = READER.split(_Source(data), "x")
    sizes = [len(piece.data) for piece in pieces if isinstance(piece, Split)]
    assert len(sizes) > 10
    assert max(sizes) < 1 << 20


class _Source:
    def __init__(self, data: bytes) -> None:
        self.data, self.size = data, len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        assert length <= 1 << 20, "no reader asks for much at a time"
        return self.data[offset : offset + length]


def test_a_row_with_more_cells_than_names_is_a_problem_row() -> None:
    found: Tables = read(f"{HEADING}\n{LINE},one,more\n{LINE}\n")
    assert len(found["log_record"]) == 1
    assert [row["code"] for row in found["problem"]] == ["evidence.record_unreadable"]

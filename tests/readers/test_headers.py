import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.readers.headers import BLOCK_CAP, COUNT_CAP, FIELD_CAP, scan

MAIL = (
    b"Received: from a.example\n\tby b.example; Tue, 21 May 2024 09:10:11 +0900\n"
    b"SUBJECT : one\n two\n"
    b"Received: second\n"
    b"X-Empty:\n"
    b"\n"
    b"Body: not a field\n"
)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_fields_stand_in_order_with_their_bytes(line_end: bytes) -> None:
    data = MAIL.replace(b"\n", line_end)
    block = scan(data)
    assert block.names == ["Received", "SUBJECT", "Received", "X-Empty"]
    assert block.keys == ["received", "subject", "received", "x-empty"]
    assert block.values[1:] == ["one two", "second", ""]
    raw = [data[start:end] for start, end in zip(block.starts, block.ends, strict=True)]
    assert raw[1] == b"SUBJECT : one" + line_end + b" two"
    assert line_end.join(raw) + line_end + line_end + data[block.body :] == data
    assert block.defects == ()


def test_all_and_first_ask_by_lower_case_name() -> None:
    block = scan(MAIL)
    assert [value[-6:] for value in block.all("received")] == [" +0900", "second"]
    assert block.first("subject") == "one two"
    assert block.first("x-empty") == ""
    assert block.first("to") is None


def test_a_fold_keeps_its_blank() -> None:
    assert scan(b"A: x\n\ty\r\n  z\n\n").values == ["x\ty  z"]


def test_a_bare_carriage_return_is_no_line_end() -> None:
    block = scan(b"Subject: one\rFrom: forged@example.kr\n\nbody")
    assert block.keys == ["subject"]
    assert block.values == ["one\rFrom: forged@example.kr"]


@pytest.mark.parametrize(
    ("data", "keys", "body"),
    [
        (b"", [], b""),
        (b"\nbody", [], b"body"),
        (b"\r\nbody", [], b"body"),
        (b"A: 1", ["a"], b""),
        (b"A: 1\n", ["a"], b""),
        (b"A: 1\n\r\nb\n\n", ["a"], b"b\n\n"),
        (b"A: 1\r\n\nb\r\n\r\n", ["a"], b"b\r\n\r\n"),
        (b"no field at all", [], b""),
    ],
)
def test_the_first_empty_line_ends_the_block(data: bytes, keys: list[str], body: bytes) -> None:
    block = scan(data)
    assert block.keys == keys
    assert data[block.body :] == body


def test_a_part_is_scanned_where_it_begins() -> None:
    block = scan(b"--x\nA: 1\n\nbody", 4)
    assert (block.keys, block.starts, block.body) == (["a"], [4], 10)


@pytest.mark.parametrize("line", [b"no colon here", b"two words: x", b" : x", b"\x80: x", b": x"])
def test_a_stray_line_is_named_and_its_neighbours_stay(line: bytes) -> None:
    block = scan(b"A: 1\n" + line.lstrip() + b"\nB: 2\n\n")
    assert block.keys == ["a", "b"]
    assert block.defects == ("header_stray_line",)
    assert block.starts[1] == 5 + len(line.lstrip()) + 1


def test_eight_bit_neighbours_are_judged_one_by_one() -> None:
    block = scan("A: 가각\nB: ".encode() + "나낙".encode("cp949") + b"\nC: plain\n\n")
    assert block.values == ["가각", "나낙", "plain"]


@pytest.mark.parametrize("text", ["셠", "젅", "점 . 셠"])
def test_letters_that_end_in_a_latin_blank_are_not_stripped(text: str) -> None:
    assert text.encode()[-1:] in (b"\xa0", b"\x85")
    assert scan(b"A: " + text.encode() + b"\n\n").values == [text]


def test_a_field_over_its_cap_is_cut_between_characters() -> None:
    block = scan(b"A: " + "가".encode() * FIELD_CAP + b"\nB: 2\n\n")
    assert block.defects == ("header_field_cut",)
    assert block.values[1] == "2"
    assert set(block.values[0]) <= {"가"}
    plain = scan(b"A: " + b"a" * (FIELD_CAP + 10) + b"\n\n")
    assert len(plain.values[0]) == FIELD_CAP - 1  # the blank after the colon counts
    assert plain.ends[0] == 3 + FIELD_CAP + 10


def test_a_block_over_its_cap_is_cut_and_the_body_is_still_found() -> None:
    data = b"A: " + b"a\n b" * BLOCK_CAP + b"\n\nbody"
    block = scan(data)
    assert "header_block_cut" in block.defects
    assert data[block.body :] == b"body"


def test_fields_over_their_number_are_cut() -> None:
    block = scan(b"A: 1\n" * (COUNT_CAP + 1) + b"\n")
    assert len(block.keys) == len(block.values) == len(block.ends) == COUNT_CAP
    assert block.defects == ("header_count_cut",)
    assert scan(b"A: 1\n" * COUNT_CAP + b"\n").defects == ()


@given(st.binary(max_size=400))
def test_any_bytes_give_columns_of_one_length_within_the_block(data: bytes) -> None:
    block = scan(data)
    columns = (block.names, block.keys, block.values, block.starts, block.ends)
    assert len({len(column) for column in columns}) == 1
    places = [place for span in zip(block.starts, block.ends, strict=True) for place in span]
    assert places == sorted(places)
    assert all(place <= block.body <= len(data) for place in places)


FIELDS = st.lists(
    st.tuples(
        st.text("ABCXYZ-", min_size=1, max_size=8),
        st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40),
    ),
    max_size=8,
)


@given(FIELDS, st.sampled_from(["\n", "\r\n"]))
def test_every_written_field_is_found_at_its_place(
    fields: list[tuple[str, str]], line_end: str
) -> None:
    lines = [f"{name}: {value}".encode() for name, value in fields]
    data = line_end.encode().join([*lines, b"", b"body"])
    block = scan(data)
    assert block.names == [name for name, _ in fields]
    spans = zip(block.starts, block.ends, strict=True)
    assert [data[start:end] for start, end in spans] == lines

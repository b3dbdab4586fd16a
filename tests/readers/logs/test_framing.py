"""Pieces of a log hold whole records, wherever a block of the source happens to end."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.model.errors import BongsuError
from bongsu.readers.logs import framing
from bongsu.testing.fakes import MemorySource

CELLS = st.text(st.sampled_from('ab,"\n\r가é '), max_size=8)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.text(st.sampled_from('a"\\[]{},:가'), max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3)
    ),
    max_leaves=6,
)


def written(rows: list[list[str]]) -> str:
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return "".join(line + "\n" for line in quoted)


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16-le", "utf-16-be"])
@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=6), block=st.integers(2, 40))
def test_csv_pieces_end_between_rows(encoding: str, rows: list[list[str]], block: int) -> None:
    rows = [[cell.replace("é", "e") for cell in row] for row in rows]
    text = written(rows)
    data = text.encode(encoding)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(framing, "PIECE_BYTES", block * 2)
        cuts = list(framing.lines(MemorySource(data), 0, encoding, quoted=True))
    assert b"".join(cut.data for cut in cuts) == data
    found = [cells for cut in cuts for _, _, cells in framing.csv_rows(cut.data, encoding, ",")]
    assert [[cell.strip("\r\n") for cell in row] for row in found] == [
        [cell.strip("\r\n") for cell in row] for row in rows
    ]


@given(st.lists(st.dictionaries(st.sampled_from("xyz"), VALUES, max_size=3), max_size=6),
       st.integers(1, 30), st.sampled_from([None, 1]))  # fmt: skip
def test_elements_of_an_array_are_found_whole(
    elements: list[dict[str, object]], block: int, indent: int | None
) -> None:
    document = {"kind": "log", "note": "[{]", "items": elements}
    data = json.dumps(document, ensure_ascii=False, indent=indent).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(framing, "PIECE_BYTES", block)
        cuts = list(framing.elements(MemorySource(data), 0, "utf-8"))
    assert all(cut.whole and data[cut.start : cut.end] == cut.data for cut in cuts)
    found = [each for cut in cuts for each in json.loads(b"[" + cut.data + b"]")]
    assert found == elements


def test_a_torn_array_gives_what_stands_before_and_says_so() -> None:
    data = b'{"value": [{"a": 1}, {"b": 2}, {"c": "tor'
    *sound, torn = framing.elements(MemorySource(data), 0, "utf-8")
    assert [cut.data for cut in sound] == [b'{"a": 1}, {"b": 2}']
    assert (torn.whole, torn.data) == (False, b'{"c": "tor')


def test_a_record_without_an_end_stops_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framing, "PIECE_BYTES", 64)
    monkeypatch.setattr(framing, "RECORD_CAP", 256)
    for cuts in (
        framing.lines(MemorySource(b'"' + b"x" * 1000), 0, "utf-8", quoted=True),
        framing.elements(MemorySource(b'[{"a": "' + b"x" * 1000), 0, "utf-8"),
    ):
        with pytest.raises(BongsuError, match=r"evidence\.record_too_large"):
            list(cuts)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("시각,주소".encode("cp949"), "cp949"),
        ("시각,주소".encode(), "utf-8"),
        ("시각,주소".encode()[:-1], "utf-8"),
        (b"\xef\xbb\xbf" + "시각".encode(), "utf-8"),
        (b"\xff\xfe" + "시각".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "시각".encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings_are_told(head: bytes, encoding: str) -> None:
    assert framing.encoding_of(head) == encoding


def test_bytes_that_are_no_letters_keep_their_places() -> None:
    data = b"a,\xff\xfe\nb,c\n"
    (start, end, cells), second = framing.csv_rows(data, "utf-8", ",")
    assert data[start:end] == b"a,\xff\xfe\n"
    assert cells == ["a", "��"]
    assert second == (5, 9, ["b", "c"])


@pytest.mark.parametrize("block", [7, 64, 4096])
@pytest.mark.parametrize("text", ["가🙂\u2222\u5b22", "[{}]", 'a "quoted" \\ one'])
def test_utf_16_is_cut_where_its_letters_end(text: str, block: int) -> None:
    data = json.dumps([{"a": text, "n": n} for n in range(9)], ensure_ascii=False)
    wide = data.encode("utf-16-le")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(framing, "PIECE_BYTES", block)
        cuts = list(framing.elements(MemorySource(wide), 0, "utf-16-le"))
    assert all(cut.whole and wide[cut.start : cut.end] == cut.data for cut in cuts)
    joined = ",".join(cut.data.decode("utf-16-le") for cut in cuts)
    assert json.loads(f"[{joined}]") == json.loads(data)


def test_lines_of_utf_16_end_where_a_row_does() -> None:
    rows = '🙂🙂,"one\ntwo"\r\n' * 9
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(framing, "PIECE_BYTES", 100)
        source = MemorySource(rows.encode("utf-16-be"))
        cuts = list(framing.lines(source, 0, "utf-16-be", quoted=True))
    assert len(cuts) > 1
    assert all(cut.data.decode("utf-16-be").endswith('two"\r\n') for cut in cuts)

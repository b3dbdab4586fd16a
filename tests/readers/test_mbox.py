from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bongsu.readers import mbox
from bongsu.readers.mbox import MboxReader
from bongsu.readers.plugin import Split, Trouble
from tests.readers.making import Memory

LINE = b"From kim@a.example Tue May 21 09:10:11 2024\n"
TAKEOUT = b"From 1799@xxx Tue May 21 09:10:11 +0900 2024\n"


def _split(source: object, block: int = 1 << 20) -> list[Split | Trouble]:
    return list(MboxReader(block).split(source, "Sent.mbox"))  # type: ignore[arg-type] # as much of a source as is read


MESSAGES = st.lists(
    st.lists(
        st.sampled_from(
            [b"A: 1", b"", b"", b"From here on", b"From a Tue May 21 09:10:11 2024x", b">From x",
             b"From ", b"From x 2024", b"text\r", b"\r", b"F", b"Fro", b"\xff\x00"]
        ),
        min_size=1, max_size=12,
    ),
    min_size=1, max_size=6,
)  # fmt: skip


def _quoted(lines: list[bytes], line_end: bytes) -> bytes:
    """A message as a program writes it: a From line after an empty line would be quoted."""
    return (
        line_end.join(b">" + line if line == b"From x 2024" else line for line in lines) + line_end
    )


@settings(max_examples=300)
@given(
    MESSAGES,
    st.sampled_from([LINE, TAKEOUT]),
    st.sampled_from([b"\n", b"\r\n"]),
    st.integers(1, 90),
)
def test_joined_messages_split_into_the_same_bytes_at_the_same_offsets(
    messages: list[list[bytes]], line: bytes, line_end: bytes, block: int
) -> None:
    line = line.replace(b"\n", line_end)
    written = [_quoted(lines, line_end) for lines in messages]
    data, places = b"", []
    for message in written:
        data += line
        places.append((len(data), len(data) + len(message)))
        data += message + line_end
    found = _split(Memory(data), block)
    assert [(each.start, each.end) for each in found] == places
    assert [each.data for each in found if isinstance(each, Split)] == written
    assert {each.mbox_line for each in found if isinstance(each, Split)} == {line}


def test_a_from_line_counts_only_after_an_empty_line(source: Callable[[bytes], object]) -> None:
    data = LINE + b"A: 1\n\nFrom here on it rains\nand then\n" + LINE + b"x\n\nFrom me\n\n"
    assert len(_split(source(data))) == 1


def test_a_from_line_without_a_year_is_text(source: Callable[[bytes], object]) -> None:
    data = LINE + b"A: 1\n\nbody\n\nFrom kim, with love\n\n"
    assert len(_split(source(data))) == 1


def test_an_empty_line_before_the_next_from_line_belongs_to_the_container(
    source: Callable[[bytes], object],
) -> None:
    first, second = _split(source(LINE + b"A: 1\n\nx\n\n\n" + LINE + b"B: 2\n\n"))
    assert isinstance(first, Split)
    assert first.data == b"A: 1\n\nx\n\n"
    assert (second.start, second.end) == (len(LINE) * 2 + 10, len(LINE) * 2 + 15)


def test_a_truncated_end_is_said(source: Callable[[bytes], object]) -> None:
    found = _split(source(LINE + b"A: 1\n\nhalf a sent"))
    assert isinstance(found[0], Split)
    assert found[0].data == b"A: 1\n\nhalf a sent"
    assert found[1] == Trouble("evidence.mbox_truncated", len(LINE) + 17, None)


@pytest.mark.parametrize("block", [1, 3, 64, 4096])
def test_a_message_over_the_cap_is_cut_and_the_next_is_found(
    block: int, source: Callable[[bytes], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mbox, "MESSAGE_CAP", 1000)
    big = b"A: 1\n\n" + b"line\nFrom x 2024\n" * 200
    data = LINE + big + b"\n" + LINE + b"B: 2\n\nx\n\n"
    found = _split(source(data), block)
    start = len(LINE)
    assert found[0] == Trouble("evidence.message_cut", start, start + len(big) + 1)
    assert isinstance(found[1], Split)
    assert (found[1].data, found[1].end) == (big[:1000], start + len(big) + 1)
    assert isinstance(found[2], Split)
    assert found[2].data == b"B: 2\n\nx\n"


def test_a_large_mbox_is_held_one_message_at_a_time(source: Callable[[bytes], object]) -> None:
    message = b"A: 1\n\n" + b"x" * 10_000 + b"\n"
    window = mbox._Window(source((LINE + message + b"\n") * 400), 4096)  # type: ignore[arg-type] # as much of a source as is read
    longest = 0
    for _ in window.messages():
        longest = max(longest, len(window._buffer))
    assert longest < 3 * len(message)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (LINE, True),
        (TAKEOUT, True),
        (LINE.replace(b"\n", b"\r\n"), True),
        (b"From - Tue May 21 09:10:11 2024 KST\n", True),
        (b"From kim@a.example\n", False),
        (b"From: kim@a.example\nDate: Tue, 21 May 2024\n", False),
        (b"\n" + LINE, False),
        (b"", False),
    ],
)
def test_an_mbox_is_known_by_its_first_line(head: bytes, known: bool) -> None:
    assert MboxReader().recognises(head, "x.eml") is known

"""A message in pieces: put together where all are there, else it is said what is missing."""

from collections.abc import Callable

import pytest

from bongsu.readers import partial
from bongsu.readers.eml import READER as EML
from bongsu.readers.mbox import READER as MBOX
from bongsu.readers.partial import COUNT_CAP, Placed, with_joined
from bongsu.readers.plugin import Split, Trouble
from bongsu.readers.walk import walk
from tests.readers.making import Memory, Rows

Read = Callable[..., Rows]
WHOLE = (
    b"Subject: invitation\nContent-Type: multipart/mixed; boundary=b\n\n"
    b"--b\n\nread\n--b\nContent-Disposition: attachment; filename=a.hwp\n\n"
    b"HWP Document File and so on\n--b--\n"
)


def piece(number: int, body: bytes, total: int | None = 3, name: str = "x@evil.example") -> bytes:
    told = f"; total={total}" if total else ""
    kind = f'Content-Type: message/partial; id="{name}"; number={number}{told}'
    head = (
        f"Received: from evil.example by mx\nFrom: a@evil.example\nSubject: piece {number}\n{kind}"
    )
    return head.encode() + b"\n\n" + body


_LINES = WHOLE.splitlines(keepends=True)
PIECES = [
    piece(1, b"".join(_LINES[:5])),
    piece(2, b"".join(_LINES[5:8]), None),
    piece(3, b"".join(_LINES[8:])),
]


def read_mbox(*messages: bytes) -> list[Placed]:
    line = b"From a@evil.example Tue May 21 09:10:11 2024\n"
    data = b"\n".join(line + each for each in messages) + b"\n"
    return list(with_joined(walk(Memory(data), "all.mbox", [MBOX, EML])))


def splits(found: list[Placed]) -> list[Split]:
    return [item for _, item in found if isinstance(item, Split)]


def test_all_pieces_give_the_whole(read: Read) -> None:
    found = splits(read_mbox(*PIECES))
    assert [item.remarks for item in found] == ["partial", "partial", "partial", "joined"]
    rows = read(found[3].data)
    (row,) = rows["email_activity"]
    assert (row["subject"], row["from_addr"]) == ("invitation", "a@evil.example")
    assert [each["name"] for each in rows["email_attachment"]] == ["a.hwp"]
    assert len(rows["email_hop"]) == 1


def test_their_order_in_the_mailbox_does_not_matter() -> None:
    shuffled = splits(read_mbox(PIECES[2], PIECES[0], b"From: other@one.example\n\nx\n", PIECES[1]))
    assert shuffled[-1].data == splits(read_mbox(*PIECES))[-1].data
    assert shuffled[-1].remarks == "joined"
    assert (shuffled[-1].start, shuffled[-1].end) == (shuffled[-2].start, shuffled[-2].end)


def test_what_is_missing_is_said() -> None:
    *_, (_, last) = read_mbox(PIECES[0], PIECES[2])
    assert isinstance(last, Trouble)
    assert last.code == "evidence.partial_incomplete"
    assert last.detail == "id x@evil.example: 2 of 3 pieces, missing: 2"
    assert last.start == len(b"From a@evil.example Tue May 21 09:10:11 2024\n")


def test_without_a_total_the_end_is_unknown() -> None:
    *_, (_, last) = read_mbox(PIECES[1])
    assert isinstance(last, Trouble)
    assert last.detail == "id x@evil.example: 1 of ? pieces, missing: 1, 3"


def test_pieces_of_other_messages_stay_apart() -> None:
    other = piece(2, b"other\n", 3, "y@evil.example")
    found = read_mbox(PIECES[0], other, PIECES[2])
    assert not [item for item in splits(found) if item.remarks == "joined"]
    assert len([1 for _, item in found if isinstance(item, Trouble)]) == 2


def test_the_first_of_two_pieces_of_a_number_counts() -> None:
    forged = piece(2, b"forged\n", None)
    found = splits(read_mbox(PIECES[0], PIECES[1], forged, PIECES[2]))
    assert found[-1].data == splits(read_mbox(*PIECES))[-1].data


def test_numbers_that_lie_are_no_pieces() -> None:
    for number, total in ((0, 3), (COUNT_CAP + 1, 3), (1, 10 * COUNT_CAP)):
        (only,) = read_mbox(piece(number, b"x\n", total))
        assert isinstance(only[1], Split)
        assert only[1].remarks == ""


def test_a_text_that_speaks_of_pieces_is_none() -> None:
    (only,) = read_mbox(b"From: a@one.example\nSubject: message/partial explained\n\nx\n")
    assert isinstance(only[1], Split)
    assert only[1].remarks == ""


def test_what_is_held_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partial, "MESSAGE_CAP", len(PIECES[0]) + len(PIECES[1]))
    *_, (_, last) = read_mbox(*PIECES)
    assert isinstance(last, Trouble)
    assert last.detail == "id x@evil.example: 2 of 3 pieces, missing: 3"

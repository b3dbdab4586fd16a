"""Outlook data files: every item told, whatever the file does to the process that reads it."""

import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bongsu import wiring
from bongsu.adapters import store_frames, stores
from bongsu.adapters.stores import StoreReader
from bongsu.model.errors import BongsuError
from bongsu.readers.plugin import Item, Split, Trouble
from bongsu.readers.sources import Bytes
from bongsu.readers.walk import open_member, walk

DATA = Path(__file__).parents[3] / "shared" / "data" / "containers-dev.zip"
HEAD = b"!BDN" + bytes(600)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    if not DATA.is_file():
        pytest.skip(f"{DATA.name} is not in {DATA.parent}")
    with zipfile.ZipFile(DATA) as archive:
        return {
            name.rpartition("/")[2]: archive.read(name)
            for name in archive.namelist()
            if name.endswith(".pst")
        }


def items(data: bytes) -> list[Item]:
    return list(StoreReader().split(Bytes(data), "mail.pst"))


def codes(found: list[Item]) -> list[str]:
    return [item.code if isinstance(item, Trouble) else "message" for item in found]


def told(*frames: tuple[bytes, bytes, bytes], close: bool = True) -> list[Item]:
    """What the parent makes of frames that a process which lost its mind might send."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for frame in frames:
            store_frames.send(theirs, *frame)
        if close:
            theirs.shutdown(socket.SHUT_WR)
        return list(stores._items(ours, Bytes(b"x" * 100)))


def test_every_item_is_a_message_or_has_its_reason(files: dict[str, bytes]) -> None:
    counts = {name: (codes(items(data)).count("message"), len(items(data)))
              for name, data in files.items()}  # fmt: skip
    assert counts == {
        "32-bit.pst": (0, 1), "support.pst": (17, 17), "dist-list.pst": (0, 4),
        "passworded.pst": (0, 3),
    }  # fmt: skip
    reasons = {item.code for data in files.values() for item in items(data)
               if isinstance(item, Trouble)}  # fmt: skip
    assert reasons == {"evidence.item_not_mail"}


def test_a_message_knows_its_folder_and_leads_back_to_its_bytes(files: dict[str, bytes]) -> None:
    source = Bytes(files["support.pst"])
    found = [item for item in items(files["support.pst"]) if isinstance(item, Split)]
    last = found[-1]
    assert last.folder == "Top of Personal Folders/Sent Messages"
    assert last.member == f"{last.folder}/2097700.eml"
    assert "rebuilt" in last.remarks
    readers = wiring.readers()
    assert open_member(source, "mail.pst", readers, last.member).read_at(0, 10**6) == last.data
    walked = [place for place, _ in walk(source, "mail.pst", readers)]
    assert walked == [item.member for item in found]


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9])
def test_a_cut_file_is_a_problem_with_what_came_before(
    files: dict[str, bytes], share: float
) -> None:
    data = files["support.pst"]
    found = codes(items(data[: int(len(data) * share)]))
    assert found[0] == "evidence.store_truncated"
    assert set(found) & {"evidence.store_damaged", "evidence.item_damaged", "message"}


def test_a_file_that_only_looks_like_one_is_a_problem() -> None:
    assert codes(items(HEAD)) == ["evidence.store_damaged"]
    assert codes(items(HEAD[:100])) == ["evidence.store_truncated", "evidence.store_damaged"]


def test_a_process_that_ends_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_PROGRAM", "import os; os._exit(1)")
    assert codes(items(HEAD)) == ["evidence.store_died"]


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_PROGRAM", "import time; time.sleep(600)")
    monkeypatch.setattr(stores, "ITEM_SECONDS", 0.3)
    assert codes(items(HEAD)) == ["evidence.worker_timeout"]


def test_reading_for_ever_is_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = (
        "import sys; sys.path[:] = sys.argv[3:]\n"
        "import socket; from bongsu.adapters import store_frames as f\n"
        "c = socket.socket(fileno=int(sys.argv[1]))\n"
        "while True:\n"
        "    f.send(c, f.WANT, f.pack_range(0, 10)); f.receive(c)\n"
    )
    monkeypatch.setattr(stores, "_PROGRAM", endless)
    monkeypatch.setattr(stores, "ITEM_SECONDS", 1.0)
    assert codes(items(HEAD)) == ["evidence.worker_timeout"]


def test_more_than_a_file_can_hold_is_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_FREE", 1000)
    head = b'{"folder": "", "name": "1.eml"}'
    found = told(*[(store_frames.FOUND, head, b"x" * 400)] * 4)
    assert codes(found) == ["message", "message", "evidence.bomb"]


def test_codes_of_its_own_making_are_not_believed() -> None:
    head = b'{"folder": "a", "name": "1", "code": "world.disk_full"}'
    found = told((store_frames.FOUND, head, b""), (store_frames.END, b"", b""))
    assert codes(found) == ["evidence.store_damaged"]


@pytest.mark.parametrize(
    "frame",
    [
        (b"f", b"{", b""),
        (b"f", b"[1]", b""),
        (b"w", b"short", b""),
        (b"w", store_frames.pack_range(0, store_frames.BLOCK + 1), b""),
        (b"?", b"", b""),
    ],
)
def test_frames_that_no_sound_process_sends_end_it(frame: tuple[bytes, bytes, bytes]) -> None:
    with pytest.raises(store_frames.DamagedFrameError):
        told(frame)


def test_lengths_that_lie_are_not_waited_for() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"f" + b"\xff" * 8)
        with pytest.raises(store_frames.DamagedFrameError):
            list(stores._items(ours, Bytes(b"")))


class _Damaged:
    """A source whose stored bytes fail their authentication."""

    size = 10_000

    def read_at(self, offset: int, length: int) -> bytes:
        raise BongsuError("evidence.blob_damaged")


def test_damage_of_the_exhibit_is_told_as_such() -> None:
    with pytest.raises(BongsuError, match=r"evidence\.blob_damaged"):
        list(StoreReader().split(_Damaged(), "mail.pst"))


def test_no_process_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    start = stores._start
    monkeypatch.setattr(stores, "_start", lambda *a: made.append(start(*a)) or made[-1])
    split: Iterator[Item] = StoreReader().split(Bytes(HEAD), "mail.pst")
    next(split)
    split.close()  # type: ignore[attr-defined] # a generator
    assert made[0].returncode is not None

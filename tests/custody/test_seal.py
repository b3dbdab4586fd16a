"""Sealing: what counts as the same, what is refused, what a packed folder carries."""

import hashlib
import io
import json
import os
import sqlite3
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bongsu.adapters.source import DiskSource
from bongsu.model.case import ExhibitKind
from bongsu.model.errors import BongsuError
from bongsu.model.leaf import parse_leaf
from bongsu.ports import FileState, Skipped, SourceFile, SourceInfo
from bongsu.steps.pack import MANIFEST, Packing
from bongsu.steps.seal import seal
from tests.custody.making import Desk, coded, line


def plain(desk: Desk, number: int = 0) -> bytes:
    exhibit = desk.ledger.exhibits()[number]
    wrapped = desk.ledger.wrapped_key(exhibit.holder_id)
    assert wrapped
    key = desk.keyring.unwrap(desk.ledger.case_id, wrapped)
    return desk.vault.open(exhibit, key).read_at(0, exhibit.size)


def unpacked(data: bytes) -> tuple[zipfile.ZipFile, dict]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return archive, json.loads(archive.read(MANIFEST))


def test_a_file_is_sealed_as_it_is(desk: Desk) -> None:
    path = desk.source("a.mbox", b"From x\n\nbody")
    receipt = desk.seal(line(path))
    (sealed,) = receipt.sealed
    assert sealed.exhibit == desk.ledger.exhibits()[0]
    assert sealed.exhibit.kind is ExhibitKind.FILE
    assert sealed.exhibit.sha256_received == hashlib.sha256(b"From x\n\nbody").hexdigest()
    assert plain(desk) == b"From x\n\nbody"
    assert receipt.checkpoint == desk.ledger.checkpoint()
    assert desk.check(deep=True).green


def test_what_the_log_says_and_what_it_does_not(desk: Desk) -> None:
    path = desk.source("홍길동-메일.mbox", b"x")
    os.utime(path, ns=(0, 1_600_000_000_123_456_789))
    receipt = desk.seal(line(path))
    row = list(desk.ledger.custody())[receipt.sealed[0].seq]
    entry = parse_leaf(row.leaf)
    exhibit = receipt.sealed[0].exhibit
    assert entry.facts == {
        "account_id": exhibit.account_id,
        "kind": "file",
        "size": 1,
        "sha256_received": exhibit.sha256_received,
        "sha256_stored": exhibit.sha256_stored,
        "repeat": False,
        "tool": "bongsu 0.1.0",
    }
    for personal in ("홍길동", "hong", "mail.example", "이", "signed"):
        assert personal not in row.leaf.decode()
    assert entry.commitment == hashlib.sha256((row.salt or b"") + (row.personal or b"")).hexdigest()
    ((_, _, acquisition),) = desk.ledger.acquisitions()
    assert acquisition
    assert acquisition.source_path == path
    assert acquisition.modified_ms == 1_600_000_000_123
    assert (acquisition.acquirer, acquisition.custodian) == ("수사관 김", "기록관 이")


def test_the_same_bytes_of_the_same_holder_are_a_further_acquisition(desk: Desk) -> None:
    path, copy = desk.source("a", b"same"), desk.source("b", b"same")
    receipt = desk.seal(line(path), line(copy), line(copy, "hong2@mail.example"))
    assert len(receipt.sealed) == 1
    assert [each.exhibit_id for each in receipt.repeated] == [
        receipt.sealed[0].exhibit.exhibit_id
    ] * 2
    again = desk.seal(line(path))
    assert len(again.repeated) == 1
    assert len(desk.ledger.exhibits()) == len(list(desk.vault.names())) == 1
    assert len(desk.ledger.acquisitions()) == 4
    assert not any(each.expected for each in desk.ledger.accounts())
    assert desk.check(deep=True).green


def test_another_holder_has_an_own_blob_and_key(desk: Desk) -> None:
    path = desk.source("a", b"same")
    receipt = desk.seal(line(path), line(path, "kim@mail.example", "김철수"))
    one, two = (each.exhibit for each in receipt.sealed)
    assert one.sha256_received == two.sha256_received
    assert one.sha256_stored != two.sha256_stored
    assert desk.ledger.wrapped_key(one.holder_id) != desk.ledger.wrapped_key(two.holder_id)


def test_the_same_account_and_the_same_holder_are_found_again(desk: Desk) -> None:
    paths = [desk.source(name, name.encode()) for name in "abc"]
    decomposed = "\u1112\u1169\u11bc\u1100\u1175\u11af\u1103\u1169\u11bc"
    desk.seal(
        line(None),
        line(paths[0], "HONG@mail.example "),
        line(paths[1], holder=decomposed),
        line(paths[2], "other@mail.example"),
    )
    assert [each.address for each in desk.ledger.accounts()] == [
        "hong@mail.example",
        "other@mail.example",
    ]
    assert len(desk.ledger.holders()) == 1
    assert not any(each.expected for each in desk.ledger.accounts())


def test_an_expected_account_waits(desk: Desk) -> None:
    receipt = desk.seal(line(None), line(None))
    assert {each.account_id for each in receipt.expected} == {desk.ledger.accounts()[0].account_id}
    assert desk.ledger.accounts()[0].expected
    assert desk.ledger.exhibits() == []


def test_one_line_that_fails_does_not_stop_the_others(desk: Desk) -> None:
    good = desk.source("good", b"x")
    os.mkfifo(desk.root / "pipe")
    receipt = desk.seal(
        line(str(desk.root / "nowhere")),
        line(str(desk.root / "pipe")),
        replace(line(good), consent=" "),
        replace(line(good), holder=""),
        replace(line(good), account=""),
        line(good),
        line(good, "hong@mail.example", "somebody else"),
        line(None),
    )
    assert [(each.line, each.code) for each in receipt.failed] == [
        (0, "input.path_missing"),
        (1, "input.path_special"),
        (2, "input.consent_missing"),
        (3, "input.holder_missing"),
        (4, "input.account_missing"),
        (6, "input.account_of_another"),
    ]
    assert [each.line for each in receipt.sealed] == [5]
    assert [each.line for each in receipt.expected] == [7]
    assert len(list(desk.vault.names())) == 1
    assert desk.check().green


def test_a_full_disk_stops_the_run_and_keeps_what_was_sealed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [desk.source(name, name.encode()) for name in "ab"]
    real, calls = desk.vault.seal, []

    def second_is_full(chunks, key):
        calls.append(1)
        if len(calls) == 2:
            raise BongsuError("world.disk_full", path="x")
        return real(chunks, key)

    monkeypatch.setattr(desk.vault, "seal", second_is_full)
    with coded("world.disk_full"):
        desk.seal(*map(line, paths))
    assert len(desk.ledger.exhibits()) == 1
    assert desk.check().green


def test_a_missing_case_key_stops_the_run(desk: Desk) -> None:
    path = desk.source("a", b"x")
    (next((desk.root / "home" / "cases").iterdir())).unlink()
    desk.keyring._case_keys.clear()
    with coded("input.key_missing"):
        desk.seal(line(path))


def test_a_folder_becomes_one_stored_zip_with_its_manifest_last(desk: Desk) -> None:
    root = desk.root / "sources" / "메일함"
    for name, data in (("b/2", b"two"), ("a.eml", b"one"), ("b/1", b""), (MANIFEST, b"not ours")):
        os.utime(desk.source(f"메일함/{name}", data), ns=(0, 1_600_000_000_000_000_000))
    (root / "link").symlink_to("a.eml")
    (root / "loop").symlink_to(root)
    os.mkfifo(root / "pipe")
    (root / "empty").mkdir()
    (root / os.fsdecode(b"raw-\xff\\")).write_bytes(b"odd name")
    receipt = desk.seal(line(str(root)))
    archive, manifest = unpacked(plain(desk))
    names = [each.filename for each in archive.infolist()]
    assert names == ["\\x42ONGSU-MANIFEST.json", "a.eml", "b/1", "b/2", "raw-\\xff\\x5c", MANIFEST]
    assert all(each.compress_type == zipfile.ZIP_STORED for each in archive.infolist())
    assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert manifest["members"][1] == {
        "path": "a.eml",
        "size": 3,
        "mtime_ms": 1_600_000_000_000,
        "sha256": hashlib.sha256(b"one").hexdigest(),
    }
    assert manifest["skipped"] == [
        {"path": "empty", "reason": "empty_folder"},
        {"path": "link", "reason": "symlink"},
        {"path": "loop", "reason": "symlink"},
        {"path": "pipe", "reason": "special"},
    ]
    assert manifest["problems"] == []
    (sealed,) = receipt.sealed
    assert (sealed.members, sealed.skipped, sealed.problems, sealed.changed) == (5, 4, 0, False)
    assert sealed.exhibit.kind is ExhibitKind.FOLDER
    assert sealed.exhibit.name == "메일함"
    assert len(desk.seal(line(str(root))).repeated) == 1  # packed to the same bytes again


class Restless(DiskSource):
    """A folder of which one file grows, one breaks off, one cannot be opened."""

    def walk(self, path: str) -> Iterator[SourceFile | Skipped]:
        for member in ("breaks", "closed", "grows", "still"):
            yield RestlessFile(member)

    def info(self, path: str) -> SourceInfo:
        return SourceInfo("/far/box", "box", ExhibitKind.FOLDER, FileState(0, 0))


class RestlessFile:
    def __init__(self, member: str) -> None:
        self.member, self._looks = member, 0

    def state(self) -> FileState:
        self._looks += 1
        return FileState(4, self._looks if self.member == "grows" else 1)

    def chunks(self) -> Iterator[bytes]:
        if self.member == "closed":
            raise BongsuError("input.path_unreadable")
        yield b"half"
        if self.member == "breaks":
            raise BongsuError("input.path_unreadable")


def test_what_a_restless_folder_did_is_written_down(desk: Desk) -> None:
    tools = replace(desk.tools(), source=Restless())
    (sealed,) = seal([line("/far/box")], tools).sealed
    assert (sealed.members, sealed.problems, sealed.changed) == (3, 3, True)
    _, manifest = unpacked(plain(desk))
    assert manifest["problems"] == [
        {"path": "breaks", "reason": "read_stopped"},
        {"path": "closed", "reason": "unreadable"},
        {"path": "grows", "reason": "changed_while_reading"},
    ]
    personal = list(desk.ledger.custody())[sealed.seq].personal
    assert json.loads(personal or b"{}")["changed_while_reading"] is True


def test_a_file_that_changes_while_it_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.source("log", b"a line\n")
    real = desk.vault.seal

    def appending(chunks, key):
        sealed = real(chunks, key)
        with Path(path).open("ab") as file:
            file.write(b"another\n")
        return sealed

    monkeypatch.setattr(desk.vault, "seal", appending)
    (sealed,) = desk.seal(line(path)).sealed
    assert sealed.changed


def test_a_file_that_cannot_be_read_to_its_end_leaves_nothing(desk: Desk) -> None:
    class Breaking(DiskSource):
        def file(self, path: str) -> SourceFile:
            return RestlessFile("breaks")

    path = desk.source("a", b"half of it")
    tools = replace(desk.tools(), source=Breaking())
    (failed,) = seal([line(path)], tools).failed
    assert failed.code == "input.path_unreadable"
    assert desk.ledger.exhibits() == []
    assert list((desk.folder / "exhibits").iterdir()) == []


def test_a_large_folder_is_packed_in_little_memory(tmp_path: Path) -> None:
    for number in range(4):
        with (tmp_path / f"{number}").open("wb") as file:
            file.truncate(48 * 1024 * 1024)
    packing = Packing(DiskSource(), str(tmp_path))
    tracemalloc.start()
    total = sum(len(chunk) for chunk in packing.chunks())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total > 192 * 1024 * 1024
    assert peak < 8 * 1024 * 1024


def test_recovery_keeps_what_the_log_names_even_without_a_row(desk: Desk) -> None:
    desk.seal(line(desk.source("a", b"x")))
    db = sqlite3.connect(desk.folder / "case.db")
    db.executescript("DELETE FROM acquisition; DELETE FROM exhibit;")
    db.close()
    desk.seal(line(None))
    assert len(list(desk.vault.names())) == 1

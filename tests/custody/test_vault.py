"""The encrypted store: reads anywhere, and no damage goes unnamed."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bongsu.adapters import disk
from bongsu.adapters.ids import SystemIds
from bongsu.adapters.vault import CHUNK, DiskVault
from bongsu.model.case import Exhibit, ExhibitKind
from bongsu.model.errors import BongsuError
from tests.custody.making import coded

KEY = b"k" * 32
SIZES = (0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7)


def content(size: int) -> bytes:
    return bytes((at * 7 + at // 251) % 256 for at in range(size))


def stored(folder: Path, data: bytes, block: int = 5000) -> tuple[DiskVault, Exhibit]:
    vault = DiskVault(folder, SystemIds())
    chunks = (data[at : at + block] for at in range(0, len(data), block))
    sealed = vault.seal(chunks, KEY)
    exhibit = Exhibit(
        "exh_1", "acc_1", "hol_1", ExhibitKind.FILE, "n", sealed.size,
        sealed.sha256_received, sealed.sha256_stored,
    )  # fmt: skip
    return vault, exhibit


def blob_path(folder: Path, exhibit: Exhibit) -> Path:
    return folder / "exhibits" / exhibit.sha256_stored[:2] / exhibit.sha256_stored


@pytest.mark.parametrize("size", SIZES)
def test_what_went_in_comes_out(tmp_path: Path, size: int) -> None:
    vault, exhibit = stored(tmp_path, content(size))
    source = vault.open(exhibit, KEY)
    assert source.size == size
    assert source.read_at(0, size + 100) == content(size)
    assert source.read_at(size, 10) == b""
    assert vault.stored_digest(exhibit.sha256_stored) == exhibit.sha256_stored
    assert list(vault.names()) == [exhibit.sha256_stored]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 2 * CHUNK + 99), st.integers(0, 2 * CHUNK + 99))
def test_read_at_anywhere(tmp_path: Path, offset: int, length: int) -> None:
    data = content(2 * CHUNK + 50)
    if not (tmp_path / "exhibits").exists():
        stored(tmp_path, data)
    vault = DiskVault(tmp_path, SystemIds())
    (name,) = vault.names()
    exhibit = Exhibit("e", "a", "h", ExhibitKind.FILE, "n", len(data), "", name)
    assert vault.open(exhibit, KEY).read_at(offset, length) == data[offset : offset + length]


def test_the_same_bytes_never_give_the_same_blob(tmp_path: Path) -> None:
    _, one = stored(tmp_path, b"same")
    _, other = stored(tmp_path, b"same")
    assert one.sha256_received == other.sha256_received
    assert one.sha256_stored != other.sha256_stored


def test_nothing_of_the_content_stands_on_disk(tmp_path: Path) -> None:
    _, exhibit = stored(tmp_path, b"secret-marker" * 100)
    assert b"secret-marker" not in blob_path(tmp_path, exhibit).read_bytes()
    assert blob_path(tmp_path, exhibit).stat().st_mode & 0o777 == 0o600


def test_a_wrong_key_is_not_called_damage(tmp_path: Path) -> None:
    vault, exhibit = stored(tmp_path, b"x")
    with coded("input.key_wrong"):
        vault.open(exhibit, b"w" * 32)


def test_every_flipped_byte_of_a_blob_is_named(tmp_path: Path) -> None:
    vault, exhibit = stored(tmp_path, b"a small exhibit")
    path = blob_path(tmp_path, exhibit)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with coded("evidence.blob_damaged"):
            vault.open(exhibit, KEY).read_at(0, 100)
        assert vault.stored_digest(exhibit.sha256_stored) != exhibit.sha256_stored


def test_every_truncation_is_named(tmp_path: Path) -> None:
    vault, exhibit = stored(tmp_path, content(2 * CHUNK))
    path = blob_path(tmp_path, exhibit)
    whole = path.read_bytes()
    header = len(whole) - 2 * (CHUNK + 16)
    cuts = (0, 10, header, header + 16, header + CHUNK + 16, len(whole) - 1)
    for cut in cuts:
        path.write_bytes(whole[:cut])
        with coded("evidence.blob_damaged"):
            vault.open(exhibit, KEY)
        smaller = replace(exhibit, size=max(0, cut - header - 16))
        with coded("evidence.blob_damaged"):
            vault.open(smaller, KEY).read_at(0, CHUNK)  # a row cut to fit does not help


def test_swapped_chunks_are_named_with_their_range(tmp_path: Path) -> None:
    vault, exhibit = stored(tmp_path, content(3 * CHUNK))
    path = blob_path(tmp_path, exhibit)
    whole = path.read_bytes()
    step = CHUNK + 16
    header, one, two, rest = whole[:-3 * step], whole[-3 * step : -2 * step], (
        whole[-2 * step : -step]
    ), whole[-step:]  # fmt: skip
    path.write_bytes(header + two + one + rest)
    source = vault.open(exhibit, KEY)
    with pytest.raises(BongsuError) as caught:
        source.read_at(CHUNK + 5, 1)
    assert caught.value.code == "evidence.blob_damaged"
    assert (caught.value.facts["start"], caught.value.facts["end"]) == (CHUNK, 2 * CHUNK)
    assert source.read_at(2 * CHUNK, 10) == content(3 * CHUNK)[2 * CHUNK : 2 * CHUNK + 10]


def test_a_missing_blob_and_a_hostile_name(tmp_path: Path) -> None:
    vault, exhibit = stored(tmp_path, b"x")
    blob_path(tmp_path, exhibit).unlink()
    with coded("evidence.blob_missing"):
        vault.open(exhibit, KEY)
    hostile = replace(exhibit, sha256_stored="../../../etc/passwd")
    with coded("evidence.blob_missing"):
        vault.open(hostile, KEY)
    assert vault.stored_digest("../../../etc/passwd") is None


def test_recovery_removes_drafts_and_unnamed_blobs_only(tmp_path: Path) -> None:
    vault, kept = stored(tmp_path, b"kept")
    stored(tmp_path, b"orphan")
    (tmp_path / "exhibits" / f"{disk.DRAFT_PREFIX}1").write_bytes(b"half")
    assert vault.recover(frozenset({kept.sha256_stored})) == 2
    assert list(vault.names()) == [kept.sha256_stored]


def test_a_source_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def failing():
        yield b"x" * CHUNK * 2
        raise BongsuError("input.path_unreadable")

    with coded("input.path_unreadable"):
        DiskVault(tmp_path, SystemIds()).seal(failing(), KEY)
    assert list((tmp_path / "exhibits").iterdir()) == []


@pytest.mark.parametrize(("number", "code"), [(28, "world.disk_full"), (5, "world.write_failed")])
@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_failing_disk_acknowledges_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    def fail(*_args: object) -> int:
        raise OSError(number, os.strerror(number))

    (tmp_path / "exhibits").mkdir()
    monkeypatch.setattr(disk.os, call, fail)
    vault = DiskVault(tmp_path, SystemIds())
    with coded(code):
        vault.seal([b"data"], KEY)
    monkeypatch.undo()
    left = [each.name for each in (tmp_path / "exhibits").rglob("*") if each.is_file()]
    aside = [each for each in left if each.startswith(disk.QUARANTINE_PREFIX)]
    assert left == aside  # never under a name that anything would adopt
    assert bool(aside) == (call == "fsync")


def test_a_folder_that_cannot_be_synced_quarantines_the_blob(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = os.fsync, []

    def second_fails(fd: int) -> None:
        calls.append(fd)
        if len(calls) == 3:  # the file, its new folder's name, then its own name
            raise OSError(5, "Input/output error")
        real(fd)

    (tmp_path / "exhibits").mkdir()
    monkeypatch.setattr(disk.os, "fsync", second_fails)
    vault = DiskVault(tmp_path, SystemIds())
    with coded("world.write_failed"):
        vault.seal([b"data"], KEY)
    assert len(calls) == 3  # not tried again
    assert all(each.startswith(disk.QUARANTINE_PREFIX) for each in vault.names())

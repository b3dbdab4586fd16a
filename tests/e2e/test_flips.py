"""Flip bytes after a whole run: `verify` names evidence, `investigate` rebuilds what it can."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.crash.small import letter, mbox
from tests.e2e.desk import Desk, Here

pytestmark = pytest.mark.slow

HEADER = 76  # magic, chunk length, salt, key check: docs/decisions, encryption
CHUNK = 128 * 1024 + 16


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two exhibits, one of them longer than two encrypted chunks."""
    desk = Here(tmp_path_factory.mktemp("flips")).open()
    desk.source("long.mbox", mbox(3) + b"From x Tue May 21 09:10:11 2024\n" + letter(4) * 1500)
    desk.source("short.eml", letter(61, rich=True))
    assert desk.add("long.mbox", "short.eml").code == 0
    return desk


@pytest.fixture(scope="module")
def whole(sealed: Desk) -> Desk:
    """The same case, investigated."""
    desk = replace(sealed, folder="whole")
    shutil.copytree(sealed.case, desk.case)
    assert desk.say("investigate", desk.case).code == 0
    return desk


def copy_of(desk: Desk, name: str) -> Desk:
    copied = replace(desk, folder=name)
    shutil.rmtree(copied.case, ignore_errors=True)
    shutil.copytree(desk.case, copied.case)
    return copied


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def blob(desk: Desk) -> Path:
    """The longer exhibit as stored."""
    blobs = (desk.case / "exhibits").rglob("[0-9a-f]" * 64)
    return max(blobs, key=lambda path: path.stat().st_size)


def problems(desk: Desk) -> set[str]:
    done = desk.say("verify", desk.case)
    assert done.code == 1, done.err
    return {each["code"] for each in done.object()["problems"]}


BLOB_PLACES: dict[str, Callable[[int], int]] = {
    "magic": lambda _: 0,
    "chunk length": lambda _: 9,
    "salt": lambda _: 20,
    "key check": lambda _: HEADER - 1,
    "first chunk": lambda _: HEADER,
    "first tag": lambda _: HEADER + CHUNK - 1,
    "middle": lambda size: size // 2,
    "last chunk": lambda size: size - 20,
    "last tag": lambda size: size - 1,
}


@pytest.mark.parametrize("place", BLOB_PLACES)
def test_a_flipped_blob_is_named(whole: Desk, place: str) -> None:
    desk = copy_of(whole, "blob")
    path = blob(desk)
    flip(path, BLOB_PLACES[place](path.stat().st_size))
    assert problems(desk) == {"verify.blob_altered"}


@pytest.mark.parametrize("place", ["salt", "middle", "last tag"])
def test_reading_a_flipped_blob_names_it_and_reads_the_rest(sealed: Desk, place: str) -> None:
    desk = copy_of(sealed, "unread")
    path = blob(desk)
    flip(path, BLOB_PLACES[place](path.stat().st_size))
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    assert done.object()["problems"] == {"evidence.blob_damaged": 1}
    page = desk.say("account", desk.case, "hong@mail.example").object()
    read = {each["exhibit"]["name"]: each["messages"] for each in page["exhibits"]}
    assert read["short.eml"] == 1
    assert desk.problems() == {("long.mbox", "evidence.blob_damaged")}


def change(desk: Desk, statement: str) -> None:
    """Write past the ledger's guards, as somebody with the file would."""
    database = sqlite3.connect(desk.case / "case.db")
    database.create_function("flip", 1, lambda data: bytes([data[0] ^ 1, *data[1:]]))
    database.create_function("late", 1, lambda data: bytes([*data[:-3], data[-3] ^ 1, *data[-2:]]))
    database.execute("DROP TRIGGER custody_no_update")
    database.execute(statement)
    database.commit()
    database.close()


LOG_PLACES = {
    "leaf, first byte": ("UPDATE custody SET leaf = flip(leaf) WHERE seq = 1", None),
    "leaf, near its end": ("UPDATE custody SET leaf = late(leaf) WHERE seq = 2", None),
    "signature": (
        "UPDATE custody SET signature = flip(signature) WHERE seq = 1",
        "verify.signature_wrong",
    ),
    "commitment's salt": (
        "UPDATE commitment SET salt = flip(salt) WHERE seq = 1",
        "verify.commitment_wrong",
    ),
    "commitment's facts": (
        "UPDATE commitment SET facts = late(facts) WHERE seq = 1",
        "verify.commitment_wrong",
    ),
    "checkpoint": (
        "UPDATE checkpoint SET note = substr(note, 1, 40) || 'A' || substr(note, 42)",
        None,
    ),
}


@pytest.mark.parametrize("place", LOG_PLACES)
def test_a_flipped_log_is_named(whole: Desk, place: str) -> None:
    statement, code = LOG_PLACES[place]
    desk = copy_of(whole, "log")
    change(desk, statement)
    found = problems(desk)
    assert found
    assert code is None or code in found


def parts(desk: Desk) -> dict[str, str]:
    """Digest of every part on disk, by the ledger's path; each as the ledger has it."""
    database = sqlite3.connect(desk.case / "case.db")
    named = dict(database.execute("SELECT path, sha256 FROM part"))
    database.close()
    for path, digest in named.items():
        assert hashlib.sha256((desk.case / path).read_bytes()).hexdigest() == digest
    return named


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


PART_PLACES: dict[str, Callable[[Path], None]] = {
    "magic": lambda path: flip(path, 0),
    "first page": lambda path: flip(path, 30),
    "middle": lambda path: flip(path, path.stat().st_size // 2),
    "footer": lambda path: flip(path, path.stat().st_size - 40),
    "footer's length": lambda path: flip(path, path.stat().st_size - 8),
    "end cut off": _cut,
    "gone": Path.unlink,
}


@pytest.mark.parametrize("place", PART_PLACES)
def test_a_damaged_part_is_rebuilt(whole: Desk, place: str) -> None:
    desk = copy_of(whole, "part")
    before = desk.say("findings", desk.case, "--all").out
    digests = parts(desk)
    path = max((desk.case / "tables" / "email_activity").rglob("*.parquet"))
    PART_PLACES[place](path)
    seen = desk.say("findings", desk.case, "--all")
    if seen.code:
        assert seen.code == 3
        assert seen.error()["error"] in ("world.part_damaged", "world.part_missing")
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    assert done.object()["exhibits"] == 1, "only the exhibit whose part is damaged is read again"
    assert parts(desk) == digests
    assert desk.say("findings", desk.case, "--all").out == before
    assert desk.say("verify", desk.case).code == 0

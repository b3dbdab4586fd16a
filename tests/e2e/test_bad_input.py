"""Bad input through the command line: a coded sentence in both languages, and the rest goes on."""

import contextlib
import fcntl
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bongsu.phrases import CATALOGUE
from tests.crash.small import mbox
from tests.e2e import hostile
from tests.e2e.desk import Desk

MEMORY = 3000 * 1024 * 1024
"""Address space, of which a third is mapped before anything is read."""
SECONDS = 60

pytestmark = pytest.mark.slow

EXPECTED = {
    ("empty.mbox", "evidence.empty"),
    ("truncated.mbox", "evidence.mbox_truncated"),
    ("bomb.zip", "evidence.bomb"),
    ("bomb.mbox.gz", "evidence.bomb"),
    ("lying.zip", "evidence.archive_damaged"),
    ("locked.zip", "evidence.member_encrypted"),
    ("locked.zip", "evidence.not_mail"),
    ("names.tar", "evidence.link_refused"),
}
MESSAGES = {
    "truncated.mbox": 3,
    "bomb.zip": 1,
    "locked.zip": 2,
    "names.tar": 2,
    "semicolons.eml": 1,
    "nested.eml": 1,
    "sound.mbox": 5,
}


@pytest.fixture(scope="module")
def investigated(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """All hostile files and a sound one in one case, read in bounded memory."""
    desk = Desk(tmp_path_factory.mktemp("hostile"), memory=MEMORY).open()
    for name, make in hostile.FILES.items():
        desk.source(name, make())
    desk.source("sound.mbox", mbox(5))
    added = desk.add(*hostile.FILES, "sound.mbox")
    assert added.code == 0, added.err
    assert len(added.object()["sealed"]) == len(hostile.FILES) + 1
    began = time.monotonic()
    done = desk.say("investigate", desk.case)
    assert done.code == 0, done.err
    assert time.monotonic() - began < SECONDS
    return desk


def test_each_is_named_and_the_others_are_read(investigated: Desk) -> None:
    assert investigated.problems() == EXPECTED
    page = investigated.say("account", investigated.case, "hong@mail.example").object()
    read = {each["exhibit"]["name"]: each["messages"] for each in page["exhibits"]}
    assert {name: count for name, count in read.items() if count} == MESSAGES
    assert all(each["read"] for each in page["exhibits"])


def test_every_code_has_a_sentence_in_both_languages() -> None:
    for _, code in EXPECTED:
        assert CATALOGUE[code].en
        assert any("가" <= letter <= "힣" for letter in CATALOGUE[code].ko)


def test_verify_is_green_and_the_report_is_written(investigated: Desk) -> None:
    assert investigated.say("verify", investigated.case, "--deep").code == 0
    for language in ("en", "ko"):
        page = investigated.root / f"{language}.html"
        done = investigated.say("--language", language, "report", investigated.case, "--out", page)
        assert done.code == 0, done.err
        assert "locked.zip" in page.read_text()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path).open()


@pytest.fixture
def sealed(desk: Desk) -> Desk:
    desk.source("sound.mbox", mbox(3))
    assert desk.add("sound.mbox").code == 0
    return desk


def in_both(desk: Desk, code: str, exits: int, *words: object) -> None:
    """The command fails with this code, an exit code of its family, in both languages."""
    said = {}
    for language in ("en", "ko"):
        done = desk.say("--language", language, *words)
        assert done.code == exits, done.err
        error = done.error()
        assert error["error"] == code
        said[language] = error["sentence"]
    assert any("가" <= letter <= "힣" for letter in said["ko"])
    assert not any("가" <= letter <= "힣" for letter in said["en"])


def test_a_line_without_consent_fails_alone(desk: Desk) -> None:
    good = desk.source("good.mbox", mbox(1))
    other = desk.source("other.mbox", mbox(2))
    lines = [(good, "hong@mail.example", "signed"), (other, "kim@mail.example", "")]
    done = desk.say("add", desk.case, "--intake", desk.intake(lines))
    assert done.code == 1
    receipt = done.object()
    assert [each["line"] for each in receipt["sealed"]] == [0]
    assert [each["code"] for each in receipt["failed"]] == ["input.consent_missing"]


def test_paths_without_consent_are_refused(desk: Desk) -> None:
    path = desk.source("good.mbox", mbox(1))
    who = ("--account", "hong@mail.example", "--holder", "Hong")
    in_both(desk, "input.consent_missing", 2, "add", desk.case, path, *who)


def test_wrong_passphrase(sealed: Desk) -> None:
    sealed.environment["BONGSU_PASSPHRASE"] = "열려라 들깨"
    in_both(sealed, "input.passphrase_wrong", 2, "investigate", sealed.case)


def test_missing_key(sealed: Desk) -> None:
    shutil.rmtree(sealed.root / "home" / "cases")
    in_both(sealed, "input.key_missing", 2, "investigate", sealed.case)
    assert sealed.say("verify", sealed.case).code == 0


def test_key_of_another_case(sealed: Desk, tmp_path: Path) -> None:
    """A key file that was put in the other's place."""
    assert sealed.say("init", tmp_path / "second").code == 0
    own, other = (
        (sealed.root / "home" / "cases" / f"{sealed.say('status', case).object()['case_id']}.json")
        for case in (sealed.case, tmp_path / "second")
    )
    shutil.copy(other, own)
    in_both(sealed, "input.key_wrong", 2, "investigate", sealed.case)


@contextlib.contextmanager
def mounted(place: Path, kilobytes: int) -> Iterator[bool]:
    """A small disk of its own, where this machine lets us make one."""
    place.mkdir()
    if shutil.which("mount") is None:
        yield False
        return
    options = f"size={kilobytes}k,mode=700"
    wanted = ["mount", "-t", "tmpfs", "-o", options, "bongsu-test", str(place)]
    done = subprocess.run(wanted, check=False, capture_output=True)
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_full_disk(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", 1500) as small:
        if not small:
            pytest.skip("no small disk can be mounted here; the injected error below stands in")
        desk = Desk(tmp_path / "disk").open()
        (tmp_path / "big").write_bytes(mbox(3) + bytes(4_000_000))
        who = ("--account", "hong@mail.example", "--holder", "Hong", "--consent", "signed")
        in_both(desk, "world.disk_full", 3, "add", desk.case, tmp_path / "big", *who)
        (tmp_path / "small").write_bytes(mbox(400))
        assert desk.say("add", desk.case, tmp_path / "small", *who).code == 0
        fill(tmp_path / "disk" / "filler")
        in_both(desk, "world.disk_full", 3, "investigate", desk.case)
        (tmp_path / "disk" / "filler").unlink()
        done = desk.say("investigate", desk.case)
        assert done.object()["messages"] == 400, done.err
        assert desk.say("verify", desk.case).code == 0


def fill(path: Path) -> None:
    """Take what is left of a disk."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as out:
        while True:
            out.write(bytes(4096))


_INJECTED = """
import errno, os, sys
real = os.write
def write(fd, data):
    if ".draft-" in os.readlink(f"/proc/self/fd/{fd}"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return real(fd, data)
os.write = write
from bongsu.cli import main
main()
"""


def test_injected_full_disk(sealed: Desk) -> None:
    command = [sys.executable, "-c", _INJECTED, "--json", "investigate", str(sealed.case)]
    done = sealed.run(command)
    assert done.code == 3
    assert done.error()["error"] == "world.disk_full"
    assert sealed.say("investigate", sealed.case).object()["messages"] == 3


def test_a_second_run_at_the_same_time(sealed: Desk) -> None:
    first = sealed.start("investigate", sealed.case)
    try:
        while not held(sealed.case / "case.lock"):
            assert first.poll() is None
            time.sleep(0.005)
        first.send_signal(signal.SIGSTOP)
        in_both(sealed, "world.case_busy", 3, "investigate", sealed.case)
        first.send_signal(signal.SIGCONT)
        assert first.wait(SECONDS) == 0
    finally:
        first.kill()
        first.wait()


def held(lock: Path) -> bool:
    if not lock.exists():
        return False
    with lock.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False

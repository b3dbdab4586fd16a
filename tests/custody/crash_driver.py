"""Seals a small intake and kills itself on the way; run as a process of its own.

``sweep ROOT``: for every N, a forked child dies before its N-th call that touches the disk or ends
a transaction, until one lives to the end. ``chance ROOT``: twenty children are killed at seeded
times. After each death the intake is sealed again and everything is checked. ``once ROOT``: seal,
acknowledging each line in ROOT/acks; whoever traces this process does the killing.
``check ROOT``: what ``once`` left behind.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.engine.default import DefaultDialect

from bongsu.adapters.ids import SystemIds
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.model.case import Intake
from bongsu.model.errors import BongsuError
from tests.custody.making import Desk, Ticking, keyring, line, new_desk, open_desk

Work = Callable[[Path], None]
OURS = ("write", "fsync", "replace")
"""Calls of ours that change what is on disk."""


def intake(root: Path) -> list[Intake]:
    sources = root.parent / "sources"
    return [
        line(str(sources / "one.mbox")),
        line(str(sources / "box"), "kim@mail.example", "김철수"),
        line(None, "lee@mail.example", "이영희"),
        line(str(sources / "two.mbox")),
    ]


def prepare(root: Path) -> None:
    sources = root.parent / "sources"
    (sources / "box" / "cur").mkdir(parents=True)
    (sources / "one.mbox").write_bytes(b"From a\n\none\n")
    (sources / "two.mbox").write_bytes(b"From b\n\ntwo\n" * 40_000)
    for name in ("1:2,S", "2:2,"):
        (sources / "box" / "cur" / name).write_bytes(name.encode() * 100)
    new_desk(root).ledger.close()
    quiet = new_desk(root.parent / "quiet")
    quiet.seal(*intake(root))
    (root / "expected").write_text("\n".join(received(quiet)))
    quiet.ledger.close()


def received(desk: Desk) -> list[str]:
    return sorted(each.sha256_received for each in desk.ledger.exhibits())


def seal_and_acknowledge(root: Path) -> None:
    """One line at a time; what has returned is written down as acknowledged."""
    desk = open_desk(root)
    acks = os.open(root / "acks", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for each in intake(root):
        receipt = desk.seal(each)
        for sealed in receipt.sealed:
            REAL_WRITE(acks, f"{sealed.exhibit.exhibit_id}\n".encode())
    desk.ledger.close()


def check(root: Path) -> None:
    """Nothing acknowledged is lost; sealing again ends in the same exhibits and no orphan."""
    acks = root / "acks"
    acknowledged = set(acks.read_text().split()) if acks.exists() else set()
    desk = open_desk(root)
    assert acknowledged <= {each.exhibit_id for each in desk.ledger.exhibits()}
    known = {each.sha256_stored for each in desk.ledger.exhibits()}
    assert known <= set(desk.vault.names())
    assert all(desk.vault.stored_digest(each) == each for each in known)
    assert not desk.seal(*intake(root)).failed
    exhibits = desk.ledger.exhibits()
    assert received(desk) == (root / "expected").read_text().split()
    assert len({each.holder_id for each in exhibits}) == 2
    assert len(desk.ledger.holders()) == len(desk.ledger.accounts()) == 3
    report = desk.check(deep=True)
    assert report.green, report.problems
    assert report.decrypted == 3
    files = {each.name for each in (root / "case" / "exhibits").rglob("*") if each.is_file()}
    assert files == {each.sha256_stored for each in exhibits}
    desk.ledger.close()


REAL_WRITE = os.write


def create(root: Path) -> None:
    keys = keyring(root)
    signer = keys.actor("수사관 김")
    folder = root / "second"
    ledger = SqlLedger.create(folder, "case_2", "둘째", signer, clock=Ticking(), ids=SystemIds())
    ledger.close()


def check_created(root: Path) -> None:
    """A killed creation left a whole case, or nothing that hinders making it."""
    try:
        ledger = SqlLedger.open(root / "second", clock=Ticking(), ids=SystemIds())
    except BongsuError as error:
        if error.code != "input.case_missing":
            raise
        create(root)
        ledger = SqlLedger.open(root / "second", clock=Ticking(), ids=SystemIds())
    desk = open_desk(root)
    assert Desk(root, ledger, desk.vault, desk.keyring, desk.signer).check().entries == 1
    ledger.close()
    desk.ledger.close()


def dying(at: int, real: Callable[..., Any], count: list[int]) -> Callable[..., Any]:
    def call(*args: Any) -> Any:
        count[0] += 1
        if count[0] == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args)

    return call


def arm(at: int, ours: Sequence[str] = OURS) -> None:
    """Die before the at-th call: any of ``ours``, any commit, or just after one."""
    count = [0]
    for name in ours:
        setattr(os, name, dying(at, getattr(os, name), count))
    commit, nothing = DefaultDialect.do_commit, lambda *_: None
    before, after = dying(at, commit, count), dying(at, nothing, count)

    def both(self: Any, connection: Any) -> None:
        before(self, connection)
        after()

    DefaultDialect.do_commit = both  # type: ignore[method-assign] # in the child alone


def run_child(
    root: Path, work: Work, at: int | None, wait_s: float | None, ours: Sequence[str] = OURS
) -> bool:
    """Fork, work, die or be killed; True where the child lived to the end."""
    child = os.fork()
    if child == 0:
        if at is not None:
            arm(at, ours)
        status = 3
        try:
            work(root)
            status = 0
        finally:  # a forked child must never return into its parent's work
            if status:
                traceback.print_exc()
            os._exit(status)
    if wait_s is not None:
        time.sleep(wait_s)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFEXITED(status)


def trial(root: Path, work: Work, checked: Work, at: int | None, wait_s: float | None) -> bool:
    fresh = root.parent / "trial"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh)
    lived = run_child(fresh, work, at, wait_s)
    checked(fresh)
    return lived


def sweep(root: Path) -> dict[str, int]:
    done = {}
    for name, work, checked in (
        ("seal", seal_and_acknowledge, check),
        ("create", create, check_created),
    ):
        at = 1
        while not trial(root, work, checked, at, None):
            at += 1
        done[name] = at - 1
    return done


def chance(root: Path) -> dict[str, int]:
    started = time.monotonic()
    trial(root, seal_and_acknowledge, lambda _: None, None, None)
    whole = time.monotonic() - started
    seeded = random.Random(20240521)
    killed = sum(
        not trial(root, seal_and_acknowledge, check, None, seeded.uniform(0, whole))
        for _ in range(20)
    )
    return {"killed": killed}


if __name__ == "__main__":
    verb, place = sys.argv[1], Path(sys.argv[2])
    verbs = {"prepare": prepare, "once": seal_and_acknowledge, "check": check}
    result = verbs[verb](place) if verb in verbs else globals()[verb](place)
    sys.stdout.write(json.dumps(result) + "\n")

"""Erases a holder and kills itself on the way; run as a process of its own.

``prepare ROOT``: a sealed case with table parts and drafts. ``sweep ROOT``: for every N a forked
child dies before its N-th write, fsync, rename or commit, or just after a commit, until one lives
to the end; then the same before its N-th removal or step of rebuilding the database. After each
death the same erasure is asked for again, and nothing may be left.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from bongsu.adapters.elsewhere import elsewhere
from bongsu.adapters.lake import DuckLake
from bongsu.adapters.ledger import store
from bongsu.model.errors import BongsuError
from bongsu.steps.erase import EraseTools, erase, finish, unfinished
from bongsu.steps.erasures import decisions
from bongsu.tables import CONTRACTS
from tests.custody.crash_driver import arm, dying, run_child
from tests.custody.making import Desk, line, new_desk, open_desk, stand_alone

MARK = "MARK-OF-HONG"
GONE = ("홍길동", "hong@mail.example", MARK)


def prepare(root: Path) -> None:
    desk = new_desk(root)
    receipt = desk.seal(
        line(desk.source("a.mbox", MARK.encode() * 100)),
        line(desk.source("b.mbox", b"later " * 100)),
        line(desk.source("c.mbox", b"kept"), "kim@mail.example", "김철수"),
    )
    lake = DuckLake(desk.folder, 64, 1)
    for sealed, text in zip(receipt.sealed, (MARK, MARK, "kept"), strict=True):
        exhibit = sealed.exhibit
        cells = [[exhibit.exhibit_id], [exhibit.account_id], [text], [None], [None], ["x"], [None]]
        table = pa.table(cells, schema=CONTRACTS["problem"].arrow)
        part = lake.write_part("problem", exhibit.account_id, exhibit.exhibit_id, 0, table)
        with desk.ledger.transaction(desk.signer) as pending:
            pending.add_parts([part])
        if text == MARK:
            (desk.folder / part.path).with_name(".draft-0").write_bytes(MARK.encode())
    lake.close()
    desk.ledger.close()


def ask(root: Path) -> None:
    """What the command does: finish what was begun, then erase whom the name still means."""
    desk = open_desk(root)
    lake = DuckLake(desk.folder, 64, 1)
    tools = EraseTools(desk.ledger, desk.vault, lake, desk.signer, lambda: elsewhere(desk.folder))
    try:
        if unfinished(desk.ledger):
            finish(tools)
        erase(tools, "홍길동", "PIPA 36")
    except BongsuError as error:
        if error.code != "input.holder_unknown_erased":
            raise
    finally:
        lake.close()
        desk.ledger.close()


def check(root: Path) -> None:
    """One whole erasure, nothing of it on disk, the other's rows there, both verifiers green."""
    ask(root)
    desk = open_desk(root)
    (erasure,) = decisions(desk.ledger).erased.values()
    assert erasure.finished
    files = [each for each in desk.folder.rglob("*") if each.is_file()]
    disk = b"".join(each.read_bytes() for each in files)
    assert not [each for each in GONE if each.encode() in disk]
    assert not [each for each in files if set(each.parts) & set(erasure.accounts)]
    (kept,) = desk.ledger.parts()
    assert (desk.folder / kept.path).is_file()
    report = desk.check(deep=True)
    assert report.green, report.problems
    assert (report.decrypted, len(_tombstones(desk))) == (1, 1)
    desk.ledger.close()
    assert stand_alone(desk.folder) == (0, set())


def _tombstones(desk: Desk) -> list[bytes]:
    return [row.leaf for row in desk.ledger.custody() if b'"holder.erased"' in row.leaf]


def arm_removals(at: int) -> None:
    """Die before the at-th removal of a file or folder, or step of the database's rebuilding."""
    count = [0]
    for place, name in (
        (os, "unlink"), (os, "rmdir"), (store, "rebuild"), (store, "empty_journal"),
    ):  # fmt: skip
        setattr(place, name, dying(at, getattr(place, name), count))


def trial(root: Path, armed: Callable[[int], None], at: int) -> bool:
    fresh = root.parent / "trial"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh)

    def dying_work(place: Path) -> None:
        armed(at)
        ask(place)

    lived = run_child(fresh, dying_work, None, None)
    assert run_child(fresh, check, None, None)
    return lived


def sweep(root: Path) -> dict[str, int]:
    deaths = {}
    for name, armed in (("writes", arm), ("removals", arm_removals)):
        at = 1
        while not trial(root, armed, at):
            at += 1
        deaths[name] = at - 1
    return deaths


if __name__ == "__main__":
    result = {"prepare": prepare, "sweep": sweep}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(json.dumps(result) + "\n")

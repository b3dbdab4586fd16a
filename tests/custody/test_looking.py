"""A case that is only looked at: all of it is read, and not a byte of its folder changes."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from bongsu.adapters.ids import SystemIds
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.model.case import Holder
from tests.custody.making import Desk, Ticking, coded

NEW = Holder("hol_new", "새 사람", "", "", "ko")


@pytest.fixture
def copy(full_desk: Desk) -> Path:
    """A settled case: its last process ended and folded the journal in."""
    full_desk.ledger.close()
    return Path(shutil.copytree(full_desk.folder, full_desk.root / "copy"))


def look(folder: Path) -> SqlLedger:
    return SqlLedger.look(folder, clock=Ticking(), ids=SystemIds())


def everything(folder: Path) -> dict[str, tuple[int, str]]:
    """Each file with its time and digest."""
    return {
        str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def unsettled(desk: Desk, to: Path) -> Path:
    """A copy of a case in the middle of somebody's work: the newest entry is in the journal."""
    with desk.ledger.transaction(desk.signer) as pending:
        pending.add_holder(NEW, b"key")
    return Path(shutil.copytree(desk.folder, to))


def test_a_settled_case_is_read_and_stays_as_it_is(full_desk: Desk, copy: Path) -> None:
    before = everything(copy)
    ledger = look(copy)
    assert ledger.case_name == full_desk.ledger.case_name
    assert ledger.accounts() == full_desk.ledger.accounts()
    assert [each.seq for each in ledger.custody()] == list(range(len(list(ledger.custody()))))
    ledger.close()
    assert everything(copy) == before


def test_what_a_killed_process_left_in_the_journal_is_read_too(full_desk: Desk) -> None:
    copied = unsettled(full_desk, full_desk.root / "copy")
    before = everything(copied)
    assert any(name.endswith("-wal") for name in before)
    ledger = look(copied)
    assert NEW in ledger.holders()
    ledger.close()
    assert everything(copied) == before


def test_a_journal_without_its_index_is_refused(full_desk: Desk) -> None:
    copied = unsettled(full_desk, full_desk.root / "copy")
    (copied / "case.db-shm").unlink()
    before = everything(copied)
    with coded("world.case_unsettled"):
        look(copied)
    assert everything(copied) == before


def test_an_older_case_is_refused_and_not_brought_up(copy: Path) -> None:
    with sqlite3.connect(copy / "case.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
    raw.close()
    before = everything(copy)
    with coded("input.case_older"):
        look(copy)
    assert everything(copy) == before


def test_who_writes_meanwhile_is_noticed(copy: Path) -> None:
    ledger = look(copy)
    raw = sqlite3.connect(copy / "case.db")
    raw.execute("UPDATE holder SET name = 'somebody else'")
    raw.commit()
    raw.close()
    with coded("world.case_busy"):
        ledger.holders()
    ledger.close()


def test_nothing_can_be_written(full_desk: Desk, copy: Path) -> None:
    ledger = look(copy)
    before = everything(copy)
    with (
        coded("world.write_failed"),
        ledger.transaction(full_desk.signer) as pending,
    ):
        pending.add_holder(NEW, b"key")
    ledger.close()
    assert everything(copy) == before

"""The ledger: what goes in comes out, whole transactions only, and the log only grows."""

import hashlib
import json
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bongsu.adapters.ids import SystemIds
from bongsu.adapters.ledger import schema
from bongsu.adapters.ledger.sqlite import engine_for
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.adapters.lock import case_lock
from bongsu.model.case import Account, Acquisition, Exhibit, ExhibitKind, Holder
from bongsu.model.checkpoint import parse_note
from bongsu.model.custody import Action
from bongsu.model.finding import Finding, Mark, MarkKind, Reason, ReasonClass
from bongsu.model.leaf import parse_leaf
from bongsu.model.merkle import Tree
from bongsu.model.verdict import Rung, RungVerdict, Status, Verdict
from bongsu.ports import PartRow, PersonalFacts, ReadingState
from tests.custody.making import Desk, Ticking, coded, new_desk, open_desk

HOLDER = Holder("hol_1", "홍길동", "기자", "가상일보", "ko")
ACCOUNT = Account("acc_1", "hol_1", "hong@mail.example", expected=True)
EXHIBIT = Exhibit("exh_1", "acc_1", "hol_1", ExhibitKind.FILE, "a.mbox", 9, "11" * 32, "22" * 32)
ACQUIRED = Acquisition("/media/a.mbox", 123, "이", "signed", "김", "file")
PART = PartRow("message", "acc_1", "exh_1", 0, "tables/message/1.parquet", 12, "33" * 32)
READING = ReadingState("exh_1", "reader 1", 3, 40, done=False)
REASON = Reason("reason.look_alike", ReasonClass.ORIGIN, 120, "naver-corn.example", "")
FINDING = Finding("fnd_1", "lure", "acc_1", "key", "row", None, 3, 1, alert=True, reasons=(REASON,))
VERDICT = Verdict(
    "acc_1", (RungVerdict(Rung.TARGETED, Status.INDICATED, "why.bulk_lure", ("fnd_1",)),), 2
)


def fill(desk: Desk) -> None:
    with desk.ledger.transaction(desk.signer) as pending:
        pending.add_holder(HOLDER, b"locked-bytes")
        pending.add_account(ACCOUNT)
        pending.add_exhibit(EXHIBIT)
        facts = json.dumps({field: getattr(ACQUIRED, field) for field in ACQUIRED.__slots__})
        personal = PersonalFacts("hol_1", facts.encode())
        seq = pending.log(Action.EXHIBIT_ACQUIRED, "exh_1", {"size": 9}, personal)
        pending.add_acquisition("exh_1", seq)
        pending.account_arrived("acc_1")
        pending.add_parts([PART])
        pending.set_reading(READING)
        pending.replace_results([FINDING, replace(FINDING, finding_id="fnd_0")], [VERDICT])
        said = PersonalFacts("hol_1", '{"reason":"아는 사람"}'.encode())
        seq = pending.log(Action.FINDING_MARKED, "fnd_1", {"kind": "reject"}, said)
        pending.add_mark(Mark(seq, "fnd_1", MarkKind.REJECT, "아는 사람", "", 0))
        digest = hashlib.sha256(b"{}").hexdigest()
        seq = pending.log(Action.CASE_SEARCHED, desk.ledger.case_id, {"document_sha256": digest})
        pending.add_document(seq, "{}")


def test_everything_reads_back_after_reopening(desk: Desk) -> None:
    fill(desk)
    desk.ledger.close()
    ledger = open_desk(desk.root).ledger
    assert (ledger.case_id, ledger.case_name) == (desk.ledger.case_id, "봉수 훈련")
    assert ledger.holders() == [HOLDER]
    assert ledger.accounts() == [replace(ACCOUNT, expected=False)]
    assert ledger.exhibits() == [EXHIBIT]
    assert ledger.acquisitions() == [("exh_1", 1, ACQUIRED)]
    assert (ledger.wrapped_key("hol_1"), ledger.wrapped_key("hol_2")) == (b"locked-bytes", None)
    assert ledger.parts() == [PART]
    assert ledger.readings() == {"exh_1": READING}
    assert ledger.findings() == [FINDING, replace(FINDING, finding_id="fnd_0")]
    assert ledger.verdicts() == [VERDICT]
    (mark,) = ledger.marks()
    assert (mark.finding_id, mark.kind, mark.reason) == ("fnd_1", MarkKind.REJECT, "아는 사람")
    entry = parse_leaf(list(ledger.custody())[2].leaf)
    assert (mark.actor, mark.t_ms) == (entry.actor_id, entry.t_ms)
    assert ledger.documents(Action.CASE_SEARCHED) == [(3, "{}")]
    assert ledger.actors() == {desk.signer.actor_id: ("수사관 김", desk.signer.public_key)}
    ledger.close()


def test_results_are_replaced_and_parts_dropped(desk: Desk) -> None:
    fill(desk)
    with desk.ledger.transaction(desk.signer) as pending:
        pending.replace_results([], [])
        pending.drop_parts("exh_1")
        pending.set_reading(replace(READING, done=True))
    assert desk.ledger.findings() == []
    assert desk.ledger.verdicts() == []
    assert desk.ledger.parts() == []
    assert desk.ledger.readings() == {"exh_1": replace(READING, done=True)}


def test_the_checkpoint_is_the_root_of_the_leaves(desk: Desk) -> None:
    fill(desk)
    tree = Tree()
    for row in desk.ledger.custody():
        tree.append(row.leaf)
    head = parse_note(desk.ledger.checkpoint() or "").checkpoint
    assert (head.size, head.root) == (tree.size, tree.root()) == (4, tree.root())


def test_the_log_introduces_each_actor_once(desk: Desk) -> None:
    second = desk.keyring.create_actor("검사 박")
    for signer in (desk.signer, second, second):
        with desk.ledger.transaction(signer) as pending:
            pending.log(Action.REPORT_WRITTEN, "rep_1", {})
    entries = [parse_leaf(row.leaf) for row in desk.ledger.custody()]
    keys = [entry.facts.get("public_key") for entry in entries]
    assert keys == [desk.signer.public_key.hex(), None, second.public_key.hex(), None]
    assert all("김" not in row.leaf.decode() for row in desk.ledger.custody())


def test_an_exception_rolls_everything_back(desk: Desk) -> None:
    before = (list(desk.ledger.custody()), desk.ledger.checkpoint())

    def interrupted() -> None:
        with desk.ledger.transaction(desk.signer) as pending:
            pending.add_holder(HOLDER, b"w")
            pending.log(Action.REPORT_WRITTEN, "rep_1", {})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        interrupted()
    assert desk.ledger.holders() == []
    assert (list(desk.ledger.custody()), desk.ledger.checkpoint()) == before


def test_marks_and_searches_must_agree_with_their_entry(desk: Desk) -> None:
    with desk.ledger.transaction(desk.signer) as pending:
        seq = pending.log(Action.FINDING_MARKED, "fnd_1", {"kind": "confirm"})
        for mark in (
            Mark(seq, "fnd_2", MarkKind.CONFIRM, "", "", 0),
            Mark(seq, "fnd_1", MarkKind.REJECT, "", "", 0),
            Mark(seq, "fnd_1", MarkKind.CONFIRM, "unsigned words", "", 0),
            Mark(seq + 1, "fnd_1", MarkKind.CONFIRM, "", "", 0),
        ):
            with coded("invariant.entry_disagrees"):
                pending.add_mark(mark)
        with coded("invariant.entry_disagrees"):
            pending.add_document(seq, "{}")
        pending.add_mark(Mark(seq, "fnd_1", MarkKind.CONFIRM, "", "", 0))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody SET leaf = x'00'",
        "DELETE FROM custody",
        "INSERT OR REPLACE INTO custody SELECT 0, x'00', x'00', actor_id FROM actor",
        "INSERT INTO custody SELECT 7, x'00', x'00', actor_id FROM actor",
    ],
)
def test_the_log_refuses_everything_but_the_next_entry(desk: Desk, statement: str) -> None:
    with sqlite3.connect(desk.folder / "case.db") as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)
    db.close()


def test_nothing_is_signed_on_over_a_damaged_log(desk: Desk) -> None:
    fill(desk)
    db = sqlite3.connect(desk.folder / "case.db")
    db.execute("UPDATE checkpoint SET frontier = zeroblob(32)")
    db.commit()
    db.close()
    with (
        coded("evidence.ledger_damaged"),
        desk.ledger.transaction(desk.signer) as pending,
    ):
        pending.log(Action.REPORT_WRITTEN, "rep_1", {})


def test_the_settings_that_keep_acknowledged_writes(desk: Desk) -> None:
    engine = engine_for(desk.folder / "case.db")
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }
    engine.dispose()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
    }


def test_the_migrations_make_the_schema(desk: Desk) -> None:
    engine = engine_for(desk.folder / "case.db")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.METADATA) == []
    engine.dispose()


def test_two_writers_take_turns(desk: Desk) -> None:
    def work(number: int) -> None:
        ledger = SqlLedger.open(desk.folder, clock=Ticking(), ids=SystemIds())
        for _ in range(5):
            with ledger.transaction(desk.signer) as pending:
                pending.log(Action.REPORT_WRITTEN, f"rep_{number}", {})
        ledger.close()

    threads = [threading.Thread(target=work, args=(each,)) for each in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert [row.seq for row in desk.ledger.custody()] == list(range(16))
    assert desk.check().green


def test_case_exists_is_missing_is_newer(tmp_path: Path) -> None:
    def reopen() -> None:
        SqlLedger.open(tmp_path / "case", clock=Ticking(), ids=SystemIds())

    with coded("input.case_missing"):
        reopen()
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.db").touch()  # as a killed creation leaves it
    with coded("input.case_missing"):
        reopen()
    desk = new_desk(tmp_path)
    with coded("input.case_exists"):
        SqlLedger.create(desk.folder, "case_x", "x", desk.signer, clock=Ticking(), ids=SystemIds())
    desk.ledger.close()
    engine = sa.create_engine(f"sqlite:///{desk.folder}/case.db")
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with coded("input.case_newer"):
        reopen()
    (desk.folder / "case.db").write_bytes(b"not a database at all" * 500)
    with coded("evidence.ledger_damaged"):
        reopen()


def test_an_older_case_keeps_its_searches(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    digest = hashlib.sha256(b"{}").hexdigest()
    with desk.ledger.transaction(desk.signer) as pending:
        seq = pending.log(Action.CASE_SEARCHED, "case_x", {"document_sha256": digest})
        pending.add_document(seq, "{}")
    desk.ledger.close()
    with sqlite3.connect(desk.folder / "case.db") as db:
        db.execute("ALTER TABLE document RENAME TO search")
        db.execute("ALTER TABLE search DROP COLUMN action")
        db.execute("UPDATE alembic_version SET version_num = '0001'")
    db.close()
    ledger = SqlLedger.open(desk.folder, clock=Ticking(), ids=SystemIds())
    assert ledger.documents(Action.CASE_SEARCHED) == [(seq, "{}")]
    assert ledger.documents(Action.CASE_WEIGHED) == []
    ledger.close()


def test_one_writing_verb_at_a_time(tmp_path: Path) -> None:
    with case_lock(tmp_path), coded("world.case_busy"), case_lock(tmp_path):
        pass
    with case_lock(tmp_path):
        pass


def test_erasure_leaves_no_trace_of_the_person_on_disk(desk: Desk) -> None:
    fill(desk)
    traces = [each.encode() for each in ("홍길동", "hong@mail.example", "/media/a.mbox", "a.mbox")]
    traces += ["아는 사람".encode(), b"naver-corn.example", b"locked-bytes"]
    with desk.ledger.transaction(desk.signer) as pending:
        pending.log(Action.HOLDER_ERASED, "hol_1", {"basis": "request of the person"})
        pending.erase_holder("hol_1")
    desk.ledger.scrub()
    disk = b"".join(each.read_bytes() for each in desk.folder.iterdir() if each.is_file())
    assert [each.decode() for each in traces if each in disk] == []
    assert desk.ledger.wrapped_key("hol_1") is None
    assert desk.ledger.acquisitions() == [("exh_1", 1, None)]
    assert desk.ledger.findings() == []
    assert desk.ledger.parts() == []
    assert desk.ledger.readings() == {}


def test_entries_are_read_once_and_new_ones_join(desk: Desk) -> None:
    fill(desk)
    first = desk.ledger.entries()
    assert list(first) == [row.seq for row in desk.ledger.custody()]
    assert all(first[row.seq] == parse_leaf(row.leaf) for row in desk.ledger.custody())
    with desk.ledger.transaction(desk.signer) as pending:
        seq = pending.log(Action.CASE_SEARCHED, desk.ledger.case_id, {})
    assert list(desk.ledger.entries()) == [*first, seq]
    assert seq not in first
    assert all(desk.ledger.entries()[each] is first[each] for each in first)


def test_an_entry_that_cannot_be_read_is_damage(desk: Desk) -> None:
    desk.ledger.close()
    with sqlite3.connect(desk.folder / "case.db") as raw:
        raw.execute("DROP TRIGGER custody_no_update")
        raw.execute("UPDATE custody SET leaf = x'7b'")
    raw.close()
    with coded("evidence.ledger_damaged"):
        open_desk(desk.root).ledger.entries()

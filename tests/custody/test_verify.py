"""Flip, drop, swap or truncate anything: both verifiers name it, and with the same name."""

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from bongsu.model.checkpoint import Checkpoint, keep_line
from bongsu.model.custody import Action
from bongsu.model.finding import Mark, MarkKind
from bongsu.phrases import CATALOGUE, Language, say
from bongsu.ports import PersonalFacts
from bongsu.steps.seal import known_blobs
from bongsu.steps.verify import VerifyReport
from tests.custody.making import VERIFIER, Desk, coded, line, open_desk, stand_alone


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bongsu_verify", VERIFIER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ALONE = _load()


@pytest.fixture
def spoken_desk(full_desk: Desk) -> Desk:
    """A full case with two marks and a search, by two actors, closed: nothing in a journal."""
    holder = full_desk.ledger.holders()[0].holder_id
    second = full_desk.keyring.create_actor("검사 박")
    for signer, kind, reason in (
        (full_desk.signer, MarkKind.REJECT, "아는 사람"),
        (second, MarkKind.CONFIRM, ""),
    ):
        with full_desk.ledger.transaction(signer) as pending:
            said = PersonalFacts(holder, f'{{"reason":"{reason}"}}'.encode())
            seq = pending.log(Action.FINDING_MARKED, "fnd_1", {"kind": kind.value}, said)
            pending.add_mark(Mark(seq, "fnd_1", kind, reason, signer.actor_id, 0))
    with full_desk.ledger.transaction(second) as pending:
        digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        seq = pending.log(Action.CASE_SEARCHED, "case", {"document_sha256": digest})
        pending.add_document(seq, "{}")
    full_desk.ledger.close()
    return full_desk


@contextmanager
def tampering(desk: Desk) -> Iterator[sqlite3.Connection]:
    """The database as an intruder has it: no guards."""
    desk.ledger.close()
    with closing(sqlite3.connect(desk.folder / "case.db")) as db:
        for name in ("custody_no_update", "custody_no_delete", "custody_in_order"):
            db.execute(f"DROP TRIGGER IF EXISTS {name}")
        yield db
        db.commit()


def codes(report: VerifyReport) -> set[str]:
    for problem in report.problems:  # every problem has its sentence in both languages
        for language in Language:
            assert say(problem.code, language, subject=problem.subject, **problem.facts)
    return {each.code for each in report.problems}


def alone(desk: Desk, kept: str | None = None) -> set[str]:
    """The stand-alone verifier in this process."""
    with ALONE.opened(desk.folder) as db:
        check = ALONE.Check(db, desk.folder)
        check.log()
        check.heads(ALONE.parse_head(kept) if kept else None)
        for part in (check.commitments, check.exhibits, check.gone, check.blobs, check.words):
            part()
        check.boxes()
    return {code for code, _, _ in check.problems}


def both(desk: Desk, kept: str | None = None) -> set[str]:
    """What both verifiers say; they must agree.

    Where a table cannot be read as values, the stand-alone file may still say what differs.
    """
    found = codes(desk.check(kept))
    desk.ledger.close()
    raw = alone(desk, kept)
    if "verify.rows_unreadable" in found:
        assert raw
        return found | raw
    assert raw == found
    return found


def test_an_honest_case_is_green(spoken_desk: Desk) -> None:
    report = spoken_desk.check(deep=True)
    assert (report.green, report.entries, report.exhibits) == (True, 6, 2)
    assert (report.blobs, report.decrypted, len(report.actors)) == (2, 2, 2)
    spoken_desk.ledger.close()
    before = sorted(each.name for each in spoken_desk.folder.rglob("*"))
    assert stand_alone(spoken_desk.folder) == (0, set())
    assert sorted(each.name for each in spoken_desk.folder.rglob("*")) == before


def test_the_head_is_the_line_to_keep(spoken_desk: Desk) -> None:
    kept = keep_line(spoken_desk.check().head)
    spoken_desk.seal(line(spoken_desk.source("later", b"later")))
    assert both(spoken_desk, kept) == set()
    assert stand_alone(spoken_desk.folder, kept) == (0, set())
    kept_file = spoken_desk.root / "kept.txt"
    kept_file.write_text(spoken_desk.ledger.checkpoint() or "")
    assert stand_alone(spoken_desk.folder, str(kept_file)) == (0, set())


TAMPERED: dict[str, tuple[str, str]] = {
    "mark kind": ("UPDATE mark SET kind = 'confirm' WHERE kind = 'reject'", "mark_differs"),
    "mark reason": ("UPDATE mark SET reason = 'x'", "mark_differs"),
    "mark finding": ("UPDATE mark SET finding_id = 'fnd_2'", "mark_differs"),
    "mark dropped": ("DELETE FROM mark", "mark_missing"),
    "mark moved": ("UPDATE mark SET seq = 5 WHERE seq = 4", "mark_differs"),
    "document altered": ("UPDATE document SET document = '[]'", "document_differs"),
    "document dropped": ("DELETE FROM document", "document_missing"),
    "checkpoint dropped": ("DELETE FROM checkpoint", "checkpoint_missing"),
    "checkpoint garbled": ("UPDATE checkpoint SET note = 'x'", "checkpoint_wrong"),
    "actor key": ("UPDATE actor SET public_key = zeroblob(32)", "actor_key"),
    "salt gone": ("UPDATE commitment SET salt = NULL WHERE seq = 1", "commitment_missing"),
    "facts gone": ("UPDATE commitment SET facts = NULL WHERE seq = 1", "commitment_missing"),
    "commitment gone": ("DELETE FROM commitment WHERE seq = 2", "commitment_missing"),
    "salt altered": ("UPDATE commitment SET salt = zeroblob(32)", "commitment_wrong"),
    "facts altered": ("UPDATE commitment SET facts = '{}'", "commitment_wrong"),
    "facts of another": (
        "UPDATE commitment SET holder_id = (SELECT max(holder_id) FROM holder)",
        "commitment_wrong",
    ),
    "commitment invented": (
        "INSERT INTO commitment SELECT 0, holder_id, x'00', x'00' FROM holder LIMIT 1",
        "commitment_wrong",
    ),
    "exhibit name": ("UPDATE exhibit SET name = 'x'", "exhibit_differs"),
    "exhibit size": ("UPDATE exhibit SET size = size + 1", "exhibit_differs"),
    "exhibit kind": ("UPDATE exhibit SET kind = 'folder'", "exhibit_differs"),
    "exhibit received": ("UPDATE exhibit SET sha256_received = 'x'", "exhibit_differs"),
    "exhibit stored": ("UPDATE exhibit SET sha256_stored = 'x'", "exhibit_differs"),
    "exhibit account": (
        "UPDATE exhibit SET account_id = (SELECT max(account_id) FROM account)",
        "exhibit_differs",
    ),
    "exhibit holder": (
        "UPDATE exhibit SET holder_id = (SELECT max(holder_id) FROM holder)",
        "exhibit_differs",
    ),
    "exhibit row dropped": ("DELETE FROM exhibit WHERE kind = 'file'", "exhibit_missing"),
    "exhibit row invented": (
        (
            "INSERT INTO exhibit SELECT 'exh_x', 9, account_id, holder_id, kind, name, size,"
            " sha256_received, sha256_stored FROM exhibit LIMIT 1"
        ),
        "exhibit_unlogged",
    ),
    "acquisition dropped": ("DELETE FROM acquisition WHERE seq = 1", "acquisition_differs"),
    "acquisitions swapped": ("UPDATE acquisition SET seq = 3 - seq", "acquisition_differs"),
    "account address": ("UPDATE account SET address = 'x@y.example'", "account_differs"),
    "account moved": (
        "UPDATE account SET holder_id = (SELECT max(holder_id) FROM holder)",
        "account_differs",
    ),
    "holder name": ("UPDATE holder SET name = 'x'", "holder_differs"),
    "entry dropped": ("DELETE FROM custody WHERE seq = 3", "sequence"),
    "first entry dropped": ("DELETE FROM custody WHERE seq = 0", "actor_unknown"),
    "tail cut": ("DELETE FROM custody WHERE seq = 5", "checkpoint_wrong"),
    "entry repeated": (
        "INSERT INTO custody SELECT 6, leaf, signature, actor_id FROM custody WHERE seq = 5",
        "sequence",
    ),
    "entry under another actor": (
        "UPDATE custody SET actor_id = (SELECT actor_id FROM custody WHERE seq = 5) WHERE seq = 1",
        "actor_differs",
    ),
    "entries swapped": (
        (
            "UPDATE custody SET (leaf, signature) ="
            " (SELECT leaf, signature FROM custody c WHERE c.seq = 3 - custody.seq)"
            " WHERE seq IN (1, 2)"
        ),
        "sequence",
    ),
    "leaf garbled": ("UPDATE custody SET leaf = '{' WHERE seq = 2", "leaf_unreadable"),
    "signature of another entry": (
        (
            "UPDATE custody SET signature = (SELECT signature FROM custody WHERE seq = 1)"
            " WHERE seq = 2"
        ),
        "signature_wrong",
    ),
    "another case": ("UPDATE case_info SET case_id = 'case_x'", "case_differs"),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_tampering_with_a_row_is_named(spoken_desk: Desk, what: str) -> None:
    statement, code = TAMPERED[what]
    with tampering(spoken_desk) as db:
        if what == "acquisitions swapped":
            db.execute("UPDATE acquisition SET seq = -seq")
            statement = "UPDATE acquisition SET seq = 3 + seq"
        assert db.execute(statement).rowcount
    reopened = open_desk(spoken_desk.root) if what == "another case" else spoken_desk
    assert f"verify.{code}" in both(reopened)


@pytest.mark.parametrize("column", ["leaf", "signature"])
def test_every_flipped_byte_of_the_log_is_named(full_desk: Desk, column: str) -> None:
    with tampering(full_desk) as db:
        (whole,) = db.execute(f"SELECT {column} FROM custody WHERE seq = 1").fetchone()
        write = f"UPDATE custody SET {column} = ? WHERE seq = 1"
        for at in range(len(whole)):
            db.execute(write, (whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :],))
            db.commit()
            found = codes(full_desk.check())
            assert found & {"verify.signature_wrong", "verify.leaf_unreadable"}, at
            if at % 16 == 0:
                assert alone(full_desk) == found
        db.execute(write, (whole,))
    assert both(full_desk) == set()


def test_every_flipped_byte_of_a_small_blob_is_named(full_desk: Desk) -> None:
    name = full_desk.ledger.exhibits()[0].sha256_stored
    path = full_desk.folder / "exhibits" / name[:2] / name
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x80]) + whole[at + 1 :])
        assert codes(full_desk.check()) == {"verify.blob_altered"}
        assert at % 16 or alone(full_desk) == {"verify.blob_altered"}
    path.write_bytes(whole)
    assert both(full_desk) == set()


def test_a_missing_a_foreign_and_a_misplaced_blob(full_desk: Desk) -> None:
    name = full_desk.ledger.exhibits()[0].sha256_stored
    path = full_desk.folder / "exhibits" / name[:2] / name
    kept = path.read_bytes()
    path.unlink()
    assert both(full_desk) == {"verify.blob_missing"}
    other = full_desk.folder / "exhibits" / "zz"
    other.mkdir()
    (other / "notes.txt").write_bytes(b"x")
    assert both(full_desk) == {"verify.blob_missing", "verify.blob_unlogged"}
    (other / "notes.txt").unlink()
    (other / name).write_bytes(kept)
    assert "verify.blob_missing" in both(full_desk)


def test_a_tail_cut_with_its_checkpoint_is_seen_by_the_kept_one(full_desk: Desk) -> None:
    shutil.copytree(full_desk.folder, full_desk.root / "earlier")
    full_desk.ledger.close()
    shutil.copy(full_desk.folder / "case.db", full_desk.root / "earlier" / "case.db")
    full_desk.seal(line(full_desk.source("later", b"later")))
    kept = keep_line(full_desk.check().head)
    full_desk.ledger.close()
    shutil.copy(full_desk.root / "earlier" / "case.db", full_desk.folder / "case.db")
    assert both(full_desk) == {"verify.blob_unlogged"}  # without a kept line, only the blob tells
    assert both(full_desk, kept) == {"verify.blob_unlogged", "verify.kept_longer"}


def test_a_log_written_anew_is_seen_by_the_kept_checkpoint(full_desk: Desk) -> None:
    head = full_desk.check().head
    other = Checkpoint(head.case_id, head.size, b"\0" * 32)
    assert both(full_desk, keep_line(other)) == {"verify.kept_differs"}
    assert both(full_desk, keep_line(Checkpoint("case_y", 1, head.root))) == {
        "verify.kept_other_case"
    }
    with coded("input.checkpoint_unreadable"):
        full_desk.check("nonsense")
    assert stand_alone(full_desk.folder, "nonsense")[0] == 2
    assert stand_alone(full_desk.root)[0] == 2


def test_a_checkpoint_signed_by_a_stranger(full_desk: Desk) -> None:
    note = full_desk.ledger.checkpoint() or ""
    with tampering(full_desk) as db:
        stranger = note.replace("act_", "act_f")
        db.execute("UPDATE checkpoint SET note = ?", (stranger,))
    assert both(full_desk) == {"verify.checkpoint_signature"}
    body, _, signature = note.rpartition(" ")
    with tampering(full_desk) as db:
        swapped = f"{body} {signature[:20]}{'A' if signature[20] != 'A' else 'B'}{signature[21:]}"
        db.execute("UPDATE checkpoint SET note = ?", (swapped,))
    assert both(full_desk) == {"verify.checkpoint_signature"}


def erase(desk: Desk, *, tombstone: bool = True) -> str:
    holder = desk.ledger.holders()[0].holder_id
    with desk.ledger.transaction(desk.signer) as pending:
        if tombstone:
            pending.log(Action.HOLDER_ERASED, holder, {"basis": "PIPA 36"})
        pending.erase_holder(holder)
    return holder


def test_erasure_with_its_tombstone_stays_green(spoken_desk: Desk) -> None:
    kept = keep_line(spoken_desk.check().head)
    erase(spoken_desk)
    assert both(spoken_desk, kept) == {"verify.erasure_unfinished"}  # the blob is still there
    assert spoken_desk.vault.recover(known_blobs(spoken_desk.ledger)) == 1
    assert both(spoken_desk, kept) == set()
    report = spoken_desk.check(kept, deep=True)
    assert (report.green, report.erased_holders, report.decrypted) == (True, 1, 1)
    assert stand_alone(spoken_desk.folder, kept) == (0, set())


def test_erasure_without_a_tombstone_is_named(spoken_desk: Desk) -> None:
    erase(spoken_desk, tombstone=False)
    assert "verify.commitment_missing" in both(spoken_desk)


def test_a_forged_tombstone_excuses_nothing(full_desk: Desk) -> None:
    holder = erase(full_desk)
    with tampering(full_desk) as db:
        db.execute("UPDATE custody SET signature = zeroblob(64) WHERE seq = 3")
    assert holder
    assert both(full_desk) >= {"verify.signature_wrong", "verify.commitment_missing"}


def test_deep_finds_a_lost_key_and_a_row_that_cannot_be_read(full_desk: Desk) -> None:
    with tampering(full_desk) as db:
        db.execute("UPDATE holder SET wrapped_key = zeroblob(40)")
    assert codes(full_desk.check(deep=True)) == {"verify.content_unreadable"}
    with tampering(full_desk) as db:
        db.execute("UPDATE exhibit SET kind = 'nonsense'")
    found = codes(full_desk.check())
    assert found == {"verify.rows_unreadable"}
    assert "verify.exhibit_differs" in both(full_desk)


def test_the_stand_alone_file_reads_a_copy_with_its_journal(full_desk: Desk) -> None:
    """Read-only media: the newest entries may still stand in the journal."""
    full_desk.seal(line(full_desk.source("later", b"later")))
    kept = keep_line(full_desk.check().head)
    copy = full_desk.root / "copy"
    shutil.copytree(full_desk.folder, copy)
    assert (copy / "case.db-wal").stat().st_size
    (copy / "case.db-shm").unlink()
    assert stand_alone(copy, kept) == (0, set())
    assert not (copy / "case.db-shm").exists()


def test_the_stand_alone_file_needs_nothing_but_python() -> None:
    text = VERIFIER.read_text()
    assert "bongsu." not in "".join(
        each for each in text.splitlines() if each.startswith(("import", "from"))
    )
    assert "admissible" not in text


RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), RFC_8032)
def test_the_vectors_of_rfc_8032(key: str, message: str, signature: str) -> None:
    holds: Callable[[bytes, bytes, bytes], bool] = ALONE.signature_holds
    raw = bytes.fromhex(signature)
    assert holds(bytes.fromhex(key), raw, bytes.fromhex(message))
    assert not holds(bytes.fromhex(key), raw, bytes.fromhex(message) + b"x")
    assert not holds(bytes.fromhex(key), raw[:40] + b"\0" + raw[41:], bytes.fromhex(message))
    past_order = (int.from_bytes(raw[32:], "little") + ALONE.ORDER).to_bytes(32, "little")
    assert not holds(bytes.fromhex(key), raw[:32] + past_order, bytes.fromhex(message))
    assert not holds(b"\xff" * 32, raw, bytes.fromhex(message))


def test_every_error_has_what_and_next_and_every_action_a_name() -> None:
    errors = [key for key in CATALOGUE if key.split(".")[0] in {"input", "world", "evidence"}]
    for key in errors:
        if not key.endswith(".next"):
            assert f"{key}.next" in CATALOGUE
    assert all(f"custody.{action.value}" in CATALOGUE for action in Action)
    assert Path(VERIFIER).stat().st_size < 24_000

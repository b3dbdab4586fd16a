"""Erasure and legal hold: what goes is gone, what stays says so, and both verifiers agree."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from bongsu.adapters.elsewhere import elsewhere
from bongsu.adapters.lake import DuckLake
from bongsu.model.case import Account, Holder
from bongsu.model.checkpoint import keep_line
from bongsu.model.custody import Action
from bongsu.model.finding import Mark, MarkKind
from bongsu.ports import PersonalFacts
from bongsu.steps.erase import EraseReceipt, EraseTools, erase, finish, plan
from bongsu.steps.erasures import decisions
from bongsu.steps.hold import hold, release
from bongsu.steps.naming import Naming
from bongsu.tables import CONTRACTS
from tests.custody.making import Desk, coded, line
from tests.custody.test_verify import ALONE, VERIFIER, both, tampering

BASIS = "PIPA 36, request 2024-17"
NAMES = ("홍길동", "hong@mail.example", "hong.mbox", "가상일보에서", "MARKER-OF-HONG")


@pytest.fixture
def lake(full_desk: Desk) -> Iterator[DuckLake]:
    made = DuckLake(full_desk.folder, 64, 1)
    yield made
    made.close()


def tools(desk: Desk, lake: DuckLake) -> EraseTools:
    return EraseTools(desk.ledger, desk.vault, lake, desk.signer, lambda: elsewhere(desk.folder))


def say(desk: Desk, holder_id: str, finding: str, reason: str) -> int:
    """A mark with its reason."""
    with desk.ledger.transaction(desk.signer) as pending:
        bound = PersonalFacts(holder_id, json.dumps({"reason": reason}).encode())
        facts = {"kind": "comment"}
        seq = pending.log(Action.FINDING_MARKED, finding, facts, bound)
        pending.add_mark(Mark(seq, finding, MarkKind.COMMENT, reason, desk.signer.actor_id, 0))
    return seq


def look(desk: Desk, term: str) -> int:
    """A search for a term."""
    document = json.dumps({"terms": [term], "hits": [0]}, ensure_ascii=False)
    with desk.ledger.transaction(desk.signer) as pending:
        facts = {"document_sha256": hashlib.sha256(document.encode()).hexdigest()}
        seq = pending.log(Action.CASE_SEARCHED, desk.ledger.case_id, facts)
        pending.add_document(seq, document)
    return seq


def rows(desk: Desk, lake: DuckLake, account_id: str, exhibit_id: str) -> Path:
    """A table part of the account, and a draft that a killed run left beside it."""
    table = pa.table(
        [[exhibit_id], [account_id], ["MARKER-OF-HONG"], [None], [None], ["x"], [None]],
        schema=CONTRACTS["problem"].arrow,
    )
    part = lake.write_part("problem", account_id, exhibit_id, 0, table)
    with desk.ledger.transaction(desk.signer) as pending:
        pending.add_parts([part])
    folder = (desk.folder / part.path).parent
    (folder / ".draft-0").write_bytes(b"MARKER-OF-HONG")
    return folder


def erased(desk: Desk, lake: DuckLake) -> EraseReceipt:
    return erase(tools(desk, lake), "홍길동", BASIS)


def on_disk(desk: Desk) -> bytes:
    return b"".join(each.read_bytes() for each in desk.folder.rglob("*") if each.is_file())


def test_nothing_of_the_person_is_left_in_the_folder(full_desk: Desk, lake: DuckLake) -> None:
    hong, kim = full_desk.ledger.holders()[:2]
    exhibit = full_desk.ledger.exhibits()[0]
    folder = rows(full_desk, lake, exhibit.account_id, exhibit.exhibit_id)
    own = say(full_desk, hong.holder_id, "fnd_1", "가상일보에서 온 편지")
    about = say(full_desk, kim.holder_id, "fnd_2", "홍길동에게도 왔다")
    other = say(full_desk, kim.holder_id, "fnd_3", "아는 사람")
    named, unnamed = look(full_desk, "HONG@mail.example"), look(full_desk, "evil.example")
    kept = keep_line(full_desk.check().head)
    agreed = plan(full_desk.ledger, "hong@mail.example", [])
    assert (agreed.marks, agreed.words, agreed.parts) == (1, (about, named), 1)
    blob = full_desk.folder / "exhibits" / exhibit.sha256_stored[:2] / exhibit.sha256_stored
    receipt = erased(full_desk, lake)
    assert (receipt.files, receipt.resumed) == (3, False)
    disk = on_disk(full_desk)
    assert [each for each in NAMES if each.encode() in disk] == []
    assert "김철수".encode() in disk
    assert not folder.exists()
    assert not blob.exists()
    reasons = {each.seq: each.reason for each in full_desk.ledger.marks()}
    assert reasons == {own: "", about: "", other: "아는 사람"}
    searches = dict(full_desk.ledger.documents(Action.CASE_SEARCHED))
    assert searches[named] == ""
    assert "evil.example" in searches[unnamed]
    assert both(full_desk, kept) == set()
    assert full_desk.check(deep=True).decrypted == 1


def test_the_tombstone_says_whose_why_and_what(full_desk: Desk, lake: DuckLake) -> None:
    hong = full_desk.ledger.holders()[0]
    (exhibit, *_) = full_desk.ledger.exhibits()
    (tombstone,) = erased(full_desk, lake).erased
    assert (tombstone.holder_id, tombstone.basis) == (hong.holder_id, BASIS)
    assert tombstone.exhibits == (exhibit.exhibit_id,)
    assert tombstone.finished == tombstone.seq + 1
    report = full_desk.check()
    assert (report.erasures, report.erased_holders) == ((tombstone,), 1)
    full_desk.ledger.close()
    done = subprocess.run(
        [sys.executable, "-I", str(VERIFIER), str(full_desk.folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{hong.holder_id} entry {tombstone.seq}, 2023-11-14: {BASIS}" in done.stdout


@pytest.mark.parametrize(
    ("was", "becomes"), [("PIPA 36", "PIPA 37"), ('"subject":"hol_', '"subject":"hol_0')]
)
def test_an_altered_tombstone_is_named(
    full_desk: Desk, lake: DuckLake, was: str, becomes: str
) -> None:
    (tombstone,) = erased(full_desk, lake).erased
    with tampering(full_desk) as db:
        db.execute(
            "UPDATE custody SET leaf = CAST(replace(CAST(leaf AS TEXT), ?, ?) AS BLOB)"
            " WHERE seq = ?",
            (was, becomes, tombstone.seq),
        )
    found = both(full_desk)
    assert {"verify.signature_wrong", "verify.commitment_missing", "verify.blob_missing"} <= found


def test_words_that_no_tombstone_lists_are_missed(full_desk: Desk, lake: DuckLake) -> None:
    kim = full_desk.ledger.holders()[1]
    seq = say(full_desk, kim.holder_id, "fnd_3", "아는 사람")
    searched = look(full_desk, "evil.example")
    erased(full_desk, lake)
    with full_desk.ledger.transaction(full_desk.signer) as pending:
        pending.erase_words([seq, searched])
    assert both(full_desk) == {"verify.commitment_missing", "verify.document_differs"}


def test_what_is_left_of_an_erased_holder_is_named(full_desk: Desk, lake: DuckLake) -> None:
    holder_id = full_desk.ledger.holders()[0].holder_id
    erased(full_desk, lake)
    for change in ("holder SET name", "account SET address"):
        for value, found in (("x", {"verify.erasure_unfinished"}), ("", set())):
            with tampering(full_desk) as db:
                db.execute(f"UPDATE {change} = ? WHERE holder_id = ?", (value, holder_id))
            assert both(full_desk) == found


def test_a_hold_blocks_and_its_release_frees(full_desk: Desk, lake: DuckLake) -> None:
    ledger, signer = full_desk.ledger, full_desk.signer
    first = hold(ledger, signer, "홍길동", "court order 1")
    second = hold(ledger, signer, "hong@mail.example", "court order 2")
    hold(ledger, signer, "김철수", "court order 3")
    with coded("input.holder_held") as caught:
        erased(full_desk, lake)
    assert caught.value.facts["entries"] == f"{first.seq}, {second.seq}"
    assert caught.value.facts["basis"] == "court order 1"
    with coded("input.hold_which"):
        release(ledger, signer, "홍길동", "order 4")
    assert release(ledger, signer, "홍길동", "order 4", first.seq) == first
    with coded("input.hold_none"):
        release(ledger, signer, "홍길동", "order 4", first.seq)
    with coded("input.holder_held"):
        erased(full_desk, lake)
    assert release(ledger, signer, "홍길동", "order 5") == second
    assert erased(full_desk, lake).erased
    assert len(full_desk.check().holds) == 1
    assert both(full_desk) == set()


def test_an_erasure_under_a_hold_is_named(full_desk: Desk) -> None:
    held = hold(full_desk.ledger, full_desk.signer, "홍길동", "court order 1")
    with full_desk.ledger.transaction(full_desk.signer) as pending:
        pending.log(Action.HOLDER_ERASED, held.holder_id, {"basis": "none"})
        pending.erase_holder(held.holder_id)
    full_desk.vault.recover(frozenset(full_desk.vault.names()) - _blobs(full_desk, held.holder_id))
    assert both(full_desk) == {"verify.erased_under_hold"}


def _blobs(desk: Desk, holder_id: str) -> set[str]:
    return {each.sha256_stored for each in desk.ledger.exhibits() if each.holder_id == holder_id}


@pytest.mark.parametrize(
    ("who", "basis", "code"),
    [
        ("홍길동", " ", "input.basis_missing"),
        ("홍길동", "request of 홍길동", "input.basis_personal"),
        ("홍길동", "mail from Hong@Mail.example", "input.basis_personal"),
        ("이몽룡", BASIS, "input.holder_unknown"),
        ("", BASIS, "input.holder_unnamed"),
    ],
)
def test_what_is_refused(full_desk: Desk, lake: DuckLake, who: str, basis: str, code: str) -> None:
    with coded(code):
        erase(tools(full_desk, lake), who, basis)
    assert decisions(full_desk.ledger).erased == {}
    assert full_desk.check().green


def test_an_erased_person_is_never_simply_unknown(full_desk: Desk, lake: DuckLake) -> None:
    (tombstone,) = erased(full_desk, lake).erased
    with coded("input.holder_unknown_erased") as caught:
        plan(full_desk.ledger, "홍길동", [])
    assert BASIS in str(caught.value.facts["erased"])
    for verb in (
        lambda: plan(full_desk.ledger, tombstone.holder_id, []),
        lambda: hold(full_desk.ledger, full_desk.signer, tombstone.accounts[0], "order"),
    ):
        with coded("input.holder_erased"):
            verb()


def test_the_same_person_can_come_back(full_desk: Desk, lake: DuckLake) -> None:
    erased(full_desk, lake)
    again = full_desk.seal(line(full_desk.source("again.mbox", b"From a\n\nnew\n")))
    assert len(again.sealed) == 1
    assert len(full_desk.ledger.holders()) == 4
    assert both(full_desk) == set()


def test_what_lies_beside_the_case_is_only_named(full_desk: Desk, lake: DuckLake) -> None:
    report = full_desk.folder / "reports" / "r.html"
    report.parent.mkdir()
    report.write_text("홍길동")
    assert erased(full_desk, lake).elsewhere == ("reports/r.html",)
    assert report.read_text() == "홍길동"


def test_a_folder_or_file_that_is_a_link_leads_nowhere(full_desk: Desk, lake: DuckLake) -> None:
    exhibit = full_desk.ledger.exhibits()[0]
    mine = full_desk.root / "mine"
    mine.mkdir()
    (mine / "letter").write_text("mine")
    folder = rows(full_desk, lake, exhibit.account_id, exhibit.exhibit_id)
    (folder / "link").symlink_to(mine / "letter")
    (folder / "twin").hardlink_to(mine / "letter")
    other = full_desk.folder / "tables" / "email_url"
    other.mkdir()
    (other / exhibit.account_id).symlink_to(mine)
    erased(full_desk, lake)
    assert (mine / "letter").read_text() == "mine"
    assert not folder.exists()


def test_finishing_twice_changes_nothing(full_desk: Desk, lake: DuckLake) -> None:
    erased(full_desk, lake)
    entries = full_desk.check().entries
    assert finish(tools(full_desk, lake)).erased == ()
    assert full_desk.check().entries == entries


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("mail from LEE to kim", True),
        ("asleep", False),
        ("Lee's", True),
        ("lee@mail.example.", True),
        ("xlee@mail.example", False),
    ],
)
def test_a_name_is_found_as_a_word(full_desk: Desk, text: str, named: bool) -> None:
    naming = Naming(
        Holder("hol_1", "Lee", "", "", ""), [Account("a", "hol_1", "lee@mail.example", False)]
    )
    assert naming.stands_in(text) is named
    assert not Naming(Holder("hol_1", "", "", "", ""), []).stands_in(text)


def test_the_stand_alone_file_knows_every_action() -> None:
    assert {each.value for each in Action} == ALONE.ACTIONS


@pytest.mark.parametrize(
    ("who", "near"), [("홍길돈", "홍길동"), ("HONG@mail", "hong@mail.example")]
)
def test_an_unknown_person_is_answered_with_the_nearest(
    full_desk: Desk, who: str, near: str
) -> None:
    with coded("input.holder_unknown") as caught:
        plan(full_desk.ledger, who, [])
    assert str(caught.value.facts["nearest"]).split(", ")[0] == near

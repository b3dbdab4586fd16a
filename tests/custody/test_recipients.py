"""The case key for another person's public key: only they open it, and the log knows of it."""

import base64
import json
import shutil
from pathlib import Path

import pytest

from bongsu.adapters.boxes import DiskBoxes
from bongsu.adapters.ids import SystemIds
from bongsu.adapters.keyring import FileKeyring
from bongsu.adapters.sealing import read_card
from bongsu.steps.recipients import Grant, grant, grants, revoke
from bongsu.steps.verify import verify
from tests.custody.making import CHEAP, Desk, Quiet, coded
from tests.custody.test_verify import alone, codes


@pytest.fixture
def other(tmp_path: Path) -> FileKeyring:
    """Another machine, another passphrase."""
    keys = FileKeyring(tmp_path / "other", lambda: "other words", SystemIds(), cost=CHEAP)
    keys.create_actor("검사 박")
    return keys


def give(desk: Desk, card: bytes) -> Grant:
    to, box = desk.keyring.seal_for(desk.ledger.case_id, card)
    boxes = DiskBoxes(desk.folder)
    return grant(desk.ledger, boxes, desk.signer, to.actor_id, to.encryption_key, box)


def checked(desk: Desk) -> set[str]:
    """What both verifiers say; they must agree."""
    boxes = DiskBoxes(desk.folder).digests()
    report = verify(desk.ledger, desk.vault, None, progress=Quiet(), boxes=boxes)
    assert alone(desk) == codes(report)
    return codes(report)


def test_another_desk_opens_the_case_without_the_passphrase(
    full_desk: Desk, other: FileKeyring
) -> None:
    case_id = full_desk.ledger.case_id
    holder = full_desk.ledger.holders()[0].holder_id
    wrapped = full_desk.ledger.wrapped_key(holder) or b""
    given = give(full_desk, other.recipient_card(None))
    assert (given.untrusted_name, given.box) == ("검사 박", True)
    carried = full_desk.root / "carried"
    shutil.copytree(full_desk.folder, carried)
    actor_id = other.actor(None).actor_id
    with coded("input.key_missing"):
        other.unwrap(case_id, wrapped)
    other.accept(case_id, actor_id, DiskBoxes(carried).read(actor_id))
    assert other.unwrap(case_id, wrapped) == full_desk.keyring.unwrap(case_id, wrapped)


def test_the_card_is_the_same_each_time(other: FileKeyring) -> None:
    first, second = (read_card(other.recipient_card(None)) for _ in range(2))
    assert first.encryption_key == second.encryption_key


@pytest.mark.parametrize("field", ["actor_id", "signing_key", "encryption_key", "signature"])
def test_a_card_that_was_altered_is_refused(
    full_desk: Desk, other: FileKeyring, field: str
) -> None:
    card = json.loads(other.recipient_card(None))
    card[field] = base64.b64encode(b"x" * 32).decode()
    with coded("input.recipient_unreadable"):
        give(full_desk, json.dumps(card).encode())
    with coded("input.recipient_unreadable"):
        give(full_desk, b"\xff{")
    assert grants(full_desk.ledger, DiskBoxes(full_desk.folder)) == []


@pytest.mark.parametrize("field", ["name", "once", "sealed", "encryption_key"])
def test_a_box_that_was_altered_opens_for_nobody_and_is_named(
    full_desk: Desk, other: FileKeyring, field: str
) -> None:
    given = give(full_desk, other.recipient_card(None))
    boxes = DiskBoxes(full_desk.folder)
    assert checked(full_desk) == set()
    box = json.loads(boxes.read(given.actor_id))
    box[field] = base64.b64encode(b"x" * 32).decode()
    boxes.write(given.actor_id, json.dumps(box).encode())
    with coded("input.box_unreadable"):
        other.accept(full_desk.ledger.case_id, given.actor_id, boxes.read(given.actor_id))
    assert checked(full_desk) == {"verify.recipient_differs"}


def test_a_box_is_no_use_to_a_third_person_nor_in_another_case(
    full_desk: Desk, other: FileKeyring, tmp_path: Path
) -> None:
    given = give(full_desk, other.recipient_card(None))
    box = DiskBoxes(full_desk.folder).read(given.actor_id)
    third = FileKeyring(tmp_path / "third", lambda: "x", SystemIds(), cost=CHEAP)
    actor_id = third.create_actor("셋째").actor_id
    with coded("input.recipient_key_missing"):
        third.accept(full_desk.ledger.case_id, actor_id, box)
    third.recipient_card(None)
    for keys, case_id, actor in (
        (third, full_desk.ledger.case_id, actor_id),
        (other, "case_other", given.actor_id),
    ):
        with coded("input.box_unreadable"):
            keys.accept(case_id, actor, box)


def test_a_box_is_taken_away_and_one_nobody_logged_is_named(
    full_desk: Desk, other: FileKeyring
) -> None:
    boxes = DiskBoxes(full_desk.folder)
    given = give(full_desk, other.recipient_card(None))
    kept = boxes.read(given.actor_id)
    with coded("input.grant_none"):
        revoke(full_desk.ledger, boxes, full_desk.signer, "stranger")
    assert revoke(full_desk.ledger, boxes, full_desk.signer, "검사 박").actor_id == given.actor_id
    assert (grants(full_desk.ledger, boxes), boxes.digests()) == ([], {})
    with coded("input.box_none"):
        boxes.read(given.actor_id)
    boxes.write(given.actor_id, kept)  # as a run that was killed leaves it
    assert checked(full_desk) == {"verify.recipient_differs"}
    with coded("input.grant_none"):
        revoke(full_desk.ledger, boxes, full_desk.signer, given.actor_id)
    assert boxes.digests() == {}


def test_names_from_others_lead_nowhere(full_desk: Desk) -> None:
    for name in ("../case", "act_1/../../x", "act_" + "g" * 24):
        with coded("input.box_none"):
            DiskBoxes(full_desk.folder).write(name, b"x")

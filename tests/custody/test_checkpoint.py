"""Checkpoints as C2SP notes and as kept lines."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from bongsu.model.checkpoint import (
    Checkpoint,
    keep_line,
    key_id,
    note_body,
    parse_checkpoint,
    parse_note,
    signed_note,
)
from tests.custody.making import coded

ROOT = hashlib.sha256(b"root").digest()
HEAD = Checkpoint("case_0a1b2c", 17, ROOT)


def note(name: str = "act_1") -> str:
    key = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
    return signed_note(HEAD, name, key.public_key().public_bytes_raw(), key.sign)


def test_the_body_is_three_lines() -> None:
    body = note_body(HEAD).decode().splitlines()
    assert body == ["bongsu.example/case/case_0a1b2c", "17", base64.b64encode(ROOT).decode()]


def test_a_note_carries_an_em_dash_the_name_and_a_signature_that_holds() -> None:
    text = note()
    assert text.splitlines()[4].startswith("— act_1 ")
    read = parse_note(text)
    (line,) = read.signatures
    public = Ed25519PrivateKey.from_private_bytes(b"k" * 32).public_key().public_bytes_raw()
    assert line.key_id == key_id("act_1", public)
    Ed25519PublicKey.from_public_bytes(public).verify(line.signature, read.body)
    assert read.body == note_body(HEAD)


def test_the_key_id_of_the_specification_example_of_go() -> None:
    """PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW (Go sumdb/note)."""
    raw = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert key_id("PeterNeumann", raw[1:]).hex() == "c74f20a3"


@given(
    st.from_regex(r"case_[0-9a-f]{24}", fullmatch=True),
    st.integers(0, 10**17),
    st.binary(min_size=32, max_size=32),
)
def test_both_forms_read_back(case_id: str, size: int, root: bytes) -> None:
    head = Checkpoint(case_id, size, root)
    assert parse_checkpoint(keep_line(head) + "\n") == head
    assert parse_checkpoint(signed_note(head, "act_1", b"p" * 32, lambda _: b"s" * 64)) == head


def test_a_witness_may_add_its_line() -> None:
    extra = "— witness.example/w " + base64.b64encode(b"1234" + b"s" * 72).decode() + "\n"
    assert len(parse_note(note() + extra).signatures) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "case_1/5",
        "case_1/05/" + base64.b64encode(ROOT).decode(),
        "case_1/-5/" + base64.b64encode(ROOT).decode(),
        "case_1/5/" + base64.b64encode(ROOT[:31]).decode(),
        "case_1/5/%%%",
        "../x y/5/" + base64.b64encode(ROOT).decode(),
        note().replace("bongsu.example", "elsewhere.example"),
        note().replace("—", "-"),
        note().replace("\n17\n", "\n17\n17\n"),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with coded("input.checkpoint_unreadable"):
        parse_checkpoint(text)
        parse_note(text)

"""Checkpoints of the custody log: C2SP tlog-checkpoint notes, and one line to keep elsewhere."""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from bongsu.model.errors import BongsuError

_ORIGIN = "bongsu.example/case/"
_SIZE = re.compile(r"0|[1-9][0-9]{0,17}")
_CASE = re.compile(r"[A-Za-z0-9_-]{1,80}")
_KEY_NAME = re.compile(r"[^\s+]{1,200}")  # signed-note key names take no space and no plus
_ED25519 = b"\x01"
_MOST_TEXT = 64 * 1024  # a note with a hundred witnesses is far smaller


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of one case's log: how many entries there are and their 32-byte Merkle root."""

    case_id: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line of a note: key name (an actor id), 4-byte key id, signature bytes."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint with its signature lines; ``body`` is exactly what was signed."""

    checkpoint: Checkpoint
    body: bytes
    signatures: tuple[NoteSignature, ...]


def note_body(checkpoint: Checkpoint) -> bytes:
    """The signed text: origin, size and base64 root, a line each."""
    root = base64.b64encode(checkpoint.root).decode()
    return f"{_ORIGIN}{checkpoint.case_id}\n{checkpoint.size}\n{root}\n".encode()


def key_id(name: str, public_key: bytes) -> bytes:
    """First 4 bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ Ed25519 public key)."""
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public_key).digest()[:4]


def signed_note(
    checkpoint: Checkpoint, name: str, public_key: bytes, sign: Callable[[bytes], bytes]
) -> str:
    """The checkpoint as a note with one Ed25519 signature line; ``name`` is the actor id."""
    body = note_body(checkpoint)
    blob = base64.b64encode(key_id(name, public_key) + sign(body)).decode()
    return f"{body.decode()}\n— {name} {blob}\n"


def keep_line(checkpoint: Checkpoint) -> str:
    """``<case_id>/<size>/<base64 root>``: one line to keep away from the case."""
    root = base64.b64encode(checkpoint.root).decode()
    return f"{checkpoint.case_id}/{checkpoint.size}/{root}"


def parse_note(text: str) -> Note:
    """Read a signed note. Raises ``input.checkpoint_unreadable``; signatures are not checked."""
    body, blank, tail = text.rpartition("\n\n")
    lines = body.split("\n")
    signatures = tail.removesuffix("\n").split("\n")
    if not blank or len(lines) != 3 or not lines[0].startswith(_ORIGIN) or len(text) > _MOST_TEXT:
        raise BongsuError("input.checkpoint_unreadable")
    checkpoint = _checkpoint(lines[0].removeprefix(_ORIGIN), lines[1], lines[2])
    return Note(checkpoint, f"{body}\n".encode(), tuple(map(_signature, signatures)))


def parse_checkpoint(text: str) -> Checkpoint:
    """Read either form, note or kept line. Raises ``input.checkpoint_unreadable``."""
    if "\n\n" in text:
        return parse_note(text.lstrip().replace("\r\n", "\n")).checkpoint
    parts = text.strip().split("/", 2)
    if len(parts) != 3:
        raise BongsuError("input.checkpoint_unreadable")
    return _checkpoint(*parts)


def _checkpoint(case_id: str, size: str, root: str) -> Checkpoint:
    digest = _base64(root)
    if not _CASE.fullmatch(case_id) or not _SIZE.fullmatch(size) or len(digest) != 32:
        raise BongsuError("input.checkpoint_unreadable")
    return Checkpoint(case_id, int(size), digest)


def _signature(line: str) -> NoteSignature:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "—" or not _KEY_NAME.fullmatch(parts[1]):
        raise BongsuError("input.checkpoint_unreadable")
    blob = _base64(parts[2])
    return NoteSignature(parts[1], blob[:4], blob[4:])


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BongsuError("input.checkpoint_unreadable") from None

"""A secret in a JSON document, locked under a passphrase with scrypt and AES-256-GCM."""

import base64
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from bongsu.model.errors import BongsuError
from bongsu.ports import Ids

COST = 2**17  # 128 MiB and about 0.3 s, the figure OWASP gives for scrypt with r=8, p=1
_MOST_COST = 2**20  # a foreign document may not ask for more than 1 GiB
_BLOCK, _LANES = 8, 1


class Label(msgspec.Struct, frozen=True):
    """What a locked document says in the clear; all of it is authenticated with the secret.

    ``id`` is an actor's or a case's id; ``name`` and ``public_key`` (base64) are an actor's: its
    signing key, or as ``recipient`` its X25519 key.
    """

    kind: Literal["actor", "case-key", "recipient"]
    id: str
    name: str = ""
    public_key: str = ""


class _Box(msgspec.Struct, frozen=True):
    v: Literal[1]
    label: Label
    kdf: Literal["scrypt-r8-p1"]
    cost: int
    salt: str
    nonce: str
    locked: str = ""

    def bound(self) -> bytes:
        """Everything but the ciphertext, as authenticated data."""
        return msgspec.json.encode(msgspec.structs.replace(self, locked=""), order="sorted")


def lock(label: Label, secret: bytes, passphrase: str, ids: Ids, cost: int = COST) -> bytes:
    """The document that keeps ``secret``; 32 bytes of key from scrypt, a fresh salt and nonce."""
    salt, nonce = ids.random_bytes(32), ids.random_bytes(12)
    box = _Box(1, label, "scrypt-r8-p1", cost, _text(salt), _text(nonce))
    locked = AESGCM(_stretch(passphrase, salt, cost)).encrypt(nonce, secret, box.bound())
    return msgspec.json.format(
        msgspec.json.encode(msgspec.structs.replace(box, locked=_text(locked))), indent=1
    )


def label_of(document: bytes) -> Label:
    """What the document says of itself, unauthenticated. Raises ``input.key_file_unreadable``."""
    return _read(document).label


def unlock(document: bytes, passphrase: str) -> bytes:
    """The secret. Raises ``input.passphrase_wrong``, ``input.key_file_unreadable``.

    A document that was altered answers as a wrong passphrase does: nothing can tell them apart.
    """
    box = _read(document)
    salt, nonce, locked = map(_bytes, (box.salt, box.nonce, box.locked))
    key = _stretch(passphrase, salt, box.cost)
    try:
        return AESGCM(key).decrypt(nonce, locked, box.bound())
    except (InvalidTag, ValueError):
        raise BongsuError("input.passphrase_wrong", subject=box.label.id) from None


def _read(document: bytes) -> _Box:
    try:
        box = msgspec.json.decode(document, type=_Box)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise BongsuError("input.key_file_unreadable") from None
    if not 2 <= box.cost <= _MOST_COST or box.cost & (box.cost - 1):
        raise BongsuError("input.key_file_unreadable")
    return box


def _stretch(passphrase: str, salt: bytes, cost: int) -> bytes:
    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=_LANES).derive(passphrase.encode())


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise BongsuError("input.key_file_unreadable") from None

"""A case key sealed for one recipient, so that no passphrase has to travel (docs/decisions/0013).

X25519 (RFC 7748) with a key made for this one box, HKDF-SHA256 (RFC 5869), AES-256-GCM. All the
box says in the clear is bound to the ciphertext.
"""

import base64
import binascii
from collections.abc import Callable

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bongsu.model.custody import actor_id_of
from bongsu.model.errors import BongsuError

_CARD = b"bongsu recipient v1\n"
_INFO = b"bongsu case key v1\n"
_NONCE = bytes(12)  # the key is this box's alone


class Card(msgspec.Struct, frozen=True):
    """What a recipient publishes: keys in base64, the encryption key signed with the other."""

    v: int
    actor_id: str
    name: str
    signing_key: str
    encryption_key: str
    signature: str


class Box(msgspec.Struct, frozen=True):
    """A case key for one recipient; ``once`` is the sender's public key for this box, base64."""

    v: int
    case_id: str
    actor_id: str
    name: str
    encryption_key: str
    once: str
    sealed: str = ""

    def bound(self) -> bytes:
        """Everything but the ciphertext."""
        return _INFO + msgspec.json.encode(msgspec.structs.replace(self, sealed=""), order="sorted")


def card_message(actor_id: str, encryption_key: bytes) -> bytes:
    """What the recipient signs: whose the encryption key is."""
    return _CARD + actor_id.encode() + b"\n" + encryption_key


def new_pair() -> tuple[bytes, bytes]:
    """A new X25519 key: secret and public, 32 bytes each."""
    key = X25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def written_card(
    actor_id: str, name: str, signing_key: bytes, secret: bytes, sign: Callable[[bytes], bytes]
) -> bytes:
    """The card of an actor, signed."""
    key = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
    signature = packed(sign(card_message(actor_id, key)))
    card = Card(1, actor_id, name, packed(signing_key), packed(key), signature)
    return msgspec.json.format(msgspec.json.encode(card), indent=1)


def read_card(document: bytes) -> Card:
    """A recipient's card whose signature holds. Raises ``input.recipient_unreadable``."""
    try:
        card = msgspec.json.decode(document, type=Card)
        signing, key = unpacked(card.signing_key), unpacked(card.encryption_key)
        X25519PublicKey.from_public_bytes(key)
        message = card_message(card.actor_id, key)
        Ed25519PublicKey.from_public_bytes(signing).verify(unpacked(card.signature), message)
    except (msgspec.MsgspecError, ValueError, InvalidSignature):
        raise BongsuError("input.recipient_unreadable") from None
    # The signature vouches for the keys; the name is whatever the owner wrote.
    if card.v != 1 or actor_id_of(signing) != card.actor_id:
        raise BongsuError("input.recipient_unreadable")
    return card


def seal(case_id: str, case_key: bytes, card: Card) -> bytes:
    """The box that only the card's owner opens."""
    once = X25519PrivateKey.generate()
    public = packed(once.public_key().public_bytes_raw())
    box = Box(1, case_id, card.actor_id, card.name, card.encryption_key, public)
    recipient = X25519PublicKey.from_public_bytes(unpacked(card.encryption_key))
    key = _key(once.exchange(recipient), box)
    sealed = packed(AESGCM(key).encrypt(_NONCE, case_key, box.bound()))
    return msgspec.json.format(msgspec.json.encode(msgspec.structs.replace(box, sealed=sealed)))


def unseal(document: bytes, case_id: str, secret: bytes) -> bytes:
    """The case key. Raises ``input.box_unreadable``: damaged, or sealed for another key or case."""
    try:
        box = msgspec.json.decode(document, type=Box)
        once = X25519PublicKey.from_public_bytes(unpacked(box.once))
        key = _key(X25519PrivateKey.from_private_bytes(secret).exchange(once), box)
        found = AESGCM(key).decrypt(_NONCE, unpacked(box.sealed), box.bound())
    except (msgspec.MsgspecError, ValueError, InvalidTag):
        raise BongsuError("input.box_unreadable", case_id=case_id) from None
    if box.v != 1 or box.case_id != case_id:
        raise BongsuError("input.box_unreadable", case_id=case_id)
    return found


def _key(shared: bytes, box: Box) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=box.bound()).derive(shared)


def packed(data: bytes) -> str:
    """Bytes as base64 text."""
    return base64.b64encode(data).decode()


def unpacked(text: str) -> bytes:
    """Bytes of base64 text. Raises ValueError."""
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error

"""Actors' and cases' keys in a home directory outside every case folder (port `Keyring`)."""

import base64
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap_with_padding,
    aes_key_wrap_with_padding,
)

from bongsu.adapters.disk import write_durably
from bongsu.adapters.lockbox import COST, Label, label_of, lock, unlock
from bongsu.adapters.recovery import key_from_code, recovery_code
from bongsu.adapters.sealing import Card, new_pair, packed, read_card, seal, unseal, written_card
from bongsu.model.custody import actor_id_of
from bongsu.model.errors import BongsuError
from bongsu.ports import Ids

_FILE_SAFE = re.compile(r"[A-Za-z0-9_-]{1,80}")


class _Actor:
    """An unlocked Ed25519 key (port `Signer`)."""

    def __init__(self, name: str, key: Ed25519PrivateKey) -> None:
        self._name, self._key = name, key
        self._public = key.public_key().public_bytes_raw()

    @property
    def actor_id(self) -> str:
        """``act_`` and the first 24 hex digits of the public key's SHA-256."""
        return actor_id_of(self._public)

    @property
    def name(self) -> str:
        """The name the actor chose; it never enters the log."""
        return self._name

    @property
    def public_key(self) -> bytes:
        """32 bytes, RFC 8032."""
        return self._public

    def sign(self, message: bytes) -> bytes:
        """64 bytes, RFC 8032 pure Ed25519."""
        return self._key.sign(message)


class FileKeyring:
    """One JSON file per key below ``home``, all under one passphrase, readable by the owner only.

    ``passphrase`` is asked at most once, and only when a key is needed. ``cost`` is scrypt's n.
    """

    def __init__(
        self, home: Path, passphrase: Callable[[], str], ids: Ids, cost: int = COST
    ) -> None:
        self._home, self._ask, self._ids, self._cost = home, passphrase, ids, cost
        self._case_keys: dict[str, bytes] = {}

    @cached_property
    def _passphrase(self) -> str:
        return self._ask()

    def create_actor(self, name: str) -> _Actor:
        """Make and keep an actor's key. Raises ``input.actor_exists``."""
        if any(label.name == name for label, _ in self._actors()):
            raise BongsuError("input.actor_exists", name=name)
        key = Ed25519PrivateKey.generate()
        actor = _Actor(name, key)
        public = base64.b64encode(actor.public_key).decode()
        secret = key.private_bytes_raw()
        self._keep("actors", Label("actor", actor.actor_id, name, public), secret)
        return actor

    def actor(self, name: str | None) -> _Actor:
        """Unlock an actor's key, by name or id; None: the only one there is."""
        known = list(self._actors())
        if not known:
            raise BongsuError("input.actor_none")
        fitting = [each for each in known if name is None or name in (each[0].name, each[0].id)]
        if not fitting:
            raise BongsuError("input.actor_unknown", name=name or "", known=_names(known))
        if len(fitting) > 1:
            raise BongsuError("input.actor_which", known=_names(known))
        label, document = fitting[0]
        secret = unlock(document, self._passphrase)
        return _Actor(label.name, Ed25519PrivateKey.from_private_bytes(secret))

    def actors(self) -> list[tuple[str, str]]:
        """(actor id, name) of every key kept here; nothing is unlocked."""
        return [(label.id, label.name) for label, _ in self._actors()]

    def new_case_key(self, case_id: str) -> str:
        """Make and keep a case key; gives the recovery code. Raises ``input.key_exists``."""
        key = self._ids.random_bytes(32)
        self._keep_case(case_id, key)
        return recovery_code(case_id, key)

    def export_case_key(self, case_id: str, passphrase: str) -> bytes:
        """A document that carries the case key under a passphrase of its own."""
        return lock(
            Label("case-key", case_id), self._case_key(case_id), passphrase, self._ids, self._cost
        )

    def import_case_key(self, case_id: str, document: bytes, passphrase: str) -> None:
        """Keep a key from `export_case_key`. Raises ``input.key_other_case``."""
        label = label_of(document)
        if label.kind != "case-key" or label.id != case_id:
            raise BongsuError("input.key_other_case", case_id=case_id, found=label.id)
        self._keep_case(case_id, unlock(document, passphrase))

    def recover_case_key(self, case_id: str, recovery_code: str) -> None:
        """Keep the key that a recovery code carries."""
        self._keep_case(case_id, key_from_code(case_id, recovery_code))

    def recipient_card(self, name: str | None) -> bytes:
        """What an actor publishes to be given case keys; its X25519 key is made at the first."""
        actor = self.actor(name)
        secret = self._recipient_secret(actor.actor_id, make=actor.name)
        return written_card(actor.actor_id, actor.name, actor.public_key, secret, actor.sign)

    def seal_for(self, case_id: str, document: bytes) -> tuple[Card, bytes]:
        """The case key in a box for the owner of a card. Raises ``input.recipient_unreadable``."""
        card = read_card(document)
        return card, seal(case_id, self._case_key(case_id), card)

    def accept(self, case_id: str, actor_id: str, box: bytes) -> None:
        """Keep the case key out of a box. Raises ``input.box_unreadable``."""
        self._keep_case(case_id, unseal(box, case_id, self._recipient_secret(actor_id)))

    def seal_own(self, name: str | None, subject: str, content: bytes) -> bytes:
        """Bytes in a box that only this actor's key opens; ``subject`` is bound to it."""
        return seal(subject, content, read_card(self.recipient_card(name)))

    def open_own(self, name: str | None, subject: str, box: bytes) -> bytes:
        """What `seal_own` put away. Raises ``input.box_unreadable``."""
        return unseal(box, subject, self._recipient_secret(self.actor(name).actor_id))

    def _recipient_secret(self, actor_id: str, make: str | None = None) -> bytes:
        path = self._home / "recipients" / f"{actor_id}.json"
        if path.is_file():
            return unlock(path.read_bytes(), self._passphrase)
        if make is None:
            raise BongsuError("input.recipient_key_missing", actor=actor_id)
        secret, public = new_pair()
        self._keep("recipients", Label("recipient", actor_id, make, packed(public)), secret)
        return secret

    def wrap(self, case_id: str, holder_key: bytes) -> bytes:
        """RFC 5649 under the case key."""
        return aes_key_wrap_with_padding(self._case_key(case_id), holder_key)

    def unwrap(self, case_id: str, wrapped: bytes) -> bytes:
        """The holder's key; the wrapping authenticates it."""
        try:
            return aes_key_unwrap_with_padding(self._case_key(case_id), wrapped)
        except InvalidUnwrap:
            raise BongsuError("input.key_wrong", subject=case_id) from None

    def _keep_case(self, case_id: str, key: bytes) -> None:
        if self._case_file(case_id).exists():
            # A second key would lock the first one's exhibits away for good.
            if self._case_key(case_id) != key:
                raise BongsuError("input.key_exists", case_id=case_id)
            return
        self._keep("cases", Label("case-key", case_id), key)
        self._case_keys[case_id] = key

    def _case_key(self, case_id: str) -> bytes:
        if case_id not in self._case_keys:
            path = self._case_file(case_id)
            if not path.is_file():
                raise BongsuError("input.key_missing", case_id=case_id)
            self._case_keys[case_id] = unlock(path.read_bytes(), self._passphrase)
        return self._case_keys[case_id]

    def _case_file(self, case_id: str) -> Path:
        if not _FILE_SAFE.fullmatch(case_id):  # the id comes from a case that others may have made
            raise BongsuError("input.key_missing", case_id=case_id)
        return self._home / "cases" / f"{case_id}.json"

    def _actors(self) -> Iterator[tuple[Label, bytes]]:
        for path in sorted((self._home / "actors").glob("*.json")):
            document = path.read_bytes()
            yield label_of(document), document

    def _keep(self, folder: str, label: Label, secret: bytes) -> None:
        document = lock(label, secret, self._passphrase, self._ids, self._cost)
        write_durably(self._home / folder / f"{label.id}.json", document)


def _names(known: list[tuple[Label, bytes]]) -> str:
    return ", ".join(label.name for label, _ in known)

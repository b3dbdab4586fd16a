"""Signatures checked with keys that an investigator supplies, from what reading kept of them.

A key that stands in DNS today need not be the one of that day, so none is ever fetched.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from enum import StrEnum

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa, utils
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, HashAlgorithm
from cryptography.hazmat.primitives.serialization import load_der_public_key

KEYS_CAP = 500
_RECORD_CAP = 4000
_NAME = re.compile(r"[a-z0-9._-]{1,180}\._domainkey\.[a-z0-9.-]{1,180}")
_QUOTED = re.compile(r'"([^"]*)"')
_HASHES: dict[str, HashAlgorithm] = {"sha256": SHA256(), "sha1": SHA1()}  # noqa: S303 - old mail


class Outcome(StrEnum):
    """``no_key``: not verifiable offline. ``unusable``: the key or the signature is malformed.
    ``revoked``: the record says that the key is withdrawn.
    """

    VERIFIED = "verified"
    FAILED = "failed"
    NO_KEY = "no_key"
    UNUSABLE = "unusable"
    REVOKED = "revoked"


def key_name(selector: str | None, domain: str | None) -> str:
    """Where the key of a signature stands in DNS (RFC 6376 section 3.6.2.1)."""
    return f"{selector or ''}._domainkey.{domain or ''}".lower()


def parse_keys(text: str) -> dict[str, str]:
    """Records by name from lines: a name, then blanks, a comma or a tab, then the TXT record.

    Zone-file forms (``IN TXT "…" "…"``) are read too; lines that fit neither are left out.
    """
    return dict(list(_records(text))[:KEYS_CAP])


def _records(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        name, _, rest = re.sub(r"[,\t]", " ", line.strip(), count=1).partition(" ")
        name = name.strip('".').lower()
        strings = _QUOTED.findall(rest)
        record = "".join(strings) if strings else rest.strip()
        if _NAME.fullmatch(name) and "p=" in record:
            yield name, record[:_RECORD_CAP]


def verify(
    record: str | None, algorithm: str | None, digest: str | None, signature: str | None
) -> Outcome:
    """Check a signature over the kept digest (hex) of what was signed. Never raises."""
    if record is None:
        return Outcome.NO_KEY
    tags = {k.strip().lower(): v for k, _, v in (p.partition("=") for p in record.split(";"))}
    public, kind = _bytes(tags.get("p", "")), (algorithm or "").partition("-")
    if public == b"":
        return Outcome.REVOKED
    signed, digested = _bytes(signature or ""), bytes.fromhex(digest or "")
    if not public or not signed or not digested or kind[2] not in _HASHES:
        return Outcome.UNUSABLE
    if tags.get("k", "rsa").strip().lower() != kind[0]:
        return Outcome.UNUSABLE
    try:
        _check(kind[0], kind[2], public, signed, digested)
    except InvalidSignature:
        return Outcome.FAILED
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return Outcome.UNUSABLE
    return Outcome.VERIFIED


def _check(kind: str, hash_name: str, public: bytes, signed: bytes, digest: bytes) -> None:
    if kind == "ed25519":  # RFC 8463: over the digest, not over the text
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signed, digest)
        return
    key = load_der_public_key(public)
    if not isinstance(key, rsa.RSAPublicKey):
        raise TypeError
    chosen = utils.Prehashed(_HASHES[hash_name])
    key.verify(signed, digest, padding.PKCS1v15(), chosen)


def _bytes(text: str) -> bytes | None:
    try:
        return base64.b64decode(re.sub(r"\s+", "", text), validate=True)
    except (binascii.Error, ValueError):
        return None

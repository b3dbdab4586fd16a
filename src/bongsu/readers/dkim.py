"""DKIM signatures (RFC 6376) as far as the sealed bytes tell: hashes of body and header fields.

The body hash shows whether the body is still the one that was signed, whoever signed it. Whether
the signature holds needs the key that stood in DNS at the time, which an investigator may supply;
the digest of the signed fields is kept, so that it can be checked later without the message.
"""

import base64
import binascii
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field

from bongsu.readers.headers import HeaderBlock

SIGNATURES_CAP = 20
_BLANKS = re.compile(rb"[ \t]+")
_SPACE = re.compile(r"\s+")
_OWN_VALUE = re.compile(rb"([;:][ \t\r\n]*b[ \t\r\n]*=)[^;]*")
_NUMBER = re.compile(r"\d{1,12}")
_HASHES = {"sha256": hashlib.sha256, "sha1": hashlib.sha1}
_METHODS = frozenset({"simple", "relaxed"})


@dataclass(frozen=True, slots=True)
class Signature:
    """The tags of one DKIM-Signature, blanks taken out; a tag that stands twice is the first."""

    tags: dict[str, str]
    place: int
    """Its number among all fields of the header."""

    def tag(self, name: str) -> str | None:
        return self.tags.get(name) or None

    def lower(self, name: str) -> str | None:
        value = self.tag(name)
        return value.lower() if value else None

    def number(self, name: str) -> int | None:
        value = self.tag(name) or ""
        return int(value) if _NUMBER.fullmatch(value) else None

    @property
    def hash_name(self) -> str:
        return (self.lower("a") or "").partition("-")[2]

    @property
    def methods(self) -> tuple[str, str]:
        """Canonicalisation of header and body."""
        head, _, body = (self.lower("c") or "simple").partition("/")
        return head, body or "simple"


@dataclass(slots=True)
class Sealed:
    """A message as its bytes are, with its canonical bodies kept once they are made."""

    data: bytes
    block: HeaderBlock
    _bodies: dict[str, bytes] = field(default_factory=dict)

    def body_matches(self, signature: Signature) -> bool | None:
        """Whether the body's hash is the signed one; None where it cannot be computed."""
        method, limit = signature.methods[1], signature.tag("l")
        wanted = _decoded(signature.tag("bh"))
        length = signature.number("l")
        if method not in _METHODS or signature.hash_name not in _HASHES or not wanted:
            return None
        if limit is not None and length is None:
            return None
        body = self._body(method)
        covered = memoryview(body) if length is None else memoryview(body)[:length]
        if length is not None and length > len(body):
            return False
        return _HASHES[signature.hash_name](covered).digest() == wanted

    def header_digest(self, signature: Signature) -> bytes | None:
        """Digest of what was signed: the named fields, then the signature field without ``b=``."""
        method = signature.methods[0]
        names = signature.lower("h")
        if method not in _METHODS or signature.hash_name not in _HASHES or not names:
            return None
        below: defaultdict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.block.keys):
            below[key].append(place)
        digest = _HASHES[signature.hash_name]()
        for name in names.split(":"):
            if below.get(name):  # each naming takes the next one, from the bottom upwards
                digest.update(self._field(below[name].pop(), method) + b"\r\n")
        own = self._field(signature.place, method)
        digest.update(_OWN_VALUE.sub(rb"\1", own, count=1))
        return digest.digest()

    def _field(self, place: int, method: str) -> bytes:
        raw = _lines(self.data[self.block.starts[place] : self.block.ends[place]])
        if method == "simple":
            return raw
        name, _, value = raw.partition(b":")
        unfolded = _BLANKS.sub(b" ", value.replace(b"\r\n", b""))
        return name.strip().lower() + b":" + unfolded.strip(b" \t")

    def _body(self, method: str) -> bytes:
        if method not in self._bodies:
            body = _lines(self.data[self.block.body :])
            self._bodies[method] = _relaxed(body) if method == "relaxed" else _simple(body)
        return self._bodies[method]


def signatures(block: HeaderBlock) -> list[Signature]:
    """The DKIM signatures of a header, from the top."""
    places = [place for place, key in enumerate(block.keys) if key == "dkim-signature"]
    return [Signature(_tags(block.values[at]), at) for at in places[:SIGNATURES_CAP]]


def _tags(value: str) -> dict[str, str]:
    tags: dict[str, str] = {}
    for piece in value.split(";"):
        name, equals, text = piece.partition("=")
        if equals:
            tags.setdefault(name.strip().lower(), _SPACE.sub("", text))
    return tags


def _lines(data: bytes) -> bytes:
    """Line ends as they were on the wire: a file may have kept them as LF."""
    whole = data.count(b"\r\n")
    if data.count(b"\n") == whole:
        return data
    return (data.replace(b"\r\n", b"\n") if whole else data).replace(b"\n", b"\r\n")


def _simple(body: bytes) -> bytes:
    """Section 3.4.3: no empty lines at the end, and always one line end."""
    end = len(body)
    while body.endswith(b"\r\n", 0, end):
        end -= 2
    return body[:end] + b"\r\n"


def _relaxed(body: bytes) -> bytes:
    """Section 3.4.4: blanks reduced, those at line ends and empty lines at the end left out."""
    body = body.replace(b"\t", b" ")
    while b"  " in body:  # halves every run each time, which is faster than a pattern
        body = body.replace(b"  ", b" ")
    whole = _simple(body.replace(b" \r\n", b"\r\n").removesuffix(b" "))
    return b"" if whole == b"\r\n" else whole


def _decoded(text: str | None) -> bytes | None:
    try:
        return base64.b64decode(text or "", validate=True) or None
    except (binascii.Error, ValueError):
        return None

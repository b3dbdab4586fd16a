"""The collectors' own addresses inside the phish: learn them from the data, replace them, check.

The collectors wrote "phishing@pot" over their addresses where they saw them. Where they did not
(base64 and quoted-printable bodies, hex and base64 in links, digests), the real addresses stand.
Those are learned as "free-mail addresses that many unrelated senders wrote to", so that no
person's address stands in this file and another set of phish is served too.
"""

import base64
import binascii
import hashlib
import quopri
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email import message_from_string

from bench.lures import headers

_FREE = rb"(?:hotmail|outlook|live|gmail|googlemail|protonmail|proton|yahoo)\.[a-z]{2,3}"
_AT = rb"(?:@|%40|=40|%2540|&#64;|&#x40;|\+40|=3D|=(?=[a-z]))"
_ADDRESS = re.compile(rb"[a-z0-9][\w.+-]{2,40}@" + _FREE + rb"\b")
_STAND_IN = rb"(?:phish(?:ing)?|honey)@pot(?:-[a-z0-9-]{1,9})?(?:\.org)?(?:@" + _FREE + rb")?"
_WORD = re.compile(rb"=\?([^?\s]+)\?([bBqQ])\?([^?\s]*)\?=")
_RUN = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
_MESSAGES, _SENDERS = 8, 5  # messages and sender domains that make an address a collector's
_Edit = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a mailbox belongs to: what takes the place of the collector."""

    name: str
    address: str

    @property
    def local(self) -> str:
        """The part before the at sign."""
        return self.address.split("@", maxsplit=1)[0]


class Collector:
    """Knows a set's collector strings in plain, encoded and digested form."""

    def __init__(self, addresses: Iterable[bytes] = ()) -> None:
        self.addresses = sorted(set(addresses))
        locals_ = sorted({a.split(b"@")[0] for a in self.addresses}, key=len, reverse=True)
        flexible = [_flexible(local) for local in locals_]
        full = [
            _flexible(a.split(b"@")[0]) + _AT + re.escape(a.split(b"@")[1]) for a in self.addresses
        ]
        self._full = re.compile(b"|".join([_STAND_IN, *full]), re.IGNORECASE)
        self._local = _compiled(flexible)
        self._names = _compiled([rb"\b" + n + rb"\b" for n in _names(locals_)])
        self._coded = re.compile(b"|".join(_coded_forms([b"phishing@pot", *self.addresses])))
        self._digests = {d: kind for a in self.addresses for kind, d in _digests(a)}
        self._any_digest = _compiled([re.escape(d) for d in self._digests])

    @classmethod
    def learn(cls, raws: Iterable[bytes]) -> "Collector":
        """Free-mail addresses that many unrelated senders used and that nobody answers from."""
        messages: dict[bytes, int] = defaultdict(int)
        senders: dict[bytes, set[bytes]] = defaultdict(set)
        answered: set[bytes] = set()
        for raw in raws:
            fields, _ = headers.split(raw)
            sender = headers.first(fields, "from").lower().rsplit(b"@", 1)[-1].strip(b"<> ")
            answered |= set(_ADDRESS.findall(headers.first(fields, "reply-to").lower()))
            for address in set(_ADDRESS.findall(b"\n".join(views(raw)).lower())):
                messages[address] += 1
                senders[address].add(sender)
        often = {a for a, n in messages.items() if n >= _MESSAGES and len(senders[a]) >= _SENDERS}
        stand_in = re.compile(_STAND_IN + rb"|pot(?:[-@].*)?@.*|.*\.(?:com|de|fr)@.*")
        often = {a for a in often - answered if not stand_in.match(a)}
        return cls(a for a in often if not any(a != b and b.endswith(a) for b in often))

    def found(self, text: bytes) -> bool:
        """Whether any form stands in these bytes as they are."""
        patterns = (self._full, self._local, self._names, self._coded, self._any_digest)
        return any(pattern.search(text) for pattern in patterns if pattern)

    def scrub(self, text: bytes, holder: Holder) -> bytes:
        """These bytes with the holder in the collector's place."""
        text = self._digested(self._encoded(text, holder), holder)
        text = self._full.sub(lambda _m: holder.address.encode(), text)
        if self._local:
            text = self._local.sub(lambda _m: holder.local.encode(), text)
        if self._names:
            text = self._names.sub(lambda m: _cased(m.group(), holder.name.split()[0]), text)
        return text

    def _encoded(self, text: bytes, holder: Holder) -> bytes:
        if not self._coded.search(text):
            return text

        def swap(match: re.Match[bytes]) -> bytes:
            if not self._coded.search(match.group()):
                return match.group()
            coded = base64.b64encode(holder.address.encode()).rstrip(b"=")
            plain = _decoded_run(match.group())
            if plain is None:
                return coded
            new = self._full.sub(lambda _m: holder.address.encode(), plain)
            return base64.b64encode(new).rstrip(b"=") if new != plain else coded

        text = _RUN.sub(swap, text)
        hexes = {a.hex().encode(): holder.address.encode().hex().encode() for a in self.addresses}
        for old, new in hexes.items():
            text = text.replace(old, new).replace(old.upper(), new.upper())
        return text

    def _digested(self, text: bytes, holder: Holder) -> bytes:
        if not self._any_digest:
            return text
        new = dict(_digests(holder.address.encode()))
        return self._any_digest.sub(lambda m: new[self._digests[m.group().lower()]], text)

    def scrub_message(self, raw: bytes, holder: Holder) -> bytes:
        """The whole message: plain bytes, encoded words, and each encoded text part."""

        def edit(text: bytes) -> bytes:
            return self.scrub(text, holder)

        raw = _edit_parts(raw, edit)
        fields, body = headers.split(raw)
        return headers.join([_edit_field(field, edit) for field in fields], edit(body))

    def left_in(self, raw: bytes) -> bool:
        """Whether a collector string can still be read in any view of the message."""
        return any(self.found(view) for view in views(raw))


def views(raw: bytes) -> Iterator[bytes]:
    """The message as it stands, its headers with encoded words opened, each text part decoded."""
    yield raw
    head = raw.partition(b"\n\n")[0]
    yield _WORD.sub(_open_word, re.sub(rb"\?=\s+=\?", b"?==?", head))
    for _, plain in _text_parts(raw):
        yield plain


def _text_parts(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Encoded text leaves as (bytes as they stand, decoded); latin-1 carries every byte."""
    for part in message_from_string(raw.decode("latin-1")).walk():
        body = part.get_payload()
        if part.get_content_maintype() != "text" or not isinstance(body, str):
            continue
        data = body.encode("latin-1", "replace")
        coding = str(part.get("content-transfer-encoding") or "").strip().lower()
        if coding == "quoted-printable":
            yield data, quopri.decodestring(data)
        elif coding == "base64":
            yield data, _lenient_base64(data)


def _edit_parts(raw: bytes, edit: _Edit) -> bytes:
    for stands, plain in list(_text_parts(raw)):
        new = edit(plain)
        if new != plain and stands:
            quoted = _lenient_base64(stands) != plain
            coded = quopri.encodestring(new) if quoted else base64.encodebytes(new)
            raw = raw.replace(stands, coded)
    return raw


def _edit_field(field: headers.HeaderField, edit: _Edit) -> headers.HeaderField:
    def reword(match: re.Match[bytes]) -> bytes:
        plain = _open_word(match)
        new = edit(plain)
        if new == plain:
            return match.group()
        return b"=?" + match.group(1) + b"?B?" + base64.b64encode(new) + b"?="

    raw = _WORD.sub(reword, field.raw)
    if field.name == "to":
        raw = raw.replace(b"[to]", b"phishing@pot")
    return headers.HeaderField(field.name, edit(raw))


def _open_word(match: re.Match[bytes]) -> bytes:
    text = match.group(3)
    if match.group(2) in b"bB":
        return _lenient_base64(text)
    return quopri.decodestring(text.replace(b"_", b" "))


def _lenient_base64(data: bytes) -> bytes:
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    try:
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return b""


def _decoded_run(run: bytes) -> bytes | None:
    clean = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
    try:
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return None


def _flexible(local: bytes) -> bytes:
    """A local part whose separators may be left out or encoded, as in links and list bounces."""
    pieces = [re.escape(piece) for piece in re.split(rb"[^a-z0-9]+", local) if piece]
    between = rb"(?:[-_.+ ]|%2[DEde]|\+2[DEde]|=2[DEde])?"
    return rb"(?<![a-z0-9])" * (len(local) < 7) + between.join(pieces)


def _names(locals_: list[bytes]) -> list[bytes]:
    """Words long enough to be the person's name; not the word "phish"."""
    words = {p for local in locals_ for p in re.split(rb"[^a-z]+", local) if len(local) > len(p)}
    return sorted(w for w in words if len(w) >= 6 and not w.startswith(b"phish"))


def _compiled(alternatives: list[bytes]) -> re.Pattern[bytes] | None:
    return re.compile(b"|".join(alternatives), re.IGNORECASE) if alternatives else None


def _coded_forms(addresses: list[bytes]) -> Iterator[bytes]:
    """Base64 at the three alignments, and hex."""
    for address in addresses:
        for offset, skip in enumerate((0, 2, 3)):
            coded = base64.b64encode(b"\0" * offset + address).rstrip(b"=")
            cut = 1 if (offset + len(address)) % 3 else 0
            yield re.escape(coded[skip : len(coded) - cut])
        yield b"(?i:" + address.hex().encode() + b")"


def _digests(address: bytes) -> Iterator[tuple[str, bytes]]:
    for kind in ("md5", "sha1", "sha256"):
        yield kind, hashlib.new(kind, address).hexdigest().encode()


def _cased(old: bytes, new: str) -> bytes:
    if old.isupper():
        return new.upper().encode()
    return (new if old[:1].isupper() else new.lower()).encode()

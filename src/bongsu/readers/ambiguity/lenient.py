"""One lenient view of a message: its leaves under one set of rules. Never raises; bounded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from bongsu.readers.ambiguity import values
from bongsu.readers.ambiguity.fields import Head, head, is_field
from bongsu.readers.ambiguity.rules import CONTROL_BYTES, Rules
from bongsu.readers.parameters import split
from bongsu.readers.parts import Part
from bongsu.readers.transfer import base64_bytes, decoded

DEPTH_CAP = 100
LEAF_CAP = 500
NODE_CAP = 2000
SIZE_CAP = 16 * 1024 * 1024
WORK_CAP = 2 * SIZE_CAP
_BARE_CR = re.compile(rb"\r(?!\n)")
_DASHES = re.compile(rb"\n[ \t\x00]{0,9}[^\s-]?--[^\r\n]{0,600}")
_ALPHABET = bytes(range(65, 91)) + bytes(range(97, 123)) + b"0123456789+/=\r\n \t"
_ESCAPE = re.compile(rb"=[0-9A-Fa-f]{2}")
_LEAST = 40


@dataclass(slots=True)
class Known:
    """What was read already under rules that do not differ for it: views share it.

    ``heads`` by rules of headers and data, ``contents`` by coding and body.
    """

    heads: dict[tuple[bool, bool, bool, bytes], Head] = field(default_factory=dict)
    contents: dict[tuple[str, bytes], bytes] = field(default_factory=dict)

    def head(self, data: bytes, rules: Rules) -> Head:
        key = (rules.early, rules.late, rules.loose, data)
        if key not in self.heads:
            self.heads[key] = head(data, rules)
        return self.heads[key]


def leaves(data: bytes, rules: Rules, known: Known | None = None) -> list[Part]:
    """All leaves of a message; what is over a cap is left out."""
    data = data[:SIZE_CAP]
    if rules.controls:
        data = data.translate(None, CONTROL_BYTES)
    if rules.cr:
        data = _BARE_CR.sub(b"\n", data)
    found: list[Part] = []
    walker = _Walk(rules, known or Known())
    for part in walker.walk(data, 0):
        found.append(part)
        if len(found) == LEAF_CAP:
            break
    return found


class _Walk:
    """One walk under one set of rules; ``work`` counts the bytes looked at, at all depths."""

    def __init__(self, rules: Rules, known: Known) -> None:
        self.rules, self.known = rules, known
        self.work, self.nodes = WORK_CAP, NODE_CAP

    def walk(self, data: bytes, depth: int) -> Iterator[Part]:
        self.work -= len(data)
        self.nodes -= 1
        if self.work < 0 or self.nodes < 0 or depth > DEPTH_CAP:
            return
        rules = self.rules
        about = self.known.head(data, rules)
        declared = about.get("content-type", last=rules.last)
        kind = values.media_type(declared, rules)
        coding = values.encoding(about.get("content-transfer-encoding", last=rules.last), rules)
        body = data[about.body :]
        nested = kind.startswith(("multipart/", "message/"))
        if nested and rules.sniff:
            body = _sniffed(body, coding)
        if kind.startswith("message/"):
            yield from self.walk(body, depth + 1)
            return
        pieces = self._pieces(b"\n" + body, declared, multipart=kind.startswith("multipart/"))
        for piece in pieces:
            yield from self.walk(piece, depth + 1)
        if not pieces:
            yield from self._leaf(about, declared, kind, body, coding)

    def _pieces(self, body: bytes, declared: str, *, multipart: bool) -> list[bytes]:
        if self.rules.guess:
            return _guessed(body)
        if not multipart:
            return []
        for boundary in values.boundaries(declared, self.rules):
            line = b"\n--" + boundary.encode("latin-1", "replace")
            if line in body:
                return _split(body, line, self.rules)
        return []

    def _leaf(
        self, about: Head, declared: str, kind: str, body: bytes, coding: str
    ) -> Iterator[Part]:
        """One part for each name that the view shows."""
        content = self._content(body, coding)
        if self.rules.controls and kind.startswith("text/"):
            content = content.translate(None, CONTROL_BYTES)
        placed = about.get("content-disposition", last=self.rules.last)
        names = values.file_names(placed, declared)
        charset = values.charset(declared, last=self.rules.last)
        if not self.rules.other_name:
            names = names[:1] or [""]
        for name in names[self.rules.other_name :]:
            yield Part(kind or "text/plain", charset, name or None, split(placed)[0], content)

    def _content(self, body: bytes, coding: str) -> bytes:
        way = ("", _sniffed) if self.rules.sniff else ("as declared ", decoded)
        key = (way[0] + coding, body)
        contents = self.known.contents
        if key not in contents:
            contents[key] = way[1](body, coding)
        return contents[key]


def _split(body: bytes, line: bytes, rules: Rules) -> list[bytes]:
    """What stands between lines that begin with the boundary, to the last of them."""
    before, *rest = body.split(line, NODE_CAP)
    pieces: list[bytes] = [before] if rules.outside and before.strip() else []
    for each in rest:
        ended = each.startswith(b"--")
        if ended and not rules.outside:
            break
        piece = each.partition(b"\n")[2]
        if piece.strip() or not ended:
            pieces.append(piece.lstrip(b"\r\n") if ended else piece)
    return pieces


def _guessed(body: bytes) -> list[bytes]:
    """Pieces from any line of dashes that a field of MIME follows, and what stands before."""
    cuts: list[tuple[int, int]] = []
    for match in islice(_DASHES.finditer(body), 2 * NODE_CAP):
        following = body[match.end() : match.end() + 400].lstrip(b"\r\n \t\x00")
        ends = cuts and match[0].rstrip().endswith(b"--")
        if ends or is_field(following.partition(b"\n")[0]):
            cuts.append((match.start(), match.end()))
    starts = [0, *(end for _, end in cuts)]
    stops = [*(start for start, _ in cuts), len(body)]
    pieces = [body[a:b].lstrip(b"\r\n") for a, b in zip(starts, stops, strict=True)]
    return [piece for piece in pieces if piece.strip()] if cuts else []


def _sniffed(body: bytes, coding: str) -> bytes:
    """Decoded by what it looks like; by what is declared where it looks like nothing."""
    bare = body.strip()
    junk = len(bare.translate(None, _ALPHABET))
    if len(bare) >= _LEAST and junk * 10 < len(bare) and b" " not in bare[:_LEAST]:
        return base64_bytes(body)
    if _ESCAPE.search(body):
        return decoded(body, "quoted-printable")
    return decoded(body, coding)

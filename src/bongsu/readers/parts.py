"""MIME parts of one message: a fast engine, and our own boundary scanner wherever it gives up."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

import fast_mail_parser

from bongsu.readers.headers import HeaderBlock, scan
from bongsu.readers.parameters import name_of, split

DEPTH_CAP = 50
PART_CAP = 2000
DECODED_CAP = 64 * 1024 * 1024
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf: its type and charset as declared, its file name, its decoded bytes.

    ``content`` is None where decoding it would pass the cap on a message's decoded total.
    """

    content_type: str
    charset: str | None
    name: str | None
    disposition: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Body:
    """All leaves in order, and codes of what was cut or malformed."""

    parts: tuple[Part, ...]
    defects: tuple[str, ...]


class _Budget:
    """What one message may still use."""

    def __init__(self) -> None:
        self.bytes, self.parts = DECODED_CAP, PART_CAP
        self.defects: list[str] = []

    def take(self, content: bytes | None) -> bytes | None:
        if content is None or len(content) > self.bytes:
            self.defects.append("decoded_cut")
            return None
        self.bytes -= len(content)
        return content

    def admits_part(self) -> bool:
        self.parts -= 1
        if self.parts < 0:
            self.defects.append("parts_cut")
        return self.parts >= 0


def read(data: bytes, block: HeaderBlock) -> Body:
    """Take a message's body apart. Never raises; what could not be read is named in defects."""
    budget = _Budget()
    content_type = block.first("content-type") or b"text/plain"
    kind = content_type[:10].lower()
    if not kind.startswith(b"multipart/"):
        return _body([_leaf(content_type, block, data[block.body :], budget)], budget)
    try:
        return _body(list(_by_engine(data, block, budget)), budget)
    except (fast_mail_parser.ParseError, _Unfaithful):
        again = _Budget()
        return _body(list(_by_scanner(data, block, again, 0)), again)


def _body(parts: list[Part], budget: _Budget) -> Body:
    return Body(tuple(parts), tuple(dict.fromkeys(budget.defects)))


class _Unfaithful(Exception):
    """The engine met bytes that it does not keep as they were."""


def _by_engine(data: bytes, block: HeaderBlock, budget: _Budget) -> Iterator[Part]:
    # Only the type is handed over: the engine would decode every header again.
    head = b"Content-Type: " + (block.first("content-type") or b"") + b"\r\n\r\n"
    root = fast_mail_parser.parse_email_tree(head + data[block.body :], mode="lazy")
    stack = [root]
    while stack:
        node = stack.pop()
        if node.children and not node.is_message:
            stack.extend(reversed(node.children))
        elif not node.content_type.startswith("multipart/"):
            if not budget.admits_part():
                return
            yield _engine_leaf(node, budget)


def _engine_leaf(node: fast_mail_parser.PyLazyMimePart, budget: _Budget) -> Part:
    declared = disposition = ""
    for name, values in node.headers.items():
        key = name.lower()
        if key == "content-type":
            declared = values[0]
        elif key == "content-disposition":
            disposition = values[0]
    if "\ufffd" in declared or "\ufffd" in disposition:
        raise _Unfaithful
    encoded = node.encoded_size or 0
    content = None if encoded > 2 * budget.bytes else node.content
    return _part(declared.encode() or b"text/plain", disposition.encode(), budget.take(content))


def _part(declared: bytes, disposition: bytes, content: bytes | None) -> Part:
    content_type, parameters = split(declared)
    placed, placement = split(disposition) if disposition else ("", {})
    name = name_of(placement, "filename") or name_of(parameters, "name")
    return Part(content_type, parameters.get("charset"), name, placed, content)


def _by_scanner(data: bytes, block: HeaderBlock, budget: _Budget, depth: int) -> Iterator[Part]:
    """Our own reading: split at boundary lines, go down into multiparts, never fail."""
    content_type = block.first("content-type") or b"text/plain"
    kind, parameters = split(content_type)
    boundary = parameters.get("boundary")
    if kind.startswith("multipart/") and boundary and depth < DEPTH_CAP:
        for piece in _pieces(data[block.body :], boundary.encode("utf-8", "surrogateescape")):
            yield from _by_scanner(piece, scan(piece), budget, depth + 1)
        return
    if depth >= DEPTH_CAP:
        budget.defects.append("depth_cut")
    if budget.admits_part():
        yield _leaf(content_type, block, data[block.body :], budget)


def _pieces(body: bytes, boundary: bytes) -> Iterator[bytes]:
    line = re.compile(rb"(?:^|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|$)")
    start: int | None = None
    for match in line.finditer(body):
        if start is not None:
            yield body[start : match.start()]
        if match[1]:
            return
        start = body.find(b"\n", match.end()) + 1 or len(body)
    if start is not None:
        yield body[start:]


def _leaf(content_type: bytes, block: HeaderBlock, body: bytes, budget: _Budget) -> Part:
    encoding = (block.first("content-transfer-encoding") or b"").strip().lower()
    content = budget.take(_decoded(body, encoding)) if len(body) <= 2 * budget.bytes else None
    return _part(content_type, block.first("content-disposition") or b"", content)


def _decoded(body: bytes, encoding: bytes) -> bytes:
    if encoding.startswith(b"base64"):
        try:
            return base64.b64decode(body)
        except binascii.Error:
            clean = _NOT_BASE64.sub(b"", body)
            clean = clean.replace(b"=", b"")
            clean = clean[: len(clean) - (len(clean) % 4 == 1)]
            return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    if encoding.startswith(b"quoted-printable"):
        return binascii.a2b_qp(body)
    return body

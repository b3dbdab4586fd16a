"""MIME parts of one message: a fast engine, and our own boundary scanner wherever it gives up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import fast_mail_parser

from bongsu.readers.headers import HeaderBlock, scan
from bongsu.readers.parameters import name_of, split
from bongsu.readers.transfer import decoded

DEPTH_CAP = 50
PART_CAP = 2000
DECODED_CAP = 64 * 1024 * 1024
_PLAIN = "text/plain"
_DIGEST, _LETTER = "multipart/digest", "message/rfc822"
_LF = 10
_ENCODINGS = frozenset({"", "7bit", "8bit", "binary", "base64", "quoted-printable"})


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf: its type and charset as declared, its file name, its decoded bytes.

    ``content`` is None where decoding it would pass the cap on a message's decoded total.
    ``remarks`` are defects of a message that a part is.
    """

    content_type: str
    charset: str | None
    name: str | None
    disposition: str
    content: bytes | None
    remarks: str = ""


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
    content_type = block.first("content-type") or _PLAIN
    if not content_type[:10].lower().startswith("multipart/"):
        return _body([_leaf(content_type, block, data[block.body :], budget)], budget)
    try:
        found = list(_by_engine(data, block, content_type, budget))
        if found:
            return _body(found, budget)
    except (fast_mail_parser.ParseError, _UnfaithfulError):
        pass
    again = _Budget()
    return _body(list(_by_scanner(data, block, again, 0)), again)


def _body(parts: list[Part], budget: _Budget) -> Body:
    return Body(tuple(parts), tuple(dict.fromkeys(budget.defects)))


class _UnfaithfulError(Exception):
    """The engine met bytes that it does not keep as they were."""


def _by_engine(
    data: bytes, block: HeaderBlock, content_type: str, budget: _Budget
) -> Iterator[Part]:
    if not content_type.isascii():
        raise _UnfaithfulError
    # Only the type is handed over: the engine would decode every header again.
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    root = fast_mail_parser.parse_email_tree(head + data[block.body :], mode="lazy")
    stack = [root]
    while stack:
        node = stack.pop()
        if node.content_type == _DIGEST:
            raise _UnfaithfulError  # it takes letters without a type for texts
        if node.children and not node.is_message:
            stack.extend(reversed(node.children))
        elif node.content_type.startswith("multipart/"):
            raise _UnfaithfulError  # it drops what a boundary that never comes has left whole
        elif budget.admits_part():
            yield _engine_leaf(node, budget)
        else:
            return


def _engine_leaf(node: fast_mail_parser.PyLazyMimePart, budget: _Budget) -> Part:
    about = {"content-type": "", "content-disposition": "", "content-transfer-encoding": ""}
    for name, values in node.headers.items():
        key = name.lower().rstrip()
        if key in about:
            # Raw Korean, words that it joined in its own way, repeated fields and fields whose
            # colon stands apart, which it does not know, are ours to read.
            if len(key) < len(name) or len(values) > 1 or not values[0].isascii():
                raise _UnfaithfulError
            about[key] = values[0]
    declared, disposition, encoding = about.values()
    if encoding.lower() not in _ENCODINGS:
        raise _UnfaithfulError
    encoded = node.encoded_size or 0
    content = None if encoded > 2 * budget.bytes else node.content
    return _part(declared or _PLAIN, disposition, budget.take(content))


def _part(declared: str, disposition: str, content: bytes | None) -> Part:
    content_type, parameters = split(declared)
    placed, placement = split(disposition) if disposition else ("", {})
    name = name_of(placement, "filename") or name_of(parameters, "name")
    return Part(content_type, parameters.get("charset"), name, placed, content)


def _by_scanner(
    data: bytes, block: HeaderBlock, budget: _Budget, depth: int, untyped: str = _PLAIN
) -> Iterator[Part]:
    """Our own reading: split at boundary lines, go down into multiparts, never fail.

    ``untyped`` is what a part without a type is (RFC 2046 section 5.1.5).
    """
    content_type = block.first("content-type") or untyped
    if content_type[:10].lower() == "multipart/" and depth < DEPTH_CAP:
        boundary = _boundary(data, block)
        pieces = list(_pieces(data[block.body :], boundary)) if boundary else []
        below = _LETTER if content_type[10:].lower().startswith("digest") else _PLAIN
        for piece in pieces:
            yield from _by_scanner(piece, scan(piece), budget, depth + 1, below)
        if pieces:
            return  # where the boundary never comes, the whole body is read as one part
    if depth >= DEPTH_CAP:
        budget.defects.append("depth_cut")
    if budget.admits_part():
        yield _leaf(content_type, block, data[block.body :], budget)


def _boundary(data: bytes, block: HeaderBlock) -> bytes:
    """The boundary as the bytes that stand in the header."""
    place = block.keys.index("content-type")
    field = data[block.starts[place] : block.ends[place]].decode("latin-1")
    _, parameters = split(field.partition(":")[2].replace("\r\n", "").replace("\n", ""))
    return parameters.get("boundary", "").encode("latin-1")


def _pieces(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """What stands between boundary lines; the line end before such a line belongs to it."""
    line = re.compile(re.escape(b"--" + boundary) + rb"(--)?[ \t]*(?=\r?\n|$)")
    start: int | None = None
    for match in line.finditer(body):
        at = match.start()
        if at and body[at - 1] != _LF:
            continue
        if start is not None:
            yield body[start:at].removesuffix(b"\n").removesuffix(b"\r")
        if match[1]:
            return
        start = body.find(b"\n", match.end()) + 1 or len(body)
    if start is not None:
        yield body[start:]


def _leaf(content_type: str, block: HeaderBlock, body: bytes, budget: _Budget) -> Part:
    encoding = block.first("content-transfer-encoding") or ""
    content = decoded(body, encoding) if len(body) <= 2 * budget.bytes else None
    return _part(content_type, block.first("content-disposition") or "", budget.take(content))

"""Lint of bytes: line ends, control bytes, and what texts hold when they are decoded."""

import re
from collections.abc import Iterator

from bongsu.readers.ambiguity import inline
from bongsu.readers.ambiguity.flags import Flag
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.parts import Body

_BARE_CR = re.compile(rb"\r(?!\n)")
_NEAR_CR = re.compile(rb"\r(?!\n)[\r \t]{0,20}(?:--|content-|$)|\r\r", re.IGNORECASE)
_BASE64 = re.compile(rb"[\r\n]*[A-Za-z0-9+/]{48,}[\r\n=]")
_LOOK = 4000
_ESCAPES = 3


def control_flags(data: bytes, block: HeaderBlock) -> Iterator[Flag]:
    """NUL bytes and bare CR anywhere, mixed line ends in the outermost header."""
    if b"\x00" in data:
        yield Flag("control_byte", hard=True, detail="NUL")
    if b"\r" not in data:
        return
    if _BARE_CR.search(data):
        in_head = _BARE_CR.search(data, 0, block.body) is not None
        near = in_head or b"\n" not in data or _NEAR_CR.search(data) is not None
        yield Flag("bare_cr", hard=near, detail="in the header" if in_head else "in the body")
    pairs = data.count(b"\r\n", 0, block.body)
    if pairs and pairs != data.count(b"\n", 0, block.body):
        yield Flag("mixed_line_ends", hard=False, detail="in the header")


def part_flags(body: Body) -> Iterator[Flag]:
    """Of decoded parts: still coded, NUL bytes in a text, a file in the text itself."""
    for part in body.parts:
        kind, content = part.content_type, part.content
        if not content:
            continue
        if _BASE64.match(content):
            yield Flag("undeclared_coding", hard=True, detail="base64")
        if kind[:5] == "text/":
            if content.count(b"=3D", 0, _LOOK) >= _ESCAPES:
                yield Flag("undeclared_coding", hard=False, detail="quoted-printable")
            if b"\x00" in content:
                yield Flag("odd_charset", hard=False, detail="NUL")
            if kind != "text/html" and inline.present(content):
                yield Flag("inline_file", hard=False, detail="")

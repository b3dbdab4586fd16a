"""Lint of bytes: line ends, control bytes, and what texts hold when they are decoded."""

import re
from collections.abc import Iterator

from bongsu.readers.ambiguity import inline
from bongsu.readers.ambiguity.flags import Flag
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.parts import Body

_BARE_CR = re.compile(rb"\r(?!\n)")
_NEAR_CR = re.compile(rb"\r(?!\n)[\r \t]*(?:--|content-|$)|\r\r", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


def control_flags(data: bytes, block: HeaderBlock) -> Iterator[Flag]:
    """NUL bytes and bare CR anywhere, mixed line ends in the outermost header."""
    if b"\x00" in data:
        yield Flag("control_byte", hard=True, detail="NUL")
    if b"\r" not in data:
        return
    if _BARE_CR.search(data):
        in_head = _BARE_CR.search(data, 0, block.body) is not None
        near = in_head or b"\n" not in data or _NEAR_CR.search(data) is not None
        yield Flag("bare_cr", hard=near, detail="in the header" if in_head else "")
    pairs = data.count(b"\r\n", 0, block.body)
    if pairs and pairs != data.count(b"\n", 0, block.body):
        yield Flag("mixed_line_ends", hard=False, detail="in the header")


def text_flags(body: Body) -> Iterator[Flag]:
    """NUL bytes in a text whose charset has none; a file in the text itself."""
    for part in body.parts:
        kind, content = part.content_type, part.content
        if content and kind[:5] == "text/":
            if b"\x00" in content:
                yield Flag("odd_charset", hard=False, detail="NUL")
            if kind != "text/html" and inline.present(content):
                yield Flag("inline_file", hard=False, detail="")

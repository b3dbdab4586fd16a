"""Lint of where headers end: a line that ends them for one program and not for another."""

import re
from collections.abc import Iterator, Sequence

from bongsu.readers.ambiguity.flags import Flag, Line, Mime
from bongsu.readers.headers import HeaderBlock

_BLANK = re.compile(rb"\n[ \t]+\r?\n")
_AFTER = re.compile(
    rb"\r?\n(?:[ \t]+\r?\n|[^\s:]{1,200}[\x00-\x08\x0e-\x1f\x7f-\xff]|:|[^\s:][^:\r\n]{0,300}\r?\n)"
)
_LATE = re.compile(rb"\r?\n[ \t\r]*\n[ \t]*content-[a-z-]{1,40}:", re.IGNORECASE)


def flags(
    data: bytes, block: HeaderBlock, fields: Sequence[Mime], lines: Sequence[Line]
) -> Iterator[Flag]:
    """Of the outermost header and of every block of MIME."""
    odd_line = _first_odd(data, block) if _has_stray(block) else -1
    if odd_line >= 0:
        late = any(odd_line <= each.start < block.body + 400 for each in fields)
        yield Flag("header_end", hard=late, detail="line without a field")
    elif _BLANK.search(data, 0, block.body):
        yield Flag("header_end", hard=True, detail="line of blanks")
    for each in fields:
        odd = _AFTER.match(data, each.end)
        if odd and odd[0].strip() != b"--":
            yield Flag("header_end", hard=True, detail=odd[0].decode("latin-1").strip()[:80])
            break
    body = data[block.body : block.body + 400].lstrip()
    if any(_LATE.match(data, line.end) for line in lines) or body[:8].lower() == b"content-":
        yield Flag("header_end", hard=True, detail="fields after an empty line")


def _has_stray(block: HeaderBlock) -> bool:
    return not block.keys or "header_stray_line" in block.defects


def _first_odd(data: bytes, block: HeaderBlock) -> int:
    """Where the first line stands that is no field; -1 where it only is what an mbox leaves."""
    at = 0
    for start, end in zip([*block.starts, block.body], [*block.ends, 0], strict=True):
        line = data[at:start]
        if line.strip() and not line.startswith((b"From ", b">From ")):
            return at
        at = end + data.startswith(b"\r", end) + 1
    return -1 if block.keys else 0

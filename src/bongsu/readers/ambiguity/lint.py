"""Lint: a few searches over the raw bytes of a message, and a look at its fields of MIME.

A flag is hard where programs in use show different bytes because of it, soft where the message
merely breaks a rule. Most mail has neither and pays for nothing else.
"""

import re
from collections.abc import Iterator

from bongsu.readers.ambiguity import bodies, ends, field_lint, structure
from bongsu.readers.ambiguity.flags import Flag, Mime
from bongsu.readers.ambiguity.structure import dash_lines
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.parts import Body

_FIELD = re.compile(
    rb"(?i)\ncontent-(type|transfer-encoding|disposition)[^\n:]{0,20}:"
    rb"([^\n]*(?:\n[ \t]+[^\s][^\n]*)*)"
)
_INDENTED = re.compile(
    rb"(?i)\n[ \t]+content-(type|transfer-encoding|disposition)[ \t]*:"
    rb"(?=[ \t]*(?:[a-z]{3,20}/|base64|quoted|attach|[78]bit))[^\n]*"
)
_FIRST = re.compile(rb"(?i)[ \t]*content-(type|transfer-encoding|disposition)[^\n:]{0,20}:[^\n]*")
_COUNT_CAP = 4000
_CUTS = ("header_block_cut", "header_field_cut", "header_count_cut", "depth_cut", "parts_cut")


def flags(data: bytes, block: HeaderBlock, body: Body) -> list[Flag]:
    """All flags of a message, one for each code; the hard one where both are there."""
    found: dict[str, Flag] = {}
    for flag in _flags(data, block, body):
        if flag.code not in found or (flag.hard and not found[flag.code].hard):
            found[flag.code] = flag
    return list(found.values())


def _flags(data: bytes, block: HeaderBlock, body: Body) -> Iterator[Flag]:
    yield from bodies.control_flags(data, block)
    for code in _CUTS:
        if code in block.defects or code in body.defects:
            yield Flag("over_a_cap", hard=code != "header_field_cut", detail=code)
            break
    fields = [*_at_start(data), *_indented(data, block), *_fields(data)]
    lines = dash_lines(data) if fields else []
    if fields:
        yield from ends.flags(data, block, fields, lines)
        yield from field_lint.flags(data, fields)
        yield from structure.flags(data, fields, lines)
    yield from bodies.part_flags(body)


def _at_start(data: bytes) -> Iterator[Mime]:
    first = _FIRST.match(data)
    if first:
        yield Mime(first[1].lower().decode(), first[0], 0, first.end())


def _indented(data: bytes, block: HeaderBlock) -> Iterator[Mime]:
    """A field that reads as the fold of the one before, in the outermost header or its start."""
    match = _INDENTED.search(data, 0, block.body)
    if match:
        yield Mime(match[1].lower().decode(), match[0], match.start(), match.end())


def _fields(data: bytes) -> Iterator[Mime]:
    for number, match in enumerate(_FIELD.finditer(data)):
        if number == _COUNT_CAP:
            break
        yield Mime(match[1].lower().decode(), match[0], match.start(), match.end())

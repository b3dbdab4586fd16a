"""Lint of boundary lines beside the boundaries that are declared, and of parts under a coding."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bongsu.readers.ambiguity.flags import Flag, Line, Mime
from bongsu.readers.ambiguity.rules import Rules
from bongsu.readers.ambiguity.values import boundaries

_STRICT = Rules("")
_ALPHABET = bytes(range(65, 91)) + bytes(range(97, 123)) + b"0123456789+/\r\n \t"
_BAD_ESCAPE = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\r?(?:\n|$))")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_DASHES = re.compile(rb"\n--([^\r\n]*)")
_LINE_CAP = 4000
_BOUNDARY_CAP = 50
_LEAST = 80
_HIDDEN = re.compile(
    rb"(?:^|\n)[ \t]*content-(?:type|transfer-encoding|disposition)[^\n]{0,20}:"
    rb"|[a-z0-9+/]{60}|\nbegin [0-7]{3}",
    re.IGNORECASE,
)
_PART = re.compile(rb"\r?\n[ \t]*content-", re.IGNORECASE)


def dash_lines(data: bytes) -> list[Line]:
    """All lines that begin with two dashes."""
    found = []
    for match in _DASHES.finditer(data):
        found.append(Line(match[1], match.start(), match.end()))
        if len(found) == _LINE_CAP:
            break
    return found


def flags(data: bytes, fields: Sequence[Mime], lines: Sequence[Line]) -> Iterator[Flag]:
    declared: dict[bytes, Mime] = {}
    for each in fields:
        if each.key == "transfer-encoding":
            yield from _coded(data, each)
        elif each.key == "type" and b"oundary" in each.raw:
            text = each.raw.partition(b":")[2].replace(b"\r\n", b"").replace(b"\n", b"")
            found = boundaries(text.decode("latin-1"), _STRICT)
            if found:
                declared.setdefault(found[0].encode("latin-1", "replace"), each)
    for number, (boundary, each) in enumerate(islice(declared.items(), _BOUNDARY_CAP)):
        longer = [
            other
            for other in islice(declared, _BOUNDARY_CAP)
            if other != boundary and other.startswith(boundary)
        ]
        own = [
            line for line in lines if line.text.startswith(boundary) and line.start >= each.start
        ]
        own = [line for line in own if not any(map(line.text.startswith, longer))]
        yield from _lines(data, boundary, each, own, lines, shared=bool(longer))
        if number == 0 and own:
            yield from _outside(data, boundary, each, own)
    if not declared and any(_PART.match(data, line.end) for line in lines):
        yield Flag("part_outside", hard=False, detail="")


def _lines(
    data: bytes,
    boundary: bytes,
    field: Mime,
    own: Sequence[Line],
    lines: Sequence[Line],
    *,
    shared: bool,
) -> Iterator[Flag]:
    shown = boundary.decode("latin-1")[:200]
    if not own:
        yield Flag("missing_boundary", hard=True, detail=shown)
        return
    rests = [line.text[len(boundary) :].rstrip() for line in own]
    strayed = not shared and data.count(b"--" + boundary, field.end) > len(own)
    near = sum(line.text.lstrip(b"- \t").startswith(boundary) for line in lines)
    strayed |= near > len(own) and not shared
    if strayed or any(rest not in (b"", b"--") for rest in rests):
        yield Flag("odd_line", hard=True, detail=shown)
    if b"--" not in rests:
        yield Flag("unclosed", hard=False, detail=shown)
    elif rests.index(b"--") < len(rests) - 1:
        yield Flag("part_outside", hard=True, detail=shown)


def _outside(data: bytes, boundary: bytes, field: Mime, own: Sequence[Line]) -> Iterator[Flag]:
    """What stands before the first boundary line and after the last."""
    blank = _BLANK_LINE.search(data, field.end - 1)
    before = (blank.end() - 1, own[0].start) if blank else (0, 0)
    after = (own[-1].end if own[-1].text.rstrip().endswith(b"--") else len(data), len(data))
    for start, end in (before, after):
        if end - start > _LEAST and _HIDDEN.search(data, start, end):
            yield Flag("part_outside", hard=True, detail=boundary.decode("latin-1")[:200])


def _coded(data: bytes, field: Mime) -> Iterator[Flag]:
    """Base64 with other bytes or padding within it; quoted-printable with broken escapes."""
    value = field.raw.partition(b":")[2].lower()
    quoted = b"quoted" in value
    if not quoted and b"base64" not in value:
        return
    blank = _BLANK_LINE.search(data, field.end)
    if blank is None:
        return
    stop = data.find(b"\n--", blank.end() - 1)
    stop = stop if stop >= 0 else len(data)
    if quoted:
        if _BAD_ESCAPE.search(data, blank.end(), stop):
            yield Flag("broken_quoted", hard=False, detail="")
        return
    body = data[blank.end() : stop]
    rest = body.translate(None, _ALPHABET)
    if rest and rest not in (b"=", b"=="):
        first = body.find(rest[:1])
        yield Flag("broken_base64", hard=len(body) - first > 4, detail=rest[:40].decode("latin-1"))
    elif rest and not body.rstrip().endswith(rest):
        yield Flag("broken_base64", hard=True, detail="padding within")

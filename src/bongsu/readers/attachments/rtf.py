"""RTF: objects decoded from their hex, remote templates, DDE fields. One pass, no recursion."""

import re
from collections.abc import Iterator
from itertools import islice
from struct import unpack_from

from bongsu.readers.attachments import ole
from bongsu.readers.attachments.facts import DAMAGE, Found, Inner, Item, Note

_OBJECT_CAP = 200
_OBJECT = re.compile(rb"\\objdata(?![a-z])", re.IGNORECASE)
_TEMPLATE = re.compile(rb"\\\*\s{0,99}\\template\s{0,99}([^{}]{1,2000})", re.IGNORECASE)
_FIELD = re.compile(rb"\\fldinst(?![a-z])", re.IGNORECASE)
_FIELD_BYTES, _FIELD_CAP = 500, 5000
_DDE = re.compile(r"(?i)\bDDE(?:AUTO)?\s.*")
_CONTROL = re.compile(rb"\\[a-zA-Z]{1,32}-?[0-9]{0,10} ?|\\'[0-9a-fA-F]{2}|\\.", re.DOTALL)
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_ESCAPE = re.compile(r"\\u(-?\d{1,6}) ?\??|\\'([0-9a-f]{2})", re.IGNORECASE)
_UPDATES = re.compile(rb"\\objupdate|\\objautlink|\\objlink", re.IGNORECASE)


def look(item: Item) -> Iterator[Found]:
    data = item.content
    for match in _TEMPLATE.finditer(data):
        yield Note("office_remote_template", _plain(match[1]))
    yield from _fields(data)
    updates = _UPDATES.search(data)
    starts = [match.end() for match in _OBJECT.finditer(data)][: _OBJECT_CAP + 1]
    for count, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=False)):
        if count == _OBJECT_CAP:
            yield Note("not_examined", "too_many_members")
            return
        yield from _object(data[start:end], count)
    if updates and starts:
        yield Note("rtf_object", updates[0].decode("ascii").lower().lstrip("\\"))


def _fields(data: bytes) -> Iterator[Note]:
    for start in islice(_FIELD.finditer(data), _FIELD_CAP):
        code = data[start.end() : start.end() + _FIELD_BYTES]
        match = _DDE.search(_plain(re.sub(rb"[{}]", b"", _CONTROL.sub(b"", code))))
        if match:
            yield Note("office_dde", match[0])
            return


def _object(text: bytes, count: int) -> Iterator[Found]:
    """Junk between the digits is what the trick lives on, so all of it is taken out."""
    if b"\\bin" in text:
        yield Note("not_examined", "binary object data")
    digits = _NOT_HEX.sub(b"", _CONTROL.sub(b"", _group(text)))
    raw = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    name = f"object{count}"
    try:
        kind, body = _ole1(raw)
    except DAMAGE:
        yield Note("rtf_object", "undecoded")
        return
    yield Note("rtf_object", kind)
    if kind.lower() == "package":
        yield ole.packaged(body)
    else:
        yield Inner(name, body, code="")


def _group(text: bytes) -> bytes:
    """Up to where the group that holds the data closes, inner groups taken out."""
    depth, kept, at = 0, [], 0
    for brace in re.finditer(rb"[{}]", text):
        if depth == 0:
            kept.append(text[at : brace.start()])
        depth += 1 if brace[0] == b"{" else -1
        at = brace.end()
        if depth < 0:
            return b"".join(kept)
    return b"".join([*kept, text[at:] if depth == 0 else b""])


def _ole1(raw: bytes) -> tuple[str, bytes]:
    """Class and data of an embedded object, [MS-OLEDS] 2.2.5."""
    at, texts = 8, []
    for _ in range(3):
        (size,) = unpack_from("<I", raw, at)
        texts.append(raw[at + 4 : at + 4 + size].rstrip(b"\0").decode("latin-1"))
        at += 4 + size
    (size,) = unpack_from("<I", raw, at)
    return texts[0], raw[at + 4 : at + 4 + size]


def _plain(text: bytes) -> str:
    def letter(match: re.Match[str]) -> str:
        return chr(int(match[1]) % 65536) if match[1] else chr(int(match[2], 16))

    shown = _ESCAPE.sub(letter, text.decode("latin-1"))
    return " ".join(shown.split())

"""PDF by a bounded scan: actions, scripts, links, files within. No page is laid out."""

import re
import zlib
from collections.abc import Iterator

from bongsu.readers.attachments.facts import DAMAGE, Found, Inner, Item, Note
from bongsu.readers.attachments.streams import inflated

_STREAM_CAP = 3000
_LINK_CAP = 500
_HEAD = 4096
_LOCKED = re.compile(rb"/Encrypt(?![A-Za-z])")
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIONS = re.compile(
    rb"/(Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia|XFA|AA|OpenAction)(?![A-Za-z0-9])"
    rb"(?!\s{0,9}\[)"
)
_SCRIPT = re.compile(rb"/(?:JS|JavaScript)(?![A-Za-z0-9])")
_CODE = re.compile(rb"/JS\s{0,9}\(((?:[^()\\]|\\.){0,500})", re.DOTALL)
_URI = re.compile(rb"/URI\s{0,9}\(((?:[^()\\]|\\.|\([^()\\]{0,200}\)){1,2000})\)", re.DOTALL)
_HEX_URI = re.compile(rb"/URI\s{0,9}<([0-9A-Fa-f\s]{2,4000})>")
_LAUNCHED = re.compile(rb"/(?:F|P)\s{0,9}\(((?:[^()\\]|\\.){1,500})\)", re.DOTALL)
_NUMBER = {key: re.compile(rb"/%s\s{1,9}(\d{1,6})(?!\s+\d+\s+R)" % key)
           for key in (b"Width", b"Height", b"BitsPerComponent")}  # fmt: skip


def look(item: Item) -> Iterator[Found]:
    data = item.content
    if _LOCKED.search(data):
        from bongsu.readers.attachments.pdf_locked import unlocked  # noqa: PLC0415 - loads pypdf

        yield Note("pdf_encrypted")
        data, word = unlocked(data, item.words)
        if word:
            yield Note("password_in_text", word)
    texts = [_between_streams(data)]
    for count, (head, body) in enumerate(_streams(data)):
        if count >= _STREAM_CAP:
            yield Note("not_examined", "too_many_streams")
            break
        if b"/ObjStm" in head:
            texts.append(_opened(head, body, item))
        elif b"/EmbeddedFile" in head:
            yield Inner(f"embedded{count}", _opened(head, body, item), "pdf_embedded_file")
        elif b"/Image" in head:
            yield from _picture(head, body, item, count)
    yield from _said(_unescaped(b"\n".join(texts)))


def _said(text: bytes) -> Iterator[Note]:
    for name in dict.fromkeys(match[1] for match in _ACTIONS.finditer(text)):
        shown = name.decode("ascii")
        launched = _LAUNCHED.search(text, text.find(b"/Launch")) if name == b"Launch" else None
        yield Note("pdf_action", f"{shown}: {_string(launched[1])}" if launched else shown)
    if _SCRIPT.search(text):
        code = _CODE.search(text)
        yield Note("pdf_javascript", " ".join(_string(code[1]).split()) if code else None)
    plain = [_string(match[1]) for match in _URI.finditer(text)]
    packed = [_from_hex(match[1]) for match in _HEX_URI.finditer(text)]
    for target in list(dict.fromkeys([*plain, *packed]))[:_LINK_CAP]:
        yield Note("pdf_link", target)


def _streams(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Dictionary and packed bytes of each stream, told by keywords, not by the table."""
    last = 0
    for match in _STREAM.finditer(data):
        if match.start() < last:
            continue
        end = data.find(b"endstream", match.end())
        last = end if end >= 0 else len(data)
        before = data[max(0, match.start() - _HEAD) : match.start()]
        yield _unescaped(before[before.rfind(b" obj") + 1 :]), data[match.end() : last]


def _between_streams(data: bytes) -> bytes:
    kept, at = [], 0
    for match in _STREAM.finditer(data):
        if match.start() >= at:
            kept.append(data[at : match.start()])
            at = data.find(b"endstream", match.end())
            if at < 0:
                return b"\n".join(kept)
    return b"\n".join([*kept, data[at:]])


def _opened(head: bytes, body: bytes, item: Item) -> bytes:
    if b"/FlateDecode" not in head and b"/Fl " not in head:
        return body
    try:
        content = inflated(body, item.budget.limit(len(body)))
    except zlib.error:
        return b""
    item.budget.spend(len(content))
    return content


def _picture(head: bytes, body: bytes, item: Item, count: int) -> Iterator[Found]:
    """Photographs as they are, plain bitmaps under a header that makes them pictures again."""
    if b"/DCTDecode" in head:
        yield Inner(f"image{count}", body, code="")
        return
    try:
        wide, high, bits = (int(_NUMBER[key].search(head)[1]) for key in _NUMBER)  # type: ignore[index] # no match is damage
        pixels = _opened(head, body, item)
    except DAMAGE:
        return
    for magic, depth, size in ((b"P4", 1, -(-wide // 8) * high), (b"P5", 8, wide * high),
                               (b"P6", 8, 3 * wide * high)):  # fmt: skip
        if bits == depth and len(pixels) == size:
            levels = b"" if depth == 1 else b"255\n"
            yield Inner(
                f"image{count}", b"%s\n%d %d\n%s" % (magic, wide, high, levels) + pixels, ""
            )


def _unescaped(text: bytes) -> bytes:
    """Names with ``#xx`` written plainly."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), text)


def _string(raw: bytes) -> str:
    plain = re.sub(rb"\\(?:\r\n|[\r\n])", b"", raw)
    plain = re.sub(rb"\\([0-7]{1,3})", lambda match: bytes([int(match[1], 8) & 0xFF]), plain)
    return _decoded(re.sub(rb"\\(.)", rb"\1", plain, flags=re.DOTALL))


def _from_hex(digits: bytes) -> str:
    plain = b"".join(digits.split())
    return _decoded(bytes.fromhex(plain[: len(plain) & ~1].decode("ascii")))


def _decoded(plain: bytes) -> str:
    if plain.startswith(b"\xfe\xff"):
        return plain[2:].decode("utf-16-be", "replace")
    return plain.decode("utf-8", "replace")

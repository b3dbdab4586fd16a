"""Header scanner: every field in order, with its bytes, in one linear pass (RFC 5322 section 2.2).

No library keeps the order across fields, and trust in a header depends on where it stands.
"""

import binascii
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bongsu.readers.charsets import codec, decode

BLOCK_CAP = 256 * 1024
FIELD_CAP = 16 * 1024
COUNT_CAP = 1000
_EMPTY_LINE = re.compile(rb"\n\r?\n")
_NAME = re.compile(rb"[!-9;-~]{1,200}")
_FIELD_BREAK = re.compile(rb"\n(?![ \t])")
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t]+(?==\?)")


class Field(NamedTuple):
    """One header field: name as written, lower-case key, raw value and byte range in the message."""

    name: str
    key: str
    value: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """All fields in order; ``body`` is where the body begins; ``defects`` say what was cut."""

    fields: tuple[Field, ...]
    body: int
    defects: tuple[str, ...]

    def all(self, key: str) -> list[Field]:
        return [field for field in self.fields if field.key == key]

    def first(self, key: str) -> bytes | None:
        return next((field.value for field in self.fields if field.key == key), None)


def _block_end(data: bytes, start: int) -> tuple[int, int]:
    """(end of the header block, start of the body): the first empty line, LF or CRLF."""
    if data.startswith((b"\n", b"\r\n"), start):
        return start, start + (1 if data[start] == 10 else 2)
    empty = _EMPTY_LINE.search(data, start)
    return (empty.start() + 1, empty.end()) if empty else (len(data), len(data))


def scan(data: bytes, start: int = 0) -> HeaderBlock:
    """Scan the header block that begins at ``start``. Never raises; defects name what was odd."""
    end, body = _block_end(data, start)
    defects: list[str] = []
    if end - start > BLOCK_CAP:
        end = start + BLOCK_CAP
        defects.append("header_block_cut")
    fields: list[Field] = []
    position = start
    for piece in _FIELD_BREAK.split(data[start:end]):
        here, position = position, position + len(piece) + 1
        raw_name, colon, value = piece.partition(b":")
        named = _name(raw_name) if colon else None
        if named is None:
            if piece.strip():
                defects.append("header_stray_line")
            continue
        if len(fields) >= COUNT_CAP:
            defects.append("header_count_cut")
            break
        if len(value) > FIELD_CAP:
            value = value[:FIELD_CAP]
            defects.append("header_field_cut")
        stop = here + len(piece) - (piece[-1:] == b"\r")
        fields.append(Field(named[0], named[1], value.strip(), here, stop))
    return HeaderBlock(tuple(fields), body, tuple(dict.fromkeys(defects)))


@lru_cache(maxsize=4096)
def _name(raw: bytes) -> tuple[str, str] | None:
    """(name as written, lower case); None where it is not a field name."""
    bare = raw.rstrip(b" \t")
    return (bare.decode(), bare.decode().lower()) if _NAME.fullmatch(bare) else None


def unfold(value: bytes) -> str:
    """A raw value as one line of text. Raw 8-bit is UTF-8, else CP949, else Latin; not decoded."""
    if b"\n" in value:
        value = value.replace(b"\r", b"").replace(b"\n", b"")  # a fold keeps its space or tab
    try:
        return value.decode("ascii")
    except UnicodeDecodeError:
        return decode(value, None)[0]


def decoded(value: bytes) -> str:
    """A raw value with its encoded words decoded (RFC 2047).

    Adjacent words of one charset are joined as bytes first: Korean senders split a character
    across two words, against the RFC.
    """
    text = unfold(value)
    return _decode_words(_BETWEEN_WORDS.sub("", text)) if b"=?" in value else text


def _decode_words(text: str) -> str:
    out: list[str] = []
    pending, charset, last = b"", "", 0
    for word in _WORD.finditer(text):
        gap = text[last : word.start()]
        name = word[1].split("*", 1)[0].lower()
        if pending and (gap or name != charset):
            out.append(decode(pending, charset)[0])
            pending = b""
        out.append(gap)
        payload = _word_bytes(word[2], word[3])
        if payload is None or codec(name) is None:
            out.append(word[0] if payload is None else decode(payload, None)[0])
        else:
            pending, charset = pending + payload, name
        last = word.end()
    if pending:
        out.append(decode(pending, charset)[0])
    return "".join([*out, text[last:]])


def _word_bytes(encoding: str, payload: str) -> bytes | None:
    raw = payload.encode("utf-8")
    if encoding in "qQ":
        return binascii.a2b_qp(raw, header=True)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return None

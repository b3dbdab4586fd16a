"""Header scanner: every field in order, with its bytes, in one linear pass (RFC 5322 section 2.2).

No library keeps the order across fields, and trust in a header depends on where it stands.
"""

import binascii
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress

from bongsu.readers.charsets import codec, decode
from bongsu.readers.transfer import base64_bytes

BLOCK_CAP = 256 * 1024
FIELD_CAP = 16 * 1024
COUNT_CAP = 1000
_EMPTY_LINE = re.compile(rb"\n\r?\n")
_NAME = re.compile(r"[!-9;-~]{1,200}")
_FIELD_BREAK = re.compile(r"\n(?![ \t])")
_RUN = re.compile(r"(=\?([^?\s]{1,60})\?([bBqQ])\?)[^?]*\?=(?:\1[^?]*\?=)*")
_BLANKS = " \t\r\n\v\f"  # Unicode's others are bytes of Korean letters here
_CR = 13
_HIGH = "".join(map(chr, range(128, 256)))
_BETWEEN_WORDS = re.compile(r"\?=[ \t]+(?==\?)")


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """All fields in order, as columns of equal length; the body begins at ``body``.

    ``names`` as written, ``keys`` in lower case, ``values`` unfolded with encoded words left as
    they are, ``starts`` and ``ends`` the fields' byte ranges. ``defects`` say what was cut or odd.
    """

    names: list[str]
    keys: list[str]
    values: list[str]
    starts: list[int]
    ends: list[int]
    body: int
    defects: tuple[str, ...]

    def all(self, key: str) -> list[str]:
        return [value for each, value in zip(self.keys, self.values, strict=True) if each == key]

    def first(self, key: str) -> str | None:
        return self.values[self.keys.index(key)] if key in self.keys else None


def scan(data: bytes, start: int = 0) -> HeaderBlock:
    """Scan the header block that begins at ``start``. Never raises."""
    end, body = _block_end(data, start)
    odd: set[str] = set()
    if end - start > BLOCK_CAP:
        end = start + BLOCK_CAP
        odd.add("header_block_cut")
    raw = data[start:end]
    pieces = _FIELD_BREAK.split(raw.decode("latin-1"))  # a character a byte: places stay true
    parted = [piece.partition(":") for piece in pieces]
    named = [_name(name) if colon else None for name, colon, _ in parted]
    if any(piece.strip() for piece, name in zip(pieces, named, strict=True) if not name):
        odd.add("header_stray_line")
    found = list(filter(None, named))
    if len(found) > COUNT_CAP:
        odd.add("header_count_cut")
        del found[COUNT_CAP:]
    names, keys = [name for name, _ in found], [key for _, key in found]
    places = list(accumulate([len(piece) + 1 for piece in pieces], initial=start))
    starts = list(compress(places, named))[:COUNT_CAP]
    ends = [after - 1 for after in compress(places[1:], named)][:COUNT_CAP]
    values = [value for _, _, value in compress(parted, named)][:COUNT_CAP]
    if b"\r\n" in raw:
        values = [value.replace("\r\n", "") for value in values]
        ends = [end - (data[end - 1] == _CR) for end in ends]
    if max(map(len, values), default=0) > FIELD_CAP:
        odd.add("header_field_cut")
        values = [_cut(value) for value in values]
    texts = [value.replace("\n", "").strip(_BLANKS) for value in values]  # a fold keeps its space
    if not raw.isascii():
        texts = [text if text.isascii() else _eight_bit(text) for text in texts]
    return HeaderBlock(names, keys, texts, starts, ends, body, tuple(sorted(odd)))


def _block_end(data: bytes, start: int) -> tuple[int, int]:
    """(end of the header block, start of the body): the first empty line, LF or CRLF."""
    if data.startswith((b"\n", b"\r\n"), start):
        return start, start + (1 if data[start] == 10 else 2)
    empty = _EMPTY_LINE.search(data, start)
    return (empty.start() + 1, empty.end()) if empty else (len(data), len(data))


@lru_cache(maxsize=4096)
def _name(raw: str) -> tuple[str, str] | None:
    """(name as written, lower case); None where it is not a field name."""
    bare = raw.rstrip(" \t")
    return (bare, bare.lower()) if _NAME.fullmatch(bare) else None


def _cut(value: str) -> str:
    """At most `FIELD_CAP` bytes, never ending within a character."""
    return value if len(value) <= FIELD_CAP else value[:FIELD_CAP].rstrip(_HIGH)


def _eight_bit(text: str) -> str:
    """Raw 8-bit is UTF-8, else CP949, else Latin."""
    return decode(text.encode("latin-1"), None)[0]


def decoded(text: str) -> str:
    """An unfolded value with its encoded words decoded (RFC 2047).

    Adjacent words of one charset are joined as bytes first: Korean senders split a character
    across two words, against the RFC.
    """
    if "=?" not in text:
        return text
    text = _BETWEEN_WORDS.sub("?=", text)
    out: list[str] = []
    pending, charset, last = b"", "", 0
    for run in _RUN.finditer(text):
        gap = text[last : run.start()]
        name = run[2].partition("*")[0].lower()
        if gap or name != charset:
            out += (decode(pending, charset)[0], gap)
            pending, charset = b"", name
        pending += _run_bytes(run)
        last = run.end()
    return "".join([*out, decode(pending, charset)[0], text[last:]])


def _as_sent(text: str, charset: str) -> bytes:
    """What stands in a word; raw letters in it, against the RFC, are of the word's charset."""
    if text.isascii():
        return text.encode()
    try:
        return text.encode(codec(charset.partition("*")[0]) or "utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _run_bytes(run: re.Match[str]) -> bytes:
    """The bytes of adjacent words that share charset and encoding."""
    payloads = [_as_sent(each, run[2]) for each in run[0][len(run[1]) : -2].split("?=" + run[1])]
    if run[3] in "qQ":
        return b"".join([binascii.a2b_qp(each, header=True) for each in payloads])
    return b"".join(map(base64_bytes, payloads))

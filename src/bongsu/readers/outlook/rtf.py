"""Bodies kept as RTF: LZFu (MS-OXRTFCP), and the HTML or text within (MS-OXRTFEX). Linear."""

import re
import struct
from collections.abc import Iterator

from bongsu.readers.charsets import decode
from bongsu.readers.outlook.bag import charset_of

OUTPUT_CAP = 4 * 1024 * 1024
_RATIO = 20  # a run of 17 bytes takes two, and a flag
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_RING = 4096
_PACKED, _PLAIN = b"LZFu", b"MELA"
_TOKEN = re.compile(
    rb"\\'([0-9A-Fa-f]{2})|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)"
)
_WORDS = {b"par": b"\r\n", b"line": b"\r\n", b"tab": b"\t"}
_SIGNS = {
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•",
    b"endash": "–", b"emdash": "—", b"~": "\u00a0",
}  # fmt: skip
_SILENT = frozenset(
    {b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"generator",
     b"listtable", b"listoverridetable", b"xmlnstbl", b"themedata", b"datastore"}
)  # fmt: skip


def unpack(data: bytes) -> bytes:
    """RTF out of its compressed form, cut at the cap; nothing where it is no such form."""
    if len(data) < 16:
        return b""
    _, raw_size, kind = struct.unpack_from("<II4s", data)
    if kind == _PLAIN:
        return data[16 : 16 + min(raw_size, OUTPUT_CAP)]
    return _unpacked(data, min(raw_size, OUTPUT_CAP)) if kind == _PACKED else b""


def _unpacked(data: bytes, size: int) -> bytes:
    ring = bytearray(_DICTIONARY.ljust(_RING, b"\0"))
    write, at = len(_DICTIONARY), 16
    out = bytearray()
    while at < len(data) and len(out) < size:
        flags, at = data[at], at + 1
        for bit in range(8):
            if not flags >> bit & 1:
                piece, at = data[at : at + 1], at + 1
            else:
                place = int.from_bytes(data[at : at + 2], "big")
                offset, length, at = place >> 4, (place & 15) + 2, at + 2
                if offset == write % _RING or at > len(data):
                    return bytes(out[:size])
                piece = _run(ring, offset, write, length)
            for byte in piece:
                ring[write % _RING] = byte
                write += 1
            out += piece
    return bytes(out[:size])


def _run(ring: bytearray, offset: int, write: int, length: int) -> bytes:
    """Bytes from the ring, which may run into those that are being written."""
    distance = (write - offset) % _RING or _RING
    found = bytes(ring[(offset + n) % _RING] for n in range(min(distance, length)))
    return (found * (length // len(found) + 1))[:length]


def body(rtf: bytes) -> tuple[str, str]:
    """(text/html or text/plain, the text) of RTF; HTML only where it was made from HTML."""
    is_html = b"\\fromhtml" in rtf[:1024]
    text = "".join(_Text(is_html).pieces(rtf)).replace("\0", "")
    return ("text/html" if is_html else "text/plain"), text


class _Group:
    """What holds between two braces."""

    __slots__ = ("html", "silent", "skip")

    def __init__(self, *, silent: bool = False, html: bool = False, skip: int = 1) -> None:
        self.silent, self.html, self.skip = silent, html, skip


class _Text:
    """One pass over the tokens; bytes wait until their code page is settled."""

    def __init__(self, is_html: bool) -> None:
        self._is_html, self._hidden = is_html, False
        self._groups = [_Group()]
        self._bytes = bytearray()
        self._charset: str | None = None
        self._to_skip = 0
        self._starred = False

    def pieces(self, rtf: bytes) -> Iterator[str]:
        for token in _TOKEN.finditer(rtf):
            sign = self._sign(*token.groups())
            if sign:
                yield self._settled()
                yield sign
        yield self._settled()

    def _settled(self) -> str:
        text = decode(bytes(self._bytes), self._charset)[0]
        self._bytes.clear()
        return text

    def _sign(
        self,
        coded: bytes | None,
        word: bytes | None,
        number: bytes | None,
        symbol: bytes | None,
        brace: bytes | None,
        plain: bytes | None,
    ) -> str:
        """Take one token; gives a letter that is no byte of the code page."""
        if brace:
            self._brace(brace)
        elif coded:
            self._say(bytes([int(coded, 16)]))
        elif plain:
            self._say(plain)
        elif word:
            return self._word(word, int(number) if number else None)
        elif symbol == b"*":
            self._starred = True
        elif symbol in (b"\\", b"{", b"}"):
            self._say(symbol)
        elif symbol in (b"~", b"_"):
            self._say(b" " if symbol == b"~" else b"-")
        return ""

    def _brace(self, brace: bytes) -> None:
        self._to_skip, self._starred = 0, False
        here = self._groups[-1]
        if brace == b"{" and len(self._groups) < 1000:
            self._groups.append(_Group(silent=here.silent, html=here.html, skip=here.skip))
        elif brace == b"}" and len(self._groups) > 1:
            self._groups.pop()

    def _say(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        here = self._groups[-1]
        if not here.silent and (here.html or not self._hidden):
            self._bytes += data[skipped:]

    def _word(self, word: bytes, number: int | None) -> str:
        here = self._groups[-1]
        starred, self._starred = self._starred, False
        if word == b"htmltag":
            here.html = self._is_html
        elif starred or word in _SILENT or (word == b"mhtmltag"):
            here.silent = True
        elif word == b"htmlrtf" and self._is_html:
            self._hidden = number != 0
        elif word == b"ansicpg" and number is not None:
            self._charset = charset_of(number)
        elif word == b"uc" and number is not None:
            here.skip = max(0, min(number, 10))
        elif word == b"u" and number is not None:
            return self._letter(number)
        elif word in _WORDS:
            self._say(_WORDS[word])
        elif word in _SIGNS and not here.silent and not self._hidden:
            return _SIGNS[word]
        return ""

    def _letter(self, number: int) -> str:
        here = self._groups[-1]
        self._to_skip = here.skip
        code = number % 65536
        shown = not here.silent and (here.html or not self._hidden)
        return chr(code) if shown and not 0xD800 <= code < 0xE000 else ""

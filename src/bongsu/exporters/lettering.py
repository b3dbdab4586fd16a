"""The letters of the printed report: its fonts, which letters they have, what stands for the rest.

Fonts are data of this package as templates are. Pretendard JP carries every Hangul syllable, Latin,
Greek, Cyrillic, kana and the hanja of KS X 1001; headings take the bold of Pretendard, which has no
hanja and borrows those.
"""

import re
import struct
import unicodedata
from functools import cache
from pkgutil import get_data

FOLDER = "fonts"
_FULLEST = f"{FOLDER}/PretendardJP-Regular.otf"
_NOT_ASCII = re.compile(r"[^ -~]")


def packaged(name: str) -> bytes:
    """A data file of this package."""
    data = get_data(__package__ or "", name)
    if data is None:
        raise FileNotFoundError(name)
    return data


def lettered(text: str) -> str:
    """The text in letters that the fonts have; any other stands as ``<U+XXXX>``, never as a gap.

    Where a letter is lacking, composed forms are tried first: file names from some systems spell
    Hangul in its parts.
    """
    if text.isascii():
        return text
    known = letters()
    if all(ord(char) in known for char in text):
        return text
    return _NOT_ASCII.sub(_substitute, unicodedata.normalize("NFC", text))


def _substitute(found: re.Match[str]) -> str:
    char = found.group()
    return char if ord(char) in letters() or char == "\n" else f"<U+{ord(char):04X}>"


@cache
def letters() -> frozenset[int]:
    """Code points that the fullest font has a glyph for, from its character map in format 12."""
    font = packaged(_FULLEST)
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    records = struct.iter_unpack(">HHL", font[cmap + 4 : cmap + 4 + 8 * count])
    starts = (cmap + offset for _, _, offset in records)
    full = next(at for at in starts if font[at : at + 2] == b"\x00\x0c")
    (groups,) = struct.unpack_from(">L", font, full + 12)
    runs = struct.iter_unpack(">LLL", font[full + 16 : full + 16 + 12 * groups])
    return frozenset(code for first, last, _ in runs for code in range(first, last + 1))


def _table(font: bytes, wanted: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    tables = struct.iter_unpack(">4sLLL", font[12 : 12 + 16 * count])
    places: dict[bytes, int] = {tag: offset for tag, _, offset, _ in tables}
    return places[wanted]

"""Charsets of mail: an allow-list, and one rule for text that declares none or lies.

Korean systems label CP949 text as ks_c_5601-1987, euc-kr or korean; all of them decode as CP949,
its superset (WHATWG Encoding Standard, "euc-kr").
"""

from functools import lru_cache

_CP949 = "cp949"
_ALIASES = {
    "ks_c_5601-1987": _CP949, "ks_c_5601-1989": _CP949, "ksc5601": _CP949, "ksc_5601": _CP949,
    "ks_c_5601": _CP949, "euc-kr": _CP949, "euckr": _CP949, "korean": _CP949,
    "x-windows-949": _CP949, "windows-949": _CP949, "ms949": _CP949, "cp949": _CP949,
    "uhc": _CP949, "johab": "johab", "iso-2022-kr": "iso2022_kr",
    "us-ascii": "ascii", "ascii": "ascii", "ansi_x3.4-1968": "ascii",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "iso8859-1": "cp1252", "windows-1252": "cp1252",
    "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "utf-7": "utf-7",
    "unicode-2-0-utf-7": "utf-7", "x-unicode-2-0-utf-7": "utf-7", "unicode-1-1-utf-7": "utf-7",
    "unicode": "utf-16", "iso-10646-ucs-2": "utf-16", "ucs-2": "utf-16", "utf-32": "utf-32",
    "utf-32le": "utf-32-le", "utf-32be": "utf-32-be", "ibm037": "cp037", "cp037": "cp037",
    "ebcdic-cp-us": "cp037", "ibm500": "cp500", "cp500": "cp500",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "hz-gb-2312": "hz",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "cp932": "cp932",
    "windows-31j": "cp932", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp_2",
    "koi8-r": "koi8-r", "koi8-u": "koi8-u", "tis-620": "cp874", "windows-874": "cp874",
    "macintosh": "mac-roman", "ibm850": "cp850", "cp850": "cp850", "cp437": "cp437",
}  # fmt: skip
_ALIASES |= {f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
_ALIASES |= {"iso-8859-9": "cp1254", "iso-8859-11": "cp874"}
_ALIASES |= {f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)}

_NOT_ASCII = (
    "utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "cp037", "cp500",
)  # fmt: skip
_MOSTLY = 4  # bytes within whole letters for each broken one


@lru_cache(maxsize=1024)
def codec(charset: str | None) -> str | None:
    """Python's codec for a declared charset; None where it is not on the allow-list."""
    return _ALIASES.get(charset.strip().strip("\"'").lower()) if charset else None


def import_codecs() -> None:
    """Load every codec now, since a walled worker cannot open files later."""
    for name in set(_ALIASES.values()):
        "".encode(name)


def decode(data: bytes, charset: str | None) -> tuple[str, bool]:
    """Decode text of a declared charset; gives the text and whether it was sound.

    ASCII needs no charset. A declared charset that does not fit gives way to UTF-8, where only few
    bytes of it are broken, then CP949, the two in which undeclared Korean mail is written, then to
    the declared one with replacement.
    """
    declared = codec(charset)
    if declared not in _NOT_ASCII and data.isascii() and not _shifts(data):
        return data.decode("ascii"), True
    if declared:
        try:
            return _decoded(data, declared), True
        except UnicodeDecodeError:
            pass
    return _guess(data, declared)


def _decoded(data: bytes, codec_name: str, errors: str = "strict") -> str:
    """Half a surrogate pair, which UTF-7 can carry, is no text."""
    text = data.decode(codec_name, errors)
    if codec_name == "utf-7":
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _shifts(data: bytes) -> bool:
    """Whether ASCII bytes may stand for other letters (ISO 2022, HZ)."""
    return b"\x1b" in data or b"\x0e" in data or b"~{" in data


def _guess(data: bytes, declared: str | None) -> tuple[str, bool]:
    try:
        return data.decode("utf-8"), declared is None
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if len(data) - len(text) > _MOSTLY * broken:  # a byte was lost, the letters are UTF-8
        return text, False
    try:
        return data.decode(_CP949), declared is None
    except UnicodeDecodeError:
        last = "cp1252" if declared in (None, "ascii") else declared
        return _decoded(data, last, "replace"), False

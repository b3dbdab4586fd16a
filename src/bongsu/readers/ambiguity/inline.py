"""Files that stand in a text itself: uuencode (POSIX) and yEnc 1.3, as old mail programs do it."""

import binascii
import re
from collections.abc import Iterator

COUNT_CAP = 20
_UU = re.compile(rb"(?:^|\n)begin[ \t]+[0-7]{3,4}[ \t]+([^\r\n]{1,255})\r?\n")
_YENC = re.compile(rb"(?:^|\n)=ybegin [^\r\n]{0,300}?name=([^\r\n]{1,255})\r?\n")
_BACK = bytes((code - 42) % 256 for code in range(256))
_ESCAPED = re.compile(rb"=(.)", re.DOTALL)
_BROKEN_CAP = 20


def present(data: bytes) -> bool:
    """Whether such a file may begin here; costs two searches."""
    return (b"begin " in data and _UU.search(data) is not None) or b"=ybegin " in data


def files(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file, as far as it can be decoded."""
    for number, match in enumerate(_UU.finditer(data)):
        if number == COUNT_CAP:
            break
        yield match[1].decode("utf-8", "replace"), _uu(data, match.end())
    for number, match in enumerate(_YENC.finditer(data)):
        if number == COUNT_CAP:
            break
        end = data.find(b"\n=yend", match.end())
        coded = data[match.end() : end if end >= 0 else len(data)]
        yield match[1].decode("utf-8", "replace").strip(), _yenc(coded)


def _uu(data: bytes, start: int) -> bytes:
    """Lines until ``end``, the next file or many that are none; a length that lies is cut."""
    out: list[bytes] = []
    broken = 0
    while start < len(data) and broken < _BROKEN_CAP:
        stop = data.find(b"\n", start)
        line = data[start : stop if stop >= 0 else len(data)].rstrip(b"\r")
        start = stop + 1 if stop >= 0 else len(data)
        if line == b"end" or line.startswith(b"begin "):
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            broken += 1
    return b"".join(out)


def _yenc(coded: bytes) -> bytes:
    lines = coded.replace(b"\r", b"").replace(b"\n", b"")
    plain = _ESCAPED.sub(lambda match: bytes([(match[1][0] - 64) % 256]), lines)
    return plain.translate(_BACK)

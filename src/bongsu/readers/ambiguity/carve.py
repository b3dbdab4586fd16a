"""Context-free carver: what lies in the bytes whatever the structure says. Candidates only."""

import re
from collections.abc import Iterator

from bongsu.readers.ambiguity import inline
from bongsu.readers.ambiguity.rules import CONTROL_BYTES
from bongsu.readers.filetypes import detect
from bongsu.readers.parts import Part
from bongsu.readers.transfer import base64_bytes, decoded

_SIZE_CAP = 32 * 1024 * 1024
_RUN_CAP = 200
_RUN = re.compile(rb"[A-Za-z0-9+/=\r\n]{60,}+")
_ESCAPED = re.compile(rb"=(?:3A|2F|[46][0-9A-F])", re.IGNORECASE)
_SEVEN = re.compile(rb"\+[A-Za-z0-9+/]{8,}+-?")
_LONG = 40


def carve(body: bytes) -> Iterator[Part]:
    """Files and texts, the latter worth only a look for links."""
    plain = body[:_SIZE_CAP].translate(None, CONTROL_BYTES)
    for name, content in inline.files(plain):
        yield Part("", None, name, "attachment", content)
    for number, match in enumerate(_RUN.finditer(plain)):
        if number == _RUN_CAP:
            break
        yield from _run(match[0])
    if _ESCAPED.search(plain):
        yield _text(decoded(plain, "quoted-printable"), None)
    if _SEVEN.search(plain):
        yield _text(plain, "utf-7")
    yield _text(plain, None)


def _run(run: bytes) -> Iterator[Part]:
    """What a run of base64 letters holds; words before it may put it out of step."""
    lines = run.strip().split(b"\n")
    long = next((at for at, line in enumerate(lines) if len(line) >= _LONG), 0)
    for start in sorted({0, long}):
        content = base64_bytes(b"".join(lines[start:]))
        if detect(content) is not None:
            yield Part("", None, None, "attachment", content)
            return
        if b"://" in content:
            yield _text(content, None)
            return


def _text(content: bytes, charset: str | None) -> Part:
    return Part("text/html" if b"<" in content else "text/plain", charset, None, "", content)

"""Attached pages: files carried in script, redirects, forms that ask for a password. SVG too."""

import base64
import re
from collections.abc import Iterator

from bongsu.readers import html
from bongsu.readers.attachments.facts import Found, Inner, Item, Note
from bongsu.readers.attachments.kinds import kind_of
from bongsu.readers.charsets import decode

_SIZE_CAP = 32 * 1024 * 1024
_LITERAL_CAP = 20
_LONG = 1000  # a shorter literal carries no file worth the trick
_RUN = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_SAVES = re.compile(rb"(?i)\bnew\s{1,9}Blob\b|\bmsSave(?:OrOpen)?Blob\b|\bcreateObjectURL\b"
                    rb"|\.download\s{0,9}=|\bnavigator\.serviceWorker\b")  # fmt: skip
_MAKES = re.compile(rb"(?i)\batob\s{0,9}\(|\bfromCharCode\b|\bUint8Array\b|\bunescape\s{0,9}\(")
_WRITES = re.compile(rb"(?i)\bdocument\.write(?:ln)?\s{0,9}\(|\beval\s{0,9}\(")
_DATA = re.compile(rb"(?i)\bdata:(application/[\w.+\-]{1,80}|text/html)[;,]")
_GOES = re.compile(rb"(?i)\blocation(?:\.href)?\s{0,9}=\s{0,9}[\"']([^\"']{4,2000})"
                   rb"|\blocation\.(?:replace|assign)\s{0,9}\(\s{0,9}[\"']([^\"']{4,2000})"
                   rb"|http-equiv\s{0,9}=\s{0,9}[\"']?refresh[^>]{1,200}?url\s{0,9}="
                   rb"\s{0,9}[\"']?([^\"'>\s]{4,2000})")  # fmt: skip
_SVG = re.compile(rb"(?i)<script\b|\son[a-z]{3,20}\s{0,9}=|javascript:|<foreignObject\b")


def look(item: Item) -> Iterator[Found]:
    data = _narrow(item.content[:_SIZE_CAP])
    if len(item.content) > _SIZE_CAP:
        yield Note("not_examined", "too_large")
    carried = list(_carried(data))
    signs = [pattern.search(data) for pattern in (_SAVES, _MAKES, _WRITES, _DATA)]
    saves, makes, writes, typed = signs
    if (saves and (makes or carried)) or (writes and makes) or (typed and carried):
        yield Note("html_smuggling", ", ".join(_said(sign) for sign in signs if sign))
    for match in list(_GOES.finditer(data))[:_LITERAL_CAP]:
        target = match[1] or match[2] or match[3]
        yield Note("html_redirect", decode(target, None)[0])
    yield from _forms(data)
    yield from (Inner(f"carried{n}", content) for n, content in enumerate(carried))


def svg(item: Item) -> Iterator[Found]:
    """A picture that can act is a page."""
    match = _SVG.search(_narrow(item.content[:_SIZE_CAP]))
    if match:
        yield Note("svg_script", _said(match).strip())
        yield from look(item)


def _narrow(data: bytes) -> bytes:
    """UTF-16 pages made plain enough for patterns."""
    return data.replace(b"\0", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data


def _said(match: re.Match[bytes]) -> str:
    return " ".join(match[0].decode("latin-1").split())


def _carried(data: bytes) -> Iterator[bytes]:
    """Long base64 literals that decode to a file of a known kind, pictures left out."""
    left = _LITERAL_CAP
    for match in _RUN.finditer(data):
        if match.end() - match.start() < _LONG:
            continue
        left -= 1
        digits = match[0].rstrip(b"=")
        content = base64.b64decode(digits[: len(digits) - (len(digits) % 4 == 1)] + b"==")
        if kind_of(content) not in (None, "png", "jpeg", "gif", "bmp", "webp"):
            yield content
        if not left:
            return


def _forms(data: bytes) -> Iterator[Note]:
    if b"<" not in data:
        return
    page = html.view(decode(data[: html.SIZE_CAP], None)[0], wants_text=False)
    if page.password_form:
        action = next((link.url for link in page.links if link.place == "form"), None)
        yield Note("html_form", action)

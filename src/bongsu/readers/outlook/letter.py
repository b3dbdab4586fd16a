"""A bag to a message as it would travel (RFC 5322), so that all later reading is the same.

Transport headers stay as they were stored, but for the fields that describe a body which Outlook
did not keep: these begin with ``X-Original-``. What is missing is written from properties.
"""

import base64
import hashlib
import re
from email.utils import formatdate
from typing import NamedTuple
from urllib.parse import quote

from bongsu.readers.outlook import rtf
from bongsu.readers.outlook.bag import Bag, Tag, charset_of

REBUILT = "rebuilt"
"""The defect of every message that is not as it was sent."""
_SYNTHESISED = "headers_synthesised"
_OF_THE_BODY = re.compile(r"(?im)^(?=(?:content-[a-z-]{1,40}|mime-version)[ \t]*:)")
_EMPTY_LINE = re.compile(r"\n\r?\n")
_FIRST_LINE = re.compile(r"\AMicrosoft Mail Internet Headers Version[^\n]*\n")
_NAMES = re.compile(r"(?m)^([!-9;-~]{1,200})[ \t]*:")
_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}")
_ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
_BY_REFERENCE = (2, 3, 4, 7)
_UNNAMED = "Content-Disposition: attachment\r\n"
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 _.,()&#@~+-]+")
_MARKED = re.compile(r"\A\x01.", re.DOTALL)  # the length of Re: in data files
_LINE = 57


class Letter(NamedTuple):
    """A rebuilt message and codes of what was cut, made up or could not be read."""

    data: bytes
    defects: tuple[str, ...]


def compose(bag: Bag) -> Letter:
    """The message that a bag holds."""
    defects = [REBUILT, *(each for part in bag.recipients for each in part.defects)]
    header = _header(bag, defects)
    body = _body(bag, defects)
    return Letter(header + body, tuple(dict.fromkeys(defects)))


def _header(bag: Bag, defects: list[str]) -> bytes:
    stored = _FIRST_LINE.sub("", bag.text(Tag.TRANSPORT_HEADERS).lstrip("\r\n"))
    stored = _EMPTY_LINE.split(stored, maxsplit=1)[0].strip("\r\n")
    known = {name.lower() for name in _NAMES.findall(stored)}
    missing = [(name, value) for name, value in _own(bag) if value and name.lower() not in known]
    if missing:
        defects.append(_SYNTHESISED)
    lines = [_OF_THE_BODY.sub("X-Original-", stored)] if stored else []
    lines += [f"{name}: {' '.join(value.split())}" for name, value in missing]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def _own(bag: Bag) -> list[tuple[str, str]]:
    """Header fields as the item's properties tell them."""
    name = bag.text(Tag.REPRESENTING_NAME, Tag.SENDER_NAME)
    tags = (Tag.REPRESENTING_SMTP, Tag.REPRESENTING_EMAIL, Tag.SENDER_SMTP, Tag.SENDER_EMAIL)
    addr = next((text for text in map(bag.text, tags) if "@" in text), "")
    written = bag.time_ms(Tag.SUBMIT_TIME) or bag.time_ms(Tag.DELIVERY_TIME)
    return [
        ("From", _mailbox(name, addr)),
        *((role, _recipients(bag, number)) for number, role in _ROLES.items()),
        ("Subject", _MARKED.sub("", bag.text(Tag.SUBJECT))),
        ("Date", formatdate(written // 1000, usegmt=True) if written else ""),
        ("Message-ID", bag.text(Tag.MESSAGE_ID)),
        ("In-Reply-To", bag.text(Tag.IN_REPLY_TO)),
        ("References", bag.text(Tag.REFERENCES)),
    ]


def _mailbox(name: str, addr: str) -> str:
    """An address of Exchange alone (EX) is none of the internet's, so only the name is kept."""
    name = re.sub(r'["\\\r\n]', " ", name).strip()
    addr = re.sub(r"[<>\s]", "", addr)
    if not addr:
        return f'"{name}" <>' if name else ""
    return f'"{name}" <{addr}>' if name and name != addr else f"<{addr}>"


def _recipients(bag: Bag, role: int) -> str:
    found = []
    for each in bag.recipients:
        if each.number(Tag.RECIPIENT_TYPE) & 0xF == role:
            addr = next((a for a in map(each.text, (Tag.SMTP, Tag.EMAIL)) if "@" in a), "")
            found.append(_mailbox(each.text(Tag.DISPLAY_NAME), addr))
    return ", ".join(filter(None, found))


def _body(bag: Bag, defects: list[str]) -> bytes:
    texts = [
        _part(kind + (f"; charset={charset}" if charset else ""), text)
        for kind, charset, text in bodies(bag)
    ]
    files = [_file(each, defects) for each in bag.attachments]
    defects.extend(bag.defects)
    if len(texts) > 1:
        texts = [_joined("multipart/alternative", texts)]
    if not texts and not files:
        texts = [_part("text/plain", b"")]
    whole = texts[0] if texts and not files else _joined("multipart/mixed", texts + files)
    return b"MIME-Version: 1.0\r\n" + whole


def bodies(bag: Bag) -> list[tuple[str, str | None, bytes]]:
    """(type, charset, bytes) of the text and the page, as far as there are any.

    RTF is read where there is no page, for the page that it may hold, or for want of a text.
    """
    plain, page = bag.text(Tag.BODY), bag.blob(Tag.HTML)
    charset = "utf-8" if bag.is_text(Tag.HTML) else charset_of(bag.number(Tag.INTERNET_CODE_PAGE))
    kind, text = ("", "") if page else rtf.body(rtf.unpack(bag.blob(Tag.RTF)))
    if kind == "text/html":
        page, charset = text.encode(), "utf-8"
    elif not plain:
        plain = text
    found: list[tuple[str, str | None, bytes]] = []
    if plain:
        found.append(("text/plain", "utf-8", plain.encode("utf-8", "replace")))
    if page:
        found.append(("text/html", charset, page))
    return found


def _file(bag: Bag, defects: list[str]) -> bytes:
    defects.extend(bag.defects)
    name = name_of(bag)
    place = f"Content-Disposition: attachment; {_parameter(name)}"
    if bag.embedded is not None:
        letter = compose(bag.embedded)
        defects.extend(each for each in letter.defects if each.endswith("_cut"))
        head = f"Content-Type: message/rfc822\r\n{place}\r\n\r\n"
        return head.encode() + letter.data
    if bag.number(Tag.ATTACH_METHOD) in _BY_REFERENCE:
        defects.append("attachment_by_reference")
    return _part(type_of(bag), bag.blob(Tag.ATTACH_DATA), f"{place}\r\n" if name else _UNNAMED)


def _parameter(name: str) -> str:
    if _PLAIN_NAME.fullmatch(name):
        return f'filename="{name}"'
    return f"filename*=utf-8''{quote(name, errors='replace')}"


def name_of(bag: Bag) -> str:
    """An attachment's name, its long one rather than the one of eight letters."""
    name = bag.text(Tag.ATTACH_LONG_NAME, Tag.ATTACH_NAME, Tag.DISPLAY_NAME)
    return name[:500]


def type_of(bag: Bag) -> str:
    """An attachment's declared type, as far as it is one that a single part can have."""
    kind = bag.text(Tag.ATTACH_MIME).strip().lower()
    if kind == "message/rfc822":
        return kind
    apart = kind.startswith(("multipart/", "message/"))
    return kind if _TYPE.fullmatch(kind) and not apart else "application/octet-stream"


def _part(kind: str, content: bytes, more: str = "") -> bytes:
    head = f"Content-Type: {kind}\r\n{more}"
    if kind == "message/rfc822":
        return f"{head}\r\n".encode() + content
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + _base64(content)


def _base64(content: bytes) -> bytes:
    steps = range(0, len(content), _LINE)
    return b"\r\n".join(base64.b64encode(content[at : at + _LINE]) for at in steps)


def _joined(kind: str, parts: list[bytes]) -> bytes:
    """Parts under a boundary of their own digest, which no part can hold."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    boundary = f"=_{digest.hexdigest()[:48]}"
    line = f"--{boundary}".encode()
    pieces = [f'Content-Type: {kind}; boundary="{boundary}"\r\n'.encode()]
    for part in parts:
        pieces += (line, part)
    return b"\r\n".join([*pieces, line + b"--\r\n"])

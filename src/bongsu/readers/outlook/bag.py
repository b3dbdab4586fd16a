"""Properties of an Outlook item (MS-OXPROPS), as .msg, TNEF and .pst all keep them."""

import struct
from dataclasses import dataclass, field
from enum import IntEnum

from bongsu.readers.charsets import decode

DEPTH_CAP = 5
"""Messages within messages, counted from the outermost."""
ITEM_CAP = 2000
"""Recipients of one message, and attachments of one message."""
_UNICODE, _STRING8, _BINARY = 0x1F, 0x1E, 0x102
_FILETIME_EPOCH_MS = 11_644_473_600_000
_CHARSETS = {
    932: "shift_jis", 936: "gbk", 950: "big5", 1200: "utf-16le", 1361: "johab",
    20127: "us-ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp",
    50221: "iso-2022-jp", 50222: "iso-2022-jp", 50225: "iso-2022-kr", 51932: "euc-jp",
    51949: "euc-kr", 52936: "hz-gb-2312", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
}  # fmt: skip
_CHARSETS |= {n: f"windows-{n}" for n in (874, 949, *range(1250, 1259))}
_CHARSETS |= {28590 + n: f"iso-8859-{n}" for n in (*range(1, 10), 13, 15)}


class Tag(IntEnum):
    """The properties that a message is rebuilt from."""

    MESSAGE_CLASS = 0x001A
    SUBJECT = 0x0037
    SUBMIT_TIME = 0x0039
    REPRESENTING_NAME = 0x0042
    REPRESENTING_EMAIL = 0x0065
    TRANSPORT_HEADERS = 0x007D
    RECIPIENT_TYPE = 0x0C15
    SENDER_NAME = 0x0C1A
    SENDER_EMAIL = 0x0C1F
    DISPLAY_CC = 0x0E03
    DISPLAY_TO = 0x0E04
    DELIVERY_TIME = 0x0E06
    BODY = 0x1000
    RTF = 0x1009
    HTML = 0x1013
    MESSAGE_ID = 0x1035
    REFERENCES = 0x1039
    IN_REPLY_TO = 0x1042
    DISPLAY_NAME = 0x3001
    EMAIL = 0x3003
    ATTACH_DATA = 0x3701
    ATTACH_NAME = 0x3704
    ATTACH_METHOD = 0x3705
    ATTACH_LONG_NAME = 0x3707
    ATTACH_MIME = 0x370E
    SMTP = 0x39FE
    INTERNET_CODE_PAGE = 0x3FDE
    CODE_PAGE = 0x3FFD
    SENDER_SMTP = 0x5D01
    REPRESENTING_SMTP = 0x5D02


KNOWN = frozenset(map(int, Tag))


@dataclass(slots=True)
class Bag:
    """Property id to (type, bytes) of a message, a recipient or an attachment.

    ``embedded`` is the message that an attachment is. ``charset`` is that of 8-bit texts.
    ``defects`` are codes of what was cut or could not be read.
    """

    raw: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    recipients: list["Bag"] = field(default_factory=list)
    attachments: list["Bag"] = field(default_factory=list)
    embedded: "Bag | None" = None
    charset: str | None = None
    defects: list[str] = field(default_factory=list)

    def text(self, *tags: Tag) -> str:
        """The first of these texts that is not empty."""
        found = (self._text(tag) for tag in tags)
        return next((text for text in found if text), "")

    def _text(self, tag: Tag) -> str:
        kind, data = self.raw.get(tag, (0, b""))
        if kind == _UNICODE:
            return data.decode("utf-16-le", "replace").replace("\0", "")
        if kind == _STRING8:
            return decode(data.replace(b"\0", b""), self.charset)[0]
        return ""

    def blob(self, tag: Tag) -> bytes:
        """Bytes as they are; a text as UTF-8."""
        kind, data = self.raw.get(tag, (0, b""))
        return data if kind == _BINARY else self._text(tag).encode()

    def is_text(self, tag: Tag) -> bool:
        return self.raw.get(tag, (0, b""))[0] in (_UNICODE, _STRING8)

    def number(self, tag: Tag) -> int:
        """A whole number; 0 where there is none."""
        data = self.raw.get(tag, (0, b""))[1][:4]
        return int.from_bytes(data, "little")

    def time_ms(self, tag: Tag) -> int | None:
        """Milliseconds since the epoch, UTC, of a time that lies after 1970."""
        data = self.raw.get(tag, (0, b""))[1]
        if len(data) < 8:
            return None
        t_ms = int(struct.unpack_from("<Q", data)[0]) // 10_000 - _FILETIME_EPOCH_MS
        return t_ms if 0 < t_ms < 4_102_444_800_000 else None

    def settle_charset(self) -> None:
        """Hand the message's code page to everything in it that has none of its own."""
        self.charset = self.charset or charset_of(self.number(Tag.CODE_PAGE))
        for each in (*self.recipients, *self.attachments):
            each.charset = each.charset or self.charset


def charset_of(code_page: int) -> str | None:
    """A Windows code page as a charset of mail."""
    return _CHARSETS.get(code_page)


class Allowance:
    """How many bytes may still be taken out of one container."""

    def __init__(self, left: int) -> None:
        self.left = left

    def admits(self, size: int) -> bool:
        if size > self.left:
            return False
        self.left -= size
        return True

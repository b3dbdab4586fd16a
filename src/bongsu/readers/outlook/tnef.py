"""TNEF (MS-OXTNEF), the winmail.dat that Outlook sends: attributes to a bag of properties."""

import struct
from collections.abc import Iterator

from bongsu.model.errors import BongsuError
from bongsu.readers.outlook.bag import DEPTH_CAP, ITEM_CAP, KNOWN, Allowance, Bag, Tag, charset_of

MAGIC = b"\x78\x9f\x3e\x22"
_DAMAGED = "tnef_damaged"
_HEAD = 6  # the signature and a key
_MESSAGE, _ATTACHMENT = 1, 2
_FROM, _SUBJECT, _BODY = 0x8000, 0x8004, 0x800C
_DATA, _TITLE, _RENDER = 0x800F, 0x8010, 0x9002
_PROPERTIES, _RECIPIENTS, _OF_ATTACHMENT, _CODE_PAGE = 0x9003, 0x9004, 0x9005, 0x9007
_STRING8, _BINARY, _OBJECT, _MULTIPLE = 0x1E, 0x102, 0x0D, 0x1000
_TEXTS = {_SUBJECT: Tag.SUBJECT, _BODY: Tag.BODY, _TITLE: Tag.ATTACH_NAME}
_SIZES = {
    0x2: 4,
    0x3: 4,
    0x4: 4,
    0x5: 8,
    0x6: 8,
    0x7: 8,
    0xA: 4,
    0xB: 4,
    0x14: 8,
    0x40: 8,
    0x48: 16,
}
_VARIABLE = (0x1E, 0x1F, _BINARY, _OBJECT)
_IS_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")
_COUNT_CAP = 20_000


def read(data: bytes, allowance: Allowance, depth: int = 0) -> Bag:
    """A TNEF stream as a bag; what stands before a break is kept.

    Raises ``evidence.container_damaged`` where it is no TNEF at all.
    """
    if not data.startswith(MAGIC):
        raise BongsuError("evidence.container_damaged", detail="no TNEF signature")
    bag = Bag()
    here = bag
    for level, name, value in _attributes(data, bag):
        if not allowance.admits(len(value)):
            bag.defects.append("decoded_cut")
            break
        if level == _ATTACHMENT and (name == _RENDER or here is bag):
            if len(bag.attachments) == ITEM_CAP:
                bag.defects.append("parts_cut")
                break
            here = Bag()
            bag.attachments.append(here)
        _take(here if level == _ATTACHMENT else bag, name, value, depth, allowance)
    bag.settle_charset()
    return bag


def _attributes(data: bytes, bag: Bag) -> Iterator[tuple[int, int, bytes]]:
    """(level, name, value) of each attribute, to the end or to a break."""
    at = _HEAD
    while len(data) - at >= 9:
        level, name, _, length = struct.unpack_from("<BHHI", data, at)
        start = at + 9
        at = start + length + 2  # and a checksum
        if level not in (_MESSAGE, _ATTACHMENT) or at > len(data):
            bag.defects.append(_DAMAGED)
            return
        yield level, name, data[start : start + length]


def _take(bag: Bag, name: int, value: bytes, depth: int, allowance: Allowance) -> None:
    """Put one attribute where it belongs; property lists win over the older attributes."""
    if name in _TEXTS:
        bag.raw.setdefault(_TEXTS[name], (_STRING8, value))
    elif name == _DATA:
        bag.raw.setdefault(Tag.ATTACH_DATA, (_BINARY, value))
    elif name == _CODE_PAGE:
        bag.charset = charset_of(int.from_bytes(value[:4], "little"))
    elif name == _FROM:
        _take_sender(bag, value)
    elif name in (_PROPERTIES, _OF_ATTACHMENT):
        _take_list(bag, _Cursor(value), depth, allowance)
    elif name == _RECIPIENTS:
        _take_recipients(bag, value, allowance)


def _take_sender(bag: Bag, value: bytes) -> None:
    """A triple: id, length, length of the name, length of the address, then both."""
    if len(value) < 8:
        return
    _, _, named, addressed = struct.unpack_from("<HHHH", value)
    name, addr = value[8 : 8 + named], value[8 + named : 8 + named + addressed]
    bag.raw.setdefault(Tag.SENDER_NAME, (_STRING8, name))
    bag.raw.setdefault(Tag.SENDER_EMAIL, (_STRING8, addr.rpartition(b":")[2]))


def _take_recipients(bag: Bag, value: bytes, allowance: Allowance) -> None:
    cursor = _Cursor(value)
    try:
        for _ in range(min(cursor.number(), ITEM_CAP)):
            each = Bag()
            if not _take_list(each, cursor, DEPTH_CAP, allowance):
                break
            bag.recipients.append(each)
    except struct.error:
        bag.defects.append(_DAMAGED)


def _take_list(bag: Bag, cursor: "_Cursor", depth: int, allowance: Allowance) -> bool:
    """Take a list of properties; whether it was whole."""
    try:
        for _ in range(min(cursor.number(), _COUNT_CAP)):
            kind, tag, value = cursor.entry()
            if tag == Tag.ATTACH_DATA and kind == _OBJECT:
                _take_object(bag, value, depth, allowance)
            elif tag in KNOWN and (value or tag not in bag.raw):
                bag.raw[tag] = (kind, value)
    except struct.error:
        bag.defects.append(_DAMAGED)
        return False
    return True


def _take_object(bag: Bag, value: bytes, depth: int, allowance: Allowance) -> None:
    """An attached message, or the bytes of another object."""
    which, content = value[:16], value[16:]
    if which != _IS_MESSAGE or not content.startswith(MAGIC):
        bag.raw[Tag.ATTACH_DATA] = (_BINARY, content)
    elif depth + 1 < DEPTH_CAP:
        bag.embedded = read(content, allowance, depth + 1)
    else:
        bag.defects.append("depth_cut")


class _Cursor:
    """Reads a list of properties forwards. Raises struct.error at the end of the bytes."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def number(self) -> int:
        (found,) = struct.unpack_from("<I", self._data, self._at)
        self._at += 4
        return int(found)

    def entry(self) -> tuple[int, int, bytes]:
        """Type, id and first value of the next property."""
        (kind, tag) = struct.unpack_from("<HH", self._data, self._at)
        self._at += 4
        if tag >= 0x8000:
            self._skip_name()
        base = kind & ~_MULTIPLE
        many = bool(kind & _MULTIPLE) or base in _VARIABLE
        values = [self._value(base) for _ in range(min(self.number() if many else 1, _COUNT_CAP))]
        return base, tag, values[0] if values else b""

    def _skip_name(self) -> None:
        self._bytes(16)
        by_text = self.number()
        length = self.number()
        if by_text:
            self._padded(length)

    def _value(self, kind: int) -> bytes:
        if kind in _VARIABLE:
            return self._padded(self.number())
        if kind not in _SIZES:
            raise struct.error
        return self._bytes(_SIZES[kind])

    def _padded(self, length: int) -> bytes:
        found = self._bytes(length)
        self._at += -length % 4
        return found

    def _bytes(self, length: int) -> bytes:
        start, self._at = self._at, self._at + length
        if self._at > len(self._data):
            raise struct.error
        return self._data[start : self._at]

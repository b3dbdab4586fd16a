"""Outlook data files (.pst, .ost; MS-PST) through libpff: every item a message, or why it is none.

The library is C and the file hostile: this runs in a process of its own, behind the walls.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_END, RawIOBase
from typing import Any

import pypff

from bongsu.readers.outlook.bag import DEPTH_CAP, ITEM_CAP, KNOWN, Allowance, Bag, Tag
from bongsu.readers.outlook.letter import compose
from bongsu.readers.parts import DECODED_CAP

MAGIC = b"!BDN"
ENTRY_CAP = 1_000_000
_FOLDER_DEPTH = 50
_HEADER, _UNICODE_VERSION = 512, 23
_MAIL = ("", "ipm.note", "report.", "ipm.schedule.meeting", "ipm.post", "ipm.recall", "ipm.outlook")
_READ_ERRORS = (OSError, ValueError, RuntimeError, OverflowError, MemoryError, UnicodeError)


@dataclass(frozen=True, slots=True)
class Found:
    """An item by its folder and its number; ``code`` says why it is no message.

    ``remarks`` are the message's defects.
    """

    folder: str
    name: str
    data: bytes = b""
    remarks: str = ""
    code: str = ""
    detail: str = ""


def read(file: RawIOBase) -> Iterator[Found]:
    """All items, folder by folder, then those that no folder holds any more."""
    if _is_cut(file):
        yield Found("", "", code="evidence.store_truncated")
    store = pypff.file()
    try:
        store.open_file_object(file)
        root = store.get_root_folder()
    except _READ_ERRORS as error:
        yield Found("", "", code="evidence.store_damaged", detail=str(error))
        return
    reading = _Reading()
    if root is not None:
        yield from reading.folders(root)
    yield from reading.items(store, "orphan_item", "", "orphan_item")


def _is_cut(file: RawIOBase) -> bool:
    """Whether the header tells of more bytes than there are."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    head = file.read(_HEADER) or b""
    file.seek(0)
    if len(head) < _HEADER:
        return True
    (version,) = struct.unpack_from("<H", head, 10)
    form, place = ("<Q", 184) if version >= _UNICODE_VERSION else ("<I", 168)
    return int(struct.unpack_from(form, head, place)[0]) > size


class _Reading:
    """One pass over a store: no item and no folder twice, however often it is listed."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def folders(self, root: Any) -> Iterator[Found]:
        waiting = [(root, "", 0)]
        while waiting:
            folder, path, depth = waiting.pop()
            yield from self.items(folder, "sub_message", path, "")
            below: list[tuple[Any, str, int]] = []
            for number, inner in _each(folder, "sub_folder"):
                if isinstance(inner, Exception):
                    yield _damaged(path, f"folder {number}", inner)
                elif depth == _FOLDER_DEPTH:
                    yield Found(path, f"folder {number}", code="evidence.too_deep")
                elif self._is_new(inner):
                    below.append((inner, _path(path, inner), depth + 1))
            waiting += reversed(below)

    def items(self, place: Any, what: str, path: str, remark: str) -> Iterator[Found]:
        for number, item in _each(place, what):
            if isinstance(item, Exception):
                yield _damaged(path, f"{what} {number}", item)
            elif self._is_new(item):
                yield _found(item, path, remark)

    def _is_new(self, item: Any) -> bool:
        try:
            identifier = item.identifier
        except _READ_ERRORS:
            return True
        if identifier in self._seen or len(self._seen) >= ENTRY_CAP:
            return False
        self._seen.add(identifier)
        return True


def _path(above: str, folder: Any) -> str:
    try:
        name = folder.name or ""
    except _READ_ERRORS:
        name = "?"
    return f"{above}/{name.replace('/', '_').replace('!', '_')}".strip("/")


def _each(place: Any, what: str) -> Iterator[tuple[int, Any]]:
    """(number, what stands there, or the error that reading it or their count gave)."""
    try:
        count = int(getattr(place, f"number_of_{what}s", 0) or 0)
    except _READ_ERRORS as error:
        yield -1, error
        return
    for number in range(min(count, ENTRY_CAP)):
        try:
            yield number, getattr(place, f"get_{what}")(number)
        except _READ_ERRORS as error:
            yield number, error


def _damaged(folder: str, name: str, error: Exception) -> Found:
    return Found(folder, name, code="evidence.item_damaged", detail=str(error)[:300])


def _found(item: Any, folder: str, remark: str) -> Found:
    name = f"{item.identifier}.eml"
    try:
        bag = _message(item, Allowance(DECODED_CAP), 0)
    except _READ_ERRORS as error:
        return _damaged(folder, name, error)
    kind = bag.text(Tag.MESSAGE_CLASS).lower()
    if not kind.startswith(_MAIL[1:]) and kind != _MAIL[0]:
        return Found(folder, name, code="evidence.item_not_mail", detail=kind[:100])
    if not bag.raw:
        return Found(folder, name, code="evidence.item_not_mail", detail="no properties")
    letter = compose(bag)
    remarks = " ".join(filter(None, (remark, *letter.defects)))
    return Found(folder, name, letter.data, remarks)


def _message(item: Any, allowance: Allowance, depth: int) -> Bag:
    bag = _bag(item, allowance)
    for _, each in _each(getattr(item, "recipients", None), "record_set"):
        if len(bag.recipients) < ITEM_CAP and not isinstance(each, Exception):
            bag.recipients.append(_taken(Bag(), each, allowance))
    for number, found in _each(item, "attachment"):
        if number == ITEM_CAP:
            bag.defects.append("parts_cut")
            break
        bag.attachments.append(_attachment(found, allowance, depth))
    bag.settle_charset()
    return bag


def _attachment(found: Any, allowance: Allowance, depth: int) -> Bag:
    if isinstance(found, Exception):
        return Bag(defects=["attachment_damaged"])
    bag = _bag(found, allowance)
    for _, inner in _each(found, "sub_item"):
        if isinstance(inner, Exception):
            bag.defects.append("attachment_damaged")
        elif depth + 1 >= DEPTH_CAP:
            bag.defects.append("depth_cut")
        else:
            bag.embedded = _message(inner, allowance, depth + 1)
        return bag
    if Tag.ATTACH_DATA not in bag.raw:
        bag.defects.append("attachment_missing")
    return bag


def _bag(item: Any, allowance: Allowance) -> Bag:
    """The properties of an item: its first record set."""
    for _, found in _each(item, "record_set"):
        if isinstance(found, Exception):
            return Bag(defects=["property_damaged"])
        return _taken(Bag(), found, allowance)
    return Bag()


def _taken(bag: Bag, record_set: Any, allowance: Allowance) -> Bag:
    """The known properties of a record set; one that cannot be read is left out and named."""
    for entry in _entries(record_set):
        try:
            tag = None if isinstance(entry, Exception) else entry.entry_type
            data = entry.data if tag in KNOWN else None
        except _READ_ERRORS:
            bag.defects.append("property_damaged")
            continue
        if isinstance(entry, Exception):
            bag.defects.append("property_damaged")
        elif tag is not None and data is not None and allowance.admits(len(data)):
            bag.raw.setdefault(tag, (entry.value_type, data))
        elif data is not None:
            bag.defects.append("decoded_cut")
    return bag


def _entries(record_set: Any) -> Iterator[Any]:
    """As `_each`: the library has an irregular plural."""
    try:
        count = int(record_set.number_of_entries or 0)
    except _READ_ERRORS as error:
        yield error
        return
    for number in range(min(count, ENTRY_CAP)):
        try:
            yield record_set.get_entry(number)
        except _READ_ERRORS as error:
            yield error

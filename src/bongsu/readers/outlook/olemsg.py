"""Outlook .msg (MS-OXMSG): a compound file's streams to a bag of properties."""

import re

from bongsu.model.errors import BongsuError
from bongsu.readers.outlook.bag import DEPTH_CAP, ITEM_CAP, KNOWN, Allowance, Bag, Tag
from bongsu.readers.outlook.compound import Compound, Entry

_PROPERTIES = "__properties_version1.0"
_STREAM = re.compile(r"__substg1\.0_([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})")
_RECIPIENT, _ATTACHMENT = "__recip_version1.0_", "__attach_version1.0_"
_EMBEDDED = f"__substg1.0_{Tag.ATTACH_DATA:04X}000D"
_TOP, _WITHIN, _PART = 32, 24, 8  # bytes before the first property
_RECORD = 16
_FIXED = (0x2, 0x3, 0xB, 0x14, 0x40)


def read(data: bytes, allowance: Allowance) -> Bag:
    """A .msg as a bag. Raises ``evidence.container_damaged``, ``evidence.not_mail``."""
    compound = Compound(data)
    if _PROPERTIES not in compound.children():
        raise BongsuError("evidence.not_mail")
    return _message(compound, None, allowance, 0)


def _message(compound: Compound, place: Entry | None, allowance: Allowance, depth: int) -> Bag:
    children = compound.children(place)
    bag = _bag(compound, children, _WITHIN if place else _TOP, allowance)
    for name in sorted(children):
        entry = children[name]
        if entry.is_storage and name.startswith(_RECIPIENT) and len(bag.recipients) < ITEM_CAP:
            inner = compound.children(entry)
            bag.recipients.append(_bag(compound, inner, _PART, allowance))
        elif entry.is_storage and name.startswith(_ATTACHMENT):
            if len(bag.attachments) == ITEM_CAP:
                bag.defects.append("parts_cut")
                break
            bag.attachments.append(_attachment(compound, entry, allowance, depth))
    bag.settle_charset()
    return bag


def _attachment(compound: Compound, place: Entry, allowance: Allowance, depth: int) -> Bag:
    children = compound.children(place)
    bag = _bag(compound, children, _PART, allowance)
    inner = children.get(_EMBEDDED)
    if inner is None or not inner.is_storage:
        if Tag.ATTACH_DATA not in bag.raw:
            bag.defects.append("attachment_missing")
    elif _PROPERTIES not in compound.children(inner):
        bag.defects.append("attachment_ole")
    elif depth + 1 >= DEPTH_CAP:
        bag.defects.append("depth_cut")
    else:
        bag.embedded = _message(compound, inner, allowance, depth + 1)
    return bag


def _bag(compound: Compound, children: dict[str, Entry], skip: int, allowance: Allowance) -> Bag:
    """The known properties of one storage: short ones in a table, long ones each a stream."""
    bag = Bag()
    table = children.get(_PROPERTIES)
    if table is not None and allowance.admits(table.size):
        data = compound.read(table)
        for at in range(skip, len(data) - _RECORD + 1, _RECORD):
            kind = int.from_bytes(data[at : at + 2], "little")
            tag = int.from_bytes(data[at + 2 : at + 4], "little")
            if tag in KNOWN and kind in _FIXED:
                bag.raw.setdefault(tag, (kind, data[at + 8 : at + _RECORD]))
    for name, entry in children.items():
        named = _STREAM.fullmatch(name)
        if named and entry.is_stream and int(named[1], 16) in KNOWN:
            if allowance.admits(entry.size):
                data = compound.read(entry)
                bag.raw[int(named[1], 16)] = (int(named[2], 16), data)
                bag.defects += ["property_damaged"] if len(data) < entry.size else []
            else:
                bag.defects.append("decoded_cut")
    return bag

"""Virtual hard disks (VHD, VHDX) and raw ones: files on FAT, exFAT and NTFS, examined in turn.

The libraries are C: they see the bytes through windows that count what is read.
"""

import io
from collections.abc import Iterator
from typing import Any

import pyvhdi

from bongsu.readers.attachments import disk
from bongsu.readers.attachments.facts import DAMAGE, Found, Item, Note, RefusedError, guarded
from bongsu.readers.attachments.partitions import Disk, extents, file_system
from bongsu.readers.attachments.volumes import files
from bongsu.readers.attachments.window import Window

_SECTOR = 512
_VOLUME_CAP = 16
_VHDX = b"vhdxfile"


def look(item: Item) -> Iterator[Found]:
    yield Note("disk_image", "vhdx" if item.content.startswith(_VHDX) else "vhd")
    image: Any = pyvhdi.file()
    image.open_file_object(io.BytesIO(item.content))
    if image.disk_type == pyvhdi.disk_types.DIFFERENTIAL:
        raise RefusedError("unsupported: differencing disk")
    yield from _volumes(item, image, image.media_size, image.bytes_per_sector)


def raw(item: Item) -> Iterator[Found]:
    """A disk's bytes as they are, where they begin like one."""
    image = io.BytesIO(item.content)
    if next(extents(image, _SECTOR), None) is None:
        yield from disk.unread(item)
    else:
        yield Note("disk_image", "img")
        yield from _volumes(item, image, len(item.content), _SECTOR)


def _volumes(item: Item, image: Disk, size: int, sector: int) -> Iterator[Found]:
    places = list(extents(image, sector))
    if not places:
        raise RefusedError("unsupported: no volume")
    for number, place in enumerate(places[:_VOLUME_CAP], 1):
        end = size if place.size is None else min(size, place.at + place.size)
        window = Window(image, place.at, max(0, end - place.at), item.budget)
        label = f"{number}" if len(places) > 1 else ""
        yield from guarded(_volume(item, window, label), label)
    if len(places) > _VOLUME_CAP:
        raise RefusedError("too_many_members")


def _volume(item: Item, window: Window, label: str) -> Iterator[Found]:
    kind = file_system(window.read(_SECTOR).ljust(_SECTOR, b"\0"))
    if not kind:
        raise RefusedError("unsupported: file system")
    try:
        yield from files(item, window, kind, label)
    except DAMAGE:
        item.budget.spend(0)  # where that was the reason, it is said
        raise

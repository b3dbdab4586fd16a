"""Where volumes lie on a disk: its table of partitions (MBR, GPT), or one volume without any."""

from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple, Protocol

_BOOT = 512
_SIGNED = b"\x55\xaa"
_TABLE_AT, _ENTRY, _ENTRIES = 446, 16, 4
_UNUSED, _EXTENDED, _PROTECTIVE = 0, (0x05, 0x0F, 0x85), 0xEE
_LOGICAL_CAP = 32
_GPT = b"EFI PART"
_GPT_ENTRY_CAP = 128
_GPT_ENTRY_SIZES = (128, 256, 512)
_RESERVED = bytes.fromhex("16e3c9e35c0bb84d817df92df00215ae")  # Windows keeps it without a volume
_SECTORS = (512, 1024, 2048, 4096)


class Disk(Protocol):
    """What is read from: a disk's bytes, however its file holds them."""

    def seek(self, offset: int, whence: int = 0, /) -> object: ...
    def read(self, size: int, /) -> bytes: ...


class Extent(NamedTuple):
    """``size`` None runs to the end of the disk."""

    at: int
    size: int | None


def extents(disk: Disk, sector: int) -> Iterator[Extent]:
    """Each volume once, in the order of the table; a table that leads in circles ends."""
    boot = _read(disk, 0, _BOOT)
    if file_system(boot):
        yield Extent(0, None)
        return
    seen = set[int]()
    for extent in _listed(disk, boot, sector):
        if extent.at not in seen:
            seen.add(extent.at)
            yield extent


def file_system(boot: bytes) -> str:
    """``ntfs`` or ``fat`` by a volume's first sector, "" for anything else."""
    if boot[3:11] == b"NTFS    ":
        return "ntfs"
    if boot[510:512] != _SIGNED:
        return ""
    if boot[3:11] == b"EXFAT   ":
        return "fat"
    (sector,) = unpack_from("<H", boot, 11)
    told = sector in _SECTORS and boot[13] and boot[16] in (1, 2) and boot[21] >= 0xF0
    return "fat" if told and boot[0] in b"\xeb\xe9" else ""


def _listed(disk: Disk, boot: bytes, sector: int) -> Iterator[Extent]:
    for kind, first, count in _table(boot):
        if kind == _PROTECTIVE:
            yield from _gpt(disk, sector)
        elif kind in _EXTENDED:
            yield from _logical(disk, first, sector)
        else:
            yield Extent(first * sector, count * sector)


def _table(boot: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, first sector and number of sectors of each entry in use."""
    if boot[510:512] != _SIGNED:
        return
    for at in range(_TABLE_AT, _TABLE_AT + _ENTRIES * _ENTRY, _ENTRY):
        first, count = unpack_from("<II", boot, at + 8)
        if boot[at + 4] != _UNUSED and count:
            yield boot[at + 4], first, count


def _logical(disk: Disk, base: int, sector: int) -> Iterator[Extent]:
    """Each table of the chain names one volume beside it, and the next table from the base."""
    here = base
    for _ in range(_LOGICAL_CAP):
        following = None
        for kind, first, count in _table(_read(disk, here * sector, _BOOT)):
            if kind in _EXTENDED:
                following = base + first
            else:
                yield Extent((here + first) * sector, count * sector)
        if following is None:
            return
        here = following


def _gpt(disk: Disk, sector: int) -> Iterator[Extent]:
    head = _read(disk, sector, _BOOT)
    if not head.startswith(_GPT):
        return
    place, count, size = unpack_from("<QII", head, 72)
    if size not in _GPT_ENTRY_SIZES:
        return
    entries = _read(disk, place * sector, min(count, _GPT_ENTRY_CAP) * size)
    for at in range(0, len(entries) - size + 1, size):
        first, last = unpack_from("<QQ", entries, at + 32)
        kind = entries[at : at + 16]
        empty = kind == _RESERVED and not file_system(_read(disk, first * sector, _BOOT))
        if any(kind) and last >= first and not empty:
            yield Extent(first * sector, (last - first + 1) * sector)


def _read(disk: Disk, at: int, size: int) -> bytes:
    """Zeros where there is nothing to read."""
    try:
        disk.seek(at)
        return disk.read(size).ljust(size, b"\0")
    except (OSError, ValueError, OverflowError):
        return bytes(size)

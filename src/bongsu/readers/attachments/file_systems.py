"""File systems through the libraries that read them: FAT and exFAT, NTFS."""

from collections.abc import Iterator
from typing import Any, Protocol

import pyfsfat
import pyfsntfs

from bongsu.readers.attachments.window import Window


class Tree(Protocol):
    """What differs between file systems in how a library shows an entry."""

    def number(self, entry: Any) -> int:
        """What the volume knows a folder by, so that none is entered twice."""

    def hidden(self, entry: Any) -> bool:
        """Whether this is the file system's own bookkeeping."""

    def is_folder(self, entry: Any) -> bool: ...

    def streams(self, entry: Any) -> Iterator[tuple[str, Any]]:
        """What can be read of a file, each with what its name ends in."""


class _Fat(Tree):
    _DIRECTORY = 0x10

    def number(self, entry: Any) -> int:
        return int(entry.identifier)

    def hidden(self, entry: Any) -> bool:
        return entry.name in (".", "..")

    def is_folder(self, entry: Any) -> bool:
        return bool(entry.file_attribute_flags & self._DIRECTORY)

    def streams(self, entry: Any) -> Iterator[tuple[str, Any]]:
        yield "", entry


class _Ntfs(Tree):
    """The first records of the table are NTFS's own; above a record's number is its sequence."""

    _OWN, _RECORD = 16, 0xFFFF_FFFF_FFFF

    def number(self, entry: Any) -> int:
        return int(entry.file_reference) & self._RECORD

    def hidden(self, entry: Any) -> bool:
        return self.number(entry) < self._OWN

    def is_folder(self, entry: Any) -> bool:
        return bool(entry.has_directory_entries_index())

    def streams(self, entry: Any) -> Iterator[tuple[str, Any]]:
        if entry.has_default_data_stream():
            yield "", entry
        for stream in entry.alternate_data_streams:
            yield f":{stream.name}", stream


def opened(window: Window, kind: str) -> tuple[Tree, Any]:
    """How to ask about entries of this volume, and the topmost of them."""
    volume: Any = pyfsntfs.volume() if kind == "ntfs" else pyfsfat.volume()
    volume.open_file_object(window)
    return _Ntfs() if kind == "ntfs" else _Fat(), volume.get_root_directory()

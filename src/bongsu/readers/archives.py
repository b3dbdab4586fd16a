"""Archives of mail: .zip, .tar, .gz (and so .tgz). Names are labels, never paths."""

import gzip
import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource
from bongsu.readers.plugin import Item, Nested, ReaderCard, Trouble
from bongsu.readers.sources import SourceFile, StreamSource

ENTRY_CAP = 1_000_000
RATIO_CAP = 250
_FREE = 64 * 1024 * 1024  # below this much output no ratio is asked
_TAR_MAGIC_AT = 257
DAMAGE = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, gzip.BadGzipFile, ValueError)


def output_limit(packed: int) -> int:
    """How many bytes may come out of so many packed ones: real mail never packs this well."""
    return max(_FREE, RATIO_CAP * packed)


class ZipReader:
    """Zip and Zip64, a packed folder among them. Encrypted, linked and overlapping are refused."""

    card = ReaderCard("zip", version=1, order=10)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:  # noqa: ARG002
        try:
            archive = zipfile.ZipFile(SourceFile(source))
        except DAMAGE as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error
        members = archive.infolist()
        if len(members) > ENTRY_CAP:
            raise BongsuError("evidence.entry_count", count=len(members), cap=ENTRY_CAP)
        overlapping = _overlapping(members)
        for member in members:
            if not member.is_dir():
                yield _zip_member(archive, member, overlapping)


def _overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """Header offsets of members whose bytes another member uses too (a zip bomb's trick)."""
    found: set[int] = set()
    end, owner = 0, -1
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            found |= {owner, member.header_offset}
        if member.header_offset + member.compress_size > end:
            end, owner = member.header_offset + member.compress_size, member.header_offset
    return found


def _zip_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, overlapping: set[int]) -> Item:
    name = member.filename
    if member.flag_bits & 0x1:
        return Trouble("evidence.member_encrypted", member=name)
    if member.header_offset in overlapping:
        return Trouble("evidence.member_overlaps", member=name)
    if stat.S_ISLNK(member.external_attr >> 16):
        return Trouble("evidence.link_refused", member=name)
    limit = output_limit(member.compress_size)
    if member.file_size > limit:
        return Trouble("evidence.bomb", member=name, detail=str(member.file_size))

    def opener() -> IO[bytes]:
        try:
            return archive.open(member)
        except (*DAMAGE, NotImplementedError, RuntimeError) as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error

    return Nested(name, StreamSource(opener, member.file_size, limit))


class GzipReader:
    """One gzip stream; what is inside is read on its own."""

    card = ReaderCard("gzip", version=1, order=10)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith(b"\x1f\x8b\x08")

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        inner = name.rpartition("/")[2].removesuffix(".gz").removesuffix(".tgz") or "content"

        def opener() -> IO[bytes]:
            return io.BufferedReader(gzip.GzipFile(fileobj=SourceFile(source)))

        yield Nested(inner, StreamSource(opener, None, output_limit(source.size)))


class TarReader:
    """Tape archives, read forwards. Links, devices and sparse members are refused."""

    card = ReaderCard("tar", version=1, order=10)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head[_TAR_MAGIC_AT : _TAR_MAGIC_AT + 5] == b"ustar"

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:  # noqa: ARG002
        try:
            archive = tarfile.open(fileobj=SourceFile(source), mode="r:")
            for count, member in enumerate(archive):
                archive.members.clear()  # type: ignore[attr-defined] # it keeps all it has seen
                if count >= ENTRY_CAP:
                    raise BongsuError("evidence.entry_count", count=count, cap=ENTRY_CAP)
                if not member.isdir():
                    yield _tar_member(source, member)
        except DAMAGE as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error


def _tar_member(source: ByteSource, member: tarfile.TarInfo) -> Item:
    if not member.isreg():
        return Trouble("evidence.link_refused", member=member.name)
    if member.issparse():
        return Trouble("evidence.member_sparse", member=member.name)
    return Nested(member.name, _Span(source, member.offset_data, member.size))


class _Span:
    """A stretch of another source."""

    def __init__(self, source: ByteSource, start: int, size: int) -> None:
        self._source, self._start, self._size = source, start, size

    @property
    def size(self) -> int:
        return self._size

    def read_at(self, offset: int, length: int) -> bytes:
        return self._source.read_at(self._start + offset, max(0, min(length, self._size - offset)))


READERS = (ZipReader(), GzipReader(), TarReader())

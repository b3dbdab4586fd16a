"""Archives of mail: .zip, .tar, .gz (and so .tgz). Names are labels, never paths."""

import gzip
import io
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from bongsu.model.errors import BongsuError
from bongsu.ports import ByteSource
from bongsu.readers.charsets import decode
from bongsu.readers.plugin import Item, Nested, ReaderCard, Trouble
from bongsu.readers.sources import SourceFile, StreamSource

ENTRY_CAP = 1_000_000
RATIO_CAP = 250
_FREE = 64 * 1024 * 1024  # below this much output no ratio is asked
_TAR_MAGIC_AT = 257
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others may ask for gigabytes
_UTF8_NAME = 0x800
_BLOCK = 512
DAMAGE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, struct.error, EOFError, gzip.BadGzipFile,
    ValueError,
)  # fmt: skip


def output_limit(packed: int) -> int:
    """How many bytes may come out of so many packed ones: real mail never packs this well."""
    return max(_FREE, RATIO_CAP * packed)


class ZipReader:
    """Zip and Zip64, a packed folder among them. Encrypted, linked and overlapping are refused."""

    card = ReaderCard("zip", version=1, order=10)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002 - the content tells
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:  # noqa: ARG002 - part of the port
        try:
            archive = zipfile.ZipFile(SourceFile(source))
        except DAMAGE as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error
        members = archive.infolist()
        if len(members) > ENTRY_CAP:
            raise BongsuError("evidence.entry_count", count=len(members), cap=ENTRY_CAP)
        lapping = overlapping(members)
        left = output_limit(source.size)
        for member in members:
            if not member.is_dir():
                item = _zip_member(archive, member, lapping, left)
                left -= member.file_size if isinstance(item, Nested) else 0
                yield item


def overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """Header offsets of members whose bytes another member uses too (a zip bomb's trick)."""
    found: set[int] = set()
    end, owner = 0, -1
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            found |= {owner, member.header_offset}
        if member.header_offset + member.compress_size > end:
            end, owner = member.header_offset + member.compress_size, member.header_offset
    return found


def _zip_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, lapping: set[int], left: int
) -> Item:
    name = zip_name(member)
    if member.flag_bits & 0x1:
        return Trouble("evidence.member_encrypted", member=name)
    if member.header_offset in lapping:
        return Trouble("evidence.member_overlaps", member=name)
    if stat.S_ISLNK(member.external_attr >> 16):
        return Trouble("evidence.link_refused", member=name)
    if member.compress_type not in _PACKINGS:
        return Trouble("evidence.archive_damaged", member=name, detail=str(member.compress_type))
    limit = output_limit(member.compress_size)
    if member.file_size > min(limit, left):
        return Trouble("evidence.bomb", member=name, detail=str(member.file_size))

    def opener() -> IO[bytes]:
        try:
            return archive.open(member)
        except (*DAMAGE, NotImplementedError) as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error

    return Nested(name, StreamSource(opener, member.file_size, limit))


def zip_name(member: zipfile.ZipInfo) -> str:
    """Without the UTF-8 flag a name is bytes of the packer's own code page, in Korea CP949."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    return decode(member.filename.encode("cp437"), None)[0]


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

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:  # noqa: ARG002 - part of the port
        try:
            archive = tarfile.TarFile(fileobj=SourceFile(source))
            for count, member in enumerate(archive):
                archive.members.clear()  # type: ignore[attr-defined] # it keeps all it has seen
                if count >= ENTRY_CAP:
                    raise BongsuError("evidence.entry_count", count=count, cap=ENTRY_CAP)
                if not member.isdir():
                    yield _tar_member(source, member)
            _check_end(source.read_at(archive.offset, _BLOCK))
        except DAMAGE as error:
            raise BongsuError("evidence.archive_damaged", detail=str(error)) from error


def _check_end(block: bytes) -> None:
    """A tape archive ends with empty blocks; the library takes any damage for its end."""
    if not block or block.strip(b"\0"):
        raise BongsuError("evidence.archive_damaged", detail="no end mark")


def _tar_member(source: ByteSource, member: tarfile.TarInfo) -> Item:
    name = decode(member.name.encode("utf-8", "surrogateescape"), None)[0]
    if member.issparse():
        return Trouble("evidence.member_sparse", member=name)
    if not member.isreg():
        return Trouble("evidence.link_refused", member=name)
    return Nested(name, _Span(source, member.offset_data, member.size))


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

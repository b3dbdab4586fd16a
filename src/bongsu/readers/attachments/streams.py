"""Packed streams and tape archives: gzip, bzip2, xz, tar."""

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from typing import Protocol

from bongsu.readers.attachments.facts import Found, Inner, Item, Note, RefusedError
from bongsu.readers.attachments.zips import unsafe
from bongsu.readers.charsets import decode

_GZIP = zlib.MAX_WBITS | 16
_MEMORY = 64 * 1024 * 1024
_ENDINGS = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".gz": "", ".bz2": "", ".xz": ""}


class _Engine(Protocol):
    @property
    def eof(self) -> bool: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def gzip(item: Item) -> Iterator[Found]:
    yield from _unpacked(item, zlib.decompressobj(_GZIP))


def bzip2(item: Item) -> Iterator[Found]:
    yield from _unpacked(item, bz2.BZ2Decompressor())


def xz(item: Item) -> Iterator[Found]:
    yield from _unpacked(item, lzma.LZMADecompressor(memlimit=_MEMORY))


def tar(item: Item) -> Iterator[Found]:
    archive = tarfile.TarFile(fileobj=io.BytesIO(item.content))
    for count, member in enumerate(archive):
        if count > item.budget.members:
            raise RefusedError("too_many_members")
        name = decode(member.name.encode("utf-8", "surrogateescape"), None)[0]
        if unsafe(name):
            yield Note("archive_unsafe_path", name, name)
        if member.isreg() and not member.issparse():
            at = member.offset_data
            yield Inner(name, item.content[at : at + max(0, member.size)])
        elif not member.isdir():
            yield Note("archive_refused", "link" if member.islnk() or member.issym() else "special",
                       name)  # fmt: skip


def inflated(data: bytes, limit: int, wbits: int = zlib.MAX_WBITS) -> bytes:
    """What a zlib stream holds, also where its end is missing; refused beyond ``limit``."""
    content = zlib.decompressobj(wbits).decompress(data, limit + 1)
    if len(content) > limit:
        raise RefusedError("too_large")
    return content


def _unpacked(item: Item, engine: _Engine) -> Iterator[Found]:
    limit = item.budget.limit(len(item.content))
    content = engine.decompress(item.content, limit + 1)
    if len(content) > limit:
        raise RefusedError("too_large")
    yield Inner(_inner_name(item.name), content)
    if not engine.eof:
        yield Note("not_examined", "damaged")


def _inner_name(name: str) -> str:
    base = name.rpartition("/")[2]
    for ending, instead in _ENDINGS.items():
        if base.lower().endswith(ending):
            return base[: -len(ending)] + instead
    return "content"

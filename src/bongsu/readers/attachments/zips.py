"""Zip archives: every member listed; encrypted ones tried with the passwords of the text."""

import io
import re
import stat
import zipfile
from collections.abc import Callable, Iterator

from bongsu.readers.archives import overlapping, zip_name
from bongsu.readers.attachments import zip_aes
from bongsu.readers.attachments.facts import (
    DAMAGE,
    Found,
    Inner,
    Item,
    Note,
    RefusedError,
    guarded,
    reason,
)
from bongsu.readers.attachments.passwords import Keys

Part = Callable[[zipfile.ZipFile, zipfile.ZipInfo, str, Item], Iterator[Found]]

WORD_CAP = 40
_TRY_CAP = 400
_ENTRY = b"PK\x01\x02"
_ENTRY_CAP = 20_000
_CIPHER_CAP = 8 * 1024 * 1024  # the old cipher runs at about a megabyte a second
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNSAFE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)")


def look(item: Item) -> Iterator[Found]:
    archive = opened(item.content)
    lapping = overlapping(archive.infolist())
    keys = Keys(item, WORD_CAP, _TRY_CAP)
    for member in archive.infolist():
        name = zip_name(member)
        if unsafe(name):
            yield Note("archive_unsafe_path", name, name)
        if not member.is_dir():
            why = refusal(member, lapping)
            if why:
                yield Note("archive_refused", why, name)
            else:
                yield from _content(archive, member, name, item, keys)
    yield from keys.notes()


def opened(content: bytes) -> zipfile.ZipFile:
    """The archive; refuses a directory too long to be worth reading."""
    if content.count(_ENTRY) > _ENTRY_CAP:
        raise RefusedError("too_many_members")
    return zipfile.ZipFile(io.BytesIO(content))


def parts(item: Item, part: Part) -> Iterator[Found]:
    """What ``part`` finds in each member of a document; members that are not opened are named."""
    archive = opened(item.content)
    lapping = overlapping(archive.infolist())
    for member in archive.infolist():
        name = zip_name(member)
        why = refusal(member, lapping)
        if why:
            yield Note("archive_refused", why, name)
        elif not member.is_dir():
            yield from guarded(part(archive, member, name, item), name)


def unsafe(name: str) -> bool:
    """Whether an extractor that believed this path would write elsewhere."""
    return bool(_UNSAFE.search(name))


def refusal(member: zipfile.ZipInfo, lapping: set[int]) -> str | None:
    """Why a member is not opened."""
    if member.header_offset in lapping:
        return "overlap"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link"
    if member.compress_type not in (*_PACKINGS, zip_aes.METHOD):
        return f"method {member.compress_type}"
    return None


def content_of(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, pwd: bytes | None = None
) -> bytes:
    """A member's bytes, refused beyond ``limit`` whatever its header says."""
    with archive.open(member, pwd=pwd) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise RefusedError("too_large")
    return data


def _encoded(word: str) -> Iterator[bytes]:
    """Korean packers take the bytes of their own code page."""
    for charset in ("utf-8", "cp949"):
        encoded = word.encode(charset, "ignore")
        if encoded:
            yield encoded


def _content(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, item: Item, keys: Keys
) -> Iterator[Found]:
    limit = item.budget.limit(member.compress_size)
    if member.file_size > limit:
        yield Note("archive_refused", "too_large", name)
    elif member.flag_bits & 0x1:
        keys.encrypted = True
        yield Inner(name, _unlocked(archive, member, limit, keys))
    else:
        try:
            yield Inner(name, content_of(archive, member, limit))
        except DAMAGE as error:
            yield Note("archive_refused", reason(error), name)


def _unlocked(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, keys: Keys
) -> bytes | None:
    if member.compress_size > _CIPHER_CAP:
        return None
    for word in keys.candidates():
        for password in dict.fromkeys(_encoded(word)):
            try:
                content = _decrypted(archive, member, password, limit)
            except DAMAGE:
                continue
            keys.worked = word
            return content
    return None


def _decrypted(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, password: bytes, limit: int
) -> bytes:
    if member.compress_type == zip_aes.METHOD:
        return zip_aes.decrypted(archive, member, password, limit)
    return content_of(archive, member, limit, password)

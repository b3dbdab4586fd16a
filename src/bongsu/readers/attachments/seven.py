"""7z archives: every member listed; locked ones tried with the passwords of the text."""

from collections.abc import Callable, Iterator
from struct import unpack_from

from bongsu.readers.attachments import seven_header
from bongsu.readers.attachments.facts import (
    DAMAGE,
    ExhaustedError,
    Found,
    Inner,
    Item,
    Note,
    RefusedError,
    reason,
)
from bongsu.readers.attachments.passwords import Keys
from bongsu.readers.attachments.seven_coders import locked, unpacked
from bongsu.readers.attachments.seven_cursor import Cursor
from bongsu.readers.attachments.seven_header import ENCODED, Contents, Folder, streams
from bongsu.readers.attachments.zips import unsafe

_HEADER = 32
_HEADER_CAP = 2 * 1024 * 1024
_NESTING = 4
_TRIES = 12  # each costs half a million rounds of a digest


def look(item: Item) -> Iterator[Found]:
    keys = Keys(item, words=_TRIES, tries=2 * _TRIES)
    contents = _contents(item, keys)
    if contents is None:
        yield Note("not_examined", "encrypted")
    else:
        names = iter(contents.names)
        for folder in contents.folders:
            yield from _members(folder, names, item, keys)
    yield from keys.notes()


def _members(folder: Folder, names: Iterator[str], item: Item, keys: Keys) -> Iterator[Found]:
    data: bytes | None = None
    try:
        data = _opened(folder, item, keys)
    except ExhaustedError:
        raise
    except DAMAGE as error:
        yield Note("archive_refused", reason(error))
    at = 0
    for size in folder.sizes:
        name = next(names, "")
        if unsafe(name):
            yield Note("archive_unsafe_path", name, name)
        yield Inner(name, None if data is None else data[at : at + size])
        at += size


def _contents(item: Item, keys: Keys) -> Contents | None:
    """The table of contents, itself packed in most archives; None where it is locked."""
    offset, size = unpack_from("<QQ", item.content, 12)
    if size > _HEADER_CAP:
        raise RefusedError("too_many_members")
    header: bytes | None = item.content[_HEADER + offset : _HEADER + offset + size]
    for _ in range(_NESTING):
        if header is None:
            return None
        if header[:1] != bytes([ENCODED]):
            return seven_header.contents(header)
        [folder] = streams(Cursor(header[1:]))
        header = _opened(folder, item, keys, _check_header)
    raise RefusedError("too_deep")


def _check_header(data: bytes) -> None:
    """A locked table of contents has no digest: a word is right where it can be read."""
    if data[:1] != bytes([ENCODED]):
        seven_header.contents(data)


def _opened(
    folder: Folder, item: Item, keys: Keys, check: Callable[[bytes], None] = lambda _: None
) -> bytes | None:
    """What a folder holds; None where no word opens it. ``check`` raises for a wrong word."""
    start = _HEADER + folder.start
    packed = item.content[start : start + folder.packed]
    limit = item.budget.limit(len(packed))
    if not locked(folder):
        data = unpacked(folder, packed, "", limit)
        item.budget.spend(len(data))
        return data
    keys.encrypted = True
    for word in keys.candidates():
        try:
            data = unpacked(folder, packed, word, limit)
            check(data)
        except DAMAGE:
            continue
        keys.worked = word
        item.budget.spend(len(data))
        return data
    return None

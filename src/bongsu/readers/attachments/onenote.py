"""OneNote sections: the files attached to their pages, [MS-ONESTORE] 2.6.13."""

from collections.abc import Iterator
from struct import unpack_from

from bongsu.readers.attachments.facts import Found, Inner, Item

_STORED_FILE = bytes.fromhex("e716e3bd65261145a4c48d4d0b7a9eac")
_DATA_AT = 36
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def look(item: Item) -> Iterator[Found]:
    """Names stand elsewhere in the file, so each is told by its number and its bytes."""
    at, count = item.content.find(_STORED_FILE), 0
    while at >= 0:
        (size,) = unpack_from("<Q", item.content, at + 16)
        start = at + _DATA_AT
        content = item.content[start : start + size]
        yield Inner(
            f"file{count}", content, "" if content.startswith(_PICTURES) else "onenote_file"
        )
        at, count = item.content.find(_STORED_FILE, start), count + 1

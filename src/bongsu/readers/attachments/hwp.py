"""HWP 5 documents: embedded objects, scripts, links, and whether a password guards them."""

import re
import zlib
from collections.abc import Iterator
from struct import unpack_from

from olefile import OleFileIO

from bongsu.readers.attachments import hwp_distribution
from bongsu.readers.attachments.facts import Found, Inner, Item, Note, guarded
from bongsu.readers.attachments.kinds import kind_of
from bongsu.readers.attachments.streams import inflated

SIGNATURE = b"HWP Document File"
_PACKED, _PASSWORD, _DISTRIBUTED = 0x1, 0x2, 0x4
_BIN_DATA, _CTRL_HEADER = 0x12, 0x47
_HYPERLINK = b"klh%"
_STORAGES = ("BinData", "BodyText", "DocInfo", "Scripts", "ViewText")
_OBJECTS = ("ole", "ps", "eps")
_RAW_DEFLATE = -zlib.MAX_WBITS
LINK_CAP = 500
_COMMENT = re.compile(r"//[^\r\n]*")
_EMPTY = re.compile(
    r"function\s{1,9}\w{1,60}\s{0,9}\(\s{0,9}\)\s{0,99}\{\s{0,99}\}"
    r"|var\s{1,9}Documents?\s{0,9}=\s{0,9}[\w.]{1,80};"
)


def look(ole: OleFileIO, item: Item) -> Iterator[Found]:
    (flags,) = unpack_from("<I", ole.openstream("FileHeader").read(), 36)
    if flags & _PASSWORD:
        yield Note("hwp_encrypted")
        if item.words:
            yield Note("password_in_text", item.words[0])
        return
    for path in ole.listdir():
        if path[0] in _STORAGES:
            yield from guarded(_stream(ole, path, item, flags), "/".join(path))


def _stream(ole: OleFileIO, path: list[str], item: Item, flags: int) -> Iterator[Found]:
    storage = path[0]
    raw = ole.openstream(path).read()
    item.budget.spend(len(raw))
    if flags & _DISTRIBUTED and storage in ("ViewText", "Scripts"):
        raw = hwp_distribution.opened(raw)
    data = _opened(raw, item) if flags & _PACKED else raw
    if storage == "BinData":
        yield from embedded(path[-1], data)
    elif path[-1] == "DefaultJScript":
        yield from script(_joined(data))
    elif storage in ("BodyText", "ViewText"):
        yield from _links(data)
    elif storage == "DocInfo":
        yield from _linked_files(data)


def _opened(raw: bytes, item: Item) -> bytes:
    """Pictures that pack badly are stored as they are."""
    try:
        data = inflated(raw, item.budget.limit(len(raw)), _RAW_DEFLATE)
    except zlib.error:
        return raw
    item.budget.spend(len(data))
    return data


def embedded(name: str, data: bytes) -> Iterator[Found]:
    """An object is stored behind its length; a picture is just its bytes."""
    ending = name.rpartition(".")[2].lower()
    data = data[4:] if ending == "ole" and kind_of(data) is None else data
    if ending in _OBJECTS or kind_of(data) in ("ole", "exe", "ps"):
        yield Note("hwp_object", kind_of(data) or ending, name)
    yield Inner(name, data, code="")


def _joined(data: bytes) -> str:
    """The four texts of a script stream: header, source, before and after."""
    texts: list[str] = []
    at = 0
    while at + 4 <= len(data) and len(texts) < 4:
        (count,) = unpack_from("<I", data, at)
        texts.append(data[at + 4 : at + 4 + 2 * count].decode("utf-16-le", "replace"))
        at += 4 + 2 * count
    return "\n".join(texts)


def script(text: str) -> Iterator[Note]:
    """Nearly every document carries the editor's own empty handlers, which mean nothing."""
    code = _EMPTY.sub(" ", _COMMENT.sub(" ", text))
    if re.search(r"\w", code):
        yield Note("hwp_script", " ".join(code.split()))


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and payload of each record of a stream."""
    at = 0
    while at + 4 <= len(data):
        (header,) = unpack_from("<I", data, at)
        size, at = header >> 20, at + 4
        if size == 0xFFF:
            (size,) = unpack_from("<I", data, at)
            at += 4
        yield header & 0x3FF, data[at : at + size]
        at += size


def _links(section: bytes) -> Iterator[Note]:
    seen: set[str] = set()
    for tag, payload in records(section):
        if tag == _CTRL_HEADER and payload.startswith(_HYPERLINK) and len(seen) < LINK_CAP:
            (count,) = unpack_from("<H", payload, 9)
            command = payload[11 : 11 + 2 * count].decode("utf-16-le", "replace")
            found = target(command)
            if found not in seen:
                seen.add(found)
                yield Note("hwp_link", found)


def target(command: str) -> str:
    """The address before the first bare semicolon, its escapes taken off."""
    match = re.match(r"(?:[^;\\]|\\.){0,2000}", command)
    return re.sub(r"\\(.)", r"\1", match[0]) if match else ""


def _linked_files(info: bytes) -> Iterator[Note]:
    """Pictures and objects that are fetched from a path outside the document."""
    for tag, payload in records(info):
        if tag == _BIN_DATA and payload[0] & 0xF == 0:
            (count,) = unpack_from("<H", payload, 2)
            path = payload[4 : 4 + 2 * count].decode("utf-16-le", "replace")
            yield Note("hwp_link", path)

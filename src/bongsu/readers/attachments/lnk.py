"""Shortcuts, [MS-SHLLINK] and internet shortcuts: target, arguments, icon, maker's machine."""

import re
from collections.abc import Iterator
from struct import unpack_from

from bongsu.readers.attachments.facts import Found, Item, Note
from bongsu.readers.charsets import decode

_HEADER = 76
_HAS_IDS, _HAS_INFO, _UNICODE = 0x01, 0x02, 0x80
_STRINGS = {0x04: "name", 0x08: "relative", 0x10: "folder", 0x20: "arguments", 0x40: "icon"}
_ENVIRONMENT, _TRACKER = 0xA0000001, 0xA0000003
_BLOCK_CAP = 64
_SPARE = 16  # trailing bytes that say nothing
_LINE = re.compile(rb"(?im)^[ \t]*(?:url|exec)[ \t]*=[ \t]*([^\r\n]{1,2000})")


def look(item: Item) -> Iterator[Found]:
    data = item.content
    (flags,) = unpack_from("<I", data, 20)
    at, target, said = _HEADER, "", ""
    if flags & _HAS_IDS:
        (size,) = unpack_from("<H", data, at)
        said = _by_ids(data[at + 2 : at + 2 + size])
        at += 2 + size
    if flags & _HAS_INFO:
        (size,) = unpack_from("<I", data, at)
        target = _by_info(data[at : at + size])
        at += size
    strings, at = _strings(data, at, flags)
    blocks, at = _blocks(data, at)
    environment = _text(blocks.get(_ENVIRONMENT, b"")[268:788], wide=True)
    yield Note("lnk_target", target or environment or said or strings.get("relative"))
    if strings.get("arguments"):
        yield Note("lnk_arguments", " ".join(strings["arguments"].split()))
    if strings.get("icon"):
        yield Note("lnk_icon", strings["icon"])
    machine = _text(blocks.get(_TRACKER, b"")[16:32], wide=False)
    if machine:
        yield Note("lnk_machine", machine)
    if len(data) - at > _SPARE:
        yield Note("lnk_appended", str(len(data) - at))


def written(item: Item) -> Iterator[Found]:
    """Shortcuts that are plain text: .url, .website, .desktop."""
    for match in _LINE.finditer(item.content[:65536]):
        yield Note("lnk_target", decode(match[1].strip(), None)[0])


def _strings(data: bytes, at: int, flags: int) -> tuple[dict[str, str], int]:
    found = {}
    wide = bool(flags & _UNICODE)
    for flag, name in _STRINGS.items():
        if flags & flag:
            (count,) = unpack_from("<H", data, at)
            end = at + 2 + count * (2 if wide else 1)
            found[name] = _text(data[at + 2 : end], wide=wide)
            at = end
    return found, at


def _blocks(data: bytes, at: int) -> tuple[dict[int, bytes], int]:
    found: dict[int, bytes] = {}
    for _ in range(_BLOCK_CAP):
        if at + 4 > len(data):
            break
        (size,) = unpack_from("<I", data, at)
        if size < 8:
            return found, at + 4
        (signature,) = unpack_from("<I", data, at + 4)
        found[signature] = data[at : at + size]
        at += size
    return found, min(at, len(data))


def _by_info(info: bytes) -> str:
    """Local path, else the share and what follows it."""
    header, flags, _, local, network, suffix = unpack_from("<6I", info, 4)
    if flags & 1:
        if header >= 0x24:
            (wide,) = unpack_from("<I", info, 28)
            return _text(info[wide:], wide=True)
        return _text(info[local:], wide=False)
    share = info[network:]
    (name,) = unpack_from("<I", share, 8)
    return f"{_text(share[name:], wide=False)}\\{_text(info[suffix:], wide=False)}"


def _by_ids(ids: bytes) -> str:
    """Drive, folders and file of the shell's own list, as far as they are named in it."""
    names, at = [], 0
    while at + 3 <= len(ids):
        (size,) = unpack_from("<H", ids, at)
        if size < 3:
            break
        kind, item = ids[at + 2], ids[at : at + size]
        if kind & 0x70 == 0x30:
            names.append(_text(item[14:], wide=bool(kind & 0x04)))
        elif kind & 0x70 == 0x20:
            names.append(_text(item[3:], wide=False).rstrip("\\"))
        at += size
    return "\\".join(name for name in names if name)


def _text(data: bytes, *, wide: bool) -> str:
    """Up to the first NUL; narrow text is in the maker's code page, in Korea CP949."""
    if wide:
        return data[: len(data) & ~1].decode("utf-16-le", "replace").partition("\0")[0]
    return decode(data.partition(b"\0")[0], None)[0]

"""Compound files for tests, after [MS-CFB]: streams by path, small ones in the mini stream."""

from struct import pack

_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class _Entry:
    def __init__(self, name: str, kind: int, content: bytes = b"") -> None:
        self.name, self.kind, self.content = name, kind, content
        self.children: list[int] = []
        self.right, self.start = _NONE, _END


def compound(streams: dict[str, bytes]) -> bytes:
    """Paths are parted by ``/``; storages come into being as they are named."""
    entries = [_Entry("Root Entry", _ROOT)]
    places: dict[str, int] = {"": 0}
    for path, content in streams.items():
        _place(path, content, entries, places)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini = bytearray()
    mini_fat: list[int] = []
    for entry in entries:
        if entry.kind == _STREAM and len(entry.content) >= _CUTOFF:
            entry.start = _chain(entry.content, sectors, fat)
        elif entry.kind == _STREAM and entry.content:
            entry.start = len(mini_fat)
            count = -(-len(entry.content) // _MINI)
            mini_fat += [*range(entry.start + 1, entry.start + count), _END]
            mini += entry.content.ljust(count * _MINI, b"\0")
    entries[0].content = bytes(mini)
    entries[0].start = _chain(bytes(mini), sectors, fat) if mini else _END
    mini_start = _chain(pack(f"<{len(mini_fat)}I", *mini_fat), sectors, fat, b"\xff")
    directory = _chain(b"".join(map(_packed, entries)), sectors, fat)
    fat_count = 1
    while fat_count * 128 < len(fat) + fat_count:
        fat_count += 1
    fat_at = range(len(fat), len(fat) + fat_count)
    fat += [_FAT] * fat_count
    table = pack(f"<{len(fat)}I", *fat).ljust(fat_count * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += pack("<IIIIIIIIII", 0, fat_count, directory, 0, _CUTOFF, mini_start if mini_fat
                   else _END, -(-len(mini_fat) // 128), _END, 0, *fat_at[:1])  # fmt: skip
    header += pack(f"<{fat_count - 1}I", *fat_at[1:])
    return header.ljust(_SECTOR, b"\xff") + b"".join(sectors) + table


def _place(path: str, content: bytes, entries: list[_Entry], places: dict[str, int]) -> None:
    above = ""
    parts = path.split("/")
    for depth, name in enumerate(parts):
        here = "/".join(parts[: depth + 1])
        if here not in places:
            last = depth == len(parts) - 1
            entry = _Entry(name, _STREAM if last else _STORAGE, content if last else b"")
            siblings = entries[places[above]].children
            places[here] = len(entries)
            if siblings:
                entries[siblings[-1]].right = len(entries)
            siblings.append(len(entries))
            entries.append(entry)
        above = here


def _chain(content: bytes, sectors: list[bytes], fat: list[int], pad: bytes = b"\0") -> int:
    start, count = len(sectors), -(-len(content) // _SECTOR)
    padded = content.ljust(count * _SECTOR, pad)
    sectors += [padded[at : at + _SECTOR] for at in range(0, len(padded), _SECTOR)]
    fat += [*range(start + 1, start + count), _END] if count else []
    return start


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    child = entry.children[0] if entry.children else _NONE
    head = name.ljust(64, b"\0") + pack("<HBB", len(name) + 2, entry.kind, 1)
    links = pack("<III", _NONE, entry.right, child) + bytes(16 + 4 + 16)
    return head + links + pack("<IQ", entry.start, len(entry.content))

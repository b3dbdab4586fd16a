"""Outlook's formats written from their specifications: compound files, .msg and TNEF."""

import struct
from collections.abc import Sequence

from bongsu.readers.outlook.bag import Tag

Tree = dict[str, "bytes | Tree"]
Values = dict[int, str | bytes | int]
_NONE, _LAST, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_UNICODE, _STRING8, _BINARY, _INTEGER = 0x1F, 0x1E, 0x102, 0x3


class _Writer:
    """A compound file of version 3: sectors of 512 bytes, short streams in the mini stream."""

    def __init__(self, tree: Tree) -> None:
        self.entries: list[list[object]] = []
        self.mini = bytearray()
        self.mini_fat: list[int] = []
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.entry("Root Entry", 5, tree)

    def entry(self, name: str, kind: int, content: "bytes | Tree") -> int:
        number = len(self.entries)
        mine: list[object] = [name, kind, _NONE, _NONE, _LAST, 0]  # right, child, start, size
        self.entries.append(mine)
        if isinstance(content, bytes):
            mine[4:] = [self.short(content) if len(content) < 4096 else self.long(content),
                        len(content)]  # fmt: skip
            return number
        before = mine
        for slot, (inner, value) in enumerate(content.items()):
            at = self.entry(inner, 2 if isinstance(value, bytes) else 1, value)
            before[3 if slot == 0 else 2] = at
            before = self.entries[at]
        return number

    def short(self, data: bytes) -> int:
        start, count = len(self.mini_fat), -(-len(data) // 64)
        self.mini += data.ljust(count * 64, b"\0")
        self.mini_fat += [*range(start + 1, start + count), _LAST] if count else []
        return start if count else _LAST

    def long(self, data: bytes) -> int:
        start, count = len(self.sectors), -(-len(data) // 512)
        padded = data.ljust(count * 512, b"\0")
        self.sectors += [padded[at : at + 512] for at in range(0, len(padded), 512)]
        self.fat += [*range(start + 1, start + count), _LAST] if count else []
        return start if count else _LAST

    def whole(self) -> bytes:
        self.entries[0][4:] = [self.long(bytes(self.mini)), len(self.mini)]
        mini_fat = self.long(struct.pack(f"<{len(self.mini_fat)}I", *self.mini_fat))
        directory = self.long(b"".join(_entry(*each) for each in self.entries))
        count = listed = 0
        while len(self.fat) + count + listed > count * 128:
            count += 1
            listed = -(-max(0, count - 109) // 127)
        own = list(range(len(self.fat), len(self.fat) + count))
        lists = len(self.fat) + count
        table = [*self.fat, *[_FAT] * (count + listed)]
        table += [_NONE] * (count * 128 - len(table))
        header = struct.pack(
            "<8s16sHHHHH6xIIIIIIIII109I",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory,
            0, 4096, mini_fat, 1, lists if listed else _LAST, listed,
            *[*own, *[_NONE] * 109][:109],
        )  # fmt: skip
        more = [[*own[at : at + 127], *[_NONE] * 127][:127] for at in range(109, len(own), 127)]
        ends = [*range(lists + 1, lists + listed), _LAST]
        beyond = (struct.pack("<128I", *each, end) for each, end in zip(more, ends, strict=False))
        fat = struct.pack(f"<{len(table)}I", *table)
        return header + b"".join(self.sectors) + fat + b"".join(beyond)


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    head = coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded), kind, 1)
    return head + struct.pack("<III36xIQ", _NONE, right, child, start, size)


def compound(tree: Tree) -> bytes:
    return _Writer(tree).whole()


def properties(values: Values, header: int) -> Tree:
    """A storage's streams: fixed values in the table, others each in a stream."""
    table, tree = bytearray(header), Tree()
    for tag, value in values.items():
        if isinstance(value, int):
            kind = 0x40 if value > 0xFFFFFFFF else _INTEGER
            table += struct.pack("<HHIQ", kind, tag, 6, value)
            continue
        kind = _UNICODE if isinstance(value, str) else _BINARY
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        table += struct.pack("<HHIII", kind, tag, 6, len(data), 0)
        tree[f"__substg1.0_{tag:04X}{kind:04X}"] = data
    return {"__properties_version1.0": bytes(table), **tree}


def msg_tree(
    values: Values,
    recipients: Sequence[Values] = (),
    attachments: Sequence[Values] = (),
    embedded: Sequence[Tree] = (),
    header: int = 32,
) -> Tree:
    tree = properties(values, header)
    for number, each in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = properties(each, 8)
    files = [properties(each, 8) for each in attachments]
    files += [
        {**properties({Tag.ATTACH_METHOD: 5}, 8), "__substg1.0_3701000D": each} for each in embedded
    ]
    for number, each in enumerate(files):
        tree[f"__attach_version1.0_#{number:08X}"] = each
    return tree


def file_time(t_ms: int) -> int:
    return (t_ms + 11_644_473_600_000) * 10_000


HEADERS = (
    "Received: from evil.example ([192.0.2.7]) by mx.portal.example;"
    " Tue, 21 May 2024 09:10:11 +0900\r\n"
    "From: 보안팀 <security@evil.example>\r\nTo: kim@portal.example\r\n"
    "Subject: 확인\r\nDate: Tue, 21 May 2024 09:10:00 +0900\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary="gone"\r\n\r\n'
)
LETTER: Values = {
    Tag.TRANSPORT_HEADERS: HEADERS,
    Tag.BODY: "본문 https://login.evil.example/x",
    Tag.HTML: '<p>본문 <a href="https://login.evil.example/y">여기</a>'.encode("cp949"),
    Tag.INTERNET_CODE_PAGE: 949,
}
FILE: Values = {
    Tag.ATTACH_METHOD: 1,
    Tag.ATTACH_LONG_NAME: "초청장.hwp",
    Tag.ATTACH_DATA: b"HWP Document File" * 400,
}
MSG = compound(msg_tree(LETTER, attachments=[FILE]))


def attribute(level: int, name: int, data: bytes) -> bytes:
    head = struct.pack("<BHHI", level, name, 0, len(data))
    return head + data + struct.pack("<H", sum(data) & 0xFFFF)


def listed(values: Values, embedded: bytes | None = None) -> bytes:
    """A list of properties as TNEF writes it; a named one first, which every reader must pass."""
    named = struct.pack(
        "<HH16sII6s2xI", _INTEGER, 0x8001, b"guid", 1, 6, "abc".encode("utf-16-le"), 7
    )
    out = [struct.pack("<I", len(values) + 1 + (embedded is not None)), named]
    for tag, value in values.items():
        if isinstance(value, int):
            out.append(struct.pack("<HHI", _INTEGER, tag, value))
            continue
        kind = _UNICODE if isinstance(value, str) else _BINARY
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        out.append(_valued(kind, tag, data))
    if embedded is not None:
        out.append(_valued(0x0D, Tag.ATTACH_DATA, IS_MESSAGE + embedded))
    return b"".join(out)


def _valued(kind: int, tag: int, data: bytes) -> bytes:
    return struct.pack("<HHII", kind, tag, 1, len(data)) + data + bytes(-len(data) % 4)


IS_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")


def tnef(values: Values, *attachments: bytes) -> bytes:
    """A winmail.dat; each attachment as `packed` writes it."""
    page = attribute(1, 0x9007, struct.pack("<II", 949, 0))
    return (
        b"\x78\x9f\x3e\x22\0\0"
        + page
        + attribute(1, 0x9003, listed(values))
        + b"".join(attachments)
    )


def packed(title: bytes, data: bytes, values: Values, embedded: bytes | None = None) -> bytes:
    return b"".join(
        [
            attribute(2, 0x9002, bytes(14)),
            attribute(2, 0x8010, title),
            attribute(2, 0x800F, data) if data else b"",
            attribute(2, 0x9005, listed(values, embedded)),
        ]
    )


WINMAIL = tnef(LETTER, packed(b"INVITE~1.HWP\0", b"HWP Document File" * 3, {}))

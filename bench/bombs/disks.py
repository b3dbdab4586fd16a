"""Small disks, sound and hostile: FAT volumes, tables of partitions, VHD around them."""

from collections.abc import Mapping, Sequence
from struct import pack

SECTOR = 512
FOLDER, FILE = 0x10, 0x20
_RESERVED, _ROOT_SECTORS = 1, 4
_LAST = 0xFFF
_BLOCK = 2 * 1024 * 1024
_FIXED, _DYNAMIC = 2, 3


def entry(name: str, first: int, size: int, attribute: int = FILE, number: int = 0) -> bytes:
    """A line of a folder: the long name's pieces, last one first, and the short one."""
    short = b"%-8dTMP" % number
    check = 0
    for byte in short:
        check = (((check & 1) << 7) + (check >> 1) + byte) & 0xFF
    wide = name.encode("utf-16-le")
    wide = wide if len(wide) % 26 == 0 else wide + b"\0\0"
    pieces = [wide[at : at + 26].ljust(26, b"\xff") for at in range(0, len(wide), 26)]
    lines = [
        bytes([n | (0x40 if n == len(pieces) else 0)]) + piece[:10] + b"\x0f\0" + bytes([check])
        + piece[10:22] + b"\0\0" + piece[22:]
        for n, piece in enumerate(pieces, 1)
    ]  # fmt: skip
    about = bytes([attribute]) + bytes(8) + pack("<HHHHI", first >> 16, 0, 0, first & 0xFFFF, size)
    return b"".join(reversed(lines)) + short + about


def volume(root: bytes, clusters: Sequence[bytes], chain: Mapping[int, int] | None = None) -> bytes:
    """FAT12 with clusters of a sector; each is the last of its chain unless ``chain`` says so."""
    following = [0xFF8, _LAST, *[_LAST] * len(clusters)]
    for cluster, after in (chain or {}).items():
        following[cluster] = after
    table = _twelve(following)
    sectors = -(-len(table) // SECTOR)
    roots = max(_ROOT_SECTORS, -(-len(root) // SECTOR))
    total = _RESERVED + sectors + roots + len(clusters)
    boot = b"\xeb\x3c\x90MSDOS5.0" + pack("<HBHBHHBHHHII", SECTOR, 1, _RESERVED, 1,
        roots * SECTOR // 32, total if total < 65536 else 0, 0xF8, sectors, 1, 1, 0,
        total if total > 65535 else 0)  # fmt: skip
    boot = (boot + b"\0\0\x29\1\2\3\4NO NAME    FAT12   ").ljust(510, b"\0") + b"\x55\xaa"
    return b"".join(
        (boot, table.ljust(sectors * SECTOR, b"\0"), root.ljust(roots * SECTOR, b"\0"),
         *(each.ljust(SECTOR, b"\0") for each in clusters))
    )  # fmt: skip


def _twelve(values: Sequence[int]) -> bytes:
    """Two numbers in three bytes."""
    padded = [*values, 0]
    pairs = zip(padded[::2], padded[1::2], strict=False)
    return b"".join((low | high << 12).to_bytes(3, "little") for low, high in pairs)


def fat(files: Mapping[str, bytes]) -> bytes:
    """A volume of files at its root, or one folder down; none longer than a sector."""
    clusters: list[bytes] = []
    folders: dict[str, bytes] = {}
    for number, (path, content) in enumerate(files.items()):
        folder, _, name = path.rpartition("/")
        clusters.append(content)
        first = len(clusters) + 1 if content else 0
        line = entry(name, first, len(content), number=number)
        folders[folder] = folders.get(folder, b"") + line
    root = folders.pop("", b"")
    for number, (name, lines) in enumerate(folders.items(), len(files)):
        clusters.append(lines)
        root += entry(name, len(clusters) + 1, 0, FOLDER, number)
    return volume(root, clusters)


def partitioned(*volumes: bytes, kind: int = 1) -> bytes:
    """A disk with a table of up to four."""
    lines, body, at = b"", b"", 1
    for each in volumes:
        count = -(-len(each) // SECTOR)
        lines += pack("<B3sB3sII", 0, b"", kind, b"", at, count)
        body += each.ljust(count * SECTOR, b"\0")
        at += count
    return bytes(446) + lines.ljust(64, b"\0") + b"\x55\xaa" + body


def gpt(*volumes: bytes) -> bytes:
    """A disk with the newer table behind its protective one."""
    first, lines, body = 3, b"", b""
    for each in volumes:
        count = -(-len(each) // SECTOR)
        lines += pack("<16s16sQQ", b"\x11" * 16, b"\x22" * 16, first, first + count - 1).ljust(
            128, b"\0"
        )
        body += each.ljust(count * SECTOR, b"\0")
        first += count
    guard = bytes(446) + pack("<B3sB3sII", 0, b"", 0xEE, b"", 1, 0xFFFFFFFF)
    head = b"EFI PART".ljust(72, b"\0") + pack("<QII", 2, len(volumes), 128)
    return guard.ljust(510, b"\0") + b"\x55\xaa" + head.ljust(SECTOR, b"\0") + lines.ljust(
        SECTOR, b"\0"
    ) + body  # fmt: skip


def footer(size: int, kind: int = _FIXED) -> bytes:
    """The last sector of a VHD, which says how large the disk is."""
    place = (1 << 64) - 1 if kind == _FIXED else SECTOR
    sectors = min(size // SECTOR, 65535)
    head = b"conectix" + pack(">IIQI4sI4sQQHBBI", 2, 0x10000, place, 0, b"test", 0x50003, b"Wi2k",
                              size, size, sectors, 1, 1, kind)  # fmt: skip
    return _checked((head + bytes(4) + b"\x07" * 16).ljust(SECTOR, b"\0"), 64)


def fixed(disk: bytes) -> bytes:
    return disk + footer(len(disk))


def dynamic(disk: bytes, size: int = 0, table: Sequence[int] | None = None) -> bytes:
    """A VHD of blocks. ``table`` says which of the file's blocks stands for each of the disk's."""
    blocks = [disk[at : at + _BLOCK].ljust(_BLOCK, b"\0") for at in range(0, len(disk), _BLOCK)]
    places = range(len(blocks)) if table is None else table
    size = size or len(disk)
    reserved = -(-4 * max(len(places), size // _BLOCK) // SECTOR) * SECTOR
    data_at = SECTOR + 1024 + reserved
    lines = b"".join(pack(">I", (data_at + n * (_BLOCK + SECTOR)) // SECTOR) for n in places)
    head = b"cxsparse" + pack(">QQIII", (1 << 64) - 1, SECTOR + 1024, 0x10000,
                              max(len(places), -(-size // _BLOCK)), _BLOCK)  # fmt: skip
    last = footer(size, _DYNAMIC)
    stored = b"".join(b"\xff" * SECTOR + block for block in blocks)
    header = _checked(head.ljust(1024, b"\0"), 36)
    return last + header + lines.ljust(reserved, b"\xff") + stored + last


def _checked(block: bytes, at: int) -> bytes:
    total = ~sum(block) & 0xFFFFFFFF
    return block[:at] + pack(">I", total) + block[at + 4 :]

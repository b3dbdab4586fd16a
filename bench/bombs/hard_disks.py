"""Bombs in virtual hard disks: chains that turn back, folders in themselves, sizes nobody has."""

from struct import pack

from bench.bombs.disks import FILE, FOLDER, SECTOR, dynamic, entry, fat, fixed, partitioned, volume

_MEGA = 1024 * 1024
_TERA = 1024 * 1024 * _MEGA


def circling(files: int) -> bytes:
    """Files of 15 MB, all of the same sector, whose chain leads back to itself."""
    root = b"".join(entry(f"{n}.txt", 2, 15 * _MEGA, FILE, n) for n in range(files))
    return fixed(volume(root, [b"x" * SECTOR], {2: 2}))


def shared(files: int) -> bytes:
    """Files of 1.8 MB, all of the same clusters."""
    root = b"".join(entry(f"{n}.txt", 2, 3500 * SECTOR, FILE, n) for n in range(files))
    return fixed(volume(root, [b"x" * SECTOR] * 3500, {n + 2: n + 3 for n in range(3499)}))


def boxes() -> bytes:
    """Eight folders, each of which holds all eight."""
    lines = [entry(f"{n}", n + 2, 0, FOLDER, n) for n in range(8)]
    return fixed(volume(b"".join(lines), [b"".join(lines)] * 8))


def endless_folder() -> bytes:
    """A folder whose chain leads back to itself, full of files."""
    lines = b"".join(entry(f"{n}", 0, 0, FILE, n) for n in range(8))
    return fixed(volume(entry("a", 2, 0, FOLDER), [lines], {2: 2}))


def crowd(files: int) -> bytes:
    return fixed(volume(b"".join(entry(f"{n}", 0, 0, FILE, n) for n in range(files)), [b""]))


def passages(folders: int) -> bytes:
    """Folders within folders, one in each."""
    below = [entry("a", n + 3, 0, FOLDER) for n in range(folders)]
    return fixed(volume(entry("a", 2, 0, FOLDER), below))


def vast() -> bytes:
    """Two terabytes, of which each block is the same one; FAT32 says that it fills them."""
    boot = b"\xeb\x58\x90MSDOS5.0" + pack("<HBHBHHBHHHIIIHHI", SECTOR, 64, 32, 1, 0, 0, 0xF8, 0, 1,
                                           1, 0, 0xFFFFFFF0, 0x7FFFF, 0, 0, 2)  # fmt: skip
    boot = boot.ljust(82, b"\0") + b"FAT32   "
    start = boot.ljust(510, b"\0") + b"\x55\xaa"
    chain = pack("<I", 3) * (_MEGA // 4)
    return dynamic(start.ljust(32 * SECTOR, b"\0") + chain, 2 * _TERA, [0] * 100_000)


def tables() -> bytes:
    """Extended partitions, each naming itself as the next one and a volume further on."""
    line = pack("<B3sB3sII", 0, b"", 5, b"", 1, 9)
    beside = pack("<B3sB3sII", 0, b"", 1, b"", 1, 9)
    table = (bytes(446) + line + beside).ljust(510, b"\0") + b"\x55\xaa"
    return fixed(table * 2000)


def many_volumes() -> bytes:
    """Four volumes of 1,500 files each, with one name."""
    lines = b"".join(entry("a", 0, 0, FILE, n) for n in range(1500))
    return fixed(partitioned(*[volume(lines, [b""])] * 4))


def within(levels: int) -> bytes:
    """Disks within disks; each is the file of a FAT volume."""
    disk = fixed(fat({"a.txt": b"x"}))
    for _ in range(levels):
        count = -(-len(disk) // SECTOR)
        sectors = [disk[at : at + SECTOR] for at in range(0, len(disk), SECTOR)]
        chain = {n + 2: n + 3 for n in range(count - 1)}
        disk = fixed(volume(entry("a.vhd", 2, len(disk)), sectors, chain))
    return disk


HARD_DISKS = {
    "disk of 500 files in a circle": lambda: circling(500),
    "disk of 1,500 files that share 1.8 MB": lambda: shared(1500),
    "disk of folders that hold each other": boxes,
    "disk with an endless folder": endless_folder,
    "disk of 15,000 files": lambda: crowd(15_000),
    "disk of 4,000 folders, each in the last": lambda: passages(4_000),
    "disk of 2 TB in one block": vast,
    "disk whose tables name themselves": tables,
    "disk of four crowded volumes": many_volumes,
    "disk within disk, 12 deep": lambda: within(12),
}

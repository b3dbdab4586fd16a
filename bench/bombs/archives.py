"""Bombs in archives: ratio, depth, count, overlap."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterable

MEGA = 1024 * 1024
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def deflated(megabytes: int, body: bytes = b"") -> bytes:
    """Raw deflate of zeros, made block by block."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    blocks = [packer.compress(body), *(packer.compress(bytes(MEGA)) for _ in range(megabytes))]
    return b"".join(blocks) + packer.flush()


def zip_of_zeros(megabytes: int, name: bytes = b"a.txt") -> bytes:
    """One member whose sizes are true; only its digest is not."""
    data = deflated(megabytes)
    sizes = struct.pack("<III", 0, len(data), megabytes * MEGA)
    about = struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HH", len(name), 0)
    local = _LOCAL + about + name
    entry = _CENTRAL + struct.pack("<H", 20) + about + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local) + len(data), 0)
    return local + data + entry + _END + end


def overlapping(entries: int) -> bytes:
    """One local member that every line of the directory names."""
    data = deflated(10)
    sizes = struct.pack("<III", 0, len(data), 10 * MEGA)
    names = [b"%05d" % n for n in range(entries)]
    about = struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HH", 5, 0)
    local = _LOCAL + about + names[0] + data
    lines = [
        _CENTRAL + struct.pack("<H", 20) + about + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
        for name in names
    ]
    directory = b"".join(lines)
    end = struct.pack("<HHHHIIH", 0, 0, entries, entries, len(directory), len(local), 0)
    return local + directory + _END + end


def within(levels: int, each: int) -> bytes:
    """Archives within archives: ``each`` on every level."""
    inner = zipped([("a.txt", bytes(MEGA))])
    for level in range(levels):
        inner = zipped((f"{level}-{n}.zip", inner) for n in range(each))
    return inner


def gzips(levels: int) -> bytes:
    data = gzip.compress(bytes(200 * MEGA), mtime=0)
    for _ in range(levels):
        data = gzip.compress(data, mtime=0)
    return data


def tarred(members: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for number in range(members):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"))
    return out.getvalue()


def locked(members: int) -> bytes:
    """Members that say they are encrypted, so that passwords are tried."""
    data = bytearray(zipped((f"{n}.txt", b"x" * 64) for n in range(members)))
    for mark, at in ((_LOCAL, 6), (_CENTRAL, 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


ARCHIVES = {
    "zip of 1 GB of zeros": lambda: zip_of_zeros(1024),
    "zips within zips, 10 each, 8 deep": lambda: within(8, 10),
    "zip of 60,000 files": lambda: zipped((str(n), b"") for n in range(60_000)),
    "zip of 5,000 overlapping members": lambda: overlapping(5_000),
    "zip of 5,000 locked files": lambda: locked(5_000),
    "gzip of 1 GB of zeros": lambda: gzip.compress(bytes(1024 * MEGA), mtime=0),
    "gzip within gzip, 12 deep": lambda: gzips(12),
    "bzip2 of 1 GB of zeros": lambda: bz2.compress(bytes(1024 * MEGA)),
    "xz of 1 GB of zeros": lambda: lzma.compress(bytes(1024 * MEGA), preset=1),
    "tar of 100,000 files": lambda: tarred(100_000),
}

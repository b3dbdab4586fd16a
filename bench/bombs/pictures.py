"""Bombs in pictures: few bytes that claim many pixels, many frames, or themselves."""

import struct
import zlib

MEGA = 1024 * 1024


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, bits: int, packed: bytes, extra: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + extra + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def many_pixels(side: int) -> bytes:
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return _png(side, side, 1, packed)


def noise(side: int) -> bytes:
    """What a search for codes finds hardest: modules everywhere."""
    state, rows = 1, bytearray()
    for _ in range(side):
        rows.append(0)
        for _ in range(side // 8):
            state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
            rows.append(state >> 16 & 0xFF)
    return _png(side, side, 1, zlib.compress(bytes(rows), 1))


def long_text() -> bytes:
    text = b"Comment\0\0" + zlib.compress(bytes(500 * MEGA), 9)
    return _png(8, 8, 1, zlib.compress(bytes(16)), _chunk(b"zTXt", text))


def gif(width: int, height: int, frames: int) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x4c\x01\x00"
    return head + frame * frames + b";"


def jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes([1, 34, 0, 2, 17, 0, 3, 17, 0])
    return b"\xff\xd8\xff\xc0" + frame + b"\xff\xda" + bytes(MEGA)


def tiff_loop() -> bytes:
    """A directory whose next directory is itself."""
    tags = ((256, 60_000), (257, 60_000), (259, 1), (273, 8), (279, 1 << 31))
    body = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + body + struct.pack("<I", 8)


def bmp() -> bytes:
    info = struct.pack("<IiiHHIIiiII", 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 0, 0, 0, 54) + info + bytes(64)


PICTURES = {
    "PNG of 40,000 by 40,000": lambda: many_pixels(40_000),
    "PNG of noise, 4,000 by 4,000": lambda: noise(4_000),
    "PNG with 500 MB of text": long_text,
    "GIF of 65,535 by 65,535": lambda: gif(65_535, 65_535, 1),
    "GIF of 200,000 frames": lambda: gif(64, 64, 200_000),
    "JPEG of 65,500 by 65,500": lambda: jpeg(65_500, 65_500),
    "TIFF that follows itself": tiff_loop,
    "BMP of 60,000 by 60,000": bmp,
}

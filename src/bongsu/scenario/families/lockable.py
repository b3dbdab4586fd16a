"""A zip whose one member is truly locked with the old ZIP cipher, so that a password opens it.

What lies inside is inert like everything here; the marker also stands in the open, as the
archive's comment. The cipher is the one of PKWARE's APPNOTE 6.1, long broken and still in use.
"""

from __future__ import annotations

import random
import struct
from zlib import crc32

from bongsu.scenario.files import MARK
from bongsu.scenario.letters import Attachment

_KEYS = (0x12345678, 0x23456789, 0x34567890)
_MASK = 0xFFFFFFFF
_WHEN = (0, 23617)  # no time; the first of February 2026 in MS-DOS form
_UTF8_AND_LOCKED = 0x0801


def _next_crc(crc: int, byte: int) -> int:
    """One byte further, without the inversions that ``crc32`` wraps around it."""
    return crc32(bytes((byte,)), crc ^ _MASK) ^ _MASK


class _Cipher:
    def __init__(self, password: bytes) -> None:
        self.keys = list(_KEYS)
        for byte in password:
            self._stir(byte)

    def _stir(self, byte: int) -> None:
        first, second, third = self.keys
        first = _next_crc(first, byte)
        second = ((second + (first & 0xFF)) * 134775813 + 1) & _MASK
        self.keys = [first, second, _next_crc(third, second >> 24)]

    def lock(self, data: bytes) -> bytes:
        out = bytearray()
        for byte in data:
            mixed = (self.keys[2] | 2) & 0xFFFF
            out.append(byte ^ ((mixed * (mixed ^ 1)) >> 8 & 0xFF))
            self._stir(byte)
        return bytes(out)


def locked_zip(name: str, inner: str, data: bytes, password: str, rng: random.Random) -> Attachment:
    """One stored, locked member."""
    check = crc32(data)
    salt = rng.randbytes(11) + bytes((check >> 24,))
    body = _Cipher(password.encode()).lock(salt + data)
    member = inner.encode()
    common = struct.pack(
        "<HHHHHIIIHH", 20, _UTF8_AND_LOCKED, 0, *_WHEN, check, len(body), len(data), len(member), 0
    )
    local = b"PK\x03\x04" + common + member + body
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0)
    central += member
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), len(MARK))
    return Attachment(
        name + ".zip", "application/zip", local + central + b"PK\x05\x06" + end + MARK
    )

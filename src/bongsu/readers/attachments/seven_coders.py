"""Unpacking of one 7z folder: LZMA, Deflate, bzip2, AES-256 with a password."""

import bz2
import hashlib
import lzma
import zlib
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bongsu.readers.attachments.facts import RefusedError
from bongsu.readers.attachments.seven_header import Coder, Folder

AES = bytes.fromhex("06f10701")
_COPY, _LZMA, _LZMA2 = b"\x00", bytes.fromhex("030101"), b"\x21"
_DEFLATE, _BZIP2 = bytes.fromhex("040108"), bytes.fromhex("040202")
_FILTERS = (bytes.fromhex("03030103"), b"\x04")
"""Branch filters change the addresses of calls in programs and nothing else: left as they are."""
_ROUNDS_CAP = 20
_BATCH = 4096


def locked(folder: Folder) -> bool:
    return any(coder.method == AES for coder in folder.coders)


def unpacked(folder: Folder, data: bytes, password: str, limit: int) -> bytes:
    """What a folder holds. Raises for a wrong password, or for what cannot be unpacked here.

    The digest of the first file tells whether it is right, unless a filter was left undone.
    """
    for coder in folder.coders:
        if coder.size > limit:
            raise RefusedError("too_large")
        data = _undone(coder, data, password)[: coder.size]
        if len(data) < coder.size:
            raise ValueError("too short")
    wanted = folder.digests[0] if folder.digests else None
    filtered = any(coder.method in _FILTERS for coder in folder.coders)
    if wanted is not None and not filtered and zlib.crc32(data[: folder.sizes[0]]) != wanted:
        raise ValueError("wrong digest")
    return data


def _undone(coder: Coder, data: bytes, password: str) -> bytes:
    method, properties = coder.method, coder.properties
    if method == _COPY or method in _FILTERS:
        return data
    if method == AES:
        return _deciphered(properties, data, password)
    if method == _DEFLATE:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, coder.size)
    if method == _BZIP2:
        return bz2.BZ2Decompressor().decompress(data, coder.size)
    if method in (_LZMA, _LZMA2):
        engine = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[_lzma(method, properties, coder)])
        return engine.decompress(data, coder.size)
    raise RefusedError("unsupported: 7z method " + method.hex())


def _lzma(method: bytes, properties: bytes, coder: Coder) -> dict[str, Any]:
    """No more memory than the output itself can need, whatever the header asks for."""
    window = max(4096, coder.size)
    if method == _LZMA2:
        return {"id": lzma.FILTER_LZMA2, "dict_size": window}
    rest, lc = divmod(properties[0], 9)
    pb, lp = divmod(rest, 5)
    return {"id": lzma.FILTER_LZMA1, "dict_size": window, "lc": lc, "lp": lp, "pb": pb}


def _deciphered(properties: bytes, data: bytes, password: str) -> bytes:
    first, second = properties[0], properties[1] if len(properties) > 1 else 0
    rounds = first & 0x3F
    salted = 2 + (first >> 7) + (second >> 4)
    salt = properties[2:salted]
    vector = properties[salted : salted + (first >> 6 & 1) + (second & 0x0F)].ljust(16, b"\0")
    if rounds > _ROUNDS_CAP:
        raise RefusedError("unsupported: 7z key")
    cipher = Cipher(algorithms.AES(_key(salt, password, rounds)), modes.CBC(vector)).decryptor()
    return cipher.update(data[: len(data) & ~15])


def _key(salt: bytes, password: str, rounds: int) -> bytes:
    digest = hashlib.sha256()
    start = salt + password.encode("utf-16-le", "replace")
    for base in range(0, 1 << rounds, _BATCH):
        counters = range(base, min(base + _BATCH, 1 << rounds))
        digest.update(b"".join(start + n.to_bytes(8, "little") for n in counters))
    return digest.digest()

"""WinZip's AES encryption of zip members (method 99), with a password that is already known."""

import hashlib
import hmac
import zipfile
import zlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bongsu.readers.attachments.facts import RefusedError

METHOD = 99
_EXTRA = 0x9901
_KEY_BYTES = {1: 16, 2: 24, 3: 32}
_ROUNDS = 1000
_LOCAL_HEADER = 30
_BLOCK = 16
_TAG = 10


def decrypted(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, password: bytes, limit: int
) -> bytes:
    """The member's bytes. Raises ValueError for a wrong password or broken bytes."""
    strength, method = _parameters(member.extra)
    size = _KEY_BYTES[strength]
    data = _packed(archive, member)
    salt, check, rest = data[: size // 2], data[size // 2 : size // 2 + 2], data[size // 2 + 2 :]
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * size + 2)
    if keys[-2:] != check:
        raise ValueError("wrong password")
    body, tag = rest[:-_TAG], rest[-_TAG:]
    if not hmac.compare_digest(hmac.digest(keys[size : 2 * size], body, "sha1")[:_TAG], tag):
        raise ValueError("authentication failed")
    return _inflated(_counter(keys[:size], body), method, limit)


def _parameters(extra: bytes) -> tuple[int, int]:
    """Strength and real packing method from the extra field."""
    while len(extra) >= 4:
        kind, size = (int.from_bytes(extra[at : at + 2], "little") for at in (0, 2))
        if kind == _EXTRA:
            return extra[8], int.from_bytes(extra[9:11], "little")
        extra = extra[4 + size :]
    raise ValueError("no AES field")


def _packed(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    stream = archive.fp
    if stream is None:
        raise ValueError("closed")
    stream.seek(member.header_offset)
    header = stream.read(_LOCAL_HEADER)
    name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    stream.seek(name + extra, 1)
    return stream.read(member.compress_size)


def _counter(key: bytes, body: bytes) -> bytes:
    """AES in counter mode with a little-endian counter from 1, which no library offers."""
    blocks = -(-len(body) // _BLOCK)
    counters = b"".join(n.to_bytes(_BLOCK, "little") for n in range(1, blocks + 1))
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the counter's pad
    pad = cipher.update(counters)[: len(body)]
    size = len(body)
    return (int.from_bytes(body, "little") ^ int.from_bytes(pad, "little")).to_bytes(size, "little")


def _inflated(data: bytes, method: int, limit: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return data
    if method != zipfile.ZIP_DEFLATED:
        raise RefusedError("method")
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    content = engine.decompress(data, limit + 1)
    if len(content) > limit:
        raise RefusedError("too_large")
    return content

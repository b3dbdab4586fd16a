"""HWP distribution documents: text that is locked against copying by a key it carries itself."""

from struct import unpack_from

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_TAG, _SIZE = 0x1C, 256
_HEADER = 4
_KEY = 16


def opened(stream: bytes) -> bytes:
    """The stream as it was before it was locked; raises ValueError where it was not."""
    (header,) = unpack_from("<I", stream, 0)
    if header & 0x3FF != _TAG or header >> 20 != _SIZE:
        raise ValueError("no distribution data")
    own = _unveiled(stream[_HEADER : _HEADER + _SIZE])
    start = (own[0] & 0x0F) + 4
    body = stream[_HEADER + _SIZE :]
    key = algorithms.AES(own[start : start + _KEY])
    cipher = Cipher(key, modes.ECB()).decryptor()  # noqa: S305 - the format's own choice
    return cipher.update(body[: len(body) & ~15])


def _unveiled(data: bytes) -> bytes:
    """Runs of one pseudo-random byte taken off again; their generator starts from the data."""
    (state,) = unpack_from("<I", data, 0)
    plain, left, veil = bytearray(data), 0, 0
    for at in range(len(data)):
        if not left:
            state, veil = _next(state)
            state, length = _next(state)
            veil, left = veil & 0xFF, (length & 0x0F) + 1
        if at >= 4:
            plain[at] ^= veil
        left -= 1
    return bytes(plain)


def _next(state: int) -> tuple[int, int]:
    state = (state * 214013 + 2531011) & 0xFFFFFFFF
    return state, state >> 16 & 0x7FFF

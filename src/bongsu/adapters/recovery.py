"""A case key as a code on paper: Crockford base32 in groups of four, with a checksum."""

import hashlib

from bongsu.model.errors import BongsuError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011", "- \t\r\n")
_KEY, _SUM = 32, 3  # 35 bytes are exactly 56 symbols, 14 groups
_SYMBOLS = (_KEY + _SUM) * 8 // 5


def recovery_code(case_id: str, key: bytes) -> str:
    """The code to write down."""
    number = int.from_bytes(key + _checksum(case_id, key), "big")
    symbols = [_ALPHABET[number >> shift & 31] for shift in range((_SYMBOLS - 1) * 5, -1, -5)]
    return "-".join("".join(symbols[at : at + 4]) for at in range(0, _SYMBOLS, 4))


def key_from_code(case_id: str, code: str) -> bytes:
    """The key. Raises ``input.recovery_code_wrong``: mistyped, or another case's.

    Upper and lower case, spaces and hyphens do not matter; O reads as 0, I and L as 1.
    """
    symbols = code.upper().translate(_READ_AS)
    if len(symbols) != _SYMBOLS or not set(symbols) <= set(_ALPHABET):
        raise BongsuError("input.recovery_code_wrong", case_id=case_id)
    number = 0
    for symbol in symbols:
        number = number << 5 | _ALPHABET.index(symbol)
    both = number.to_bytes(_KEY + _SUM, "big")
    key, checksum = both[:_KEY], both[_KEY:]
    if checksum != _checksum(case_id, key):
        raise BongsuError("input.recovery_code_wrong", case_id=case_id)
    return key


def _checksum(case_id: str, key: bytes) -> bytes:
    # Bound to the case, so that a code of another case is refused before it opens nothing.
    return hashlib.sha256(b"bongsu recovery v1\n" + case_id.encode() + b"\n" + key).digest()[:_SUM]

"""Subjects and bodies folded so that copies of one lure have the same key."""

import hashlib
import re

_REPLY = re.compile(
    r"^\s*(?:(?:re|aw|sv|fw|fwd|wg|답장|회신|전달|답글)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*|\[?(?:re|fwd)\]\s*)+",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_NOT_ASCII_LETTERS = bytes(n for n in range(128) if not chr(n).isalpha())
_LOWER = bytes(range(256)).lower()
_LETTERS_NEEDED = 40
_FOLDED_CAP = 20_000


def is_reply(subject: str) -> bool:
    return _REPLY.match(subject) is not None


def subject_key(subject: str) -> str:
    """Subject without reply marks, letter case, digits, spaces and punctuation."""
    return _NOT_LETTERS.sub("", _REPLY.sub("", subject).casefold())[:120]


def body_digest(text: str) -> str | None:
    """SHA-256 over a text's letters, ASCII case folded; None where too few tell texts apart."""
    folded = text[:_FOLDED_CAP].encode("utf-8", "surrogatepass")
    letters = folded.translate(_LOWER, _NOT_ASCII_LETTERS)
    if len(letters) < _LETTERS_NEEDED:
        return None
    return hashlib.sha256(letters).hexdigest()

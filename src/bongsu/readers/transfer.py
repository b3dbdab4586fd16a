"""Transfer encodings (RFC 2045 section 6), decoded as far as they can be. Never raises."""

import base64
import binascii
import re

RUN_CAP = 10_000
"""Padded runs of one body; what follows them is decoded as a single one."""
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_JUNK = bytes(byte for byte in range(256) if byte not in _ALPHABET)
_PADDING = re.compile(rb"=+")
_FILLING = b"= \t\r\n"


def base64_bytes(data: bytes) -> bytes:
    """Sound base64 as it is; else every character of the alphabet, wherever junk stands between.

    What follows padding is decoded too: the standard decoder stops there, mail programs do not.
    """
    if b"=" not in data.rstrip(_FILLING):
        try:
            return base64.b64decode(data)
        except binascii.Error:
            pass
    *runs, rest = _PADDING.split(data.translate(None, _JUNK), RUN_CAP)
    return b"".join(map(_run, (*runs, rest.replace(b"=", b""))))


def _run(clean: bytes) -> bytes:
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return base64.b64decode(clean + b"=" * (-len(clean) % 4))


def decoded(body: bytes, encoding: str) -> bytes:
    """A body under its Content-Transfer-Encoding; an unknown one leaves it as it is."""
    name = encoding.lower().lstrip(' "')
    if name.startswith("base64"):
        return base64_bytes(body)
    if name.startswith("quoted-printable"):
        return binascii.a2b_qp(body)
    return body

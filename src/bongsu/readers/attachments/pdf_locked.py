"""Encrypted PDF: opened with no password, as most of them open, or with one from the text."""

import io
import logging
from collections.abc import Sequence

from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.errors import DependencyError, PyPdfError

from bongsu.readers.attachments.facts import RefusedError

_WORD_CAP = 40
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is said as a fact


def unlocked(content: bytes, words: Sequence[str]) -> tuple[bytes, str]:
    """The document without its encryption, and the password ("" for none) that opened it."""
    try:
        reader = PdfReader(io.BytesIO(content))
        for word in ("", *list(words)[:_WORD_CAP]):
            if reader.decrypt(word) != PasswordType.NOT_DECRYPTED:
                plain = io.BytesIO()
                PdfWriter(clone_from=reader).write(plain)
                return plain.getvalue(), word
    except (PyPdfError, DependencyError) as error:
        raise RefusedError("encrypted") from error
    raise RefusedError("encrypted")


def prepare() -> None:
    """Lock and unlock a page in both ways that are in use, so that all of pypdf is loaded."""
    for algorithm in ("RC4-128", "AES-256"):
        locked, writer = io.BytesIO(), PdfWriter()
        writer.add_blank_page(9, 9).compress_content_streams()
        writer.encrypt("", "owner", algorithm=algorithm)
        writer.write(locked)
        unlocked(locked.getvalue(), ())

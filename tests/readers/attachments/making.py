"""Small inert files for the examiners, and facts as sets that a test can ask."""

import hashlib
import io
import zipfile
from collections.abc import Sequence

from bongsu.readers.attachments import Fact, examine


def zipped(**members: bytes) -> bytes:
    """A zip; ``__`` in a name stands for a dot."""
    return zip_of({name.replace("__", "."): content for name, content in members.items()})


def zip_of(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, packing)
    return buffer.getvalue()


def noise(size: int) -> bytes:
    """Bytes that do not pack, the same each time."""
    return b"".join(hashlib.sha256(bytes([n])).digest() for n in range(size // 32))


def facts(name: str | None, content: bytes, *words: str) -> list[Fact]:
    return examine(name, content, words)


def codes(found: Sequence[Fact], member: str | None = None) -> set[str]:
    return {fact.code for fact in found if member is None or fact.member == member}


def value(found: Sequence[Fact], code: str, member: str | None = None) -> str | None:
    """The value of the only fact with that code."""
    [fact] = [f for f in found if f.code == code and member in (None, f.member)]
    return fact.value


def values(found: Sequence[Fact], code: str) -> list[str | None]:
    return [fact.value for fact in found if fact.code == code]

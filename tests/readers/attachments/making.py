"""Small inert files for the examiners, and facts as sets that a test can ask."""

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
            archive.writestr(name, content)
    return buffer.getvalue()


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

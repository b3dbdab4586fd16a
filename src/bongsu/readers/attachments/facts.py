"""What examiners take and give, and the bounds that all of one attachment share."""

import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

VALUE_CAP = 500
OUTPUT_CAP = 256 * 1024 * 1024
MEMBER_CAP = 2000
FACT_CAP = 5000
PIXEL_CAP = 200_000_000
RATIO_CAP = 250
_FREE = 16 * 1024 * 1024  # below this much output no ratio is asked


class Fact(NamedTuple):
    """One thing established. ``member`` is a path inside the attachment, "" for itself."""

    member: str
    code: str
    value: str | None


class Note(NamedTuple):
    """A fact about the very file that an examiner holds, or about a ``part`` that it names."""

    code: str
    value: str | None = None
    part: str = ""


class Inner(NamedTuple):
    """A file found inside, to be examined in its turn; ``content`` None where it is locked.

    ``code`` is the fact that lists it, "" where only what is in it counts.
    """

    name: str
    content: bytes | None
    code: str = "archive_member"


Found = Note | Inner


DAMAGE = (
    ValueError, LookupError, EOFError, OSError, TypeError, AttributeError, ArithmeticError,
    AssertionError, RuntimeError, RecursionError, struct.error, zlib.error, lzma.LZMAError,
    zipfile.BadZipFile, tarfile.TarError,
)  # fmt: skip
"""What decoders raise on damaged input."""


class RefusedError(ValueError):
    """Something is larger than its bound; the message says what."""


class ExhaustedError(RefusedError):
    """All that one attachment may ask for was used up; nothing more of it is read."""


def guarded(found: Iterator[Found], part: str) -> Iterator[Found]:
    """Findings of one part up to where it is damaged, so that the other parts are still read."""
    try:
        yield from found
    except ExhaustedError:
        raise
    except DAMAGE as error:
        yield Note("not_examined", reason(error), part)


def reason(error: BaseException) -> str:
    """In a word, why something was not read."""
    return str(error) if isinstance(error, RefusedError) else "damaged"


@dataclass(slots=True)
class Budget:
    """What may still come out of one attachment; ``output`` counts bytes as often as read."""

    output: int = OUTPUT_CAP
    members: int = MEMBER_CAP
    pixels: int = PIXEL_CAP

    def spend(self, size: int) -> None:
        """Account for bytes that were read. Raises ExhaustedError when that was too many."""
        self.output -= size
        if self.output < 0:
            raise ExhaustedError("too_large")

    def limit(self, packed: int) -> int:
        """How many bytes may come out of so many packed ones."""
        return max(0, min(self.output, max(_FREE, RATIO_CAP * packed)))


@dataclass(frozen=True, slots=True)
class Item:
    """One file to examine: its name (a label), its bytes, and candidates for its password."""

    name: str
    content: bytes
    words: Sequence[str] = ()
    budget: Budget = field(default_factory=Budget)


Look = Callable[[Item], Iterator[Found]]

"""What attachments are, established without opening, running or showing any of them."""

from collections.abc import Sequence

from bongsu.ports import Scanner
from bongsu.readers.attachments import pictures
from bongsu.readers.attachments.facts import Fact
from bongsu.readers.attachments.walker import facts
from bongsu.readers.charsets import import_codecs

__all__ = ["VERSION", "Fact", "examine", "prepare", "scan_with"]

VERSION = 2
"""Raised whenever the same bytes may give other facts."""


_standing: list[Scanner] = []


def examine(
    name: str | None, content: bytes, words: Sequence[str], scanner: Scanner | None = None
) -> list[Fact]:
    """Facts about one attachment and what is inside, in a fixed order.

    ``words`` are candidates for a password, from the message's text. Bounded in time and memory
    by caps on depth, members and output; whatever could not be examined is a fact itself.
    ``scanner`` looks at every file met; None means the one that `scan_with` set, if any.
    """
    chosen = scanner or (_standing[0] if _standing else None)
    return facts(name or "", content, words, chosen)


def scan_with(scanner: Scanner) -> None:
    """Have this process look at every file with these rules too; once, before any evidence."""
    _standing[:] = [scanner]


def prepare() -> None:
    """Load now what a walled worker could not load later."""
    from bongsu.readers.attachments import pdf_locked  # noqa: PLC0415 - every start would wait

    import_codecs()
    pictures.prepare()
    pdf_locked.prepare()

"""What attachments are, established without opening, running or showing any of them."""

from collections.abc import Sequence

from bongsu.readers.attachments import pictures
from bongsu.readers.attachments.facts import Fact
from bongsu.readers.attachments.walker import facts
from bongsu.readers.charsets import import_codecs

__all__ = ["VERSION", "Fact", "examine", "prepare"]

VERSION = 1
"""Raised whenever the same bytes may give other facts."""


def examine(name: str | None, content: bytes, words: Sequence[str]) -> list[Fact]:
    """Facts about one attachment and what is inside, in a fixed order.

    ``words`` are candidates for a password, from the message's text. Bounded in time and memory
    by caps on depth, members and output; whatever could not be examined is a fact itself.
    """
    return facts(name or "", content, words)


def prepare() -> None:
    """Load now what a walled worker could not load later."""
    import_codecs()
    pictures.prepare()

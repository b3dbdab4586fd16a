"""A single message (RFC 5322), as .eml or as a Maildir file."""

import re
from collections.abc import Iterator

from bongsu.ports import ByteSource
from bongsu.readers.plugin import Item, ReaderCard, Split, Trouble

MESSAGE_CAP = 64 * 1024 * 1024
_KNOWN = re.compile(
    rb"^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|content-type"
    rb"|delivered-to|reply-to|x-[a-z0-9-]+|sender|dkim-signature|authentication-results)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_MAILDIR = re.compile(r"^(?:(?P<folder>.*)/)?(?:cur|new|tmp)/[^/]+$")
_FLAGS = re.compile(r":2,([A-Za-z]*)$")


class EmlReader:
    """The whole source is one message; the folder is told by where it lay."""

    card = ReaderCard("eml", version=1, order=90)

    def recognises(self, head: bytes, name: str) -> bool:
        block = re.split(rb"\r?\n\r?\n", head.lstrip(b"\r\n"), maxsplit=1)[0]
        known = {match[0].lower() for match in _KNOWN.finditer(block)}
        return len(known) >= (1 if name.lower().endswith(".eml") else 2)

    def split(self, source: ByteSource, name: str) -> Iterator[Item]:
        data = source.read_at(0, MESSAGE_CAP)
        if source.size > len(data):
            yield Trouble("evidence.message_cut", 0, source.size)
        flags = _FLAGS.search(name)
        yield Split(0, source.size, data, b"", folder_of(name), flags[1] if flags else "")


def folder_of(name: str) -> str:
    """Folder of a message file by its place: Maildir (``.Sent/cur/…``) or a plain directory."""
    maildir = _MAILDIR.match(name)
    if maildir:
        last = (maildir["folder"] or "").rpartition("/")[2]
        return last.removeprefix(".") if last.startswith(".") else "INBOX"
    return name.rpartition("/")[0]


READER = EmlReader()

"""Compiled help and management consoles: formats that run what they carry once opened."""

import re
from collections.abc import Iterator

from bongsu.readers.attachments.facts import Found, Item, Note

_NAME = re.compile(rb"/[!-~]{1,120}\.(?:html?|js|vbs|exe|dll|hhk)", re.IGNORECASE)
_NAME_CAP = 50
_LISTING = 4 * 1024 * 1024  # names stand before what they name
_RUNS = re.compile(rb"(?i)(?:java|vb)script:[^<\"']{0,200}|apds\.dll[^<\"']{0,200}"
                   rb"|<CommandLine\b[^>]{0,400}|<Command>[^<]{1,200}")  # fmt: skip


def chm(item: Item) -> Iterator[Found]:
    """Names of pages and programs stand in the clear; what they hold is packed with LZX."""
    yield Note("chm")
    names = dict.fromkeys(match[0] for match in _NAME.finditer(item.content[:_LISTING]))
    for name in list(names)[:_NAME_CAP]:
        yield Note("archive_member", name.rpartition(b".")[2].decode("latin-1").lower(),
                   name.decode("latin-1").lstrip("/"))  # fmt: skip
    yield Note("not_examined", "unsupported: chm content")


def msc(item: Item) -> Iterator[Found]:
    match = _RUNS.search(item.content.replace(b"\0", b""))
    yield Note("msc", " ".join(match[0].decode("latin-1").split()) if match else None)

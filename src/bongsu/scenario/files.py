"""Inert attachments: the right magic bytes, then a marker. None of them opens or runs."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence

from bongsu.scenario.letters import Attachment

MARK = b"BONGSU FICTION - INERT MARKER BYTES - NOTHING HERE RUNS\n"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LINK = bytes.fromhex("4c0000000114020000000000c000000000000046")


def padding(rng: random.Random) -> bytes:
    """Noise without full stops, so that no chance bytes spell a domain."""
    return MARK + rng.randbytes(rng.randrange(60, 1200)).replace(b".", b" ")


def hwp(name: str, rng: random.Random) -> Attachment:
    """A word processor file of the older Korean kind."""
    body = _OLE + b"\0" * 24 + b"HWP Document File" + b"\0" * 15 + padding(rng)
    return Attachment(name + ".hwp", "application/x-hwp", body)


def pdf(name: str, rng: random.Random) -> Attachment:
    """A portable document."""
    return Attachment(
        name + ".pdf",
        "application/pdf",
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + padding(rng) + b"%%EOF\n",
    )


def picture(name: str, rng: random.Random) -> Attachment:
    """A photograph."""
    return Attachment(
        name + ".jpg", "image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + padding(rng) + b"\xff\xd9"
    )


def archive(name: str, inner: str, data: bytes, locked: bool = False) -> Attachment:
    """A zip with one member; ``locked`` only sets the flag that says "encrypted"."""
    raw = bytearray(together(name, ((inner, data),)).data)
    if locked:
        central = raw.rindex(b"PK\x01\x02")
        raw[6] |= 1
        raw[central + 8] |= 1
    return Attachment(name + ".zip", "application/zip", bytes(raw))


def together(name: str, members: Sequence[tuple[str, bytes]]) -> Attachment:
    """A zip with several members."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as out:
        for inner, data in members:
            out.writestr(zipfile.ZipInfo(inner, (2026, 1, 1, 0, 0, 0)), data)
    return Attachment(name + ".zip", "application/zip", sink.getvalue())


def statement(name: str, rng: random.Random) -> Attachment:
    """A bank statement in a locked archive: honest senders do this too."""
    return archive(name, "statement.pdf", b"%PDF-1.4\n" + padding(rng), locked=True)


def shortcut_archive(name: str, inner: str, rng: random.Random) -> Attachment:
    """An archive whose only member bears a shortcut's magic and nothing behind it."""
    return archive(name, inner, shortcut(rng))


def shortcut(rng: random.Random) -> bytes:
    """A shortcut's magic and nothing behind it."""
    return _LINK + b"\0" * 56 + padding(rng)


def invitation(
    uid: str, summary: str, start: str, organiser: str, more: Sequence[str] = ()
) -> Attachment:
    """A calendar entry; ``start`` is basic-format local time, ``more`` are further lines."""
    lines = (
        "BEGIN:VCALENDAR",
        "PRODID:-//Fictional Calendar//EN",
        "VERSION:2.0",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTART:{start}",
        f"SUMMARY:{summary}",
        f"ORGANIZER:mailto:{organiser}",
        *more,
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return Attachment("invite.ics", "text/calendar; method=REQUEST", "\r\n".join(lines).encode())

"""Packers: the shapes in which people hand over their mail.

Every timestamp inside a container is fixed or taken from the message, so that
the same seed gives the same bytes.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from hashlib import sha256

from bongsu.scenario.letters import Placed
from bongsu.scenario.people import Holder


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """One file of the generated case; ``path`` is relative and POSIX."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Copy:
    """A message as it lies in one mailbox: its place and its CRLF bytes."""

    placed: Placed
    data: bytes


Files = dict[str, bytes]
NO_SENT = "maildir-no-sent"

_EN = {"inbox": "Inbox", "sent": "Sent", "drafts": "Drafts", "spam": "Spam", "trash": "Trash"}
_KO = {
    "inbox": "받은편지함",
    "sent": "보낸편지함",
    "drafts": "임시보관함",
    "spam": "스팸메일함",
    "trash": "휴지통",
}
_MAILDIR = {
    "inbox": "",
    "sent": ".Sent/",
    "drafts": ".Drafts/",
    "spam": ".Junk/",
    "trash": ".Trash/",
}
_LABELS = {
    "en": {
        "inbox": "Inbox",
        "sent": "Sent",
        "drafts": "Drafts",
        "spam": "Spam",
        "trash": "Trash",
        "read": "Opened",
        "unread": "Unread",
        "important": "Important",
        "updates": "Category Updates",
        "promotions": "Category Promotions",
        "forums": "Category Forums",
        "purchases": "Category Purchases",
    },
    "ko": {
        "inbox": "받은편지함",
        "sent": "보낸편지함",
        "drafts": "임시보관함",
        "spam": "스팸함",
        "trash": "휴지통",
        "read": "열림",
        "unread": "읽지않음",
        "important": "중요",
        "updates": "카테고리: 업데이트",
        "promotions": "카테고리: 프로모션",
        "forums": "카테고리: 포럼",
        "purchases": "카테고리: 구매",
    },
}


def _file_name(number: int, copy: Copy) -> str:
    bad = '\\/:*?"<>|\t'
    subject = "".join("_" if c in bad else c for c in copy.placed.letter.subject)[:40].strip()
    return f"{number:04d} {subject}.eml"


def _eml_tree(copies: Sequence[Copy], names: dict[str, str]) -> Files:
    return {f"{names[c.placed.folder]}/{_file_name(i, c)}": c.data for i, c in enumerate(copies, 1)}


def _from_line(who: str, at: datetime, zone: bool = False) -> bytes:
    """The separator line; English names because mbox demands them, whatever the locale."""
    t = at.astimezone(UTC)
    days, months = (
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    )
    middle = " +0000" if zone else ""
    day = f"{days[t.weekday()]} {months[t.month - 1]} {t.day:02d}"
    return f"From {who} {day} {t:%H:%M:%S}{middle} {t.year}".encode()


def _quoted(data: bytes) -> bytes:
    """The mboxrd rule: every line that begins with From, quoted or not, gets one more mark."""
    lines = data.split(b"\n")
    return b"\n".join(
        b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines
    )


def _mbox(copies: Sequence[Copy]) -> bytes:
    out = []
    for copy in copies:
        body = _quoted(copy.data.replace(b"\r\n", b"\n"))
        sender = copy.placed.letter.route.envelope
        out.append(
            _from_line(sender, copy.placed.letter.when) + b"\n" + body.rstrip(b"\n") + b"\n\n"
        )
    return b"".join(out)


def _mbox_tree(copies: Sequence[Copy]) -> Files:
    return {
        name: _mbox([c for c in copies if c.placed.folder == folder])
        for folder, name in _EN.items()
        if any(c.placed.folder == folder for c in copies)
    }


def _maildir(copies: Sequence[Copy], skip_sent: bool) -> Files:
    out: Files = {}
    for number, copy in enumerate(copies):
        if copy.placed.folder == "sent" and skip_sent:
            continue
        folder = _MAILDIR[copy.placed.folder]
        stem = f"{int(copy.placed.letter.when.timestamp())}.M{number:06d}P{4000 + number}.mailhost"
        fresh = not copy.placed.read or (number % 40 == 7 and copy.placed.folder == "sent")
        answered = "RS" if copy.placed.folder == "inbox" and number % 9 == 0 else "S"
        name = f"new/{stem}" if fresh else f"cur/{stem}:2,{answered}"
        out[folder + name] = copy.data.replace(b"\r\n", b"\n")
    used = [f for f in _MAILDIR.values() if f and any(n.startswith(f) for n in out)]
    for folder in used:
        out[folder + "maildirfolder"] = b""
    return out


def _number(text: str) -> int:
    """A nineteen-digit number, as thread and message ids of that provider are."""
    return 10**18 + int.from_bytes(sha256(text.encode()).digest()[:7], "big")


def _labels(copy: Copy, lang: str) -> str:
    names, placed = _LABELS[lang], copy.placed
    found = [names[placed.folder], names["read" if placed.read else "unread"]]
    if placed.letter.category:
        found.append(names[placed.letter.category])
    elif placed.folder == "inbox" and len(placed.letter.message_id) % 3 == 0:
        found.insert(0, names["important"])
    text = ",".join(found)
    return text if text.isascii() else Header(text, "utf-8", 70).encode(linesep="\r\n")


def _takeout(copies: Sequence[Copy], lang: str) -> Files:
    out = []
    for copy in copies:
        thread = _number(copy.placed.letter.thread_root)
        line = _from_line(
            f"{_number(copy.placed.letter.message_id)}@xxx", copy.placed.letter.when, zone=True
        )
        head = f"X-GM-THRID: {thread}\r\nX-Gmail-Labels: {_labels(copy, lang)}\r\n".encode()
        out.append(line + b"\r\n" + head + _quoted(copy.data).rstrip(b"\r\n") + b"\r\n\r\n")
    name = (
        "전체보관함(스팸 및 휴지통 포함)" if lang == "ko" else "All mail Including Spam and Trash"
    )
    page = b"<html><body><p>Fictional archive, generated for training</p></body></html>\n"
    return {f"Takeout/Mail/{name}.mbox": b"".join(out), "Takeout/archive_browser.html": page}


def zipped(files: Files) -> bytes:
    """An archive whose members bear one fixed time."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, (2026, 10, 5, 8, 12, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            out.writestr(info, data)
    return sink.getvalue()


def _tgz(files: Files) -> bytes:
    sink = io.BytesIO()
    with (
        gzip.GzipFile("", "wb", 9, sink, 0) as zipped,
        tarfile.open(fileobj=zipped, mode="w") as out,
    ):
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(data), 1791187920
            out.addfile(info, io.BytesIO(data))
    return sink.getvalue()


def pack(holder: Holder, copies: Sequence[Copy], extras: Files) -> Iterator[ScenarioFile]:
    """The export of one holder; ``extras`` are stray files, added as they are."""
    kind = holder.kind
    names = _KO if kind.endswith("-ko") else _EN
    if kind.startswith("takeout"):
        files = _takeout(copies, holder.person.lang) | extras
    elif kind.startswith("maildir"):
        files = _maildir(copies, skip_sent=kind == NO_SENT) | extras
    elif kind == "mbox":
        files = _mbox_tree(copies) | extras
    else:
        files = _eml_tree(copies, names) | extras
    if holder.export.endswith((".zip", ".tgz")):
        whole = _tgz(files) if holder.export.endswith(".tgz") else zipped(files)
        yield ScenarioFile(holder.export, whole)
    else:
        yield from (ScenarioFile(f"{holder.export}/{name}", data) for name, data in files.items())

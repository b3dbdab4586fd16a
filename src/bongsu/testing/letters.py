"""A line of a sketch as the bytes of a message, for the product's own reader to take apart."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

PROVIDER = "mx.mail.example"
"""The receiving server of every sketched mailbox, and who vouches in its ``auth`` column."""
_BOUNDARY = "=_sketch"

Cells = Mapping[str, str]
"""A line's cells by column; absent cells are left out."""


def compose(cells: Cells, number: int, address: str) -> bytes:
    """The message that a line describes. Letters outside ASCII stand in it as UTF-8."""
    first = cells.get("order", "").lower().split()
    head = [line for line in _head(cells, number, address) if line]
    head.sort(key=lambda line: _place(line, first))
    kind, body = _body(cells)
    if "raw" in cells:
        return ("\r\n".join(head) + "\n").encode() + _raw(cells["raw"])
    return "\r\n".join([*head, kind, "", body, ""]).encode()


def _place(line: str, first: list[str]) -> int:
    name = line.partition(":")[0].lower()
    return first.index(name) if name in first else len(first)


def _raw(cell: str) -> bytes:
    for written, meant in (("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\0", "\0")):
        cell = cell.replace(written, meant)
    return cell.encode()


def sender(cells: Cells, address: str) -> str:
    """The From header: ``me`` is the holder, writing from the account itself."""
    return _who(cells.get("from", ""), address)


def is_written(cells: Cells) -> bool:
    """Whether the holder wrote it: the cell says ``me``, not merely his address."""
    return cells.get("from") == "me"


def _who(cell: str, address: str) -> str:
    return address if cell == "me" else cell


def _head(cells: Cells, number: int, address: str) -> list[str]:
    came_in = not is_written(cells)
    written = _date(cells["time"]) if "time" in cells else ""
    auth = _auth(cells["auth"]) if "auth" in cells else ""
    return [
        f"Authentication-Results: {auth}" if auth else "",
        f"Return-Path: <{cells['return-path']}>" if "return-path" in cells else "",
        f"Received: from out.example by {PROVIDER}; {written}" if came_in and written else "",
        f"From: {sender(cells, address)}" if "from" in cells else "",
        f"To: {_who(cells.get('to', 'me'), address)}",
        f"Cc: {cells['cc']}" if "cc" in cells else "",
        f"Reply-To: {cells['reply-to']}" if "reply-to" in cells else "",
        f"Subject: {cells['subject']}" if "subject" in cells else "",
        f"Date: {written}" if written else "",
        f"Message-ID: <{cells.get('id', f'row-{number}@sketch.example')}>",
        f"In-Reply-To: <{cells['answers']}>" if "answers" in cells else "",
        "List-Id: <sketch.list.example>" if "bulk" in cells else "",
        f"X-Mailer: {cells['mailer']}" if "mailer" in cells else "",
        "MIME-Version: 1.0",
    ]


def _date(cell: str) -> str:
    """``2026-05-01 14:30``, or the day alone for nine in the morning; UTC."""
    full = cell if " " in cell else f"{cell} 09:00"
    return format_datetime(datetime.strptime(full, "%Y-%m-%d %H:%M").replace(tzinfo=UTC))


def _auth(cell: str) -> str:
    """``mx.mail.example dkim=pass header.d=a.example``; without a server's name the own provider
    says it.
    """
    words = cell.split()
    server = PROVIDER if "=" in words[0] else words.pop(0)
    return "; ".join([server, *words]).replace("; header.", " header.")


def _body(cells: Cells) -> tuple[str, str]:
    """Content-Type line and text: plain, or HTML where a link shows something or a form is."""
    links = [_link(each) for each in cells.get("link", "").split()]
    text = cells.get("text", "")
    images = [f'<img src="{escape(url)}">' for url in cells.get("image", "").split()]
    rich = "form" in cells or images or any(shown for shown, _ in links)
    if rich:
        anchors = [f'<a href="{escape(url)}">{escape(shown or "here")}</a>' for shown, url in links]
        form = '<form action="https://form.example/x"><input type="password"></form>'
        parts = [f"<p>{escape(text)}</p>", *anchors, *images, form if "form" in cells else ""]
        kind, body = 'text/html; charset="utf-8"', "\r\n".join(parts)
    else:
        kind, body = 'text/plain; charset="utf-8"', "\r\n".join([text, *(url for _, url in links)])
    return _with_file(cells["file"], kind, body) if "file" in cells else (_typed(kind), body)


def _typed(kind: str) -> str:
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: 8bit"


def _link(cell: str) -> tuple[str, str]:
    """``shown=>url`` is an anchor, a lone URL stands in the text."""
    shown, arrow, url = cell.partition("=>")
    return (shown, url) if arrow else ("", cell)


def _with_file(name: str, kind: str, body: str) -> tuple[str, str]:
    file = f'Content-Type: application/octet-stream; name="{name}"\r\n'
    file += f'Content-Disposition: attachment; filename="{name}"\r\n\r\nsketched'
    parts = [f"{_typed(kind)}\r\n\r\n{body}", file]
    joined = "".join(f"--{_BOUNDARY}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/mixed; boundary="{_BOUNDARY}"', f"{joined}--{_BOUNDARY}--"

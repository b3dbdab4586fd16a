"""One message to the rows of each child table; key columns follow from order and are left out."""

import hashlib

from bongsu.readers import addresses, examining, passwords, ways
from bongsu.readers.batches import Row
from bongsu.readers.domains import domain_of
from bongsu.readers.files import is_file
from bongsu.readers.filetypes import detect
from bongsu.readers.headers import decoded
from bongsu.readers.message import Message
from bongsu.readers.parts import Part

HEADER_VALUE_CAP = 2000
STRICT = "strict"
_ADDRESS_ROLES = {
    "from": "from", "sender": "sender", "reply-to": "reply_to", "return-path": "return_path",
    "to": "to", "cc": "cc", "bcc": "bcc", "delivered-to": "delivered_to",
}  # fmt: skip


def address_rows(message: Message) -> list[Row]:
    """Keeps the mailboxes by role on the way."""
    rows: list[Row] = []
    for key, value in zip(message.block.keys, message.block.values, strict=True):
        role = _ADDRESS_ROLES.get(key)
        if role is not None:
            boxes = addresses.parse(value)[: addresses.COUNT_CAP - len(rows)]
            message.boxes.setdefault(role, []).extend(boxes)
            rows.extend((role, name or None, addr, domain_of(addr)) for name, addr in boxes)
    return rows


def header_rows(message: Message) -> list[Row]:
    """Keeps each field's first value on the way."""
    block = message.block
    values = [
        decoded(_cut(value)) if "=?" in value or len(value) > HEADER_VALUE_CAP else value
        for value in block.values
    ]
    message.texts = dict(zip(reversed(block.keys), reversed(values), strict=True))
    return list(zip(block.names, values, block.starts, block.ends, strict=True))


def _cut(value: str) -> str:
    """At most `HEADER_VALUE_CAP` characters, never ending within an encoded word."""
    if len(value) <= HEADER_VALUE_CAP:
        return value
    cut = value[:HEADER_VALUE_CAP]
    return cut[: cut.rfind("=?")] if cut.rfind("=?") > cut.rfind("?=") else cut


def attachment_rows(message: Message) -> list[Row]:
    return [(*_attachment(part), view) for view, part in _listed(message)]


def fact_rows(message: Message) -> list[Row]:
    """What may be established beside other messages; the rest waits for a fresh process."""
    return [] if examining.needs_fresh(files(message)) else examined_rows(message)


def examined_rows(message: Message) -> list[Row]:
    """Facts about all attachments of a message."""
    found = files(message)
    if not found:
        return []
    subject = decoded((message.block.first("subject") or "")[:HEADER_VALUE_CAP])
    return examining.rows(found, passwords.candidates(message.view.text, subject))


def files(message: Message) -> list[Part]:
    """Parts that are files, as `email_attachment` counts them, and those shown below them."""
    return [part for _, part in _listed(message)]


def _listed(message: Message) -> list[tuple[str, Part]]:
    """The same, each with the view that shows it."""
    own = [(STRICT, part) for part in message.body.parts if is_file(part)]
    below = [each for inner in message.inner if inner.shown for each in _listed(inner)]
    return own + below + (message.ambiguity.files if message.ambiguity else [])


def _attachment(part: Part) -> Row:
    content = part.content
    stem, dot, extension = (part.name or "").rpartition(".")
    ending = extension.strip().lower()[:20] if dot and stem else None
    known: tuple[str | None, int | None, str | None] = (None, None, None)
    if content is not None:
        known = (detect(content), len(content), hashlib.sha256(content).hexdigest())
    return (part.name, ending, part.content_type, *known)


def url_rows(message: Message) -> list[Row]:
    """Those of other views follow the strict ones."""
    other = message.ambiguity.links if message.ambiguity else []
    found = [*((STRICT, link) for link in message.view.links()), *other]
    return [(link.url, *link.site, *link[2:], view) for view, link in found]


def ambiguity_rows(message: Message) -> list[Row]:
    seen = message.ambiguity
    if seen is None:
        return []
    views, hidden = " ".join(seen.views), len(seen.files) + len(seen.links)
    return [(flag.code, flag.hard, views, hidden, flag.detail) for flag in seen.flags]


TABLES = {
    "email_address": address_rows,
    "email_header": header_rows,
    **ways.TABLES,
    "email_attachment": attachment_rows,
    "email_attachment_fact": fact_rows,
    "email_url": url_rows,
    "email_ambiguity": ambiguity_rows,
}

"""One message to its own row of `email_activity`, when all stages have seen it."""

import hashlib

from bongsu.model.times import TimeSource
from bongsu.ports import Job, RawMessage
from bongsu.readers import dates, folders
from bongsu.readers.batches import Row
from bongsu.readers.domains import domain_key, domain_of, hosted, name_apart, name_key
from bongsu.readers.headers import HeaderBlock
from bongsu.readers.message import Message
from bongsu.readers.subjects import body_digest, is_reply, subject_key

_TRANSPORT = frozenset(
    {"received", "return-path", "delivered-to", "x-original-to", "received-spf"}
    | {"authentication-results", "dkim-signature", "x-gm-thrid", "x-gmail-labels"}
)


def row_id(job: Job, message: Message) -> str:
    """The message's row, made so that it says where in its exhibit the message stands."""
    return f"{job.exhibit_id}:{message.raw.ordinal:08d}{message.place}"


def activity_row(job: Job, message: Message) -> Row:
    raw, view = message.raw, message.view
    folder, role = _folder(message)
    date_raw = message.texts.get("date")
    date = dates.parse(date_raw) if date_raw else None
    outer = message.outer
    hop_ms = None if outer else message.hop_ms  # nobody vouches for the hops of an inner message
    t_ms, source = _time(raw, hop_ms, date)
    sender = message.boxes.get("from", [])
    name = next((box.name for box in sender if box.name), None)
    addr = message.first_addr("from")
    domain = domain_of(addr) if addr else None
    reply_to, bounce = message.first_addr("reply_to"), message.first_addr("return_path")
    subject = message.texts.get("subject")
    message_id = _identifier(message.texts.get("message-id"))
    defects = (*raw.remarks.split(), *message.block.defects, *message.body.defects, *view.defects)
    digest = body_digest(view.text) if view.text else None
    return (
        row_id(job, message), job.account_id, job.exhibit_id, job.member,
        raw.start, raw.end,
        _message_key(message_id, date_raw, addr, subject, digest or view.text or ""),
        message_id, t_ms, source.value, date_raw,
        date.t_ms if date else None, date.offset_min if date else None,
        folder, role, _direction(job.account_address, message, role),
        name, addr, domain, name_key(name) if name else None,
        domain_key(domain) if domain else None, name_apart(name, addr) if name and addr else None,
        hosted(addr.rpartition("@")[2]) if addr else False, len(sender),
        reply_to, domain_of(reply_to) if reply_to else None,
        bounce, domain_of(bounce) if bounce else None,
        len(message.boxes.get("to", ())) + len(message.boxes.get("cc", ())),
        subject, subject_key(subject) if subject else "", bool(subject and is_reply(subject)),
        _answered(message), message.texts.get("x-mailer") or message.texts.get("user-agent"),
        _header_order(message.block), _list_id(message), _is_bulk(message.block),
        view.text, digest, view.has_html, view.password_form,
        len(message.data) if outer else raw.end - raw.start, " ".join(dict.fromkeys(defects)),
        row_id(job, outer) if outer else None,
    )  # fmt: skip


def _folder(message: Message) -> tuple[str | None, str]:
    while message.outer is not None:
        message = message.outer
    labels = message.block.first("x-gmail-labels")
    if labels is not None:
        return folders.gmail_labels(labels)
    return message.raw.folder or None, folders.role(message.raw.folder)


def _time(
    raw: RawMessage, hop_ms: int | None, date: dates.Moment | None
) -> tuple[int | None, TimeSource]:
    if hop_ms is not None:
        return hop_ms, TimeSource.DELIVERY_HOP
    line = dates.parse_mbox_line(raw.mbox_line) if raw.mbox_line else None
    if line:
        return line.t_ms, TimeSource.MBOX_LINE
    return (date.t_ms, TimeSource.DATE) if date else (None, TimeSource.NONE)


def _identifier(text: str | None) -> str | None:
    if not text:
        return None
    inner = text.strip().partition("<")[2].partition(">")[0] or text.strip()
    return inner[:500] or None


def _answered(message: Message) -> str | None:
    replied = message.texts.get("in-reply-to")
    if replied and "<" in replied:
        return _identifier(replied)
    references = message.texts.get("references")
    return _identifier(references[references.rfind("<") :]) if references else None


def _direction(own: str, message: Message, role: str) -> str:
    """Mail under the account's own address that came in from outside is not the holder's."""
    if message.outer is not None:
        return "nested"
    addr, came_in = message.first_addr("from"), message.hop_ms is not None
    if role in ("sent", "drafts") or (addr == own and not came_in):
        return "out"
    return "unknown" if addr is None else "in"


def _message_key(*identity: str | None) -> str:
    text = "\x1f".join("" if part is None else part for part in identity)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _header_order(block: HeaderBlock) -> str:
    own = [key for key in block.keys if key not in _TRANSPORT and not key.startswith("arc-")]
    return hashlib.sha256(" ".join(own).encode()).hexdigest()[:16]


def _list_id(message: Message) -> str | None:
    """The list's own identifier between the angle brackets of List-Id (RFC 2919)."""
    value = message.texts.get("list-id") or ""
    inner = value.rpartition("<")[2].partition(">")[0] if "<" in value else value
    return inner.strip().lower()[:200] or None


def _is_bulk(block: HeaderBlock) -> bool:
    if block.first("list-id") is not None or block.first("list-unsubscribe") is not None:
        return True
    precedence = block.first("precedence")
    return precedence is not None and precedence.lower() in ("bulk", "list", "junk")

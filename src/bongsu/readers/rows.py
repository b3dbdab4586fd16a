"""One message to rows of `email_activity` and its child tables."""

import hashlib
from dataclasses import dataclass, field

from bongsu.model.times import TimeSource
from bongsu.ports import Job, JobResult, RawMessage
from bongsu.readers import addresses, authentication, dates, folders, html, links, received
from bongsu.readers.batches import Row, RowSet
from bongsu.readers.charsets import decode, import_codecs
from bongsu.readers.domains import domain_key, domain_of, hosted, name_apart, name_key, warm
from bongsu.readers.filetypes import detect
from bongsu.readers.headers import HeaderBlock, decoded, scan, unfold
from bongsu.readers.parts import Body, Part, read
from bongsu.readers.subjects import body_digest, is_reply, subject_key

VERSION = 1
TEXT_CAP = 50_000
HEADER_VALUE_CAP = 2000
HOP_CAP = 60
_ADDRESS_ROLES = {
    "from": "from", "sender": "sender", "reply-to": "reply_to", "return-path": "return_path",
    "to": "to", "cc": "cc", "bcc": "bcc", "delivered-to": "delivered_to",
}  # fmt: skip
_TRANSPORT = frozenset(
    {"received", "return-path", "delivered-to", "x-original-to", "received-spf"}
    | {"authentication-results", "dkim-signature", "x-gm-thrid", "x-gmail-labels"}
)


@dataclass(slots=True)
class _Message:
    """A message on its way to rows: what its parts of this file have learned so far."""

    raw: RawMessage
    own_address: str
    block: HeaderBlock
    rows: RowSet
    boxes: dict[str, list[addresses.Mailbox]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """Each field's first value, decoded and capped, by lower-case name."""

    def add(self, table: str, row: Row) -> None:
        """Append a child row; its key columns are put before it when the batch is made."""
        self.rows.children[table].append(row)

    def first_addr(self, role: str) -> str | None:
        return next((box.addr for box in self.boxes.get(role, ()) if box.addr), None)


def prepare() -> None:
    """Load now what a walled worker could not load later."""
    import_codecs()
    warm()


def lost_message(job: Job, code: str, detail: str) -> JobResult:
    """The problem row of a message that cost a worker its life, its time or its memory."""
    raw = job.messages[0]
    rows = RowSet(job.account_id)
    rows.problems.append(
        (job.exhibit_id, job.account_id, job.member, raw.start, raw.end, code, detail)
    )
    return JobResult(job.batch, 1, rows.batches())


def read_job(job: Job) -> JobResult:
    """All rows of one batch. A message that raises is the caller's to isolate."""
    rows = RowSet(job.account_id)
    for raw in job.messages:
        read_message(job, raw, rows)
    return JobResult(job.batch, len(job.messages), rows.batches())


def read_message(job: Job, raw: RawMessage, rows: RowSet) -> None:
    """Append one message's rows. Linear in its length; caps end in defects on the row."""
    data = _unquoted(raw.data) if raw.mbox_line and b"\n>" in raw.data else raw.data
    message = _Message(raw, job.account_address, scan(data), rows)
    _address_rows(message)
    _header_rows(message)
    hop_ms = _hop_rows(message)
    _claim_rows(message)
    body = read(data, message.block)
    _attachment_rows(message, body)
    rows.close_message(_activity(job, message, hop_ms, _text_and_links(message, body)))


def _unquoted(data: bytes) -> bytes:
    """The view of an mbox message with one level of ``>From `` quoting taken off."""
    for depth in (b"", b">", b">>"):
        data = data.replace(b"\n>" + depth + b"From ", b"\n" + depth + b"From ")
    return data


def _address_rows(message: _Message) -> None:
    ordinal = 0
    for header in message.block.fields:
        role = _ADDRESS_ROLES.get(header.key)
        if role is None:
            continue
        for box in addresses.parse(header.value):
            message.boxes.setdefault(role, []).append(box)
            domain = domain_of(box.addr)
            message.add("email_address", (role, box.name or None, box.addr, domain))
            ordinal += 1
            if ordinal >= addresses.COUNT_CAP:
                return


def _header_rows(message: _Message) -> None:
    for header in message.block.fields:
        value = decoded(header.value[:HEADER_VALUE_CAP])
        message.texts.setdefault(header.key, value)
        message.add("email_header", (header.name, value, header.start, header.end))


def _hop_rows(message: _Message) -> int | None:
    """Rows of all Received fields; gives the time of the topmost one that has a time."""
    best: int | None = None
    for header in message.block.all("received")[:HOP_CAP]:
        hop = received.parse(header.value)
        t_ms = hop.moment.t_ms if hop.moment else None
        offset = hop.moment.offset_min if hop.moment else None
        best = t_ms if best is None else best
        message.add("email_hop", (*hop[:5], t_ms, offset))
    return best


def _claim_rows(message: _Message) -> None:
    hops = 0
    for header in message.block.fields:
        if header.key == "received":
            hops += 1
            continue
        for claim in _claims(header.key, header.value):
            message.add("email_auth_claim", (header.key, *claim, hops))


def _claims(key: str, value: bytes) -> list[authentication.Claim]:
    if key == "authentication-results":
        return authentication.parse_results(value)
    if key == "arc-authentication-results":
        return authentication.parse_results(value, arc=True)
    if key == "received-spf":
        claim = authentication.parse_received_spf(value)
        return [claim] if claim else []
    return []


def _is_file(part: Part) -> bool:
    if part.disposition == "attachment" or part.name:
        return True
    return not part.content_type.startswith(("text/", "multipart/")) and part.content_type != ""


def _attachment_rows(message: _Message, body: Body) -> None:
    for part in filter(_is_file, body.parts):
        content = part.content
        stem, dot, extension = (part.name or "").rpartition(".")
        ending = extension.strip().lower()[:20] if dot and stem else None
        known: tuple[str | None, int | None, str | None] = (None, None, None)
        if content is not None:
            known = (detect(content), len(content), hashlib.sha256(content).hexdigest())
        message.add("email_attachment", (part.name, ending, part.content_type, *known))


@dataclass(slots=True)
class _View:
    """The text a reader sees, and what was noticed while making it."""

    text: str | None
    has_html: bool
    password_form: bool
    defects: list[str]


def _text_and_links(message: _Message, body: Body) -> _View:
    plain: list[str] = []
    rich: list[str] = []
    found: list[links.Link] = []
    view = _View(None, False, False, [*message.block.defects, *body.defects])
    for part in body.parts:
        if part.content is None or (_is_file(part) and part.content_type != "text/html"):
            continue
        text, sound = decode(part.content, part.charset)
        if not sound:
            view.defects.append("charset_guessed")
        if part.content_type == "text/html":
            _read_html(text, rich, found, view)
        else:
            plain.append(text)
            found.extend(links.make(url, "text") for url in links.scan(text[: html.SIZE_CAP]))
    _link_rows(message, found)
    joined = "\n".join(plain if any(map(str.strip, plain)) else rich).replace("\r\n", "\n")
    view.text = joined[:TEXT_CAP].replace("\x00", "\ufffd").strip() or None
    if len(joined) > TEXT_CAP:
        view.defects.append("text_cut")
    return view


def _read_html(text: str, rich: list[str], found: list[links.Link], view: _View) -> None:
    seen = html.view(text)
    rich.append(seen.text)
    found.extend(seen.links)
    view.has_html = True
    view.password_form |= seen.password_form
    if seen.cut:
        view.defects.append("html_cut")


def _link_rows(message: _Message, found: list[links.Link]) -> None:
    distinct = {(link.url, link.shown_domain): link for link in found}
    for link in list(distinct.values())[: links.COUNT_CAP]:
        key = domain_key(link.domain) if link.domain else None
        message.add("email_url", (*link[:3], key, hosted(link.host), *link[3:]))


def _activity(job: Job, message: _Message, hop_ms: int | None, view: _View) -> Row:
    raw = message.raw
    folder, role = _folder(message)
    date_raw = message.texts.get("date")
    date = dates.parse(date_raw) if date_raw else None
    t_ms, source = _time(raw, hop_ms, date)
    sender = message.boxes.get("from", [])
    name = next((box.name for box in sender if box.name), None)
    addr = message.first_addr("from")
    domain = domain_of(addr) if addr else None
    reply_to, bounce = message.first_addr("reply_to"), message.first_addr("return_path")
    subject = message.texts.get("subject")
    message_id = _identifier(message.texts.get("message-id"))
    digest = body_digest(view.text) if view.text else None
    return (
        f"{job.exhibit_id}:{raw.ordinal:08d}", job.account_id, job.exhibit_id, job.member, raw.start, raw.end,
        _message_key(message_id, date_raw, addr, subject, digest or view.text or ""),
        message_id, t_ms, source.value, date_raw,
        date.t_ms if date else None, date.offset_min if date else None,
        folder, role, _direction(message.own_address, addr, role, hop_ms is not None),
        name, addr, domain, name_key(name) if name else None,
        domain_key(domain) if domain else None, name_apart(name, addr) if name and addr else None,
        hosted(addr.rpartition("@")[2]) if addr else False, len(sender),
        reply_to, domain_of(reply_to) if reply_to else None,
        bounce, domain_of(bounce) if bounce else None,
        len(message.boxes.get("to", ())) + len(message.boxes.get("cc", ())),
        subject, subject_key(subject) if subject else "", bool(subject and is_reply(subject)),
        _answered(message), message.texts.get("x-mailer") or message.texts.get("user-agent"),
        _header_order(message.block), _is_bulk(message.block),
        view.text, digest, view.has_html, view.password_form,
        raw.end - raw.start, " ".join(dict.fromkeys(view.defects)),
    )  # fmt: skip


def _folder(message: _Message) -> tuple[str | None, str]:
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


def _answered(message: _Message) -> str | None:
    replied = message.texts.get("in-reply-to")
    if replied and "<" in replied:
        return _identifier(replied)
    references = message.texts.get("references")
    return _identifier(references[references.rfind("<") :]) if references else None


def _direction(own: str, addr: str | None, role: str, came_in: bool) -> str:
    """Mail under the account's own address that came in from outside is not the holder's."""
    if role in ("sent", "drafts") or (addr == own and not came_in):
        return "out"
    return "unknown" if addr is None else "in"


def _message_key(*identity: str | None) -> str:
    text = "\x1f".join("" if part is None else part for part in identity)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _header_order(block: HeaderBlock) -> str:
    own = [f.key for f in block.fields if f.key not in _TRANSPORT and not f.key.startswith("arc-")]
    return hashlib.sha256(" ".join(own).encode()).hexdigest()[:16]


def _is_bulk(block: HeaderBlock) -> bool:
    if block.first("list-id") is not None or block.first("list-unsubscribe") is not None:
        return True
    precedence = block.first("precedence")
    return precedence is not None and unfold(precedence).strip().lower() in ("bulk", "list", "junk")

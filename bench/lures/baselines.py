"""One-feature rankings: what anybody gets for nothing on these two sets.

The first group are features a ranker may rightly use. The second, `artefact`, are marks of era
or of the transplant: where one of them ranks well, a ranker may be reading the set, not the lure.
Every score grows with suspicion; ties are settled by expectation in `measure`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from bench.lures import addresses, host
from bench.lures.mailboxes import Mailbox
from bench.lures.measure import Ranked

_LINK = re.compile(rb"(?i)\b(https?)://([a-z0-9.-]+)")
_FAILED = re.compile(r"\b(?:spf=(?:fail|softfail)|dkim=fail|dmarc=fail)")
_LATER_YEAR = re.compile(rb"\b20(?:0[3-9]|1\d|2[0-6])\b")
_MAX_PARTS = 200


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the baselines look at, with what the mailbox had already seen before it."""

    message_id: str
    failures: int
    https: bool
    html: bool
    base64: bool
    utf8: bool
    year: bool
    list_mail: bool
    hops: int
    size: int
    new_sender: bool
    new_sender_domain: bool
    new_link_domain: bool
    reply_elsewhere: bool
    envelope_elsewhere: bool
    exchanger_id: bool
    collector: bool


@dataclass(frozen=True, slots=True)
class Baseline:
    """A scorer; `flags` says whether a positive score counts as an alert at all."""

    name: str
    artefact: bool
    score: Callable[[Parsed], float]
    flags: bool = True


BASELINES = (
    Baseline("authentication failures", False, lambda m: m.failures),
    Baseline("sender never seen", False, lambda m: m.new_sender),
    Baseline("sender domain never seen", False, lambda m: m.new_sender_domain),
    Baseline("link domain never seen", False, lambda m: m.new_link_domain),
    Baseline("new sender and new link domain", False, lambda m: m.new_sender and m.new_link_domain),
    Baseline("Reply-To elsewhere", False, lambda m: m.reply_elsewhere),
    Baseline("envelope elsewhere", False, lambda m: m.envelope_elsewhere),
    Baseline("https link", True, lambda m: m.https),
    Baseline("HTML part", True, lambda m: m.html),
    Baseline("https link in HTML", True, lambda m: m.https and m.html),
    Baseline("UTF-8 charset", True, lambda m: m.utf8),
    Baseline("base64 text", True, lambda m: m.base64),
    Baseline("year after 2002 in text", True, lambda m: m.year),
    Baseline("not list mail", True, lambda m: not m.list_mail),
    Baseline("largest message", True, lambda m: m.size, flags=False),
    Baseline("fewest hops", True, lambda m: -m.hops, flags=False),
    Baseline("Message-ID from exchanger", True, lambda m: m.exchanger_id),
    Baseline("collector string", True, lambda m: m.collector),
)


def parse(mailbox: Mailbox) -> list[Parsed]:
    """The mailbox's messages in order of arrival."""
    seen: set[str] = set()
    return [_parse(message.message_id, message.raw, seen) for message in mailbox.messages]


def rank(baseline: Baseline, parsed: list[Parsed]) -> list[Ranked]:
    """The baseline's scores as a ranking."""
    scores = ((m.message_id, float(baseline.score(m))) for m in parsed)
    return [Ranked(name, score, baseline.flags and score > 0) for name, score in scores]


def _parse(message_id: str, raw: bytes, seen: set[str]) -> Parsed:
    mail = message_from_bytes(raw)
    texts = list(_texts(mail))
    body = b"\n".join(text for _, text in texts)
    sender = addresses.address(_value(mail, "From"))
    domain = addresses.registrable(sender.rpartition("@")[2])
    links = {(s.lower(), h.decode().lower().strip(".")) for s, h in _LINK.findall(body)}
    sites = {f"site:{addresses.registrable(h)}" for _, h in links}
    known = set(seen)
    seen |= {f"from:{sender}", f"domain:{domain}", *sites}
    return Parsed(
        message_id=message_id,
        failures=len(_FAILED.findall(str(mail.get("Authentication-Results", "")))),
        https=any(scheme == b"https" for scheme, _ in links),
        html=any(part.get_content_subtype() == "html" for part, _ in texts),
        base64=any(_coding(part) == "base64" for part, _ in texts),
        utf8=any(str(part.get_param("charset", "")).lower() == "utf-8" for part, _ in texts),
        year=_LATER_YEAR.search(body) is not None,
        list_mail=any(mail.get(name) for name in ("List-Id", "List-Post", "Mailing-List")),
        hops=len(mail.get_all("Received", [])),
        size=len(raw),
        new_sender=f"from:{sender}" not in known,
        new_sender_domain=f"domain:{domain}" not in known,
        new_link_domain=bool(sites - known),
        reply_elsewhere=_elsewhere(mail, "Reply-To", domain),
        envelope_elsewhere=_elsewhere(mail, "Return-Path", domain),
        collector=b"@pot" in raw,
        exchanger_id=message_id.endswith(f"@{host.AUTHSERV}"),
    )


def _texts(mail: Message) -> Iterator[tuple[Message, bytes]]:
    for count, part in enumerate(mail.walk()):
        if count < _MAX_PARTS and part.get_content_maintype() == "text":
            body = part.get_payload(decode=True)
            yield part, body if isinstance(body, bytes) else b""


def _coding(part: Message) -> str:
    return str(part.get("Content-Transfer-Encoding", "")).strip().lower()


def _value(mail: Message, name: str) -> bytes:
    return str(mail.get(name, "")).encode("utf-8", "replace")


def _elsewhere(mail: Message, name: str, domain: str) -> bool:
    other = addresses.registrable(addresses.domain(_value(mail, name)))
    return bool(other) and other != domain

"""A phish moved into a host mailbox, so that era and collector do not give it away.

Changed: the recipient (also in encoded words, encoded bodies and links), the delivery block, every
date of Date and Received, the mbox line, TLS notes in foreign hops, the charset (`era`), the
zone of a Date in UTC (the collector's provider writes most so, 69 % against 4); an
Authentication-Results comes later, on both kinds. Removed: every header that the legitimate set
never has, and every header in which a provider or forwarder of the collector speaks. Kept: sender,
subject, the sender's own hops, Reply-To, Message-ID where it is a clean one, and the body.
"""

import ipaddress
import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bench.lures import dates, era, headers, host
from bench.lures.collector import Collector, Holder
from bench.lures.corpus import Message
from bench.lures.headers import HeaderField

_PROVIDER = re.compile(
    rb"\b\S*(?:\.outlook\.com|\.office365\.com|\.hotmail\.com|\.exchangelabs\.com"
    rb"|\.google\.com|protonmail\.ch|\.prod\.outlook\.com)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(rb"[\[(](\d{1,3}(?:\.\d{1,3}){3})[\])]")
_TLS = re.compile(rb"\s*\((?:version=|using )TLS[^()]*(?:\([^()]*\)[^()]*)*\)")
_CLEAN_ID = re.compile(rb"<[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,120}@[A-Za-z0-9.-]{3,90}>")
_STRIPPED = re.compile(
    r"x-ms-|x-microsoft-|x-forefront-|x-google-|x-gm-|x-eop|x-sid-|arc-|x-incoming|x-forwarded|"
    r"resent-|dkim-signature|domainkey-|authentication-results|received-spf|x-pm-|"
    r"list-unsubscribe-post|content-length|x-original|x-delivered|x-envelope|delivery-date|"
    r"delivered-to|return-path|x-apparently-to|status$|x-status|lines$|x-message-"
)
_BARE_MESSAGE = frozenset(  # without these the message would not be the same any more
    (
        *("from", "to", "cc", "subject", "date", "message-id", "reply-to", "mime-version"),
        *("content-type", "content-transfer-encoding", "content-disposition"),
    )
)
_SEEN_ENOUGH = 3  # legitimate messages that must carry a header before a phish may keep it
_NEAR = 2 * 86400.0  # a Date further than this from delivery is brought back to it


@dataclass(frozen=True, slots=True)
class Site:
    """Where and when a phish is planted."""

    person: Holder
    donor: host.Donor
    when: float
    usual: frozenset[str]
    zones: tuple[int, ...] = (0,)


def usual_headers(ham: Iterable[Message]) -> frozenset[str]:
    """Header names the legitimate set uses: the era a phish has to fit."""
    seen = Counter(n for m in ham for n in {f.name for f in headers.split(m.raw)[0]})
    return _BARE_MESSAGE | {n for n, count in seen.items() if count >= _SEEN_ENOUGH}


def transplant(raw: bytes, site: Site, rng: random.Random, collector: Collector | None) -> bytes:
    """The planted message; without a collector its strings stay (the arm `raw`)."""
    if collector:
        raw = collector.scrub_message(raw, site.person)
    raw = era.aged(raw)
    fields, body = headers.split(raw)
    hops = [field for field in fields if field.name == "received"]
    place = _border(hops)
    crossed = site.when - (site.donor.arrived - site.donor.crossed)
    delta = crossed - _crossing(fields, hops, place)
    source = _source(fields, hops, place)
    block = host.delivered(
        site.donor, sender=_envelope(fields), source=source, when=site.when, rng=rng
    )
    foreign = [_plain_hop(dates.moved(hop, delta)) for hop in hops[place + 1 :]]
    zone = rng.choice(site.zones)
    kept = [_dated(f, delta, crossed, zone) for f in fields if _keeps(f, site.usual)]
    return headers.join([*block, *foreign, *_identified(kept, block, crossed)], body)


def _keeps(field: HeaderField, usual: frozenset[str]) -> bool:
    return field.name in usual and field.name != "received" and not _STRIPPED.match(field.name)


def _border(hops: list[HeaderField]) -> int:
    """The hop at which the collector's own provider or forwarder took the message in.

    From the top, hops whose writer is a known provider belong to the collector as long as the
    sending side is one too; the border is the last of them. Without one, every hop goes.
    """
    last = -1
    for place, hop in enumerate(hops):
        sender, _, writer = hop.value.partition(b" by ")
        if not _PROVIDER.search(writer.split(b" ")[0] if writer else hop.value):
            break
        last = place
        if writer and not _PROVIDER.search(sender.split(b"(")[0]):
            break
    return last if last >= 0 else len(hops) - 1


def _crossing(fields: list[HeaderField], hops: list[HeaderField], place: int) -> float:
    values = [hops[place].value] if hops else []
    values.append(headers.first(fields, "date"))
    return next((t for t in map(dates.seconds, values) if t is not None), 0.0)


def _source(fields: list[HeaderField], hops: list[HeaderField], place: int) -> bytes:
    """HELO name and address of the sending host, in the form the host's mail system writes."""
    value = hops[place].value if hops else b""
    words = value.split()
    name = words[1] if len(words) > 1 and words[0].lower() == b"from" else b"unknown"
    name = re.sub(rb"[^A-Za-z0-9.-]", b"", name) or b"unknown"
    claimed = [headers.first(fields, "x-sender-ip"), *_PUBLIC.findall(value.partition(b" by ")[0])]
    address = next((a for a in claimed if _is_ipv4(a)), b"")
    return name + b" ([" + address + b"])" if address else name


def _is_ipv4(text: bytes) -> bool:
    try:
        return ipaddress.ip_address(text.decode("ascii")).version == 4
    except (UnicodeDecodeError, ValueError):
        return False


def _envelope(fields: list[HeaderField]) -> bytes:
    sender = headers.first(fields, "return-path").strip(b"<> ")
    return re.sub(rb"[^\x21-\x7e]|[<>]", b"", sender)


def _plain_hop(field: HeaderField) -> HeaderField:
    raw = _TLS.sub(b"", field.raw).replace(b"with ESMTPSA", b"with ESMTP")
    return HeaderField(field.name, raw.replace(b"with ESMTPS", b"with ESMTP").rstrip(b"\n") + b"\n")


def _dated(field: HeaderField, delta: float, crossed: float, zone: int) -> HeaderField:
    if field.name != "date":
        return field
    moved = dates.moved(field, delta)
    found = dates.moment(moved.value)
    if found is None or abs(found.timestamp() - crossed) > _NEAR:
        return headers.make("Date", dates.text(crossed - 60, zone))
    if dates.zone_of(found) == 0:
        return headers.make("Date", dates.text(found.timestamp(), zone))
    return moved


def _identified(
    kept: list[HeaderField], block: list[HeaderField], crossed: float
) -> list[HeaderField]:
    """A clean Message-ID; what the collector's provider had invented, the host's exchanger does."""
    old = headers.first(kept, "message-id")
    if _CLEAN_ID.fullmatch(old) and not _PROVIDER.search(old):
        return kept
    stamp = dates.at(crossed).strftime("%Y%m%d%H%M")
    new = headers.make("Message-Id", f"<{stamp}.{host.queue_id(block)}@{host.AUTHSERV}>")
    return [new, *(field for field in kept if field.name != "message-id")]

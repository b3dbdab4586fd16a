"""How a message came: rows of its hops, of what was claimed of it, of its seals and signatures."""

from bisect import bisect
from collections.abc import Collection, Iterator

from bongsu.readers import authentication, dkim, received
from bongsu.readers.batches import Row
from bongsu.readers.headers import decoded, scan
from bongsu.readers.message import Message
from bongsu.readers.outlook.letter import REBUILT
from bongsu.readers.trust import senders
from bongsu.readers.trust.alignment import alignment
from bongsu.readers.trust.chains import ArcField, arc_sets
from bongsu.readers.trust.claims import Place, Trust, judge
from bongsu.readers.trust.clock import clocks
from bongsu.readers.trust.path import follow, roles

HOP_CAP = 60
_CLAIMING = {
    "authentication-results": authentication.parse_results,
    "arc-authentication-results": authentication.parse_arc_results,
    "received-spf": authentication.parse_received_spf,
}
_ARC_FIELDS = ("arc-authentication-results", "arc-message-signature", "arc-seal")
_MS = 1000


def hop_rows(message: Message) -> list[Row]:
    """Keeps the hops, the border and the time of the topmost Received that has one on the way."""
    values = message.block.all("received")[:HOP_CAP]
    message.hops = hops = [received.parse(value) for value in values]
    message.path = path = follow(hops, message.account_domain)
    times = [hop.moment.t_ms if hop.moment else None for hop in hops]
    message.hop_ms = next((time for time in times if time is not None), None)
    rows: list[Row] = []
    for hop, role, clock in zip(hops, roles(path, len(hops)), clocks(times), strict=True):
        t_ms, offset = hop.moment or (None, None)
        rows.append((*hop[:-1], t_ms, offset, role, clock.value))
    return rows


def _placed(message: Message, wanted: Collection[str]) -> Iterator[tuple[int, int, str, str]]:
    """(number, Received fields above it, key, value) of each field that is wanted."""
    keys = message.block.keys
    hops = [number for number, key in enumerate(keys) if key == "received"]
    for number in [number for number, key in enumerate(keys) if key in wanted]:
        yield number, bisect(hops, number), keys[number], message.block.values[number]


def claim_rows(message: Message) -> list[Row]:
    if _CLAIMING.keys().isdisjoint(message.block.keys):
        return []
    found: list[tuple[Place, authentication.Claim]] = []
    for number, hops, key, value in _placed(message, _CLAIMING):
        claims = _CLAIMING[key](decoded(value))
        found.extend((Place(key, each.authserv_id, hops, number), each) for each in claims)
    sender = message.first_addr("from")
    rows: list[Row] = []
    verdicts = judge([place for place, _ in found], message.path, message.hops)
    for (place, claim), trust in zip(found, verdicts, strict=True):
        aligned = None if claim.method == "dmarc" else alignment(sender, claim.domain)
        rows.append((place.header, *claim[:4], place.hops_above, *claim[4:], aligned, trust.value))
    return rows


def client_ip_rows(message: Message) -> list[Row]:
    """Addresses beside the path. A field above the border was written by the provider."""
    if senders.FIELDS.isdisjoint(message.block.keys):
        return []
    border = message.path.border
    rows: list[Row] = []
    for _, hops, key, value in _placed(message, senders.FIELDS):
        for ip in senders.addresses(key, value):
            above = border is not None and hops <= border
            trust = Trust.TRUSTED if above else Trust.CLAIMED
            rows.append((key, ip, hops, trust.value))
    return rows


def arc_rows(message: Message) -> list[Row]:
    if "arc-seal" not in message.block.keys:
        return []
    fields = [
        ArcField(key, decoded(value), hops, number)
        for number, hops, key, value in _placed(message, _ARC_FIELDS)
    ]
    return [tuple(each) for each in arc_sets(fields, message.path, message.hops)]


def dkim_rows(message: Message) -> list[Row]:
    found = dkim.signatures(message.block)
    return [_dkim_row(message, each) for each in _examined(message, found)] if found else []


def _examined(
    message: Message, found: list[dkim.Signature]
) -> Iterator[tuple[dkim.Signature, bool | None, str, bytes | None]]:
    """(signature, body matches, which bytes, header digest): the sealed bytes first."""
    raw, view = message.raw, dkim.Sealed(message.data, message.block)
    if message.data is raw.data and REBUILT not in raw.remarks.split():
        original, quoted = view, False
    elif raw.mbox_line:
        original, quoted = dkim.Sealed(raw.data, scan(raw.data)), True
    else:  # taken out of a container that does not keep a message as it was sent
        yield from ((each, None, "original", None) for each in found)
        return
    for each, own in zip(found, dkim.signatures(original.block), strict=False):
        matches, digest = original.body_matches(own), original.header_digest(own)
        if quoted and matches is False and view.body_matches(each):
            yield each, True, "unquoted", digest
        else:
            yield each, matches, "original", digest


def _dkim_row(
    message: Message, examined: tuple[dkim.Signature, bool | None, str, bytes | None]
) -> Row:
    signature, matches, view, digest = examined
    body = {True: "match", False: "mismatch", None: "not_computable"}[matches]
    signed, expires = signature.number("t"), signature.number("x")
    return (
        signature.lower("d"), signature.tag("s"), signature.lower("a"), signature.lower("c"),
        None if signed is None else signed * _MS, None if expires is None else expires * _MS,
        signature.number("l"), body, view, _expiry(message, expires),
        alignment(message.first_addr("from"), signature.lower("d")),
        digest.hex() if digest else None, signature.tag("b"),
    )  # fmt: skip


def _expiry(message: Message, expires: int | None) -> str | None:
    """Judged when the message was taken in: a key that ran out since says nothing."""
    if expires is None:
        return None
    border = message.path.border
    moment = message.hops[border].moment if border is not None else None
    received_ms = moment.t_ms if moment else message.hop_ms
    if received_ms is None:
        return "unknown"
    return "expired" if received_ms > expires * _MS else "within"


TABLES = {
    "email_hop": hop_rows,
    "email_auth_claim": claim_rows,
    "email_client_ip": client_ip_rows,
    "email_arc": arc_rows,
    "email_dkim": dkim_rows,
}

"""Indicators to share and to search for, defanged, as one CSV file.

Only from alerts that no analyst rejected, and only what such a message was sent with: senders and
reply addresses, link hosts, attachment digests. Addresses of the case's own accounts never appear:
a lure may pretend to come from one. A link on a service that everybody uses is given as the whole
``url``, since its domain would match half the world. Each is a lead: a sender may be forged, a
host may have been broken into. Nothing here says how many other people received it.
"""

import ipaddress
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bongsu.exporters.audience import for_audience
from bongsu.exporters.csv import write
from bongsu.exporters.standing import standing
from bongsu.model.finding import Finding, MarkKind
from bongsu.model.shown import defang
from bongsu.model.times import iso_utc
from bongsu.model.view import CaseView, FindingView, MessageView

FORMAT = "indicators"

_COLUMNS = ("type", "value", "first_seen_utc", "last_seen_utc", "accounts", "finding_ids",
            "reason_classes")  # fmt: skip
_LONGEST = 2_000

WELL_KNOWN = frozenset(
    {
        "apple.com", "bit.ly", "daum.net", "dropbox.com", "facebook.com", "github.com",
        "gmail.com", "google.com", "googleapis.com", "googleusercontent.com", "hotmail.com",
        "icloud.com", "instagram.com", "kakao.co.kr", "kakao.com", "linkedin.com", "live.com",
        "mega.nz", "microsoft.com", "nate.com", "naver.com", "naver.me", "office.com",
        "onedrive.com", "outlook.com", "proton.me", "sharepoint.com", "t.co", "telegram.org",
        "tinyurl.com", "twitter.com", "wetransfer.com", "x.com", "yahoo.com", "youtube.com",
        "zoom.us",
    }
)  # fmt: skip
"""Domains that everybody uses, so that the domain alone points at nobody."""


@dataclass(slots=True)
class _Sighting:
    times: list[int] = field(default_factory=list)
    accounts: set[str] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)

    def add(self, finding: Finding) -> None:
        self.times += [] if finding.t_ms is None else [finding.t_ms]
        self.accounts.add(finding.account_id)
        self.findings.add(finding.finding_id)
        self.classes.update(reason.reason_class.value for reason in finding.reasons)


def export_findings(view: CaseView) -> Iterator[tuple[str, bytes]]:
    """``indicators.csv``: STIX type, defanged value, when seen (UTC), in how many accounts, why."""
    found = _collect(view)
    rows = (_row(kind, value, found[kind, value]) for kind, value in sorted(found))
    yield "indicators.csv", write(_COLUMNS, rows)


def _collect(view: CaseView) -> dict[tuple[str, str], _Sighting]:
    seen = for_audience(view)
    own = {account.address.casefold() for account in seen.accounts}
    sightings: dict[tuple[str, str], _Sighting] = {}
    for each in (each for account in seen.accounts for each in account.findings if _counts(each)):
        for kind, value in _indicators(each.message):
            if not _personal(kind, value, own):
                sightings.setdefault((kind, value), _Sighting()).add(each.finding)
    return sightings


def _personal(kind: str, value: str, own: set[str]) -> bool:
    """It is, or as a link carries, the address of an account of the case."""
    return any(each in value.casefold() for each in own) if kind == "url" else value in own


def _counts(view: FindingView) -> bool:
    return view.finding.alert and standing(view.marks) is not MarkKind.REJECT


def _indicators(message: MessageView | None) -> Iterator[tuple[str, str]]:
    if message is None:
        return
    for address in (message.from_addr, message.reply_to):
        if address:
            yield "email-addr", address.casefold()
    for url, _ in message.urls:
        yield from _link(url)
    for _, _, _, sha256 in message.attachments:
        if sha256:
            yield "file-sha256", sha256.lower()


def _link(url: str) -> Iterator[tuple[str, str]]:
    """Host of a web link as browsers read it (a backslash is a slash); nothing if unreadable."""
    try:
        parts = urlsplit(url.strip().replace("\\", "/"))
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return
    if _well_known(host):
        yield "url", url
    else:
        yield _kind(host), host


def _well_known(host: str) -> bool:
    labels = host.split(".")
    return any(".".join(labels[start:]) in WELL_KNOWN for start in range(len(labels)))


def _kind(host: str) -> str:
    try:
        return f"ipv{ipaddress.ip_address(host).version}-addr"
    except ValueError:
        return "domain-name"


def _row(kind: str, value: str, seen: _Sighting) -> tuple[str | int | None, ...]:
    return (kind, defang(value, _LONGEST), iso_utc(min(seen.times, default=None)),
            iso_utc(max(seen.times, default=None)), len(seen.accounts),
            " ".join(sorted(seen.findings)), " ".join(sorted(seen.classes)))  # fmt: skip

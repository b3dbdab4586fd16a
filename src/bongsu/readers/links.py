"""Links of a message: anchors, forms and sources from HTML, and a raw scan anchored on ``://``."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from bongsu.readers.domains import registrable

URL_CAP = 2000
COUNT_CAP = 500
_REST = re.compile(r"[^\s<>\"'`\\\x00-\x1f]{1,2000}")
_AUTHORITY = re.compile(r"[^/?#\\]*")
_SCHEMES = ("https", "http", "ftp")
_SHOWN = re.compile(r"(?i)(?:https?://)?((?:[a-z0-9\-]{1,63}\.)+[a-z]{2,24})(?![\w@])")
_TRAIL = ".,;:!?)]}>'\"*"


class Link(NamedTuple):
    """One link: as written, its host and registrable domain, where it stood, what it showed."""

    url: str
    host: str | None
    domain: str | None
    place: str
    shown_text: str | None
    shown_domain: str | None


def host_of(url: str) -> str | None:
    """The host a browser would go to: what stands after the last @ of the authority."""
    authority = _AUTHORITY.match(url, url.find("://") + 3)
    host = authority[0].rpartition("@")[2] if authority else ""
    if "%" in host:
        host = unquote(host)
    if host.startswith("["):
        return host[1:].partition("]")[0].lower() or None
    return host.partition(":")[0].strip(".").lower() or None


def make(url: str, place: str, shown: str | None = None) -> Link:
    url = url.strip()[:URL_CAP]
    host = host_of(url) if "://" in url else None
    shown_domain = None
    if shown and "." in shown:
        match = _SHOWN.search(shown[:300])
        shown_domain = registrable(match[1]) if match else None
    domain = registrable(host) if host else None
    return Link(url, host, domain, place, shown[:300] if shown is not None else None, shown_domain)


def scan(text: str) -> list[str]:
    """All URLs in plain text, found by their ``://``: a search for a scheme reads far more."""
    found: list[str] = []
    at = text.find("://")
    while at != -1 and len(found) < COUNT_CAP:
        before = text[max(0, at - 5) : at].lower()
        scheme = next((each for each in _SCHEMES if before.endswith(each)), None)
        rest = _REST.match(text, at + 3)
        if scheme and rest:
            found.append(text[at - len(scheme) : rest.end()].rstrip(_TRAIL))
        at = text.find("://", rest.end() if rest else at + 3)
    return found

"""Links of a message: anchors, forms and sources from HTML, and a raw scan anchored on ``://``."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from bongsu.readers.domains import domain_key, hosted, registrable

URL_CAP = 2000
COUNT_CAP = 500
_REST = re.compile(r"://[^\s<>\"'`\\\x00-\x1f]{1,2000}")
_AUTHORITY = re.compile(r"[^/?#\\]*")
_SCHEME = re.compile(r"(?:https?|ftp)$", re.IGNORECASE)
_SHOWN = re.compile(r"(?i)(?:https?://)?((?:[a-z0-9\-]{1,63}\.)+[a-z]{2,24})(?![\w@])")
_SHOWN_CAP = 300
_TRAIL = ".,;:!?)]}>'\"*"


class Site(NamedTuple):
    """Where a link leads; ``hosted`` where anybody can take a name under that suffix."""

    host: str | None
    domain: str | None
    domain_key: str | None
    hosted: bool


class Link(NamedTuple):
    """One link: as written, where it leads, where it stood, what it showed."""

    url: str
    site: Site
    place: str
    shown_text: str | None
    shown_domain: str | None


NOWHERE = Site(None, None, None, hosted=False)


@lru_cache(maxsize=16384)
def _site(authority: str) -> Site:
    """The host a browser would go to: what stands after the last @ of the authority."""
    host = authority.rpartition("@")[2]
    if "%" in host:
        host = unquote(host)
    if host.startswith("["):
        host = host[1:].partition("]")[0].lower()
    else:
        host = host.partition(":")[0].strip(".").lower()
    if not host:
        return NOWHERE
    domain = registrable(host)
    return Site(host, domain, domain_key(domain) if domain else None, hosted(host))


def make(url: str, place: str, shown: str | None = None) -> Link:
    url = url.strip()[:URL_CAP]
    _, scheme_end, rest = url.partition("://")
    authority = _AUTHORITY.match(rest) if scheme_end else None
    site = _site(authority[0]) if authority else NOWHERE
    if shown is None:
        return Link(url, site, place, None, None)
    shown = shown[:_SHOWN_CAP]
    match = _SHOWN.search(shown) if "." in shown else None
    return Link(url, site, place, shown, registrable(match[1]) if match else None)


def scan(text: str) -> list[str]:
    """All URLs in plain text, found by their ``://``: a search for a scheme reads far more."""
    found: list[str] = []
    for rest in _REST.finditer(text):
        scheme = _SCHEME.search(text, max(0, rest.start() - 5), rest.start())
        if scheme:
            found.append((scheme[0] + rest[0]).rstrip(_TRAIL))
            if len(found) == COUNT_CAP:
                break
    return found

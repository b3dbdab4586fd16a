"""Citations of an ATT&CK bundle: which publication, and when it came out."""

import re
from collections.abc import Mapping

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://(?:www\.)?")
_ARCHIVED = re.compile(r"^web\.archive\.org/web/[0-9]+[a-z_*]*/(.+)$")
_DATED = re.compile(r"\((\d{4})(?:,?\s+([A-Za-z]{3,9})\.?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MIDDLE = 6  # July, where only a year is told
_YEARS = range(1990, 2100)
_LONGEST = 500


def report_key(citation: Mapping[str, object]) -> str:
    """What makes two citations the same publication: the URL without dress, else the name."""
    url = citation.get("url")
    if isinstance(url, str) and url.strip():
        return plain_url(url)
    name = citation.get("source_name")
    return name.strip().casefold()[:_LONGEST] if isinstance(name, str) else ""


def plain_url(url: str) -> str:
    """A URL without scheme, www, fragment, closing slash, and out of the Web Archive."""
    bare = _SCHEME.sub("", url.strip().lower()[:_LONGEST])
    if archived := _ARCHIVED.match(bare):
        bare = _SCHEME.sub("", archived[1]).removeprefix("www.")
    return bare.partition("#")[0].rstrip("/")


def month_of(text: object) -> int | None:
    """The month of publication, counted from January 1970, as a citation tells it.

    "(2019, December 11)" gives December; a year alone its middle.
    """
    found = _DATED.search(text[:5000]) if isinstance(text, str) else None
    if found is None or int(found[1]) not in _YEARS:
        return None
    name = (found[2] or "").lower()[:3]
    month = _MONTHS.index(name) if name in _MONTHS else _MIDDLE
    return (int(found[1]) - 1970) * 12 + month

"""Registrable domains (Public Suffix List, offline) and skeletons of look-alike names (UTS 39)."""

import re
import unicodedata
from functools import cache, lru_cache

from confusable_homoglyphs import confusables
from publicsuffixlist import PublicSuffixList

_HANGUL_DRAWN = re.compile("(?i)(?<=[가-힣])o[l1i|]|o[l1i|](?=[가-힣])")
"""Latin letters drawn as the syllable 이, as in 네Ol버."""
_TENSED = {1: 0, 4: 3, 8: 7, 10: 9, 13: 12}  # ㄲㄸㅃㅆㅉ to ㄱㄷㅂㅅㅈ, by initial index
_SOUNDS_LIKE = {1: 5, 3: 7}  # ㅐㅒ to ㅔㅖ, by vowel index
_ADDRESS = re.compile(r"^\[?(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*)\]?$")
_LATIN_WORD = re.compile(r"[a-z]{3,40}")
_NOT_LETTERS = re.compile(r"[^a-z]")
_TITLES = frozenset(
    {"the", "and", "for", "von", "van", "team", "news", "info", "support", "service"}
)
_HOST_CAP = 255
_DRAWN_ALIKE = (
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("0", "o"),
    ("1", "l"),
    ("5", "s"),
    ("i", "l"),
)
"""Pairs that look alike in common fonts but are not in the confusables table in this form."""


@cache
def _suffixes(*, public: bool) -> PublicSuffixList:
    """With private suffixes, or the public ones alone; read when the first host is met."""
    return PublicSuffixList(accept_unknown=True, only_icann=public)


@lru_cache(maxsize=65536)
def registrable(host: str) -> str | None:
    """The registrable domain of a host; an IP address is its own; None for the unreadable."""
    name = host.strip().strip(".").lower()
    if not name or len(name) > _HOST_CAP:
        return None
    if _ADDRESS.match(name):
        return name.strip("[]")
    return _suffixes(public=False).privatesuffix(name) or name


@lru_cache(maxsize=65536)
def hosted(host: str | None) -> bool:
    """Whether a host lies under a private suffix: a platform where anybody can take a name."""
    if not host or _ADDRESS.match(host):
        return False
    name = host.strip(".").lower()[:_HOST_CAP]
    own, public = _suffixes(public=False), _suffixes(public=True)
    return bool(own.publicsuffix(name) != public.publicsuffix(name))


def name_apart(name: str, addr: str) -> bool | None:
    """Whether no word of a display name stands in the address; None without a Latin word."""
    words = [word for word in _LATIN_WORD.findall(name.lower()) if word not in _TITLES]
    if not words:
        return None
    letters = _NOT_LETTERS.sub("", addr)
    return not any(word[:5] in letters for word in words)


@lru_cache(maxsize=65536)
def domain_of(addr: str) -> str | None:
    host = addr.rpartition("@")[2] if "@" in addr else ""
    return registrable(host) if host else None


def _unpuny(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


@lru_cache(maxsize=65536)
def domain_key(domain: str) -> str:
    """Skeleton of a domain: two names that look alike have the same key."""
    return _skeleton(".".join(_unpuny(label) for label in domain.split(".")), keep=".-")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str | None:
    """Skeleton of a display name: letters and digits only; None where nothing is left."""
    return _skeleton(name[:200], keep="") or None


def _skeleton(text: str, keep: str) -> str:
    folded = unicodedata.normalize("NFKC", text)
    if (
        not folded.isascii()
    ):  # capitals of other scripts resemble Latin ones that small letters do not
        folded = _HANGUL_DRAWN.sub("이", folded)
        folded = "".join(_hangul(c) if "가" <= c <= "힣" else _latin(c) for c in folded)
    folded = "".join(c for c in folded.casefold() if c.isalnum() or c in keep)
    for drawn, meant in _DRAWN_ALIKE:
        folded = folded.replace(drawn, meant)
    return folded


def _hangul(syllable: str) -> str:
    """A syllable with tensed initials made plain and ㅐ, ㅒ read as ㅔ, ㅖ: they sound alike."""
    initial, rest = divmod(ord(syllable) - 0xAC00, 588)
    vowel, final = divmod(rest, 28)
    initial, vowel = _TENSED.get(initial, initial), _SOUNDS_LIKE.get(vowel, vowel)
    return chr(0xAC00 + initial * 588 + vowel * 28 + final)


@lru_cache(maxsize=4096)
def _latin(char: str) -> str:
    """A letter's Latin look-alike where the confusables table has one, marks taken off."""
    base = unicodedata.normalize("NFD", char)[:1]
    if char.isascii() or "\u3130" <= char <= "\u318f":
        return char
    if char == "\u0131":  # the dotless i has no entry of its own
        return "i"
    if base.isascii():
        return base
    alike = confusables.is_confusable(char, preferred_aliases=["latin"])
    for option in alike[0]["homoglyphs"] if alike else ():
        if len(option["c"]) == 1 and option["c"].isascii():
            return str(option["c"]).casefold()
    return char


def warm() -> None:
    """Load what these functions read from disk, since a walled worker cannot do it later."""
    hosted("a.example")
    domain_key("аbc.example")

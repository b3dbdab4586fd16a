"""Evidence as text that no viewer turns into a link, whatever it guesses at."""

import re

from bongsu.model.shown import ShownText, defang, show, show_block

_GAP = re.compile(r"(\s+)")
_BARE_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+[/?:]")  # a domain followed by a path or a port
_LONGEST = 100_000


def line(text: str | None, limit: int = 300) -> ShownText:
    """One line: addresses and links in it are defanged, a lone domain too. None is a dash."""
    if text is None:
        return ShownText("—")
    cut = text[:limit]
    lone = not _GAP.search(cut) and "." in cut.strip(".")
    return _ended(show(defang(cut, _LONGEST) if lone else _words(cut), _LONGEST), text, limit)


def block(text: str, limit: int) -> ShownText:
    """Several lines, cut at ``limit`` characters; links and addresses in them are defanged."""
    return _ended(show_block(_words(text[:limit]), _LONGEST), text, limit)


def _ended(shown: ShownText, text: str, limit: int) -> ShownText:
    return ShownText(f"{shown}…") if len(text) > limit else shown


def label(text: str | None, limit: int = 300) -> ShownText:
    """One line as it stands, for names that are no links: files, folders, people."""
    return ShownText("—") if text is None else show(text, limit)


def odd_letters(address: str | None) -> ShownText | None:
    """Letters outside ASCII in an address, each with its code point; None where there are none."""
    odd = sorted({char for char in address or "" if ord(char) > 127})
    if not odd and "xn--" not in (address or ""):
        return None
    named = [f"{char} U+{ord(char):04X}" if char.isprintable() else f"U+{ord(char):04X}"
             for char in odd]  # fmt: skip
    return show(", ".join(named) or "xn--")


def _words(text: str) -> str:
    return "".join(map(_word, _GAP.split(text)))


def _word(word: str) -> str:
    linkish = "://" in word or "@" in word or "www." in word or _BARE_PATH.search(word)
    return defang(word, _LONGEST) if linkish else word

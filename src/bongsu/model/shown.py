"""The one gate between text from evidence and text that a person sees."""

import unicodedata
from typing import NewType

RawText = NewType("RawText", str)
"""Text as decoded from evidence. Never print, log or render it."""


class ShownText(str):
    """Text that has passed `show`: no control, escape or direction-changing character is left.

    It still needs the output format's own escaping (HTML autoescape, CSV quoting).
    """

    __slots__ = ()


_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_HANGUL_FILLERS = {"\u115f", "\u1160", "\u3164", "\uffa0"}  # letters by category, blank on screen


def _visible(char: str) -> str:
    if char in "\r\n\t":
        return " "
    if unicodedata.category(char) in _UNSAFE or char in _HANGUL_FILLERS:
        return f"<U+{ord(char):04X}>"
    return char


def show(text: RawText | str, limit: int = 300) -> ShownText:
    """Make text from evidence safe for one line of a terminal, page or cell.

    Line breaks and tabs become one space; every control, format, surrogate, private or unassigned
    character is written out as ``<U+XXXX>``; more than ``limit`` characters end in an ellipsis.
    """
    cut = text[:limit]
    safe = cut if cut.isascii() and cut.isprintable() else "".join(map(_visible, cut))
    return ShownText(safe + "…" if len(text) > limit else safe)


def show_block(text: RawText | str, limit: int = 4000) -> ShownText:
    """As `show`, for a text of several lines: line breaks stay, each line passes the gate."""
    cut = text[:limit]
    lines = (show(line, limit) for line in cut.replace("\r\n", "\n").split("\n"))
    return ShownText("\n".join(lines) + ("…" if len(text) > limit else ""))


def defang(text: RawText | str, limit: int = 300) -> ShownText:
    """Show an address or URL so that nothing turns it into a link by itself (hxxp, [.], [@])."""
    swapped = text.replace("://", "[://]").replace("http", "hxxp").replace("@", "[@]")
    return show(swapped.replace(".", "[.]"), limit)

"""Sentences that never fail, and evidence text that never acts."""

from bongsu.model.shown import ShownText, show, show_block
from bongsu.phrases import CATALOGUE, Language, say

_MOST_BODY = 8000


def sentence(key: str, language: Language, /, **facts: object) -> str:
    """The catalogue's sentence with every text fact through the gate.

    A key that the catalogue lacks, or a fact that its sentence misses, shows the key and the facts:
    whoever reads an error must not meet a second one.
    """
    safe = {name: _safe(value) for name, value in facts.items()}
    try:
        if key in CATALOGUE:
            return say(key, language, **safe)
    except (KeyError, IndexError, TypeError, ValueError):
        pass  # a fact is missing, or is not what its placeholder takes
    listed = ", ".join(f"{name}={value}" for name, value in safe.items())
    return f"{show(key)} ({listed})" if listed else show(key)


def inert(text: str | None, limit: int = 300) -> ShownText:
    """Evidence text for one line, in which no terminal finds a link; ``—`` for none."""
    return ShownText("—") if text is None else show(_unlinked(text[: limit + 1]), limit)


def inert_block(text: str, limit: int = _MOST_BODY) -> ShownText:
    """Evidence text of several lines, in which no terminal finds a link."""
    return show_block(_unlinked(text[: limit + 1]), limit)


def _unlinked(text: str) -> str:
    return text.replace("://", "[://]")


def _safe(value: object) -> object:
    if value is None:
        return "—"
    if isinstance(value, int | float | ShownText):
        return value
    return show(str(value), 1000)

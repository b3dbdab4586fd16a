"""Names that are not known, answered with the nearest that are."""

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 5


def nearest(asked: str, known: Iterable[str]) -> str:
    """Known names that begin alike, else the most similar, else the first; ``—`` for none."""
    names = sorted(set(known))
    alike = [name for name in names if asked and name.startswith(asked)][:_SHOWN]
    return listed(alike or get_close_matches(asked, names, _SHOWN, 0.5) or names[:_SHOWN])


def listed(names: list[str]) -> str:
    return ", ".join(names) or "—"

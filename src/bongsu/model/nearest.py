"""Names that are not known, answered with the nearest that are."""

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 5


def nearest(asked: str, known: Iterable[str]) -> str:
    """Known names that begin alike, else the most similar, else the first; ``—`` for none.

    Letter case is no difference.
    """
    wanted = asked.strip().casefold()
    names = {name.casefold(): name for name in sorted(set(known))}
    alike = [folded for folded in names if wanted and folded.startswith(wanted)][:_SHOWN]
    chosen = alike or get_close_matches(wanted, names, _SHOWN, 0.5) or [*names][:_SHOWN]
    return listed([names[folded] for folded in chosen])


def listed(names: list[str]) -> str:
    return ", ".join(names) or "—"

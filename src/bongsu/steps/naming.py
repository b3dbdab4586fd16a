"""Which records name a person: by full name or address, letter case apart."""

import re
import unicodedata
from collections.abc import Iterable

from bongsu.model.case import Account, Holder

_SHORTEST = 2
"""Characters below which a name is not looked for: it would stand in every text."""


class Naming:
    """Finds the names and addresses of one holder in a text.

    A name ends where letters of the Latin alphabet end, so that Lee is not found in a sleeper; a
    Korean name may carry a particle.
    """

    def __init__(self, holder: Holder, accounts: Iterable[Account]) -> None:
        words = [holder.name, *(each.address for each in accounts)]
        folded = {_folded(each.strip()) for each in words}
        kept = sorted(each for each in folded if len(each) >= _SHORTEST)
        either = "|".join(map(re.escape, kept)) or "(?!)"
        self._pattern = re.compile(f"(?<![a-z0-9])(?:{either})(?![a-z0-9])")

    def stands_in(self, text: str) -> bool:
        """Whether the text names the holder."""
        return self._pattern.search(_folded(text)) is not None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()

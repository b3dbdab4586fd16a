"""Whether a text names somebody of the case."""

from bongsu.model.view import CaseView

_SHORTEST = 2
"""Characters below which a name is not looked for: it would stand in every text."""


class Naming:
    """Addresses of all accounts of a view and the names of their holders, letter case apart."""

    def __init__(self, view: CaseView) -> None:
        words = {w.casefold() for each in view.accounts for w in (each.address, each.holder)}
        self._words = frozenset(each for each in words if len(each) >= _SHORTEST)

    def names(self, text: str) -> bool:
        folded = text.casefold()
        return any(word in folded for word in self._words)

    def unless_named(self, text: str | None) -> str | None:
        return None if text is None or self.names(text) else text

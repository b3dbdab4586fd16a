"""Text cut to the width of the terminal: a Korean letter takes two cells, and every cell counts."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

_BETWEEN = " · "
_LEAST = 10  # a line narrower than this says nothing


def wrapped(console: Console, text: Text, width: int, hang: int = 0) -> Iterator[Text]:
    """The lines of a text, none wider than ``width``, without blanks at their ends.

    Every line of a paragraph but its first is moved in by ``hang``.
    """
    for paragraph in text.split("\n", allow_blank=True):
        first, *rest = _folded(console, paragraph, width)
        yield first
        if rest:
            left = paragraph[len(first) :]
            left = left[len(left.plain) - len(left.plain.lstrip()) :]
            for line in _folded(console, left, width - hang):
                yield Text(" " * hang).append_text(line)


def packed(pieces: Iterable[Text], width: int) -> Iterator[Text]:
    """Short pieces side by side, as many as fit a line; no piece is broken to fill one."""
    line = Text()
    for piece in pieces:
        if line and line.cell_len + len(_BETWEEN) + piece.cell_len > width:
            yield line
            line = Text()
        line.append(_BETWEEN if line else "").append_text(piece)
    if line:
        yield line


def _folded(console: Console, text: Text, width: int) -> list[Text]:
    lines = list(text.wrap(console, max(width, _LEAST), overflow="fold"))
    for line in lines:
        line.rstrip()
    return lines or [Text()]

"""A console on which nothing but our own styles takes effect."""

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn, TextIO

from rich.console import Console, RenderableType
from rich.measure import Measurement
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bongsu.cli.render.fitting import packed, wrapped
from bongsu.cli.render.words import sentence
from bongsu.model.shown import show
from bongsu.phrases import Language

_LONGEST = 100_000
_ROOM = 8  # Rich narrows columns evenly; with less room to spare than this it breaks words
_WHOLE = frozenset(
    {"cli.col.account", "cli.col.exhibit", "cli.col.id", "cli.col.row", "cli.col.window"}
)
"""Columns of addresses, ids and days, which are of no use in pieces; so are statuses of rungs."""
_INNER = 4  # what belongs to an entry stands in by this
_PIPED_WIDTH = 180  # wide enough for a subject beside its account, narrow enough for a pager


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Whoever read us has left; the guard ends the program quietly."""
        raise BrokenPipeError


class Screen:
    """Prints sentences, lines and tables in one language.

    Strings are always put in as plain text: no markup, no emoji codes, no hyperlinks; and they
    pass the gate here once more, which changes nothing in a text that has passed it. Colour follows
    the terminal, ``NO_COLOR`` and ``no_color``; every coloured word also reads without it. The only
    links are to files that this program wrote itself (`written`).
    """

    def __init__(self, language: Language, file: TextIO, *, no_color: bool = False) -> None:
        self.language = language
        self._file, self._no_color = file, no_color
        self.console = self._made()
        if not self.console.is_terminal:
            self.console = self._made(max(self.console.width, _PIPED_WIDTH))

    def _made(self, width: int | None = None) -> _Console:
        return _Console(
            file=self._file,
            markup=False,
            emoji=False,
            highlight=False,
            width=width,
            no_color=self._no_color or None,  # None leaves it to NO_COLOR
        )

    @property
    def is_terminal(self) -> bool:
        """Whether a person looks at it live."""
        return self.console.is_terminal

    @property
    def moves(self) -> bool:
        """Whether a line can be drawn over again."""
        return self.is_terminal and not self.console.is_dumb_terminal

    def sentence(self, key: str, /, **facts: object) -> str:
        """The catalogue's sentence in this language; facts pass the gate."""
        return sentence(key, self.language, **facts)

    def say(self, key: str, style: str = "", indent: int = 0, **facts: object) -> None:
        """Print the sentence under a key."""
        self.line(self.sentence(key, **facts), style, indent)

    def line(self, text: str, style: str = "", indent: int = 0, hang: int = 0) -> None:
        """Print one text, wrapped to the width; lines after its first are moved in by ``hang``."""
        self._indented(_gated(text, style), indent, hang)

    def written(self, key: str, path: Path, **facts: object) -> None:
        """Print the sentence about a file of ours, its path a link where the terminal knows links.

        Never for a file whose content comes from evidence: a link invites to open it.
        """
        shown = show(str(path), _LONGEST)
        text = _gated(self.sentence(key, path=shown, **facts))
        start = text.plain.find(shown)
        if start >= 0:
            link = Style(link=path.absolute().as_uri())
            text.stylize(link, start, start + len(shown))
        self.console.print(text, soft_wrap=True)

    def _indented(self, text: Text, indent: int, hang: int = 0) -> None:
        for line in wrapped(self.console, text, self.console.width - indent, hang):
            self.console.print(Text(" " * indent).append_text(line), soft_wrap=True)

    def verbatim(self, text: str, style: str = "") -> None:
        """Print one text that must survive copying: never wrapped, cut or indented."""
        self.console.print(_gated(text, style), soft_wrap=True)

    def heading(self, key: str, **facts: object) -> None:
        """A blank line, then the sentence as a heading."""
        self.gap()
        self.line(self.sentence(key, **facts), "bold")

    def set_apart(self, text: str) -> None:
        """Print one text between blank lines: it is there to be kept."""
        self.gap()
        self.verbatim(text, "bold")
        self.gap()

    def table(self, *keys: str, right: tuple[str, ...] = ()) -> Table:
        """An empty table without lines; ``right`` columns hold numbers."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for key in keys:
            table.add_column(
                Text(self.sentence(key)) if key else "",
                justify="right" if key in right else "left",
                no_wrap=key in _WHOLE or key.startswith("rung."),
                overflow="fold",
            )
        return table

    def row(self, table: Table, *cells: str | Text) -> None:
        """Add a row; strings are plain text."""
        table.add_row(*(_gated(each) if isinstance(each, str) else each for each in cells))

    def fits(self, table: Table) -> bool:
        """Whether its longest words, and its whole columns, have room side by side."""
        for column in table.columns:
            if column.no_wrap:
                cells = (column.header, *column.cells)
                column.min_width = max(_text(each).cell_len for each in cells)
        roomy = self.console.options.update_width(_LONGEST)
        return Measurement.get(self.console, roomy, table).minimum + _ROOM <= self.console.width

    def put_table(self, table: Table) -> None:
        """Print a table; where its longest words do not fit side by side, print it as a list."""
        if self.fits(table):
            self.put(table)
            return
        for cells in zip(*(column.cells for column in table.columns), strict=True):
            first, *rest = zip((column.header for column in table.columns), cells, strict=True)
            self.entry(
                _text(first[1]), (_named(header, cell) for header, cell in rest if _text(cell))
            )

    def entry(self, name: Text, pieces: Iterable[Text]) -> None:
        """Print one row of a list: its name, and under it what belongs to it, side by side."""
        self._indented(Text(style="bold").append_text(name), 0)
        for line in packed(pieces, self.console.width - _INNER):
            self._indented(line, _INNER)

    def gap(self) -> None:
        """Print an empty line."""
        self.console.print()

    def put(self, renderable: RenderableType) -> None:
        """Print anything Rich can render."""
        self.console.print(renderable)


def _named(header: RenderableType, cell: RenderableType) -> Text:
    return Text.assemble(_text(header), ": " if _text(header) else "", _text(cell))


def _text(cell: RenderableType) -> Text:
    """A cell as text; our tables hold nothing else."""
    return cell.copy() if isinstance(cell, Text) else Text(str(cell))


def _gated(text: str, style: str = "") -> Text:
    return Text("\n".join(show(line, _LONGEST) for line in text.split("\n")), style)

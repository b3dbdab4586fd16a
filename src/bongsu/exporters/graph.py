"""A campaign as a drawing: a row for each incident by time, a line for each thing that they share.

A line joins the rows that show its thing, with a dot on each. Nothing crosses, nothing depends on
chance, and sixty rows fit one sheet of A4.
"""

from dataclasses import dataclass

from bongsu.exporters.plots import WIDTH
from bongsu.exporters.shared import Thing, things
from bongsu.model.linking import CampaignView, IncidentView

ROWS, LINES = 60, 14
HEAD, ROW, FOOT = 30, 18, 8
LEFT, RIGHT = 470, 16
_WIDEST = 56
_LETTERS = "ABCDEFGHIJKLMN"


@dataclass(frozen=True, slots=True)
class Row:
    """An incident: its number and its middle line; ``newer`` than every decision."""

    number: int
    y: int
    incident: IncidentView
    newer: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A thing that is shared: its letter, where it runs, and its dots as (y, newer).

    ``numbers`` are those of all incidents that show it, drawn or not.
    """

    letter: str
    x: int
    top: int
    bottom: int
    dots: tuple[tuple[int, bool], ...]
    thing: Thing
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing of `WIDTH` units, lines up to ``right``; what did not fit is counted."""

    height: int
    right: int
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    more_rows: int
    more_lines: int


def graph(view: CampaignView) -> Graph:
    """The drawing of one campaign."""
    rows = tuple(
        Row(n + 1, HEAD + ROW * n + ROW // 2, each, each.incident.key in view.state.newer)
        for n, each in enumerate(view.incidents[:ROWS])
    )
    every = things(view, LINES)
    numbers = {each.incident.key: n for n, each in enumerate(view.incidents, 1)}
    step = min(_WIDEST, (WIDTH - LEFT - RIGHT) // max(1, min(len(every), LINES)))
    lines = (
        _line(letter, LEFT + step // 2 + step * n, thing, rows, numbers)
        for n, (letter, thing) in enumerate(zip(_LETTERS, every, strict=False))
    )
    drawn = tuple(each for each in lines if each.dots)
    return Graph(
        HEAD + ROW * len(rows) + FOOT, LEFT + step * max(1, len(drawn)), rows, drawn,
        len(view.incidents) - len(rows), len(every) - len(drawn),
    )  # fmt: skip


def _line(
    letter: str, x: int, thing: Thing, rows: tuple[Row, ...], numbers: dict[str, int]
) -> Line:
    dots = tuple((r.y, r.newer) for r in rows if r.incident.incident.key in thing.incidents)
    top, bottom = (dots[0][0], dots[-1][0]) if dots else (0, 0)
    shown = tuple(sorted(numbers[key] for key in thing.incidents))
    return Line(letter, x, top, bottom, dots, thing, shown)

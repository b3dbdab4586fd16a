"""Tables of figures, and the same as JSON."""

import math
from collections.abc import Mapping
from dataclasses import asdict

from bench.attribution.measures import Figure

Table = Mapping[str, Mapping[str, Figure]]


def shown(figure: Figure) -> str:
    """A figure with its interval and n."""
    if math.isnan(figure.value):
        return "–"
    low, high = f"{figure.low:.3f}", f"{figure.high:.3f}"
    return f"{figure.value:.3f} ({low}–{high}; {figure.n})"


def table(title: str, columns: Table) -> str:
    """A Markdown table: methods across, figures down."""
    names = list(columns)
    rows = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    lines = [f"\n### {title}\n", "| | " + " | ".join(names) + " |"]
    lines.append("|---" * (len(names) + 1) + "|")
    for name in rows:
        cells = [shown(columns[c][name]) if name in columns[c] else "" for c in names]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def as_json(tables: Mapping[str, Table]) -> dict[str, object]:
    """Every figure of every table; null where there was no case to measure on."""
    return {
        title: {c: {n: _told(f) for n, f in figures.items()} for c, figures in columns.items()}
        for title, columns in tables.items()
    }


def _told(figure: Figure) -> dict[str, float | None]:
    return {name: None if math.isnan(value) else value for name, value in asdict(figure).items()}

"""Writes a reference page from contracts and catalogue: ``python -m bongsu.cli.pages tables``."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from bongsu.model.errors import Family
from bongsu.model.verdict import Rung, Status
from bongsu.phrases import CATALOGUE, Phrase
from bongsu.tables import CONTRACTS
from bongsu.tables.contract import Column, Contract

_WRITTEN = "Written by `python -m bongsu.cli.pages {page}` from {source}; do not edit."

_TABLES = """
Each table is Parquet below `tables/` in the case folder, and `bongsu export` writes it out. Every
row leads back to its bytes: exhibit, member, byte range. A column marked † holds text from
evidence: hostile until it has passed the gate. Where *null* is empty, the value is never missing.
Derived tables come last: they are made from the others whenever they are needed.
"""
_ERRORS = """
An error has a stable code; its first part, the family, says who must act. In the sentences,
`{words in braces}` stand for what the error is about. With `--json` it is one object on standard
error; exit codes stand in [commands](commands.md).
"""
_SETTINGS = """
Bongsu has no settings file. What it needs is said on the command line, which outweighs these
variables of the environment; options of every command stand in [commands](commands.md).
"""
_GLOSSARY = """
The words of reports and screens in both languages: what each means, and what it does not.
"""


def tables() -> str:
    parts = map(_table, sorted(CONTRACTS.values(), key=lambda each: each.derived))
    return _page("Tables", "tables", "the tables' contracts", _TABLES, parts)


def _table(contract: Contract) -> str:
    kept = " Derived." if contract.derived else ""
    head = f"## `{contract.name}`\n\nA row is {contract.row}. OCSF: {contract.ocsf}.{kept}\n"
    columns = map(_column, contract.columns)
    return f"{head}\n{grid(('column', 'type', 'unit', 'meaning', 'null'), columns)}"


def _column(column: Column) -> tuple[str, ...]:
    mark = " †" if column.untrusted else ""
    return (f"`{column.name}`{mark}", column.kind.value, column.unit, column.meaning, column.null)


def errors() -> str:
    parts = map(_family, Family)
    return _page("Errors", "errors", "the catalogue", _ERRORS, parts)


def _family(family: Family) -> str:
    codes = sorted(key for key in CATALOGUE if key.startswith(f"{family}.") and _is_error(key))
    rows = ((f"`{code}`", CATALOGUE[code].en, CATALOGUE[f"{code}.next"].en) for code in codes)
    head = f"## `{family.value}`\n\nWho must act: {CATALOGUE[f'family.{family}'].en}\n"
    return f"{head}\n{grid(('code', 'it says', 'what to do next'), rows)}"


def _is_error(key: str) -> bool:
    return f"{key}.next" in CATALOGUE


def settings() -> str:
    names = (key.removeprefix("setting.") for key in CATALOGUE if key.startswith("setting."))
    rows = ((f"`{name}`", CATALOGUE[f"setting.{name}"].en) for name in names)
    table = grid(("variable", "meaning"), rows)
    return _page("Settings", "settings", "the catalogue", _SETTINGS, [table])


def glossary() -> str:
    rungs = ((CATALOGUE[f"rung.{each}"], CATALOGUE[f"gloss.rung.{each}"]) for each in Rung)
    statuses = ((CATALOGUE[f"status.{each}"], CATALOGUE[f"gloss.status.{each}"]) for each in Status)
    named = (key for key in CATALOGUE if key.startswith("gloss.") and key.endswith(".word"))
    words = ((CATALOGUE[key], CATALOGUE[key.removesuffix(".word")]) for key in named)
    parts = [_glossed("rungs", rungs), _glossed("statuses", statuses), _glossed("words", words)]
    return _page("Glossary", "glossary", "the catalogue", _GLOSSARY, parts)


def _glossed(heading: str, entries: Iterable[tuple[Phrase, Phrase]]) -> str:
    rows = ((word.en, word.ko, told.en, told.ko) for word, told in entries)
    title = CATALOGUE[f"glossary.{heading}"]
    return f"## {title.en} · {title.ko}\n\n{grid(('word', '낱말', 'meaning', '뜻'), rows)}"


def _page(title: str, page: str, source: str, introduction: str, parts: Iterable[str]) -> str:
    head = f"# {title}\n\n{_WRITTEN.format(page=page, source=source)}\n{introduction}"
    return "\n".join([head, *parts])


def grid(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines: Iterator[tuple[str, ...]] = iter([columns, ("---",) * len(columns), *rows])
    return "".join(f"| {' | '.join(map(_cell, each))} |\n" for each in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


PAGES: Mapping[str, Callable[[], str]] = {
    "tables": tables,
    "errors": errors,
    "settings": settings,
    "glossary": glossary,
}
"""Each page below ``docs/`` that this module writes."""

if __name__ == "__main__":
    print(PAGES[sys.argv[1]](), end="")

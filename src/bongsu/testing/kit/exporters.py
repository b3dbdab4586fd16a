"""Rules for exporters: nothing passes the gate that could act, and nobody else is named.

Each rule takes an exporter and tries it on a case whose every text is hostile.
"""

import re
from collections.abc import Callable, Iterator, Mapping

import pyarrow as pa

from bongsu.exporters import Exporter
from bongsu.model.shown import show
from bongsu.phrases import Language
from bongsu.testing.kit.hostile import HOSTILE, LIVE, MARKUP, OTHER_PERSON, hostile_view

Rule = Callable[[Exporter], None]
File = tuple[str, bytes]
_HOLDER = "holder one"
_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_LINK = re.compile(r"""(?:href|src|action)\s*=\s*["']?(?!#|data:)[^"'>\s]""", re.IGNORECASE)


def exporter_rules() -> Mapping[str, Rule]:
    """All rules by name."""
    return dict(_RULES)


def hold_exporter(exporter: Exporter) -> None:
    """All rules, one after the other."""
    for rule in _RULES.values():
        rule(exporter)


def _offers_something(exporter: Exporter) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", exporter.format), "a format is one lower case word"
    offered = (exporter.report, exporter.findings, exporter.table)
    assert any(offered), f"the exporter {exporter.format} can write nothing"


def _file_names(exporter: Exporter) -> None:
    names = [name for name, _ in _files(exporter)]
    for name in names:
        where = f"the exporter {exporter.format} names a file {name!r}"
        assert _NAME.fullmatch(name), f"{where}: no folders, no spaces"
        assert not name.startswith("."), f"{where}: it would be hidden"
    assert len(set(names)) == len(names), f"the exporter {exporter.format} names a file twice"


def _nothing_acts(exporter: Exporter) -> None:
    """No character that a terminal or viewer acts on. Binary formats hold values as they are."""
    for name, text in _texts(exporter):
        odd = sorted({char for char in text if char != "\n" and show(char) != char})
        assert not odd, f"{exporter.format}, {name}: characters that act or hide: {odd}"


def _page_is_inert(exporter: Exporter) -> None:
    for name, page in _pages(exporter, None):
        assert MARKUP not in page, f"{exporter.format}, {name}: markup from evidence is live"
        assert LIVE not in page, f"{exporter.format}, {name}: a link from evidence is not defanged"
        link = _LINK.search(page)
        assert not link, f"{exporter.format}, {name}: it reaches outside: {link and link[0]}"


def _names_nobody_else(exporter: Exporter) -> None:
    shown = [*_pages(exporter, _HOLDER), *_texts_of(_finding_files(exporter, _HOLDER))]
    for name, text in shown:
        told = OTHER_PERSON in text
        assert not told, f"{exporter.format}, {name}: one holder's version names somebody else"


def _deterministic(exporter: Exporter) -> None:
    same = list(_files(exporter)) == list(_files(exporter))
    assert same, f"the exporter {exporter.format} writes other bytes the second time"


def _files(exporter: Exporter) -> Iterator[File]:
    yield from _reports(exporter, None)
    yield from _finding_files(exporter, None)
    if exporter.table:
        column = pa.array([HOSTILE, None, ""])
        yield exporter.table("email_activity", pa.table({"subject": column, "size": [1, 2, None]}))


def _finding_files(exporter: Exporter, audience: str | None) -> Iterator[File]:
    if exporter.findings:
        yield from exporter.findings(hostile_view(audience))


def _pages(exporter: Exporter, audience: str | None) -> Iterator[tuple[str, str]]:
    return _texts_of(_reports(exporter, audience))


def _reports(exporter: Exporter, audience: str | None) -> Iterator[File]:
    if exporter.report:
        for language in Language:
            yield f"report.{language.value}", exporter.report(hostile_view(audience), language)


def _texts(exporter: Exporter) -> Iterator[tuple[str, str]]:
    yield from _texts_of(_files(exporter))


def _texts_of(files: Iterator[File]) -> Iterator[tuple[str, str]]:
    """Files that are UTF-8 text, byte order mark and line ends aside; others are for programs."""
    for name, data in files:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        yield name, text.replace("\r\n", "\n")


_RULES: dict[str, Rule] = {
    "offers_something": _offers_something,
    "file_names": _file_names,
    "nothing_acts": _nothing_acts,
    "page_is_inert": _page_is_inert,
    "names_nobody_else": _names_nobody_else,
    "deterministic": _deterministic,
}

"""Sigma rules: a table by product, then every rule that cannot look, with the reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert

if TYPE_CHECKING:
    from bongsu.api import SigmaBook

_STATES = ("converted", "unmapped", "unsupported", "broken", "no_reader")
_HEADS = tuple(f"cli.rules.{each}" for each in _STATES)


def counts_line(screen: Screen, counts: Mapping[str, int]) -> None:
    """How many of a folder's rules looked, and how many could not, by reason."""
    could_not = sum(counts.values()) - counts["converted"]
    screen.say("cli.rules.looked", converted=counts["converted"], not_looked=could_not)
    for state in _STATES[1:]:
        if counts.get(state):
            screen.line(f"{screen.sentence(f'cli.rules.{state}')}: {counts[state]}", indent=2)


def rules_page(screen: Screen, book: SigmaBook) -> None:
    """Print the check of a folder."""
    by_product = _by_product(book)
    table = screen.table("cli.rules.product", *_HEADS, right=_HEADS)
    for product, counts in sorted(by_product.items()):
        screen.row(table, inert(product) or "—", *(f"{counts[state]:,}" for state in _STATES))
    screen.put_table(table)
    for state in _STATES[1:]:
        _refused(screen, book, state)
    screen.gap()
    counts_line(screen, book.counts)


def _by_product(book: SigmaBook) -> Mapping[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for header in book.rules.running:
        found[header.product]["converted"] += 1
    for each in book.rules.refused:
        found[each.header.product][each.why] += 1
    return found


def _refused(screen: Screen, book: SigmaBook, state: str) -> None:
    """Rules of one reason; without a reader, log sources and how many rules speak of each."""
    mine = [each for each in book.rules.refused if each.why == state]
    if not mine:
        return
    screen.heading(f"cli.rules.why.{state}", count=len(mine))
    if state == "no_reader":
        for source, count in sorted(Counter(each.what for each in mine).items()):
            screen.line(f"{inert(source)}: {count}", indent=2)
        return
    for each in mine:
        screen.line(f"{inert(each.header.file)}  {inert(each.header.title)}", indent=2)
        screen.line(inert(each.what), "dim", indent=4)

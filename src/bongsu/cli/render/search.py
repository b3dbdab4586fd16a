"""``search``: hits, and what was looked through. Zero hits is a result."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rich.text import Text

from bongsu.cli.render.coverage import days
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.shown import defang
from bongsu.model.times import both_zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bongsu.api import Hit, ListReceipt, SearchResult

_HEADERS = frozenset({"email_header", "email_auth_claim"})
"""Tables of fields that machines wrote: long, and of little help to a reader."""


def search_page(screen: Screen, result: SearchResult) -> None:
    """Print hits, then each value's count, then the coverage."""
    if result.hits:
        _hits(screen, result)
    if result.receipt:
        _listed(screen, result)
        _taken(screen, result.receipt)
    else:
        _counts(screen, result)
    _capped(screen, result)
    _coverage(screen, result)


def _hits(screen: Screen, result: SearchResult) -> None:
    """An entry for each message: where in it the value stands, its subject, a telling place."""
    together: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in result.hits:
        together[hit.value, hit.row_id].append(hit)
    for (value, row_id), found in together.items():
        when = both_zones(found[0].t_ms).partition(" (")[0]
        named = [defang(value, 80)] if len(result.counts) > 1 else []
        name = " · ".join([*named, inert(found[0].account, 80), when, inert(row_id)])
        places = Counter(f"{hit.table}.{hit.column}" for hit in found)
        screen.entry(Text(name), (_place(*each) for each in places.items()))
        subject = found[0].untrusted_subject
        if subject:
            named_subject = f"{screen.sentence('cli.col.subject')}: {inert(subject, 200)}"
            screen.line(named_subject, "bold", indent=4)
        place = _telling(found)
        if not subject or (place.column != "subject" and len(place.untrusted_text) > len(value)):
            screen.line(f"“{inert(place.untrusted_text, 200)}”", indent=4, hang=1)
    screen.gap()


def _telling(found: Sequence[Hit]) -> Hit:
    """The shortest place; a header only where the value stands nowhere else."""
    outside = [hit for hit in found if hit.table not in _HEADERS]
    return min(outside or found, key=lambda hit: len(hit.untrusted_text))


def _place(name: str, count: int) -> Text:
    return Text(name if count == 1 else f"{name} ×{count}")


def _counts(screen: Screen, result: SearchResult) -> None:
    messages = sum(each[3] for each in result.coverage)
    for value, hits, found in result.counts:
        screen.say(
            "cli.search.count",
            value=defang(value, 120),
            hits=f"{hits:,}",
            found=f"{found:,}",
            messages=f"{messages:,}",
            accounts=len(result.coverage),
        )


def _listed(screen: Screen, result: SearchResult) -> None:
    """Listed values that stand somewhere, with how common each is; the others by their number."""
    found = [each for each in result.listed if each.messages]
    if found:
        table = screen.table(
            "cli.col.value", "cli.col.type", "cli.col.listed_by", "cli.col.looked",
            "cli.col.mailboxes", right=("cli.col.looked", "cli.col.mailboxes"),
        )  # fmt: skip
        for each in found:
            about = " · ".join(filter(None, (each.untrusted_about, each.untrusted_note)))
            screen.row(
                table, defang(each.value, 80), each.kind, inert(about, 160),
                f"{each.messages:,}", f"{each.mailboxes:,}",
            )  # fmt: skip
        screen.put_table(table)
        screen.say("cli.search.rarity")
    messages = sum(each[3] for each in result.coverage)
    screen.say(
        "cli.search.listed",
        found=len(found),
        values=len(result.listed),
        messages=f"{messages:,}",
        accounts=len(result.coverage),
    )


def _taken(screen: Screen, receipt: ListReceipt) -> None:
    """How the list was read, and what of it was not searched for, by reason."""
    screen.say(
        "cli.search.taken",
        form=screen.sentence(f"indicator.form.{receipt.form.value}"),
        taken=f"{receipt.taken:,}",
        left=f"{sum(each.count for each in receipt.left_out):,}",
    )
    if receipt.partial:
        screen.say("cli.search.partial", count=f"{receipt.partial:,}")
    for each in receipt.left_out:
        screen.say(
            "cli.search.left_out",
            count=f"{each.count:,}",
            why=screen.sentence(f"indicator.left.{each.why}"),
            example=defang(each.untrusted_example, 80),
        )


def _capped(screen: Screen, result: SearchResult) -> None:
    total = sum(hits for _, hits, _ in result.counts)
    if total > len(result.hits):
        screen.say("cli.search.capped", listed=f"{len(result.hits):,}", hits=f"{total:,}")


def _coverage(screen: Screen, result: SearchResult) -> None:
    screen.heading("cli.heading.searched")
    table = screen.table(
        "cli.col.account", "cli.col.looked", "cli.col.window", right=("cli.col.looked",)
    )
    for account, first, last, messages in result.coverage:
        screen.row(table, inert(account), f"{messages:,}", days(first, last))
    screen.put_table(table)
    tables = Counter(table for table, _ in result.searched)
    places = ", ".join(f"{table} ({columns})" for table, columns in tables.items())
    screen.say("cli.search.places", places=places)
    for what, why in result.not_searched:
        key = "cli.search.not_searched_in" if what else "cli.search.not_searched"
        screen.say(key, what=inert(what), why=inert(screen.sentence(why), 1000))
    screen.say("cli.search.logged", style="dim", seq=result.seq)

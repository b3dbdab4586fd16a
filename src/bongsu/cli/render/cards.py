"""Cards of actors: a table of all, and one with its names, counts, disputes and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from bongsu.attribution.card import Alias, Card, Described, Standing
from bongsu.attribution.vocabulary import name_of, vocabulary
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert

if TYPE_CHECKING:
    from bongsu.api import ActorCount, ActorProfile, ImportedKnowledge

_NUMBERS = ("card.col.independent", "card.col.uncounted")


def list_page(
    screen: Screen, profiles: Iterable[ActorProfile], kept: Sequence[ImportedKnowledge]
) -> None:
    """Print all cards, then what was imported."""
    table = screen.table(
        "cli.col.name", "cli.col.id", "card.col.country", *_NUMBERS, right=_NUMBERS
    )
    for each in profiles:
        card = each.card
        screen.row(
            table, card.name.told_in(screen.language), card.id, _country(screen, card) or "—",
            f"{each.independent}", f"{each.shown_only}",
        )  # fmt: skip
    screen.put_table(table)
    screen.heading("card.kept")
    if not kept:
        screen.say("card.kept.none", indent=2)
    for one in kept:
        named = ", ".join(inert(name) for name, _ in one.untrusted_sources)
        screen.say(
            "card.kept.line", indent=2,
            id=one.sha256[:12], name=named, actors=one.actors, reports=one.reports,
        )  # fmt: skip
    screen.gap()
    screen.say("card.caution")


def card_page(screen: Screen, profile: ActorProfile) -> None:
    """Print one card."""
    card, language = profile.card, screen.language
    screen.line(screen.sentence("card.title", name=card.name.told_in(language), id=card.id), "bold")
    screen.line(card.meaning.told.told_in(language) + _marks(card.meaning.sources))
    if country := _country(screen, card):
        screen.say("card.country", country=country)
    if card.attack_ids:
        screen.say("card.attack", ids=", ".join(card.attack_ids))
    _names(screen, card.alias)
    _distinctions(screen, card)
    _counts(screen, profile)
    _reservations(screen, profile)
    _sources(screen, card)
    screen.gap()
    screen.say("card.caution")


def _country(screen: Screen, card: Card) -> str:
    known = vocabulary().country
    return known[card.country].told_in(screen.language) if card.country else ""


def _marks(sources: Iterable[str]) -> str:
    return "".join(f" [{each}]" for each in sources)


def _names(screen: Screen, aliases: Iterable[Alias]) -> None:
    if not aliases:
        return
    screen.heading("card.names")
    for each in aliases:
        line = screen.sentence(f"card.name.{each.same}", name=each.name, source=each.source)
        note = f" {each.note.told_in(screen.language)}" if each.note else ""
        screen.line(line + note, indent=2, hang=2)


def _distinctions(screen: Screen, card: Card) -> None:
    if not card.distinguishes:
        return
    screen.heading("card.distinguishes")
    for each in card.distinguishes:
        text = each.told.told_in(screen.language) + _marks([each.source])
        screen.line(text, indent=2, hang=2)


def _counts(screen: Screen, profile: ActorProfile) -> None:
    """How often each thing is reported, kind by kind."""
    if not profile.counts:
        return
    screen.heading("card.counts", count=profile.independent)
    if profile.card.catch_all:
        screen.say("card.illustrations", indent=2)
    for kind, counts in groupby(profile.counts, key=lambda each: each.kind):
        pieces = (Text(_count(screen, each)) for each in counts)
        screen.entry(Text(f"  {screen.sentence(f'card.kind.{kind}')}"), pieces)
    mail = ", ".join(profile.personal_mail)
    screen.say(f"card.personal_mail{'' if mail else '.none'}", indent=2, sources=mail)


def _count(screen: Screen, count: ActorCount) -> str:
    told = screen.sentence("card.k_of_n", k=count.k, n=count.n)
    return f"{name_of(count.kind, count.value).told_in(screen.language)} ({told})"


def _reservations(screen: Screen, profile: ActorProfile) -> None:
    """Reports with a note, whose source hesitates or that are not counted; other cards' too."""
    remarked = [each for each in profile.card.report if each.remarked]
    if not remarked and not profile.elsewhere:
        return
    screen.heading("card.disputes")
    for each in remarked:
        screen.line(_remark(screen, each), indent=2, hang=2)
    if profile.elsewhere:
        named = ", ".join(f"{card} {source}" for card, source in profile.elsewhere)
        screen.say("card.elsewhere", indent=2, reports=named)


def _remark(screen: Screen, report: Described) -> str:
    others = ", ".join(report.also_claimed_for)
    parts = []
    if report.standing is not Standing.NAMED:
        parts.append(screen.sentence(f"card.standing.{report.standing}", cards=others))
    if not report.standing.counts:
        parts.append(screen.sentence("card.not_counted"))
    note = report.note.told_in(screen.language) if report.note else ""
    told = ". ".join(each for each in ("; ".join(parts), note) if each)
    return f"[{report.source}] {told}"


def _sources(screen: Screen, card: Card) -> None:
    """Every source, whence it has its observation, and with which report it counts once."""
    screen.heading("card.sources")
    if not card.source:
        screen.say("card.sources.none", indent=2)
    repeats = {each.source: each.same_origin for each in card.report if each.same_origin}
    for each in card.source:
        undated = screen.sentence("card.undated")
        date = undated if each.date == "undated" else each.date
        tail = [screen.sentence(f"card.read.{each.read}")]
        if each.origin != each.publisher:
            tail.insert(0, screen.sentence("card.origin", origin=each.origin))
        if each.id in repeats:
            tail.append(screen.sentence("card.repeats", source=repeats[each.id]))
        line = f"[{each.id}] {date} · {each.publisher} · {each.title} ({'; '.join(tail)})"
        screen.line(line, indent=2, hang=2)
        screen.line(each.url, "dim", indent=4)

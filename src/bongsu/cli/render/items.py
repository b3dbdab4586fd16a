"""Evidence items: what stands to be weighed, and one in full."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.evidence_item import EvidenceItem
from bongsu.model.times import both_zones


def item_kept(screen: Screen, kept: EnteredItem) -> None:
    """The receipt of ``evidence add`` and ``evidence grade``."""
    screen.say("cli.evidence.kept", id=kept.item_id, seq=kept.seq)
    if kept.item and not kept.item.graded:
        screen.say("cli.evidence.ungraded", id=kept.item_id)


def items_page(screen: Screen, items: Sequence[EnteredItem]) -> None:
    """All items, a line each."""
    if not items:
        screen.say("cli.evidence.none")
        return
    table = screen.table(
        "cli.col.id", "weighed.col.kind", "cli.col.value", "weighed.col.group",
        "weighed.col.grade", "weighed.col.forge", "cli.col.status",
    )  # fmt: skip
    for each in items:
        status = screen.sentence(f"item.standing.{each.standing.value}")
        item = each.item
        cells = _cells(screen, item) if item else ("—",) * 5
        screen.row(table, each.item_id, *cells, status)
    screen.put_table(table)


def _cells(screen: Screen, item: EvidenceItem) -> tuple[str, ...]:
    return (
        screen.sentence(f"item.kind.{item.kind.value}"),
        inert(", ".join(item.values) or judged_words(item), 120),
        inert(item.group, 60),
        item.grade,
        screen.sentence(f"item.forge.{item.forgeability.value}"),
    )


def item_page(screen: Screen, found: EnteredItem) -> None:
    """One item with its history and what it rests on."""
    screen.line(found.item_id, "bold")
    item = found.item
    if item:
        screen.line(f"“{inert(item.untrusted_observation, 1000)}”", indent=2)
        named = ("kind", "cli.value", "group", "grade", "forge")
        keys = ["cli.col.value" if n == "cli.value" else f"weighed.col.{n}" for n in named]
        for key, cell in zip(keys, _cells(screen, item), strict=True):
            _fact(screen, key, cell)
        if item.agency:
            _fact(screen, "weighed.col.agency", inert(item.agency, 120))
        places = ", ".join((*item.findings, *item.rows))
        if places:
            screen.say("cli.evidence.rests", indent=2, places=inert(places, 2000))
        if item.judged:
            screen.say("cli.evidence.judged", indent=2, judged=inert(judged_words(item), 500))
    else:
        screen.say("weighed.gone", indent=2)
    _fact(screen, "cli.col.status", screen.sentence(f"item.standing.{found.standing.value}"))
    if found.standing is ItemStanding.WITHDRAWN:
        reason = inert(found.untrusted_reason, 1000)
        screen.say("cli.evidence.reason", indent=2, reason=reason)
    entries = ", ".join(map(str, found.versions))
    screen.say("cli.evidence.versions", indent=2, entries=entries)
    screen.line(f"{both_zones(found.t_ms)} · {found.actor_id}", "dim", indent=2)


def judged_words(item: EvidenceItem) -> str:
    """Ratios that an analyst judged."""
    return ", ".join(f"{name} ×{math.exp(points / 100):.2g}" for name, points in item.judged)


def _fact(screen: Screen, key: str, value: str) -> None:
    name = screen.sentence(key)
    screen.say("cli.evidence.fact", indent=2, name=name, value=value)

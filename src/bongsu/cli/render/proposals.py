"""``evidence propose``: items that the case suggests, and what its intake does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.entered import EnteredItem

if TYPE_CHECKING:
    from bongsu.api import Proposed


def proposals_page(screen: Screen, found: Proposed, kept: Sequence[EnteredItem]) -> None:
    """Each item with its sentence, then the questions that only a person can answer."""
    for each in found.drafts:
        kind = screen.sentence(f"item.kind.{each.kind.value}")
        forge = screen.sentence(f"item.forge.{each.forgeability.value}")
        screen.entry(Text(f"{kind}: {inert(', '.join(each.values), 300)}"),
                     (Text(inert(each.group, 80)), Text(forge)))  # fmt: skip
        screen.line(inert(each.untrusted_observation, 600), indent=4)
    for asked in found.questions:
        screen.say(f"ask.{asked.kind.value}", unsaid=asked.unsaid, holders=asked.holders)
    said = "cli.evidence.entered" if kept else "cli.evidence.proposed"
    screen.say(said, count=len(kept) or len(found.drafts))

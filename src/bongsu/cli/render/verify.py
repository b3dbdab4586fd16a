"""``verify``: what was checked, and what does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bongsu.cli.render.erasing import decisions_section
from bongsu.cli.render.errors import problem_line
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.checkpoint import keep_line

if TYPE_CHECKING:
    from bongsu.api import VerifyReport


def verify_page(screen: Screen, report: VerifyReport) -> None:
    """Print the report."""
    if report.green:
        screen.say("cli.verify.green", style="bold green")
    else:
        screen.say("cli.verify.problems", style="bold red", count=len(report.problems))
    screen.say("cli.verify.log", indent=2, entries=report.entries, exhibits=report.exhibits)
    screen.say("cli.verify.blobs", indent=2, blobs=report.blobs, decrypted=report.decrypted)
    if report.erased_holders:
        screen.say("cli.verify.erased", indent=2, count=report.erased_holders)
    if report.kept is None:
        screen.say("cli.verify.no_checkpoint", indent=2)
    else:
        screen.say("cli.verify.checkpoint", indent=2, kept=report.kept.size)
    screen.say("cli.verify.actors", indent=2, actors=inert(", ".join(report.actors), 2000))
    decisions_section(screen, report.erasures, report.holds)
    if report.problems:
        screen.heading("cli.heading.disagrees")
    for each in report.problems:
        problem_line(screen, each.code, {"subject": each.subject, **each.facts})
    screen.gap()
    screen.say("cli.verify.head")
    screen.set_apart(keep_line(report.head))

"""Erasures and legal holds: what will go, what is gone, and what must stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bongsu.cli.render.receipts import keep_elsewhere
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.erasure import Erasure, Hold, day
from bongsu.model.view import AccountView

if TYPE_CHECKING:
    from bongsu.api import ErasePlan, EraseReceipt


def erase_plan(screen: Screen, plan: ErasePlan) -> None:
    """What will go, and what will not."""
    screen.say("cli.erase.plan", style="bold", holder=inert(plan.holder), id=plan.holder_id)
    screen.say("cli.erase.accounts", indent=2, accounts=inert(", ".join(plan.accounts), 1000))
    size = f"{plan.size:,}"
    screen.say("cli.erase.exhibits", indent=2, count=len(plan.exhibits), size=size)
    screen.say(
        "cli.erase.rows", indent=2, parts=plan.parts, findings=plan.findings, marks=plan.marks
    )
    _entries(screen, "cli.erase.words", plan.words)
    screen.say("cli.erase.stays")
    _entries(screen, "cli.erase.others", plan.others)
    _elsewhere(screen, plan.elsewhere)


def erased(screen: Screen, receipt: EraseReceipt) -> None:
    """The receipt of ``erase``."""
    if receipt.resumed:
        screen.say("cli.erase.resumed")
    for each in receipt.erased:
        _say(screen, "cli.erase.done", each)
    screen.say("cli.erase.files", count=f"{receipt.files:,}")
    _elsewhere(screen, receipt.elsewhere)
    keep_elsewhere(screen, receipt.checkpoint)


def held(screen: Screen, hold: Hold) -> None:
    """A hold was placed."""
    _say(screen, "cli.hold.placed", hold)


def released(screen: Screen, hold: Hold) -> None:
    """A hold was released."""
    screen.say("cli.hold.released", holder=hold.holder_id, seq=hold.seq)


def decisions_section(screen: Screen, erasures: Sequence[Erasure], holds: Sequence[Hold]) -> None:
    """A line each; nothing at all where there are none."""
    for heading, sentence, decided in (
        ("cli.heading.erased", "cli.erase.done", erasures),
        ("cli.heading.held", "cli.hold.placed", holds),
    ):
        if decided:
            screen.heading(heading)
        for each in decided:
            _say(screen, sentence, each, indent=2)
            if isinstance(each, Erasure) and each.finished is None:
                screen.say("cli.account.gone.unfinished", style="bold red", indent=4)


def of_accounts(screen: Screen, accounts: Sequence[AccountView]) -> None:
    """The erasures and holds of these accounts' holders, each once."""
    erasures = {each.erased.seq: each.erased for each in accounts if each.erased}
    holds = {hold.seq: hold for each in accounts for hold in each.holds}
    decisions_section(screen, list(erasures.values()), list(holds.values()))


def _say(screen: Screen, sentence: str, decided: Erasure | Hold, indent: int = 0) -> None:
    screen.say(
        sentence,
        indent=indent,
        holder=decided.holder_id,
        seq=decided.seq,
        day=day(decided),
        basis=inert(decided.basis),
    )


def _entries(screen: Screen, sentence: str, entries: Sequence[int]) -> None:
    if entries:
        screen.say(sentence, indent=2, entries=", ".join(map(str, entries)))


def _elsewhere(screen: Screen, paths: Sequence[str]) -> None:
    """What nobody but the user can judge."""
    if paths:
        screen.say("cli.erase.elsewhere")
        for path in paths:
            screen.verbatim(f"  {inert(path, 500)}")
    screen.say("cli.erase.copies")

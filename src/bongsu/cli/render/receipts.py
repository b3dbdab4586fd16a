"""Receipts: of a case made, exhibits sealed, an investigation run, a message handed out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bongsu.cli.render.coverage import problem_counts
from bongsu.cli.render.errors import problem_line
from bongsu.cli.render.rules import counts_line
from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert, inert_block
from bongsu.model.case import Intake
from bongsu.model.checkpoint import keep_line, parse_checkpoint
from bongsu.model.errors import BongsuError

if TYPE_CHECKING:
    from bongsu.api import Extracted, Investigation, SealReceipt


def opened(screen: Screen, case: Path, case_id: str, code: str, checkpoint: str | None) -> None:
    """The receipt of ``init``: the recovery code is shown this once."""
    screen.say("cli.init.opened", path=str(case), id=case_id)
    screen.heading("cli.init.recovery")
    screen.set_apart(inert(code))
    screen.say("cli.init.recovery.advice")
    keep_elsewhere(screen, checkpoint)


def added(screen: Screen, lines: Sequence[Intake], receipt: SealReceipt) -> None:
    """The receipt of ``add``: what became of every line."""
    for sealed in receipt.sealed:
        exhibit = sealed.exhibit
        _line(screen, "cli.add.sealed", lines[sealed.line])
        size = f"{exhibit.size:,}"
        screen.say("cli.add.exhibit", indent=4, id=exhibit.exhibit_id, size=size, seq=sealed.seq)
        screen.line(f"SHA-256 {exhibit.sha256_received}", "dim", indent=4)
    for again in receipt.repeated:
        _line(screen, "cli.add.repeated", lines[again.line])
        screen.say("cli.add.again", indent=4, id=again.exhibit_id, seq=again.seq)
    for waiting in receipt.expected:
        _line(screen, "cli.add.expected", lines[waiting.line])
    _remarks(screen, lines, receipt)
    keep_elsewhere(screen, receipt.checkpoint)


def investigated(screen: Screen, case: Path, receipt: Investigation) -> None:
    """The receipt of ``investigate``."""
    screen.say(
        "cli.investigate.read",
        exhibits=f"{receipt.exhibits:,}",
        messages=f"{receipt.messages:,}",
        seconds=f"{receipt.seconds:,.1f}",
    )
    if receipt.records:
        screen.say("cli.investigate.records", records=f"{receipt.records:,}")
    if receipt.unverified:
        layouts = ", ".join(map(inert, receipt.unverified))
        screen.say("cli.record.unverified_layouts", style="yellow", layouts=layouts)
    for each in receipt.geo:
        screen.say("cli.investigate.geo", file=inert(each, 200))
    screen.say(
        "cli.investigate.found",
        accounts=receipt.accounts,
        findings=f"{receipt.findings:,}",
        alerts=f"{receipt.alerts:,}",
    )
    for detector, count in sorted(receipt.left_out.items()):
        screen.say(
            "cli.investigate.left_out",
            style="yellow",
            detector=inert(detector),
            count=f"{count:,}",
        )
    if receipt.acts_left_out:
        more = f"{receipt.acts_left_out:,}"
        screen.say("cli.investigate.acts_left_out", style="yellow", count=more)
    if receipt.sigma:
        counts_line(screen, receipt.sigma)
    screen.heading("cli.heading.problems")
    problem_counts(screen, receipt.problems, "cli.problems.none_now")
    if receipt.failed:
        screen.heading("cli.heading.detectors_failed")
    for detector, said in receipt.failed.items():
        screen.line(f"{inert(detector)}: {screen.sentence(said)}", style="red", indent=2)
    keep_elsewhere(screen, receipt.checkpoint)
    screen.say("cli.investigate.next", path=str(case))


def extracted(screen: Screen, written: str, found: Extracted) -> None:
    """The receipt of ``extract``."""
    place = found.locator
    screen.say("cli.extract.written", path=written, size=f"{len(found.data):,}")
    screen.verbatim(f"SHA-256 {inert(found.sha256)}")
    screen.say(
        "cli.extract.place",
        exhibit=place.exhibit_id,
        member=inert(place.member, 1000) if place.member else "—",
        start=place.start,
        end=place.end,
    )


def keep_elsewhere(screen: Screen, checkpoint: str | None) -> None:
    """The checkpoint set apart, with the advice to keep it away from the case."""
    if checkpoint is None:
        return
    screen.heading("cli.checkpoint")
    screen.set_apart(_one_line(checkpoint))
    screen.say("cli.checkpoint.advice")


def _one_line(checkpoint: str) -> str:
    """A signed note says in six lines what one line keeps."""
    try:
        return keep_line(parse_checkpoint(checkpoint))
    except BongsuError:
        return inert_block(checkpoint)


def _line(screen: Screen, key: str, line: Intake) -> None:
    words = f"{screen.sentence(key)}  {inert(line.account, 80)}"
    screen.line(f"{words}  {inert(line.path)}" if line.path else words)


def _remarks(screen: Screen, lines: Sequence[Intake], receipt: SealReceipt) -> None:
    for sealed in receipt.sealed:
        path = inert(lines[sealed.line].path, 200)
        if sealed.changed:
            screen.say("cli.add.changed", style="yellow", path=path)
        if sealed.problems or sealed.skipped:
            screen.say(
                "cli.add.folder",
                path=path,
                members=sealed.members,
                skipped=sealed.skipped,
                problems=sealed.problems,
            )
    if receipt.failed:
        screen.heading("cli.heading.failed", count=len(receipt.failed))
    for failed in receipt.failed:
        line = lines[failed.line]
        screen.line(f"{inert(line.account, 80)}  {inert(line.path, 200)}", indent=2)
        problem_line(screen, failed.code, failed.facts, indent=4)

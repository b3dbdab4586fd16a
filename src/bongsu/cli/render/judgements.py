"""Sealed judgements: who has sealed, who has opened, and all figures side by side."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.judgement import Round, SealedJudgement


def judgements_page(screen: Screen, rounds: Sequence[Round]) -> None:
    """Every round; figures only where all of a round are open."""
    if not rounds:
        screen.say("cli.judgement.none")
    for each in rounds:
        screen.say("cli.judgement.round", style="bold", number=each.number)
        for sealed in each.sealed:
            _agency(screen, sealed)
        if each.whole:
            _compared(screen, each)


def _agency(screen: Screen, sealed: SealedJudgement) -> None:
    state = "broken" if sealed.broken else "open" if sealed.opened else "waiting"
    agency = inert(sealed.untrusted_agency, 120)
    said = screen.sentence(f"judgement.{state}")
    screen.say("cli.judgement.line", indent=2, agency=agency, state=said, seq=sealed.seq)


def _compared(screen: Screen, found: Round) -> None:
    opened = [each.opened for each in found.sealed if each.opened]
    for each in opened:
        screen.say(
            "cli.judgement.why",
            indent=2,
            agency=inert(each.untrusted_agency, 120),
            confidence=screen.sentence(f"confidence.{each.confidence.value}"),
            reasons=inert(each.untrusted_reasons or "—", 1000),
        )
    for row in found.compared:
        given = [
            f"{inert(each.untrusted_agency, 60)} {percent} %"
            for each, percent in zip(opened, row.percents, strict=True)
        ]
        mean = f"{screen.sentence('judgement.mean')} {row.mean} %"
        apart = f"{screen.sentence('judgement.apart')} {row.apart}"
        screen.entry(Text(inert(row.hypothesis, 80)), map(Text, (*given, mean, apart)))
    key = "judgement.disagree" if found.disagree else "judgement.agree"
    screen.say(key, n=found.most_apart)

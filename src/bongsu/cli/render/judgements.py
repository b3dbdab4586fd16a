"""Sealed judgements: who has sealed, who has opened, and all figures side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.judgement import Round, SealedJudgement


def judgements_page(screen: Screen, rounds: Sequence[Round], names: Mapping[str, str]) -> None:
    """Every round; figures only where all of a round are open. ``names`` are of hypotheses."""
    if not rounds:
        screen.say("cli.judgement.none")
    for each in rounds:
        screen.say("weighed.round", style="bold", number=each.number)
        for sealed in each.sealed:
            _agency(screen, sealed)
        if each.whole:
            _compared(screen, each, names)


def _agency(screen: Screen, sealed: SealedJudgement) -> None:
    state = "broken" if sealed.broken else "open" if sealed.opened else "waiting"
    agency = inert(sealed.untrusted_agency, 120)
    said = screen.sentence(f"judgement.{state}")
    screen.say("cli.judgement.line", indent=2, agency=agency, state=said, seq=sealed.seq)


def _compared(screen: Screen, found: Round, names: Mapping[str, str]) -> None:
    opened = [each.opened for each in found.sealed if each.opened]
    for each in opened:
        screen.say(
            "cli.judgement.why",
            indent=2,
            agency=inert(each.untrusted_agency, 120),
            confidence=screen.sentence(f"confidence.{each.confidence.value}"),
            reasons=inert(each.untrusted_reasons or "—", 1000),
        )
    table = screen.table("weighed.col.hypothesis")
    for each in opened:
        table.add_column(Text(inert(each.untrusted_agency, 60)), justify="right")
    for key in ("judgement.mean", "judgement.apart"):
        table.add_column(Text(screen.sentence(key)), justify="right")
    for row in found.compared:
        mean = "—" if row.mean is None else f"{row.mean} %"
        given = (*(f"{percent} %" for percent in row.percents), mean)
        name = names.get(row.hypothesis, row.hypothesis)
        screen.row(table, inert(name, 80), *given, str(row.apart))
    screen.put_table(table)
    key = "judgement.disagree" if found.disagree else "judgement.agree"
    screen.say(key, n=found.most_apart)

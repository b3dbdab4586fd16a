"""Rungs and statuses: a sign, a word and a colour that say the same."""

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.model.times import both_zones
from bongsu.model.verdict import RungVerdict, Status, Verdict

SIGNS = {
    Status.EVIDENCED: ("!!", "bold red"),
    Status.INDICATED: ("!", "yellow"),
    Status.NOTHING_FOUND: ("-", ""),
    Status.NOT_EXAMINED: ("?", "dim"),
}


def status_text(screen: Screen, status: Status) -> Text:
    """Such as ``!! evidenced``."""
    sign, style = SIGNS[status]
    return Text(f"{sign} {screen.sentence(f'status.{status.value}')}", style)


def rung_lines(screen: Screen, verdict: Verdict) -> None:
    """A row a rung, with the reason and the findings it rests on."""
    table = screen.table("cli.col.rung", "cli.col.status", "cli.col.why", "cli.col.rests_on")
    for each in verdict.rungs:
        screen.row(
            table,
            screen.sentence(f"rung.{each.rung.value}"),
            status_text(screen, each.status),
            screen.sentence(each.why),
            _rests_on(each),
        )
    screen.put_table(table)


def _rests_on(rung: RungVerdict) -> str:
    parts = [*rung.finding_ids[:3]]
    if len(rung.finding_ids) > 3:
        parts.append(f"+{len(rung.finding_ids) - 3}")
    if rung.first_ms is not None:
        parts.append(f"{both_zones(rung.first_ms)} … {both_zones(rung.last_ms)}")
    return "\n".join(parts) or "—"

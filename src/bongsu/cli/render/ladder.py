"""Rungs and statuses: a sign, a word and a colour that say the same."""

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.times import both_zones
from bongsu.model.verdict import Rung, RungVerdict, Status, Verdict, bounds_key

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
            " ".join(why_words(screen, each)),
            _rests_on(each),
        )
    screen.put_table(table)


def why_words(screen: Screen, rung: RungVerdict) -> list[str]:
    """The reason, bounds of what went out, and what the logs leave out."""
    words = [screen.sentence(rung.why)]
    if rung.rung is Rung.DRAINED and rung.status in (Status.EVIDENCED, Status.INDICATED):
        counts = {"least": f"{rung.least or 0:,}", "most": f"{rung.most or 0:,}"}
        words.append(screen.sentence(f"bounds.{bounds_key(rung)}", **counts))
    return words + [screen.sentence(f"gap.{gap}") for gap in rung.gaps]


def door_table(screen: Screen, verdict: Verdict) -> None:
    """What to close now: which door, since when, in whose hand, and how sure that is."""
    if not verdict.doors:
        return
    screen.heading("cli.heading.doors")
    table = screen.table(
        "cli.col.door", "cli.col.what", "cli.col.since", "cli.col.hand", "cli.col.sure",
        "cli.col.row",
    )  # fmt: skip
    for each in verdict.doors:
        screen.row(
            table,
            screen.sentence(f"door.{each.kind}"),
            inert(each.untrusted_what, 120),
            both_zones(each.since_ms),
            screen.sentence(f"hand.{each.hand.value}"),
            screen.sentence(f"sure.{each.sure.value}"),
            inert(each.row_id),
        )
    screen.put_table(table)


def _rests_on(rung: RungVerdict) -> str:
    parts = [*rung.finding_ids[:3]]
    if len(rung.finding_ids) > 3:
        parts.append(f"+{len(rung.finding_ids) - 3}")
    if rung.first_ms is not None:
        parts.append(f"{both_zones(rung.first_ms)} … {both_zones(rung.last_ms)}")
    return "\n".join(parts) or "—"

"""``timeline``: a line a moment, hostile hands in colour and in words."""

from rich.text import Text

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.records import Moment
from bongsu.model.times import both_zones, iso_utc
from bongsu.model.verdict import Hand
from bongsu.model.view import AccountView

HANDS = {Hand.INTRUDER: "bold red", Hand.SUSPECTED: "yellow", Hand.UNKNOWN: "dim"}


def timeline_page(screen: Screen, view: AccountView) -> None:
    """Print the whole timeline."""
    screen.say("timeline.title", style="bold", account=inert(view.address))
    if not view.timeline:
        screen.say("timeline.none")
        return
    table = screen.table(
        "cli.col.time", "cli.col.lane", "cli.col.what", "cli.col.from", "cli.col.hand"
    )
    for each in view.timeline:
        screen.row(
            table,
            both_zones(each.t_ms),
            screen.sentence(f"lane.{each.lane.value}"),
            moment_words(screen, each),
            inert(each.untrusted_from, 120) if each.untrusted_from else "—",
            hand_text(screen, each.hand),
        )
    screen.put_table(table)
    screen.say("timeline.how", style="dim")


def hand_text(screen: Screen, hand: Hand) -> Text:
    return Text(screen.sentence(f"hand.{hand.value}"), HANDS[hand])


def moment_words(screen: Screen, each: Moment) -> str:
    """Such as ``forward, set: name → address · 3 times, until … · 12 items · zone inferred``."""
    what = screen.sentence(f"what.{each.what}")
    told = f"{what}, {screen.sentence(f'state.{each.state}')}"
    names = [inert(text, 120) for text in (each.untrusted_name, each.untrusted_to) if text]
    parts = [f"{told}: {' → '.join(names)}" if names else told]
    if each.count > 1:
        last = both_zones(each.last_ms)
        parts.append(screen.sentence("timeline.times", n=f"{each.count:,}", last=last))
    if each.items is not None:
        parts.append(screen.sentence("timeline.items", n=f"{each.items:,}"))
    if each.inferred:
        parts.append(screen.sentence("timeline.inferred"))
    first, *more = each.finding_ids or ("",)
    named = f"{first} +{len(more)}" if more else first
    return " · ".join([*parts, named] if named else parts)


def moment_line(view: AccountView, each: Moment) -> dict[str, object]:
    """The same for machines."""
    return {
        "account": view.address,
        "t": iso_utc(each.t_ms),
        "last": iso_utc(each.last_ms),
        "lane": each.lane.value,
        "what": each.what,
        "state": each.state,
        "hand": each.hand.value,
        "name": each.untrusted_name,
        "to": each.untrusted_to,
        "from": each.untrusted_from,
        "count": each.count,
        "items": each.items,
        "zone_inferred": each.inferred,
        "row_id": each.row_id,
        "findings": each.finding_ids,
    }

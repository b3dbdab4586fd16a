"""One record of a log: what it says, whose hand it shows, and its fields as written."""

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.records import RecordView
from bongsu.model.times import both_zones


def record_words(screen: Screen, record: RecordView) -> str:
    """``UserLoggedIn · 192.0.2.7 · session … · kim@other.example has no account here``."""
    parts: list[str] = [
        inert(each, 120) for each in (record.operation, record.ip, record.user_agent) if each
    ]
    if not record.own:
        parts.append(screen.sentence("cli.record.stranger", who=inert(record.principal, 120)))
    if not record.layout_known:
        parts.append(screen.sentence("cli.record.unverified"))
    return " · ".join(parts)


def record_lines(screen: Screen, record: RecordView) -> None:
    """Everything that the tables hold of it."""
    screen.heading("cli.heading.record")
    zone = screen.sentence(f"zone.{record.zone_source}")
    layout = record.layout
    if not record.layout_known:
        layout += f" · {screen.sentence('cli.record.unverified')}"
    table = screen.table("", "")
    table.show_header = False
    for key, value in (
        ("cli.col.operation", inert(record.operation)),
        ("cli.col.time", f"{both_zones(record.t_ms)} · {zone}"),
        ("cli.col.time_raw", inert(record.t_raw)),
        ("cli.col.principal", inert(record.principal)),
        ("cli.col.actor", f"{inert(record.actor)} ({record.actor_class})"),
        ("cli.col.address", inert(record.ip)),
        ("cli.col.agent", inert(record.user_agent)),
        ("cli.col.session", inert(record.session)),
        ("cli.col.log", layout),
    ):
        screen.row(table, f"  {screen.sentence(key)}", value)
    for act in record.acts:
        told = ", ".join(f"{name}={inert(value, 120)}" for name, value in act.cells)
        screen.row(table, f"  {act.table}", told)
    screen.put_table(table)
    if not record.own:
        screen.say("cli.record.stranger", who=inert(record.principal))


def field_lines(screen: Screen, record: RecordView) -> None:
    """Fields as written, in their order."""
    screen.heading("cli.heading.fields")
    for name, value in record.fields:
        screen.line(f"{inert(name, 120)}: {inert(value, 1000)}", indent=2)
    if record.left_out:
        screen.say("cli.record.more", indent=2, n=record.left_out)

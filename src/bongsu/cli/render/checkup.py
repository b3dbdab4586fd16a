"""``doctor``: walls, versions, room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bongsu.cli.render.screen import Screen

if TYPE_CHECKING:
    from bongsu.api import Diagnosis

_GIGABYTE = 1024**3


def checkup_page(screen: Screen, found: Diagnosis) -> None:
    """Print the diagnosis."""
    screen.say("cli.doctor.system", system=found.system, python=found.python)
    screen.say("cli.doctor.processors", count=found.processors)
    _walls(screen, found)
    _libraries(screen, found)
    if found.disk:
        screen.heading("cli.doctor.disk")
        free, total = (f"{each / _GIGABYTE:,.1f}" for each in (found.disk.free, found.disk.total))
        style = "bold red" if found.disk.is_short else ""
        screen.say("cli.doctor.free", style, 2, path=found.disk.path, free=free, total=total)
        if found.disk.is_short:
            screen.say("cli.doctor.short", indent=2)
    screen.gap()
    screen.say("cli.doctor.not_needed")


def _walls(screen: Screen, found: Diagnosis) -> None:
    screen.heading("cli.doctor.walls")
    table = screen.table("cli.doctor.col.wall", "cli.doctor.col.stands", "cli.doctor.col.against")
    for name, stands in found.walls.items():
        answer = "cli.doctor.stands" if stands else "cli.doctor.absent"
        screen.row(table, name, screen.sentence(answer), screen.sentence(f"cli.wall.{name}"))
    screen.put_table(table)
    if not all(found.walls.values()):
        screen.say("cli.doctor.walls.fewer", indent=2)
    if found.landlock:
        screen.say("cli.doctor.landlock", indent=2, version=found.landlock)


def _libraries(screen: Screen, found: Diagnosis) -> None:
    screen.heading("cli.doctor.libraries")
    sound = ", ".join(f"{each.name} {each.version}" for each in found.libraries if each.fits)
    screen.line(sound, indent=2)
    for each in found.libraries:
        if each.version is None:
            screen.say("cli.doctor.missing", "bold red", 2, name=each.name)
        elif not each.fits:
            screen.say("cli.doctor.old", "bold red", 2, name=each.name, version=each.version)

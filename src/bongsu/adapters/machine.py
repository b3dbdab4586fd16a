"""What this machine has of what Bongsu relies on."""

import platform
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from bongsu.adapters import landlock
from bongsu.adapters.folders import FILE_NAME, no_case
from bongsu.adapters.walls import Wall

LEAST_FREE = 1024**3
"""Bytes on the case's disk below which a person should make room."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library that Bongsu declares. ``version`` is None where it is not installed."""

    name: str
    version: str | None
    fits: bool


@dataclass(frozen=True, slots=True)
class Disk:
    """Room on the disk of a case, in bytes."""

    path: str
    free: int
    total: int

    @property
    def is_short(self) -> bool:
        return self.free < LEAST_FREE


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What `doctor` found.

    ``walls`` names, in order, every wall that workers know and whether it stands here;
    ``landlock`` is the kernel's Landlock version, 0 for none. ``disk`` is None where no case was
    named.
    """

    system: str
    python: str
    processors: int
    walls: dict[str, bool]
    landlock: int
    libraries: tuple[Library, ...]
    disk: Disk | None

    @property
    def needs_a_person(self) -> bool:
        """A wall that is not to be had here is known and is no reason to act."""
        return bool(self.disk and self.disk.is_short) or not all(e.fits for e in self.libraries)


def diagnose(standing: Wall, processors: int, case: Path | None) -> Diagnosis:
    """``standing`` are the walls around a worker of this machine. Raises ``input.case_missing``."""
    return Diagnosis(
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        python=platform.python_version(),
        processors=processors,
        walls={wall.name.lower(): wall in standing for wall in Wall if wall.name},
        landlock=landlock.abi(),
        libraries=tuple(_libraries()),
        disk=_disk(case) if case else None,
    )


def _libraries() -> Iterator[Library]:
    from packaging.requirements import Requirement  # noqa: PLC0415 - every start would wait

    yield Library("sqlite", sqlite3.sqlite_version, fits=True)
    for line in sorted(requires("bongsu") or ()):
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            found = _version(wanted.name)
            yield Library(wanted.name, found, found is not None and found in wanted.specifier)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _disk(case: Path) -> Disk:
    if not (case / FILE_NAME).is_file():
        raise no_case(case)
    usage = shutil.disk_usage(case)
    return Disk(str(case.resolve()), usage.free, usage.total)

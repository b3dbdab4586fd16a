"""What reading a flagged message in several ways has shown."""

from dataclasses import dataclass, field

from bongsu.readers.ambiguity.flags import Flag
from bongsu.readers.links import Link
from bongsu.readers.parts import Part


@dataclass(slots=True)
class Ambiguity:
    """Flags of one message, and what only other views show, each under the first view that does.

    ``views`` name all views that show something of it.
    """

    flags: tuple[Flag, ...] = ()
    files: list[tuple[str, Part]] = field(default_factory=list)
    links: list[tuple[str, Link]] = field(default_factory=list)
    views: list[str] = field(default_factory=list)

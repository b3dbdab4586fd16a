"""In which shape a generated holder hands over the mailbox."""

from __future__ import annotations

import random

from bongsu.scenario.letters import Person

_SHAPES = {
    "northlight.example": ("takeout-zip .zip", "takeout-zip .zip", "takeout-tgz .tgz", "mbox "),
    "hanbit-portal.example": ("eml-zip-ko .zip", "eml-zip-ko .zip", "eml-ko ", "mbox "),
    "saebyeok.example": ("eml-zip-ko .zip", "eml-zip .zip", "mbox "),
    "cairnpost.example": ("mbox ", "eml-zip .zip", "eml "),
    "vaultwren.example": ("eml-zip .zip", "mbox "),
}
_CLIENT = ("maildir ", "mbox ", "mbox ", "maildir-no-sent ")


def export_of(rng: random.Random, number: int, person: Person) -> tuple[str, str]:
    """The kind and the path of the export; a mail program's user copies its folders."""
    shapes = _CLIENT if person.mailer.startswith("osprey") else _SHAPES[person.domain]
    kind, ending = rng.choice(shapes).split(" ")
    stem = person.latin.lower().replace(" ", "-")
    folder = "takeout-" if kind.startswith("takeout") else ""
    return kind, f"exports/{folder}{stem}-{number + 1:04d}{ending}"

"""Coded errors. The sentence a person reads stands in the catalogue under the code."""

from enum import StrEnum


class Family(StrEnum):
    """Who must act on an error.

    INPUT: the person at the keyboard. EVIDENCE: nobody now, it becomes a problem row.
    PLUGIN: the author of a plugin. WORLD: whoever runs the machine. INVARIANT: Bongsu's developers.
    """

    INPUT = "input"
    EVIDENCE = "evidence"
    PLUGIN = "plugin"
    WORLD = "world"
    INVARIANT = "invariant"


class BongsuError(Exception):
    """What went wrong, as a stable code and the facts its sentence needs.

    ``code`` is a catalogue key such as ``input.consent_missing``; its first part is the family.
    ``facts`` fill the sentence's placeholders; every value is treated as hostile when shown.
    """

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(f"{code} {facts}" if facts else code)

    @property
    def family(self) -> Family:
        return Family(self.code.split(".", 1)[0])

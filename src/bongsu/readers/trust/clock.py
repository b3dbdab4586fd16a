"""Whether the times of a path run the way a message does: from the bottom upwards."""

from collections.abc import Sequence
from enum import StrEnum

_DRIFT_MS = 60_000
"""Clocks of honest servers are apart by less."""
_GAP_MS = 6 * 3_600_000
"""Longer than a queue or a greylist usually holds mail."""


class Clock(StrEnum):
    """A hop's time against the next one below that has any.

    ``ordered``; ``backwards``: it took the message before the one below had it; ``gap``: hours
    later; ``lowest``: no time stands below; ``undated``: it has none itself.
    """

    ORDERED = "ordered"
    BACKWARDS = "backwards"
    GAP = "gap"
    LOWEST = "lowest"
    UNDATED = "undated"


def clocks(times: Sequence[int | None]) -> list[Clock]:
    """One for each hop; ``times`` in ms stand from the top."""
    found: list[Clock] = []
    below: int | None = None
    for time in reversed(times):
        found.append(_clock(time, below))
        below = below if time is None else time
    return found[::-1]


def _clock(time: int | None, below: int | None) -> Clock:
    if time is None:
        return Clock.UNDATED
    if below is None:
        return Clock.LOWEST
    if time < below - _DRIFT_MS:
        return Clock.BACKWARDS
    return Clock.GAP if time > below + _GAP_MS else Clock.ORDERED

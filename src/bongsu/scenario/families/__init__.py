"""Families of lures written after the mail detectors were frozen, each with its honest double.

None of them is in the first story; they play in the generated cast only.
"""

from __future__ import annotations

from collections.abc import Callable

from bongsu.scenario.families import (
    calendar,
    compromised_sender,
    html_page,
    hwp_object,
    locked_archive,
    near_correspondent,
    otp_relay,
    peer_review,
    qr,
    undelivered,
)
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Double, Ledger
from bongsu.scenario.world import World

_Make = Callable[[World, Holder], Double]
_FIRST: tuple[_Make, ...] = (
    compromised_sender.double,
    locked_archive.double,
    otp_relay.double,
    qr.double,
)
_IN_FULL: tuple[_Make, ...] = (
    hwp_object.double,
    html_page.double,
    calendar.double,
    undelivered.bounced,
    undelivered.held,
    peer_review.double,
    near_correspondent.double,
)


def late_doubles(world: World, ledger: Ledger, holder: Holder, turn: int) -> None:
    """A few for every holder, chosen in turn, in lured and unlured mailboxes alike."""
    chosen = _in_turn(_FIRST, turn, 2)
    if not world.cast.short:
        chosen += _in_turn(_IN_FULL, turn * 3, 3)
    ledger.doubles += [make(world, holder) for make in chosen]


def _in_turn(kinds: tuple[_Make, ...], first: int, count: int) -> list[_Make]:
    return [kinds[step % len(kinds)] for step in range(first, first + count)]

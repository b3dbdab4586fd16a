"""Families of lures written after the mail detectors were frozen, each with its honest double.

None of them is in the first story; they play in the generated cast only.
"""

from __future__ import annotations

from collections.abc import Callable

from bongsu.scenario.families import compromised_sender, locked_archive, otp_relay, qr
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Double, Ledger
from bongsu.scenario.world import World

_DOUBLES: tuple[Callable[[World, Holder], Double], ...] = (
    compromised_sender.double,
    locked_archive.double,
    otp_relay.double,
    qr.double,
)


def late_doubles(world: World, ledger: Ledger, holder: Holder, turn: int) -> None:
    """Two for every holder, chosen in turn, in lured and unlured mailboxes alike."""
    for step in (turn, turn + 1):
        ledger.doubles.append(_DOUBLES[step % len(_DOUBLES)](world, holder))

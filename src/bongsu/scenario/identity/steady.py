"""Takeovers of which only the times are left to chance: for stories that are told on purpose."""

from __future__ import annotations

from datetime import datetime

from bongsu.scenario.identity import devices
from bongsu.scenario.identity.crews import Takeover
from bongsu.scenario.identity.habits import Habits
from bongsu.scenario.identity.intruders import Raid, hiding, visit

_VISITS = 3


def raid_of(plan: Takeover, habits: Habits, start: datetime) -> Raid:
    """A raid from the crew's first server."""
    life = habits.life
    return Raid(
        plan, habits, start, plan.crew.servers[0], devices.computer(life.rng), life.session()
    )


def stay(raid: Raid) -> None:
    """In with the password; what warns is hidden, mail goes elsewhere, and visits follow."""
    drop = {"destination": raid.plan.crew.drop}
    raid.act("sign_in", {"factor": "password"})
    raid.act("rule", hiding(raid))
    raid.act("forward", drop)
    raid.act("recovery_changed", drop)
    visit(raid, _VISITS)

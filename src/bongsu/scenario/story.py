"""The first story: a fixed cast, lures that were planted by hand, and what their readers did."""

from __future__ import annotations

from collections.abc import Iterator

from bongsu.scenario.cast import STORY
from bongsu.scenario.doubles import honest_doubles
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.handing import hand_over
from bongsu.scenario.identity import first_story
from bongsu.scenario.ordinary import machines
from bongsu.scenario.planting import plant
from bongsu.scenario.records import Ledger
from bongsu.scenario.threads import everyday
from bongsu.scenario.truth import Sheet
from bongsu.scenario.world import World, weeks_of

HOLDERS = STORY.holders


def tell(seed: int, months: int, sheet: Sheet) -> Iterator[ScenarioFile]:
    """Write the mailboxes of the whole cast together, because its lures run across them."""
    world, ledger = World(seed, weeks=weeks_of(months)), Ledger()
    present = [holder for holder in HOLDERS if holder.export]
    for holder in present:
        everyday(world, holder)
        machines(world, holder)
    world.bin_some()
    for turn, holder in enumerate(present):
        honest_doubles(world, ledger, holder, turn)
    plant(world, ledger)
    for holder in HOLDERS:
        yield from hand_over(holder, world.box(holder.person.address), ledger, sheet)
        if holder.export:
            mine = ledger.of(holder.person.address)
            yield from first_story.hand_over(seed, world, holder, mine, sheet.answers)
    sheet.planted(ledger, HOLDERS)

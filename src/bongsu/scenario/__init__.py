"""A small, plainly fictional case with its truth, generated from a number.

The room is pure: it opens nothing, asks no clock and yields bytes. It knows
nothing of detectors, so that what they find here is not what was written for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bongsu.scenario import breakage, papers
from bongsu.scenario.doubles import honest_doubles
from bongsu.scenario.exports import Copy, ScenarioFile, pack
from bongsu.scenario.letters import Placed
from bongsu.scenario.mime import render
from bongsu.scenario.ordinary import machines
from bongsu.scenario.people import HOLDERS
from bongsu.scenario.planting import plant
from bongsu.scenario.providers import stamp
from bongsu.scenario.records import Ledger
from bongsu.scenario.threads import everyday
from bongsu.scenario.truth import truth_json
from bongsu.scenario.world import World

__all__ = ["ScenarioFile", "generate"]

_OWN_WORDS = ("sent", "drafts")


def _copy(placed: Placed) -> Copy:
    """A delivered copy wears its provider's block; a sent one does not."""
    letter = render(placed.letter)
    own = placed.folder in _OWN_WORDS
    return Copy(placed, letter if own else stamp(placed.letter, placed.account, letter) + letter)


def _write(seed: int) -> tuple[World, Ledger]:
    world, ledger = World(seed), Ledger()
    for holder in HOLDERS:
        everyday(world, holder)
        machines(world, holder)
    world.bin_some()
    honest_doubles(world, ledger)
    plant(world, ledger)
    return world, ledger


def generate(seed: int = 2024) -> Iterator[ScenarioFile]:
    """Yield every file of the case. The same seed gives identical bytes."""
    world, ledger = _write(seed)
    counts: Counter[str] = Counter()
    yield ScenarioFile("README.txt", papers.README.encode())
    yield ScenarioFile("intake.csv", papers.intake_csv())
    for holder in HOLDERS:
        copies = [_copy(p) for p in world.box(holder.person.address)]
        if holder.kind == "maildir-no-sent":
            copies = [c for c in copies if c.placed.folder != "sent"]
        counts[holder.person.address] = len(copies)
        yield from pack(
            holder, breakage.cut_one(holder, copies, ledger), breakage.strays(holder, ledger)
        )
    yield ScenarioFile("truth.json", truth_json(seed, ledger, counts))

"""Who is lured with what: campaigns over a share of the generated accounts."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from bongsu.scenario.acts import act
from bongsu.scenario.aftermath import taken_over
from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import chance
from bongsu.scenario.disguises import target_of
from bongsu.scenario.kinds import KINDS, playing
from bongsu.scenario.lookalikes import Difficulty
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan
from bongsu.scenario.records import Ledger
from bongsu.scenario.world import STORY_WEEKS, World

_ACCOUNTS_A_CAMPAIGN = 3
_FEWEST, _MOST_TARGETS = 3, 4
_LARGEST_SPREAD = 1.5


@dataclass(slots=True)
class Campaigns:
    """The plans of the whole case by account; small, because nothing is written yet."""

    plans: dict[str, list[Plan]] = field(default_factory=dict)

    def strike(self, world: World, holder: Holder, ledger: Ledger) -> None:
        """Plant what is meant for one holder, then let the holder act."""
        for plan in self.plans.get(holder.person.address, []):
            made = KINDS[plan.family].make(world, plan)
            ledger.lures += made
            ledger.doubles += [letter for lure in made for letter in lure.honest]
            act(world, ledger, holder, made)
            if plan.family == "rapport" and world.rng.random() < 0.4:
                taken_over(world, ledger, holder.person.address)


def wage(seed: int, cast: Cast, difficulty: Difficulty) -> Campaigns:
    """One campaign for every few accounts; the families take turns in a shuffled order."""
    rng, found = chance(f"{seed}|campaigns"), Campaigns()
    names = playing(cast)
    rng.shuffle(names)
    for number in range(max(_FEWEST, len(cast.holders) // _ACCOUNTS_A_CAMPAIGN)):
        family = names[number % len(names)]
        for plan in _campaign(rng, number, family, cast, difficulty):
            found.plans.setdefault(plan.account, []).append(plan)
    return found


def _campaign(
    rng: random.Random, number: int, family: str, cast: Cast, difficulty: Difficulty
) -> list[Plan]:
    """A few holders of one language (and provider, where the family imitates it).

    Who has no reason at all to wonder is left out: to such a reader it is no lure.
    """
    kind = KINDS[family]
    able = [h for h in cast.holders if h.export and kind.suits(h)]
    if not able:
        return []
    first = rng.choice(able)
    alike = [h for h in able if h is not first and kind.together(first, h)]
    more = rng.sample(alike, min(len(alike), rng.randrange(_MOST_TARGETS)))
    targets: Sequence[Holder] = (first, *more)
    name = f"{family}-{number + 1:03d}" if more else ""
    week = rng.uniform(4, STORY_WEEKS - 4)
    disguise = kind.disguise(rng, target_of(cast, first, difficulty))
    plans = [
        kind.plan(rng, cast, disguise, h, family, week + rng.uniform(0, _LARGEST_SPREAD), name)
        for h in targets
    ]
    return [plan for plan in plans if plan.reasons]

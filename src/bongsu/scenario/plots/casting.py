"""Who is aimed at: campaigns of hands and of criminals over a cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.plots.hand import Hand
from bongsu.scenario.plots.operation import KIT_BULK, Operation

_LAST_WEEKS, _AFTERMATH = 24, 4


@dataclass(slots=True)
class Planner:
    """Plans one case. No account gets two campaigns of one family, so that it is told apart
    which letter opened a door.
    """

    name: str
    seed: str
    cast: Cast
    weeks: int
    made: list[Operation] = field(default_factory=list)
    rng: Rng = field(init=False)

    def __post_init__(self) -> None:
        self.rng = chance(f"{self.seed}|plans")

    def wage(
        self,
        hand: Hand,
        family: str,
        size: int,
        *,
        bulk: bool = False,
        short: bool = False,
        poses_as: Hand | None = None,
    ) -> None:
        """A campaign against so many accounts, half of them victims of somebody else already."""
        name = f"{self.name}-{len(self.made) + 1:02d}"
        targets, week = self._targets(hand, family, size), self._week()
        self.made.append(Operation(name, hand, family, week, targets, bulk, short, poses_as))

    def crime(self, gang: Hand, size: int, *, bulk: bool = False, short: bool = False) -> None:
        """The kit, as it is sold, to anybody."""
        self.wage(gang, KIT_BULK, size, bulk=bulk, short=short)

    def _targets(self, hand: Hand, family: str, size: int) -> tuple[str, ...]:
        had = {a for o in self.made if o.family == family for a in o.targets}
        met = {a for o in self.made if o.hand is not hand and not o.crime for a in o.targets}
        able = [h.person.address for h in self.cast.holders if h.export and not h.family]
        free = [a for a in able if a not in had]
        again = self._some([a for a in free if a in met], size // 2)
        fresh = self._some([a for a in free if a not in again], size - len(again))
        return tuple(sorted((*again, *fresh)))

    def _some(self, accounts: Sequence[str], size: int) -> list[str]:
        return self.rng.sample(accounts, min(size, len(accounts)))

    def _week(self) -> float:
        """Late enough that logs reach back to it, early enough for what follows."""
        first = max(1.0, self.weeks - _LAST_WEEKS)
        return self.rng.uniform(first, max(first + 0.5, self.weeks - _AFTERMATH))

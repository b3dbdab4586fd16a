"""How much is reported of each actor, and how near in time: what odds before evidence rest on."""

import math
from functools import cache

from bongsu.attribution.index import Excluded, Index
from bongsu.attribution.weights import Start

_UNDATED = 0.2
_ANY_MONTH = 0.3
_LEAST = 0.05


class Activity:
    """Fitted log odds of each actor before evidence, for any month."""

    def __init__(self, index: Index, start: Start) -> None:
        self._index, self._start = index, start
        self._whole = cache(self._near)

    def reports(self, excluded: Excluded) -> dict[str, int]:
        """How many reports each actor has left."""
        lost: dict[str, int] = {}
        for place in excluded.positions:
            actor = self._index.reports[place].actor_id
            lost[actor] = lost.get(actor, 0) + 1
        return {a: len(at) - lost.get(a, 0) for a, at in self._index.by_actor.items()}

    def utility(self, month: int | None, excluded: Excluded) -> dict[str, float]:
        """Log odds of the actors that have reports left."""
        start = self._start
        return {
            actor: start.reports * count + start.activity * near
            for actor, (count, near) in self.sizes(month, excluded).items()
        }

    def sizes(self, month: int | None, excluded: Excluded) -> dict[str, tuple[float, float]]:
        """Logarithms of how many reports an actor has left, and of how many near in time."""
        near = dict(self._whole(month))
        for place in excluded.positions:
            report = self._index.reports[place]
            near[report.actor_id] -= self._weight(report.month, month)
        return {
            actor: (math.log(count), math.log(max(near[actor], 0.0) + _LEAST))
            for actor, count in self.reports(excluded).items()
            if count > 0
        }

    def _near(self, month: int | None) -> dict[str, float]:
        reports = self._index.reports
        return {
            actor: math.fsum(self._weight(reports[place].month, month) for place in places)
            for actor, places in self._index.by_actor.items()
        }

    def _weight(self, reported: int | None, month: int | None) -> float:
        if month is None:
            return _ANY_MONTH
        if reported is None:
            return _UNDATED
        return math.exp(-abs(month - reported) / self._start.fade)

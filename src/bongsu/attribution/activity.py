"""How much is reported of each actor, and how near in time: what odds before evidence rest on."""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from bongsu.attribution.index import Index, Left
from bongsu.attribution.weights import Start

_UNDATED = 0.2
_ANY_MONTH = 0.3
_LEAST = 0.05
Sizes = tuple[float, float]
"""Logarithms of how many reports there are of an actor, and of how many near in time."""


class Activity:
    """Fitted log odds of each actor before evidence, for any month."""

    def __init__(self, index: Index, start: Start) -> None:
        self._index, self._start = index, start
        self._whole = cache(self._of_month)

    def utility(self, month: int | None, left: Left) -> dict[str, float]:
        """Log odds of the actors that have reports left."""
        start = self._start
        return {
            actor: start.reports * count + start.activity * near
            for actor, (count, near) in self.sizes(month, left).items()
        }

    def sizes(self, month: int | None, left: Left) -> Mapping[str, Sizes]:
        """Of the actors that have reports left."""
        near, sizes = self._whole(month)
        lost: dict[str, list[float]] = defaultdict(list)
        for report in left.lost:
            lost[report.actor_id].append(self._weight(report.month, month))
        if not lost:
            return sizes
        changed = {
            actor: _sizes(len(near[actor]) - len(gone), math.fsum(near[actor]) - math.fsum(gone))
            for actor, gone in lost.items()
            if len(near[actor]) > len(gone)
        }
        kept = {actor: each for actor, each in sizes.items() if actor not in lost}
        return {**kept, **changed}

    def _of_month(self, month: int | None) -> tuple[Mapping[str, list[float]], Mapping[str, Sizes]]:
        """How near each report of each actor is, and what that comes to."""
        near: dict[str, list[float]] = defaultdict(list)
        for report in self._index.reports:
            near[report.actor_id].append(self._weight(report.month, month))
        return near, {actor: _sizes(len(each), math.fsum(each)) for actor, each in near.items()}

    def _weight(self, reported: int | None, month: int | None) -> float:
        if month is None:
            return _ANY_MONTH
        if reported is None:
            return _UNDATED
        return math.exp(-abs(month - reported) / self._start.fade)


def _sizes(count: int, near: float) -> Sizes:
    return math.log(count), math.log(max(near, 0.0) + _LEAST)

"""Shares and rates with their 95 % intervals, clustered by mailbox."""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bench.lures.measure import REPEATS, wilson

_SEED = "bongsu-scenario-bootstrap-1"
_PER = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """What one mailbox adds to a figure: `hits` among `of`."""

    mailbox: str
    hits: float
    of: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its bounds: `of` is n, `mailboxes` the number of clusters."""

    value: float
    low: float
    high: float
    of: int
    mailboxes: int

    def percent(self) -> str:
        return f"{self.value:.0%} ({self.low:.0%}–{self.high:.0%})"

    def per_thousand(self) -> str:
        return f"{_PER * self.value:.1f} ({_PER * self.low:.1f}–{_PER * self.high:.1f})"


def figure(parts: Iterable[Part]) -> Figure | None:
    """The share over all parts; percentile bootstrap over mailboxes, Wilson where it has no width.

    A share of 0 or 1 gives a bootstrap no width; Wilson's interval with the number of mailboxes as
    n stands in, which is wide, as it should be.
    """
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for part in parts:
        sums[part.mailbox][0] += part.hits
        sums[part.mailbox][1] += part.of
    groups = [(hits, of) for hits, of in sums.values() if of]
    if not groups:
        return None
    value, of = _share(groups), int(sum(of for _, of in groups))
    low, high = _bounds(groups)
    if low == high:
        low, high = wilson(value, len(groups))
    return Figure(value, low, high, of, len(groups))


def _share(groups: list[tuple[float, float]]) -> float:
    return sum(hits for hits, _ in groups) / sum(of for _, of in groups)


def _bounds(groups: list[tuple[float, float]]) -> tuple[float, float]:
    if len(set(groups)) == 1:
        return _share(groups), _share(groups)
    rng = random.Random(_SEED)
    values = sorted(_share(rng.choices(groups, k=len(groups))) for _ in range(REPEATS))
    return values[round(0.025 * (REPEATS - 1))], values[round(0.975 * (REPEATS - 1))]

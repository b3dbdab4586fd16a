"""Figures from rankings, each with its n and a 95 % interval that clusters by mailbox.

A mailbox serves several cases (k and seed), so the cluster is the host mailbox over all of them. A
proportion of 0 or 1 gives a bootstrap no width; there the Wilson interval with the number of
mailboxes as n stands in, which is wide, as it should be.
"""

import math
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

BUDGET = 10
REPEATS = 1000
_SEED = "bongsu-lures-bootstrap-1"
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Ranked:
    """One message in a ranking: more `score` is more suspicious; `alert` is absolute."""

    message_id: str
    score: float
    alert: bool


@dataclass(frozen=True, slots=True)
class Run:
    """One ranker on one mailbox of one case. `targeted` is the rung's status, where judged;
    `absolute` is false where the ranker has no threshold at all.
    """

    box: str
    k: int
    seed: int
    messages: frozenset[str]
    planted: frozenset[str]
    ranking: tuple[Ranked, ...]
    targeted: str | None = None
    absolute: bool = True
    places: dict[str, tuple[float, float]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", _places(self.messages, self.ranking, self.planted))


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the bounds of its interval; `n` counts what `unit` names."""

    value: float
    low: float
    high: float
    n: int
    unit: str
    clusters: int


Statistic = Callable[[Sequence[Run]], float]


def _places(
    messages: frozenset[str], ranking: Sequence[Ranked], planted: frozenset[str]
) -> dict[str, tuple[float, float]]:
    """Planted id → (chance to be within the budget, expected rank), over random order of ties.

    Messages the ranker left out tie at the bottom.
    """
    scores = dict.fromkeys(messages, -math.inf)
    scores |= {r.message_id: r.score for r in ranking if r.message_id in messages}
    result = {}
    for name in planted:
        above = sum(score > scores[name] for score in scores.values())
        tied = sum(score == scores[name] for score in scores.values())
        within = min(1.0, max(0.0, (BUDGET - above) / tied))
        result[name] = (within, above + (tied + 1) / 2)
    return result


def recall(runs: Sequence[Run], k: int | None = None) -> Figure | None:
    """Share of planted messages within ten alerts a mailbox."""
    chosen = [run for run in runs if run.planted and k in (None, run.k)]
    return _figure(chosen, _recall, sum(len(r.planted) for r in chosen), "planted", share=True)


def median_rank(runs: Sequence[Run]) -> Figure | None:
    """Median expected rank of the planted messages."""
    chosen = [run for run in runs if run.planted]
    return _figure(chosen, _median_rank, sum(len(r.planted) for r in chosen), "planted")


def flagged(runs: Sequence[Run]) -> Figure | None:
    """Share of planted messages above the absolute threshold."""
    chosen = [run for run in runs if run.planted and run.absolute]
    return _figure(chosen, _flagged, sum(len(r.planted) for r in chosen), "planted", share=True)


def false_alerts(runs: Sequence[Run]) -> Figure | None:
    """Alerts above the absolute threshold per 1,000 legitimate messages, nothing planted."""
    chosen = [run for run in runs if run.k == 0 and run.absolute]
    return _figure(chosen, _false_alerts, sum(len(r.messages) for r in chosen), "legitimate")


def evidenced(runs: Sequence[Run]) -> Figure | None:
    """Share of accounts with nothing planted that are judged `targeted: evidenced`."""
    chosen = [run for run in runs if run.k == 0 and run.targeted is not None]
    return _figure(chosen, _evidenced, len(chosen), "accounts", share=True)


def _recall(runs: Sequence[Run]) -> float:
    return _mean([within for run in runs for within, _ in run.places.values()])


def _median_rank(runs: Sequence[Run]) -> float:
    return float(median(rank for run in runs for _, rank in run.places.values()))


def _flagged(runs: Sequence[Run]) -> float:
    alerts = [{r.message_id for r in run.ranking if r.alert} for run in runs]
    hits = sum(len(run.planted & named) for run, named in zip(runs, alerts, strict=True))
    return hits / sum(len(run.planted) for run in runs)


def _false_alerts(runs: Sequence[Run]) -> float:
    alerts = sum(r.alert and r.message_id in run.messages for run in runs for r in run.ranking)
    return 1000 * alerts / sum(len(run.messages) for run in runs)


def _evidenced(runs: Sequence[Run]) -> float:
    return _mean([float(run.targeted == "evidenced") for run in runs])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _figure(
    runs: Sequence[Run], statistic: Statistic, n: int, unit: str, *, share: bool = False
) -> Figure | None:
    if not runs or not n:
        return None
    value = statistic(runs)
    low, high = bootstrap(runs, statistic)
    clusters = len({run.box for run in runs})
    if share and low == high and value in (0.0, 1.0):
        low, high = wilson(value, clusters)
    return Figure(value, low, high, n, unit, clusters)


def bootstrap(runs: Sequence[Run], statistic: Statistic) -> tuple[float, float]:
    """Percentile interval over mailboxes drawn with replacement, all their runs together."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        groups[run.box].append(run)
    rng, boxes = random.Random(_SEED), sorted(groups)
    values = []
    for _ in range(REPEATS):
        drawn = rng.choices(boxes, k=len(boxes))
        values.append(statistic([run for box in drawn for run in groups[box]]))
    values.sort()
    return values[round(0.025 * (REPEATS - 1))], values[round(0.975 * (REPEATS - 1))]


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson score interval of a share of n."""
    centre = share + _Z**2 / (2 * n)
    half = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    scale = 1 + _Z**2 / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)

"""Figures from answers, each with its n and a 95 % interval by bootstrap over cases."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.attribution.answers import Answer

REPEATS = 1000
_SEED = 20240501
_LEAST = 1e-12
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Row:
    """What one answer comes to. Ranks and `own` figures leave unknown out, and ask known cases."""

    known: bool
    rank: float
    own_loss: float
    own_top: float
    own_right: bool
    loss: float
    brier: float
    top: float
    right: bool
    true_cost: float
    false_cost: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its interval; ``n`` cases entered it."""

    value: float
    low: float
    high: float
    n: int


def row(answer: Answer) -> Row:
    whole = max(_LEAST, sum(answer.actors.values()))
    own = {name: p / whole for name, p in answer.actors.items()}
    mine = own.get(answer.truth, 0.0) if answer.known else 0.0
    above = sum(p > mine for p in own.values())
    tied = sum(p == mine for p in own.values())
    leader, top = answer.leader
    true_cost, false_cost = _costs(answer)
    return Row(
        known=answer.known,
        rank=above + (tied + 1) / 2,
        own_loss=-math.log(max(mine, _LEAST)),
        own_top=own.get(leader, 0.0),
        own_right=leader == answer.truth,
        loss=-math.log(max(answer.odds.get(answer.truth, 0.0), _LEAST)),
        brier=sum((p - (name == answer.truth)) ** 2 for name, p in answer.odds.items()),
        top=top,
        right=leader == answer.truth,
        true_cost=true_cost,
        false_cost=false_cost,
    )


def _costs(answer: Answer) -> tuple[float, float]:
    """Of likelihood ratios, in bits: of the right hypothesis, and the mean of the wrong ones."""
    wrong = [math.log2(1 + _ratio(answer, name)) for name in answer.odds if name != answer.truth]
    right = math.log2(1 + 1 / max(_LEAST, _ratio(answer, answer.truth)))
    return right, sum(wrong) / max(1, len(wrong))


def _ratio(answer: Answer, name: str) -> float:
    after, before = answer.odds.get(name, 0.0), answer.prior.get(name, 0.0)
    return _odds(after) / max(_LEAST, _odds(before))


def _odds(p: float) -> float:
    return p / max(_LEAST, 1 - p)


Columns = dict[str, NDArray[np.float64]]


def _mean(name: str, *, known: bool) -> Callable[[Columns], float]:
    def value(columns: Columns) -> float:
        chosen = columns["known"] > 0 if known else np.ones(len(columns["known"]), bool)
        return float(columns[name][chosen].mean()) if chosen.any() else math.nan

    return value


def _within(places: int) -> Callable[[Columns], float]:
    def value(columns: Columns) -> float:
        ranks = columns["rank"][columns["known"] > 0]
        return float((ranks <= places).mean()) if len(ranks) else math.nan

    return value


def _reciprocal(columns: Columns) -> float:
    ranks = columns["rank"][columns["known"] > 0]
    return float((1 / ranks).mean()) if len(ranks) else math.nan


def _ece(top: str, right: str, *, known: bool) -> Callable[[Columns], float]:
    """Mean distance of stated from met, over tenths of the leader's odds."""

    def value(columns: Columns) -> float:
        chosen = columns["known"] > 0 if known else np.ones(len(columns["known"]), bool)
        return _gap(columns[top][chosen], columns[right][chosen]) if chosen.any() else math.nan

    return value


def _gap(said: NDArray[np.float64], met: NDArray[np.float64]) -> float:
    tenth = np.minimum((said * 10).astype(int), 9)
    gaps = [abs(said[tenth == t].sum() - met[tenth == t].sum()) for t in range(10)]
    return float(sum(gaps) / len(said))


def honest(columns: Columns, top: str, *, known: bool) -> Figure:
    """The ECE that the same odds would show if each came true just as often as it says.

    Few cases never agree with their odds in every tenth: below this figure no ECE can be told from
    a perfect one.
    """
    said = columns[top][columns["known"] > 0] if known else columns[top]
    if not len(said):
        return Figure(math.nan, math.nan, math.nan, 0)
    chance = np.random.default_rng(_SEED)
    drawn = [_gap(said, (chance.random(len(said)) < said) * 1.0) for _ in range(REPEATS)]
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Figure(float(np.mean(drawn)), float(low), float(high), len(said))


def _cllr(columns: Columns) -> float:
    return float((columns["true_cost"].mean() + columns["false_cost"].mean()) / 2)


def _precision(threshold: float) -> Callable[[Columns], float]:
    def value(columns: Columns) -> float:
        said = columns["top"] >= threshold
        return float(columns["right"][said].mean()) if said.any() else math.nan

    return value


def _coverage(threshold: float) -> Callable[[Columns], float]:
    return lambda columns: float((columns["top"] >= threshold).mean())


KNOWN: dict[str, Callable[[Columns], float]] = {
    "top 1": _within(1),
    "top 3": _within(3),
    "top 5": _within(5),
    "MRR": _reciprocal,
    "log loss, known": _mean("own_loss", known=True),
    "ECE, known": _ece("own_top", "own_right", known=True),
}
ALL: dict[str, Callable[[Columns], float]] = {
    "log loss": _mean("loss", known=False),
    "Brier": _mean("brier", known=False),
    "ECE": _ece("top", "right", known=False),
    "Cllr": _cllr,
}


def columns_of(answers: Sequence[Answer]) -> Columns:
    rows = [row(answer) for answer in answers]
    names = Row.__dataclass_fields__
    return {name: np.array([float(getattr(one, name)) for one in rows]) for name in names}


def of_known(answers: Sequence[Answer]) -> dict[str, Figure]:
    """Figures of the cases whose actor is documented, unknown left out."""
    columns = columns_of(answers)
    known = int(columns["known"].sum())
    found = {name: _figure(columns, how, known) for name, how in KNOWN.items()}
    found["ECE, known, of honest odds"] = honest(columns, "own_top", known=True)
    return found


def figures(answers: Sequence[Answer]) -> dict[str, Figure]:
    """Every figure of a method; precision at t counts a named actor as wrong in unknown cases."""
    columns = columns_of(answers)
    whole, found = len(answers), of_known(answers)
    found |= {name: _figure(columns, how, whole) for name, how in ALL.items()}
    found["ECE of honest odds"] = honest(columns, "top", known=False)
    for t in THRESHOLDS:
        said = int((columns["top"] >= t).sum())
        found[f"precision at {t}"] = _figure(columns, _precision(t), said)
        found[f"coverage at {t}"] = _figure(columns, _coverage(t), whole)
    return found


def _figure(columns: Columns, how: Callable[[Columns], float], n: int) -> Figure:
    size = len(columns["known"])
    if not size:
        return Figure(math.nan, math.nan, math.nan, 0)
    chance = np.random.default_rng(_SEED)
    drawn = []
    for _ in range(REPEATS):
        at = chance.integers(0, size, size)
        drawn.append(how({name: values[at] for name, values in columns.items()}))
    real = np.array([value for value in drawn if not math.isnan(value)])
    low, high = np.percentile(real, (2.5, 97.5)) if len(real) else (math.nan, math.nan)
    return Figure(how(columns), float(low), float(high), n)


def share(hits: int, n: int) -> Figure:
    """A share with Wilson's interval, which has width at 0 and at 1 too."""
    if not n:
        return Figure(math.nan, math.nan, math.nan, 0)
    z, p = 1.959964, hits / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Figure(p, max(0.0, centre - half), min(1.0, centre + half), n)

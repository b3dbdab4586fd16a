"""A conditional logit fitted by Newton's method: which weights make the right answers likeliest."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_STEPS = 60
_ENOUGH = 1e-9


@dataclass(frozen=True, slots=True)
class Choice:
    """One case: a row of features for each hypothesis, which row was right, how much it counts."""

    names: tuple[str, ...]
    rows: Floats
    right: int
    share: float = 1.0


def fit(choices: Sequence[Choice], ridge: float = 1e-4) -> Floats:
    """Weights that minimise the mean log loss and ``ridge`` times their squares."""
    weights = np.zeros(choices[0].rows.shape[1])
    value = _loss(weights, choices, ridge)
    for _ in range(_STEPS):
        step = np.linalg.solve(*_slopes(weights, choices, ridge))
        size = 1.0
        while (lower := _loss(weights - size * step, choices, ridge)) > value and size > _ENOUGH:
            size /= 2
        weights = weights - size * step
        if value - lower < _ENOUGH:
            break
        value = lower
    return weights


def odds(weights: Floats, choice: Choice) -> dict[str, float]:
    """The odds of a case under the weights."""
    return dict(zip(choice.names, map(float, _softmax(choice.rows @ weights)), strict=True))


def _softmax(values: Floats) -> Floats:
    scaled = np.exp(values - values.max())
    return scaled / scaled.sum()


def _loss(weights: Floats, choices: Sequence[Choice], ridge: float) -> float:
    likely = [_softmax(c.rows @ weights)[c.right] for c in choices]
    losses = -np.log(np.maximum(likely, 1e-300))
    return float(np.average(losses, weights=[c.share for c in choices]) + ridge * weights @ weights)


def _slopes(weights: Floats, choices: Sequence[Choice], ridge: float) -> tuple[Floats, Floats]:
    size = len(weights)
    slope, curve = np.zeros(size), np.zeros((size, size))
    for choice in choices:
        p = _softmax(choice.rows @ weights)
        mean = p @ choice.rows
        slope += choice.share * (mean - choice.rows[choice.right])
        spread = choice.rows.T @ (p[:, None] * choice.rows) - np.outer(mean, mean)
        curve += choice.share * spread
    count = sum(choice.share for choice in choices)
    return curve / count + 2 * ridge * np.eye(size), slope / count + 2 * ridge * weights

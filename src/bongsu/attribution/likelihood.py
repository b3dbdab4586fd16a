"""What one value says of one actor, and what several together say: the arithmetic, in nats."""

import math
from collections.abc import Iterable, Mapping

from bongsu.attribution.weights import Shape
from bongsu.model.evidence_item import Forgeability


def log_ratio(k: int, n: int, background: float, shape: Shape) -> float:
    """How much likelier a report of this actor shows the value than any report, unweighted.

    ``k`` of the actor's ``n`` reports show it, and the share ``background`` of all reports. Never
    below 0: what was not written down of an actor is no evidence against it.
    """
    expected = (k + shape.alpha * background) / (n + shape.alpha)
    mixed = (1 - shape.lam) * expected + shape.lam * background
    return max(0.0, math.log(mixed / background))


def together(values: Iterable[float]) -> float:
    """Dependent evidence in one figure: the root of the sum of squares.

    It equals sum/√n where all are alike and the maximum where one is alone, and an item that says
    nothing changes nothing.
    """
    return math.sqrt(math.fsum(value * value for value in values))


def trust(grade: str, part: Mapping[str, float]) -> float:
    """What part of a logarithm an Admiralty grade lets through.

    F and 6 mean that nobody could judge that half, so the other half decides alone; where neither
    was judged, the item waits for a grade and weighs nothing.
    """
    known = [part[mark] for mark in grade if mark in part]
    return math.prod(known) if known else 0.0


def cap(shape: Shape, forgeability: Forgeability, caps: Mapping[Forgeability, float]) -> float:
    """The most that one item of this kind may say, as a log likelihood ratio."""
    own = caps[forgeability]
    return own if shape.cap is None else min(own, shape.cap)

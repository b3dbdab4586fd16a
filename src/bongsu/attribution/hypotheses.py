"""Which actors make up each hypothesis, and what each starts with."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from bongsu.attribution.knowledge import Actor, Sort
from bongsu.attribution.weights import Start

OTHER_DPRK = "other_dprk"
OTHER_STATE = "other_state"
CRIMINAL = "criminal"
UNKNOWN = "unknown"
CATCH_ALLS = (OTHER_DPRK, OTHER_STATE, CRIMINAL, UNKNOWN)
"""Hypotheses that every case has: together they start at 0.4 to 0.5, and never at nothing."""


class Prior(StrEnum):
    """Where a weighing starts.

    EVEN prefers no suspect. REPORTS divides the suspects' part by how much is reported of each,
    which is coverage and not guilt. FITTED is as published cases were spread over actors in time;
    it leaves no fixed part to the catch-alls but what was measured.
    """

    EVEN = "even"
    REPORTS = "reports"
    FITTED = "fitted"


Part = tuple[str, str]
"""A hypothesis and an actor that it is the sum of; "" is whoever nobody has described."""
Masses = Mapping[Part, float]


def hypothesis_of(actor: Actor, suspects: Collection[str]) -> str:
    """Where an actor's odds are counted."""
    if actor.actor_id in suspects or actor.catch_all:
        return actor.actor_id
    if actor.country == "KP":
        return OTHER_DPRK
    if actor.sort is Sort.CRIMINAL:
        return CRIMINAL
    return OTHER_STATE if actor.sort is Sort.STATE else UNKNOWN


def members(actors: Iterable[Actor], suspects: Collection[str]) -> dict[str, list[str]]:
    """Every hypothesis with its actors."""
    found: dict[str, list[str]] = {name: [] for name in (*sorted(suspects), *CATCH_ALLS)}
    for actor in actors:
        found[hypothesis_of(actor, suspects)].append(actor.actor_id)
    return found


def masses(
    of: Mapping[str, Sequence[str]],
    start: Start,
    utility: Mapping[str, float],
    reports: Mapping[str, int],
    prior: Prior | Mapping[str, float],
) -> Masses:
    """Every actor's mass, and that of the undescribed; all sum to 1.

    ``of`` are the `members`. ``utility`` is each actor's fitted log odds before evidence; an actor
    without one, having no reports left, keeps its hypothesis only where it is a suspect.
    """
    if prior is Prior.FITTED:
        return _scaled(_fitted(of, start, utility))
    given = prior if isinstance(prior, Mapping) else {}
    stated = {**_stated(of, start, reports, even=prior is not Prior.REPORTS), **given}
    found: dict[Part, float] = {}
    for name, mass in stated.items():
        found |= _divided(name, mass, of[name], start, utility)
    return _scaled(found)


def _stated(
    of: Mapping[str, Sequence[str]], start: Start, reports: Mapping[str, int], *, even: bool
) -> dict[str, float]:
    suspects = [name for name in of if name not in CATCH_ALLS]
    size = {name: 1.0 if even else reports.get(name, 0) + 0.5 for name in suspects}
    whole = math.fsum(size.values())
    rest = 1 - math.fsum(start.catch_alls.values())
    return {**{name: rest * size[name] / whole for name in suspects}, **start.catch_alls}


def _divided(
    name: str, mass: float, members: Sequence[str], start: Start, utility: Mapping[str, float]
) -> dict[Part, float]:
    if name not in CATCH_ALLS:
        return {(name, name): mass}
    live = {actor: math.exp(utility[actor]) for actor in members if actor in utility}
    unsaid = start.undocumented if live else 1.0
    each = mass * (1 - unsaid) / (math.fsum(live.values()) or 1.0)
    return {
        **{(name, actor): each * size for actor, size in live.items()},
        (name, ""): mass * unsaid,
    }


def _fitted(
    of: Mapping[str, Sequence[str]], start: Start, utility: Mapping[str, float]
) -> dict[Part, float]:
    told = {
        (name, actor): math.exp(utility[actor])
        for name, actors in of.items()
        for actor in actors
        if actor in utility
    }
    return {**told, (UNKNOWN, ""): math.exp(start.unknown)}


def _scaled(found: Masses) -> Masses:
    whole = math.fsum(found.values())
    return {part: mass / whole for part, mass in found.items()}


def summed(found: Masses) -> dict[str, float]:
    """Masses by hypothesis."""
    by_name: dict[str, float] = defaultdict(float)
    for (name, _), mass in found.items():
        by_name[name] += mass
    return dict(by_name)


def likeliest(found: Masses) -> dict[str, str]:
    """The actor with most mass of each hypothesis."""
    best: dict[str, tuple[float, str]] = {}
    for (name, actor), mass in found.items():
        best[name] = min(best.get(name, (0.0, actor)), (-mass, actor))
    return {name: actor for name, (_, actor) in best.items()}

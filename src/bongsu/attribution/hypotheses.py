"""Which actors make up each hypothesis, and what each starts with."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's mass within a hypothesis; ``actor_id`` "" is whoever nobody has described."""

    hypothesis: str
    actor_id: str
    mass: float


def hypothesis_of(actor: Actor, suspects: Collection[str]) -> str:
    """Where an actor's odds are counted."""
    if actor.actor_id in suspects or actor.catch_all:
        return actor.actor_id
    if actor.country == "KP":
        return OTHER_DPRK
    if actor.sort is Sort.CRIMINAL:
        return CRIMINAL
    return OTHER_STATE if actor.sort is Sort.STATE else UNKNOWN


def parts(
    actors: Sequence[Actor],
    suspects: Collection[str],
    start: Start,
    utility: Mapping[str, float],
    reports: Mapping[str, int],
    prior: Prior | Mapping[str, float],
) -> tuple[Part, ...]:
    """Every actor's mass, and that of the undescribed; all masses sum to 1.

    ``utility`` is each actor's fitted log odds before evidence; an actor without one, having no
    reports left, keeps its hypothesis only where it is a suspect.
    """
    members: dict[str, list[str]] = {name: [] for name in (*sorted(suspects), *CATCH_ALLS)}
    for actor in actors:
        members[hypothesis_of(actor, suspects)].append(actor.actor_id)
    if prior is Prior.FITTED:
        return _scaled(_fitted(members, start, utility))
    given = prior if isinstance(prior, Mapping) else {}
    masses = {**_stated(members, start, reports, even=prior is not Prior.REPORTS), **given}
    found = [
        part
        for name, mass in masses.items()
        for part in _divided(name, mass, members[name], start, utility)
    ]
    return _scaled(found)


def _stated(
    members: Mapping[str, Sequence[str]], start: Start, reports: Mapping[str, int], *, even: bool
) -> dict[str, float]:
    suspects = [name for name in members if name not in CATCH_ALLS]
    size = {name: 1.0 if even else reports.get(name, 0) + 0.5 for name in suspects}
    whole = math.fsum(size.values())
    rest = 1 - math.fsum(start.catch_alls.values())
    return {**{name: rest * size[name] / whole for name in suspects}, **start.catch_alls}


def _divided(
    name: str, mass: float, members: Sequence[str], start: Start, utility: Mapping[str, float]
) -> list[Part]:
    if name not in CATCH_ALLS:
        return [Part(name, name, mass)]
    live = {actor: math.exp(utility[actor]) for actor in members if actor in utility}
    whole = math.fsum(live.values())
    unsaid = start.undocumented if live else 1.0
    told = [Part(name, actor, mass * (1 - unsaid) * size / whole) for actor, size in live.items()]
    return [*told, Part(name, "", mass * unsaid)]


def _fitted(
    members: Mapping[str, Sequence[str]], start: Start, utility: Mapping[str, float]
) -> list[Part]:
    told = [
        Part(name, actor, math.exp(utility[actor]))
        for name, actors in members.items()
        for actor in actors
        if actor in utility
    ]
    return [*told, Part(UNKNOWN, "", math.exp(start.unknown))]


def _scaled(found: Sequence[Part]) -> tuple[Part, ...]:
    whole = math.fsum(part.mass for part in found)
    return tuple(Part(part.hypothesis, part.actor_id, part.mass / whole) for part in found)


def grouped(found: Sequence[Part]) -> dict[str, list[Part]]:
    """Parts by hypothesis."""
    by_name: dict[str, list[Part]] = defaultdict(list)
    for part in found:
        by_name[part.hypothesis].append(part)
    return dict(by_name)

"""What was learnt on known cases: how much each kind of evidence has told."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from bongsu.attribution.vocabulary import packaged
from bongsu.model.evidence_item import EvidenceKind, Forgeability


@dataclass(frozen=True, slots=True)
class Shape:
    """How counts of one kind become a likelihood ratio.

    ``alpha`` reports of the background are added to each actor's own, ``lam`` of the outcome is
    background, and ``weight`` scales the logarithm. ``cap`` bounds the logarithm of patterns that
    are public or were part of the naming itself; None leaves it to forgeability.
    """

    alpha: float
    lam: float
    weight: float
    cap: float | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Odds before evidence.

    ``catch_alls`` are the shares of the catch-all hypotheses; suspects divide the rest.
    ``undocumented`` is the part of a catch-all that belongs to actors nobody has described.
    ``reports``, ``activity`` and ``unknown`` were fitted: powers of an actor's number of reports
    and of those near in time (fading over ``fade`` months), and the log odds of an actor without
    reports. They divide a catch-all among its actors, and serve the harness.
    """

    catch_alls: Mapping[str, float]
    undocumented: float
    reports: float
    activity: float
    fade: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted weights, the stated ones beside them, and (name, SHA-256) of what they learnt from.

    ``caps`` bound one item's log likelihood ratio by forgeability. ``trust`` gives for each letter
    and digit of the Admiralty grade what part of the logarithm counts, ``ease`` likewise for
    forgeability. ``closest`` weighs the likeness to the nearest single report; ``new_software`` and
    ``many_techniques`` what speaks for an actor nobody has described. ``slip`` is the share of
    cases in which the whole method is taken to fail, so that odds stay as they were before.
    """

    name: str
    fitted_on: tuple[tuple[str, str], ...]
    shapes: Mapping[EvidenceKind, Shape]
    start: Start
    caps: Mapping[Forgeability, float]
    trust: Mapping[str, float]
    ease: Mapping[Forgeability, float]
    closest: float
    new_software: float
    many_techniques: float
    slip: float


def weights_of(document: Mapping[str, Any]) -> Weights:
    """The weights of a parsed `weights.json`. Raises KeyError or TypeError where it is not one."""
    start = dict(document["start"])
    catch_alls = MappingProxyType(dict(start.pop("catch_alls")))
    shapes = {EvidenceKind(kind): Shape(**shape) for kind, shape in document["shapes"].items()}
    return Weights(
        name=document["name"],
        fitted_on=tuple((made["name"], made["sha256"]) for made in document["fitted_on"]),
        shapes=MappingProxyType(shapes),
        start=Start(catch_alls=catch_alls, **start),
        caps=_by_forgeability(document["caps"]),
        trust=MappingProxyType(dict(document["trust"])),
        ease=_by_forgeability(document["ease"]),
        closest=document["closest"],
        new_software=document["new_software"],
        many_techniques=document["many_techniques"],
        slip=document["slip"],
    )


@cache
def shipped() -> tuple[Weights, str]:
    """The weights that come with Bongsu, and the SHA-256 of their file."""
    data = packaged("weights.json")
    return weights_of(json.loads(data)), hashlib.sha256(data).hexdigest()


def _by_forgeability(values: Mapping[str, float]) -> Mapping[Forgeability, float]:
    return MappingProxyType({Forgeability(name): value for name, value in values.items()})

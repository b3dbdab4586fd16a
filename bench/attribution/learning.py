"""`--fit`: weights of the product from held-out cases of development data."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from types import MappingProxyType

import numpy as np

from bench.attribution.fitting import Choice, fit
from bench.attribution.protocol import DROP, Question, held_out
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceKind

_ROUNDS = 3
_FITTED = (EvidenceKind.SOFTWARE, EvidenceKind.TECHNIQUE)


def learn(knowledge: Knowledge, start: Weights, digests: tuple[tuple[str, str], ...]) -> Weights:
    """Weights refitted on one knowledge; rounds, since caps bite after weighting.

    Every case counts twice: with its group documented, and, by the share of unknowns, without.
    """
    weights = replace(start, fitted_on=digests)
    for _ in range(_ROUNDS):
        documented = [choice(q, weights, 1 - DROP) for q in held_out(knowledge, weights, drop=0.0)]
        unknown = [choice(q, weights, DROP) for q in held_out(knowledge, weights, drop=1.0)]
        weights = _with(weights, fit([*documented, *unknown]))
    return weights


def choice(question: Question, weights: Weights, share: float) -> Choice:
    """What the product's own reading says of each actor, before weights."""
    balance, case = question.balance, question.case
    reading = balance.read(case.items, question.without)
    sizes = balance.sizes(case.month, question.without)
    names = sorted(sizes)
    rows = []
    for name in names:
        nats = reading.by_kind(name)
        kinds = [nats.get(kind, 0.0) / weights.shapes[kind].weight for kind in _FITTED]
        rows.append([*kinds, reading.likeness(name), *sizes[name], 0.0, 0.0, 0.0])
    rows.append([0.0] * 5 + [1.0, reading.new_software(), reading.many_techniques()])
    right = names.index(question.truth) if question.truth in sizes else len(names)
    return Choice((*names, UNKNOWN), np.array(rows), right, share)


def _with(weights: Weights, found: Sequence[float]) -> Weights:
    software, technique, closest, reports, activity, unknown, new, many = (
        round(float(value), 3) for value in found
    )
    kinds = dict(zip(_FITTED, (software, technique), strict=True))
    shapes = {
        kind: replace(shape, weight=kinds.get(kind, shape.weight))
        for kind, shape in weights.shapes.items()
    }
    start = replace(weights.start, reports=reports, activity=activity, unknown=unknown)
    return replace(
        weights,
        shapes=MappingProxyType(shapes),
        start=start,
        closest=closest,
        new_software=new,
        many_techniques=many,
    )


def written(weights: Weights) -> dict[str, object]:
    """The weights as `weights.json` holds them."""
    start = weights.start
    names = ("undocumented", "reports", "activity", "fade", "unknown")
    shapes = {kind.value: asdict(shape) for kind, shape in weights.shapes.items()}
    return {
        "name": weights.name,
        "fitted_on": [{"name": name, "sha256": sha256} for name, sha256 in weights.fitted_on],
        "shapes": {kind: _said(shape) for kind, shape in shapes.items()},
        "start": {
            "catch_alls": dict(start.catch_alls),
            **{name: getattr(start, name) for name in names},
        },
        "caps": {kind.value: value for kind, value in weights.caps.items()},
        "trust": dict(weights.trust),
        "ease": {kind.value: value for kind, value in weights.ease.items()},
        "closest": weights.closest,
        "new_software": weights.new_software,
        "many_techniques": weights.many_techniques,
        "slip": weights.slip,
    }


def _said(shape: dict[str, float | None]) -> dict[str, float | None]:
    return {name: value for name, value in shape.items() if value is not None}

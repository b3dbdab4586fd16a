"""What one value says of every actor, by the reports that are left."""

from collections.abc import Mapping
from functools import cache

from bongsu.attribution.index import Left
from bongsu.attribution.likelihood import log_ratio
from bongsu.attribution.voices import Voice
from bongsu.attribution.weights import Weights


class Ratios:
    """Log likelihood ratios in nats before any cap; what was reckoned once is kept."""

    def __init__(self, left: Left, weights: Weights) -> None:
        self.left = left
        self._weights = weights
        self.of = cache(self._of)

    def _of(self, voice: Voice) -> Mapping[str, float]:
        """By actor, where above 0."""
        kind = voice.fact[0]
        shape, n = self._weights.shapes[kind], self.left.of_actor(kind)
        counts = self.left.counts(voice.fact)
        background = sum(counts.values()) / self.left.of_kind(kind)
        part = voice.factor * shape.weight
        found = {
            actor: part * log_ratio(k, n.get(actor, 0), background, shape)
            for actor, k in counts.items()
        }
        return {actor: nats for actor, nats in found.items() if nats > 0}

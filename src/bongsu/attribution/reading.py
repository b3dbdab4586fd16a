"""What a set of voices says of every actor: the scores, and the terms they are made of."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.index import Excluded, Index
from bongsu.attribution.likelihood import log_ratio, together
from bongsu.attribution.voices import Voice
from bongsu.attribution.weights import Weights
from bongsu.model.evidence_item import EvidenceKind

Bundle = tuple[str, EvidenceKind]
"""Voices of one provenance group and kind: they lean on each other."""


@dataclass(frozen=True, slots=True)
class Said:
    """One voice about one actor, in nats before dependence."""

    voice: Voice
    nats: float
    capped: bool


@dataclass(frozen=True, slots=True)
class Nearest:
    """The one report of an actor that is most like the evidence: cosine, and what they share."""

    likeness: float
    place: int
    shared: int


class Reading:
    """All voices beside all reports that are not excluded."""

    def __init__(
        self, spoken: Sequence[Voice], index: Index, weights: Weights, excluded: Excluded
    ) -> None:
        self._index, self._weights, self._excluded = index, weights, excluded
        self._shared: dict[int, float] = defaultdict(float)
        self._common: dict[int, int] = defaultdict(int)
        self.said: dict[str, list[Said]] = defaultdict(list)
        self.unheard: list[Voice] = []
        self.heard: list[Voice] = []
        for voice in spoken:
            self._hear(voice)
        self._most = together(voice.cap for voice in self.heard)
        self._norm = index.norm(voice.fact for voice in self.heard)
        self.nearest = self._nearest()

    def _hear(self, voice: Voice) -> None:
        showing = self._index.showing(voice.fact, self._excluded)
        if not showing:
            self.unheard.append(voice)
            return
        self.heard.append(voice)
        if likeness := voice.factor * self._index.rarity(voice.fact) ** 2:
            for place in showing:
                self._shared[place] += likeness
                self._common[place] += 1
        self._say(voice, Counter(map(self._index.actor_at.__getitem__, showing)), len(showing))

    def _say(self, voice: Voice, counts: Mapping[str, int], showing: int) -> None:
        kind = voice.fact[0]
        shape = self._weights.shapes[kind]
        background = showing / self._index.of_kind(kind, self._excluded)
        for actor, k in counts.items():
            n = self._index.of_actor(actor, kind, self._excluded)
            nats = voice.factor * shape.weight * log_ratio(k, n, background, shape)
            if nats > 0:
                self.said[actor].append(Said(voice, min(nats, voice.cap), nats > voice.cap))

    def _nearest(self) -> dict[str, Nearest]:
        found: dict[str, Nearest] = {}
        for place in sorted(self._shared):
            actor = self._index.actor_at[place]
            likeness = self._index.likeness(self._shared[place], place, self._norm)
            if actor not in found or likeness > found[actor].likeness:
                found[actor] = Nearest(likeness, place, self._common[place])
        return found

    def by_kind(self, actor: str) -> dict[EvidenceKind, float]:
        """Nats of each kind for one actor: dependent within a provenance group, else added."""
        found: dict[EvidenceKind, list[float]] = defaultdict(list)
        for (_, kind), said in bundles(self.said.get(actor, ())).items():
            found[kind].append(together(one.nats for one in said))
        return {kind: math.fsum(values) for kind, values in found.items()}

    def likeness(self, actor: str) -> float:
        """Cosine with the actor's most alike report."""
        near = self.nearest.get(actor)
        return near.likeness if near else 0.0

    def alike(self, actor: str) -> float:
        """Nats of that likeness; a copied report may say no more than its traces may together."""
        return min(self._weights.closest * self.likeness(actor), self._most)

    def new_software(self) -> float:
        """1 where software is shown that no report names; a part of it where the grade is less."""
        kind = EvidenceKind.SOFTWARE
        return max((v.factor for v in self.unheard if v.fact[0] is kind), default=0.0)

    def many_techniques(self) -> float:
        """The logarithm of how many techniques could agree with somebody's reports by chance."""
        kind = EvidenceKind.TECHNIQUE
        return math.log1p(math.fsum(v.factor for v in self.heard if v.fact[0] is kind))

    def scores(self, actors: Iterable[str]) -> dict[str, float]:
        """Log likelihood ratios in nats, 0 where nothing is said of an actor.

        "" is the actor that nobody has described.
        """
        silent = dict.fromkeys(actors, 0.0)
        known = {
            actor: math.fsum(self.by_kind(actor).values()) + self.alike(actor)
            for actor in self.said.keys() | self.nearest.keys()
        }
        return {**silent, **known, "": self.undescribed()}

    def undescribed(self) -> float:
        """What speaks for an actor that nobody has described."""
        weights = self._weights
        new = weights.new_software * self.new_software()
        return new + weights.many_techniques * self.many_techniques()


def bundles(said: Iterable[Said]) -> Mapping[Bundle, list[Said]]:
    """What is said, by provenance group and kind."""
    found: dict[Bundle, list[Said]] = defaultdict(list)
    for one in said:
        found[one.voice.group, one.voice.fact[0]].append(one)
    return found

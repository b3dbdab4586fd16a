"""What a set of voices says of every actor: the scores, and the terms they are made of."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.likelihood import together
from bongsu.attribution.ratios import Ratios
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


Nearest = tuple[float, int]
"""The one report of an actor that is most like the evidence: cosine, and which it is."""


class Reading:
    """All voices beside all reports that are left."""

    def __init__(self, spoken: Sequence[Voice], ratios: Ratios, weights: Weights) -> None:
        self._ratios, self._weights = ratios, weights
        self.left = ratios.left
        showing = [(voice, self.left.showing(voice.fact)) for voice in spoken]
        self.heard = [voice for voice, places in showing if places]
        self.unheard = [voice for voice, places in showing if not places]
        self._most = together(voice.cap for voice in self.heard)
        self._squares = self._added()
        self.nearest = self._nearest(showing)

    def _added(self) -> dict[Bundle, dict[str, float]]:
        """Squares of nats by bundle and actor, capped one by one."""
        found: dict[Bundle, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for voice in self.heard:
            squares = found[voice.group, voice.fact[0]]
            for actor, nats in self._ratios.of(voice).items():
                squares[actor] += min(nats, voice.cap) ** 2
        return found

    def _nearest(self, showing: Sequence[tuple[Voice, Sequence[int]]]) -> dict[str, Nearest]:
        index = self.left.index
        shared: dict[int, float] = defaultdict(float)
        for voice, places in showing:
            if likeness := voice.factor * index.rarity(voice.fact) ** 2:
                for place in places:
                    shared[place] += likeness
        norm = index.norm(voice.fact for voice in self.heard)
        best: dict[str, Nearest] = {}
        for place in sorted(shared):
            actor = index.reports[place].actor_id
            likeness = shared[place] / (index.length[place] * norm)
            if actor not in best or likeness > best[actor][0]:
                best[actor] = likeness, place
        return best

    def bundles(self, actor: str) -> Iterator[list[Said]]:
        """What is said of one actor, by provenance group and kind."""
        found: dict[Bundle, list[Said]] = defaultdict(list)
        for voice in self.heard:
            nats = self._ratios.of(voice).get(actor, 0.0)
            if nats:
                said = Said(voice, min(nats, voice.cap), nats > voice.cap)
                found[voice.group, voice.fact[0]].append(said)
        yield from found.values()

    def by_kind(self, actor: str) -> dict[EvidenceKind, float]:
        """Nats of each kind for one actor: dependent within a provenance group, else added."""
        found: dict[EvidenceKind, float] = defaultdict(float)
        for (_, kind), squares in self._squares.items():
            if actor in squares:
                found[kind] += math.sqrt(squares[actor])
        return found

    def likeness(self, actor: str) -> float:
        """Cosine with the actor's most alike report."""
        return self.nearest.get(actor, (0.0, 0))[0]

    def shared(self, place: int) -> int:
        """How many of the values a report shows, of those in which reports are compared."""
        facts, index = self.left.index.reports[place].facts, self.left.index
        return sum(v.fact in facts and index.rarity(v.fact) > 0 for v in self.heard)

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

    def scores(self) -> Mapping[str, float]:
        """Log likelihood ratios in nats, of the actors of whom something is said.

        "" is the actor that nobody has described.
        """
        found: dict[str, float] = defaultdict(float)
        for squares in self._squares.values():
            for actor, square in squares.items():
                found[actor] += math.sqrt(square)
        for actor in self.nearest:
            found[actor] += self.alike(actor)
        found[""] = self.undescribed()
        return found

    def undescribed(self) -> float:
        """What speaks for an actor that nobody has described."""
        weights = self._weights
        new = weights.new_software * self.new_software()
        return new + weights.many_techniques * self.many_techniques()

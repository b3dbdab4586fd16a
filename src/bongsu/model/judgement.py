"""What an agency holds by itself, sealed before it could see what another holds."""

from dataclasses import dataclass

from bongsu.model.assessment import Confidence

FAR_APART = 20
"""Points of a per cent between two agencies from which they are said to disagree."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Per cent by hypothesis, 100 together, how sure, and why in the agency's own words."""

    untrusted_agency: str
    percents: tuple[tuple[str, int], ...]
    confidence: Confidence
    untrusted_reasons: str

    def percent(self, hypothesis: str) -> int:
        """What it gives a hypothesis; nothing where it does not name it."""
        return dict(self.percents).get(hypothesis, 0)


@dataclass(frozen=True, slots=True)
class SealedJudgement:
    """One agency's sealed judgement of a round, by its custody entry.

    ``opened`` is None until its agency opens it; ``broken`` where what was opened is not what was
    sealed: such a judgement counts for nothing.
    """

    seq: int
    t_ms: int
    actor_id: str
    untrusted_agency: str
    round: int
    commitment: str
    opened: Judgement | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """One hypothesis beside all agencies, in their order: per cents, their mean, how far apart.

    ``mean`` is None where they are far apart: figures that conflict are never averaged.
    """

    hypothesis: str
    percents: tuple[int, ...]
    mean: int | None
    apart: int


@dataclass(frozen=True, slots=True)
class Round:
    """The sealed judgements of one round, in the order of sealing.

    ``compared`` is there once all are opened, what agencies together give most first.
    """

    number: int
    sealed: tuple[SealedJudgement, ...]
    compared: tuple[Compared, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether two agencies or more have opened, and nobody is waited for."""
        return bool(self.compared)

    @property
    def disagree(self) -> bool:
        """Whether agencies are far apart on some hypothesis."""
        return self.most_apart >= FAR_APART

    @property
    def most_apart(self) -> int:
        """How far apart agencies are on the hypothesis on which they differ most."""
        return max((each.apart for each in self.compared), default=0)


def compared(judgements: tuple[Judgement, ...]) -> tuple[Compared, ...]:
    """Every hypothesis that anybody names. The mean gives each agency the same weight."""
    named = sorted({name for each in judgements for name, _ in each.percents})
    rows = []
    for name in named:
        given = tuple(each.percent(name) for each in judgements)
        apart = max(given) - min(given)
        mean = None if apart >= FAR_APART else round(sum(given) / len(given))
        rows.append(Compared(name, given, mean, apart))
    return tuple(sorted(rows, key=lambda row: (-sum(row.percents), row.hypothesis)))

"""What a weighing says: odds in words, how sure, against what placebo, and what would change it."""

from dataclasses import dataclass
from enum import StrEnum


class Word(StrEnum):
    """Likelihood in words (ICD 203), least first; OPEN where the evidence cannot tell."""

    REMOTE = "remote"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    EVEN = "even"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"
    OPEN = "cannot_distinguish"


BANDS = (
    (Word.REMOTE, 1, 5),
    (Word.VERY_UNLIKELY, 5, 20),
    (Word.UNLIKELY, 20, 45),
    (Word.EVEN, 45, 55),
    (Word.LIKELY, 55, 80),
    (Word.VERY_LIKELY, 80, 95),
    (Word.ALMOST_CERTAIN, 95, 99),
)
"""Each word with its band in per cent. Odds beyond either end are said with the word there."""


def word_of(probability: float) -> Word:
    """The word in whose band a probability lies; the lower end belongs to the band."""
    return next((word for word, low, _ in reversed(BANDS) if probability * 100 >= low), Word.REMOTE)


def held(word: Word, most: Word) -> Word:
    """The word, no further from even than ``most`` allows, in either direction."""
    order = [each for each, _, _ in BANDS]
    bound = order.index(most)
    return order[max(len(order) - 1 - bound, min(bound, order.index(word)))]


OF_MANY = frozenset({"other_dprk", "other_state", "criminal", "unknown"})
"""Hypotheses that stand for many actors, or for nobody who is described."""


class Confidence(StrEnum):
    """How far the basis of a statement can be trusted: apart from how likely it is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason why confidence is not higher: ``doubt.<code>`` with its number."""

    code: str
    n: int = 0


LEAST = 20
"""Cases below which a placebo tells nothing."""
SHARE = 0.05
"""The share of others' cases above which a subject is not named."""


@dataclass(frozen=True, slots=True)
class Placebo:
    """The same pattern of evidence, filled from reports of others.

    Of ``cases`` that the subject did not do, it comes first in ``first``, and its odds reach
    "likely" in ``named``.
    """

    cases: int = 0
    first: int = 0
    named: int = 0

    @property
    def enough(self) -> bool:
        """Whether there are cases enough to tell anything."""
        return self.cases >= LEAST

    @property
    def too_often(self) -> bool:
        """Whether so many cases of others would give the name that nobody may say it."""
        return self.named > SHARE * self.cases

    @property
    def percent(self) -> int:
        """In how many per cent it comes first."""
        return round(100 * self.first / self.cases) if self.cases else 0

    @property
    def percent_named(self) -> int:
        """In how many per cent its odds reach "likely"."""
        return round(100 * self.named / self.cases) if self.cases else 0


@dataclass(frozen=True, slots=True)
class Said:
    """What one item says of a hypothesis; ``item_id`` "" is what all say together.

    ``points`` are hundredths of a natural-log likelihood ratio. ``k`` of ``n`` reports show it;
    ``reports`` are the ids of those k, up to a cap.
    """

    item_id: str
    points: int
    k: int = 0
    n: int = 0
    reports: tuple[str, ...] = ()
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One hypothesis, or a country as the sum of its hypotheses.

    ``most`` is the strongest word that the gates allow, by the independent ``kinds`` of evidence
    that speak for it and whether one of them is ``costly`` to forge; ``word`` what may be said.
    ``actor`` names the likeliest member of a hypothesis of many, "" where that is nobody described.
    """

    subject: str
    name_en: str
    name_ko: str
    prior: float
    posterior: float
    word: Word
    most: Word
    kinds: tuple[str, ...]
    costly: bool
    confidence: Confidence
    doubts: tuple[Doubt, ...]
    placebo: Placebo
    said: tuple[Said, ...] = ()
    members: tuple[str, ...] = ()
    actor: str = ""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The outcome under another assumption: ``whatif.<code>``.

    ``items`` are those disregarded. ``leader`` is the likeliest hypothesis then, ``posterior`` its
    odds; ``stated`` and ``word`` what could be said.
    """

    code: str
    items: tuple[str, ...]
    leader: str
    posterior: float
    stated: str
    word: Word


@dataclass(frozen=True, slots=True)
class NextBest:
    """What to look for: a kind of evidence, and how many thousandths of a bit it should bring."""

    kind: str
    millibits: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A report that terms rest on. Title and address are as the knowledge has them: untrusted."""

    report_id: str
    untrusted_title: str
    untrusted_url: str
    month: int | None


@dataclass(frozen=True, slots=True)
class ItemWeighed:
    """An item as it was weighed; what was observed stays with the item's own document."""

    item_id: str
    seq: int | None
    kind: str
    values: tuple[str, ...]
    group: str
    grade: str
    forgeability: str
    agency: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One weighing, whole.

    ``stated`` is the subject of the lowest level that passes its gate, "" where the evidence cannot
    distinguish. ``lines`` are hypotheses, likeliest first. ``flip`` is the smallest set of items
    without which the likeliest leads no more, None where no removal changes that. ``month`` counts
    from January 1970. ``knowledge`` and ``fitted_on`` are (name, SHA-256).
    """

    stated: str
    lines: tuple[Line, ...]
    countries: tuple[Line, ...]
    items: tuple[ItemWeighed, ...]
    what_if: tuple[WhatIf, ...]
    flip: tuple[str, ...] | None
    next_best: tuple[NextBest, ...]
    cited: tuple[Cited, ...]
    month: int | None
    knowledge: tuple[tuple[str, str], ...]
    weights: str
    weights_sha256: str
    fitted_on: tuple[tuple[str, str], ...]
    notices: tuple[str, ...] = ()

    @property
    def foremost(self) -> Line:
        """The likeliest suspect, whom a reader would guess at where nothing is stated."""
        return next((each for each in self.lines if each.subject not in OF_MANY), self.lines[0])

    @property
    def every(self) -> tuple[Line, ...]:
        """Hypotheses and countries."""
        return (*self.lines, *self.countries)

    def line(self, subject: str) -> Line | None:
        """The line of a hypothesis or country."""
        return next((each for each in self.every if each.subject == subject), None)


class AchMark(StrEnum):
    """Heuer's marks of the matrix of competing hypotheses."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"


_TENFOLD, _TWOFOLD = 230, 69
_LIKELY = 55
_TWO = 2
_NOBODY = "unknown"


def ach_mark(points: int) -> AchMark:
    """A mark from a likelihood ratio: tenfold, twofold, or less than either way."""
    if abs(points) < _TWOFOLD:
        return AchMark.NEUTRAL
    if points > 0:
        return AchMark.VERY_CONSISTENT if points >= _TENFOLD else AchMark.CONSISTENT
    return AchMark.VERY_INCONSISTENT if points <= -_TENFOLD else AchMark.INCONSISTENT


class Open(StrEnum):
    """Why nothing is stated: ``weigh.open.<code>``."""

    EVERYDAY = "everyday"
    ODDS = "odds"
    KINDS = "kinds"
    FEW = "few"
    PLACEBO = "placebo"


def open_because(made: Assessment) -> Open:
    """Nothing tells hands apart; or no odds are high; or the first gate that high ones fail at."""
    if not any(line.kinds for line in made.every):
        return Open.EVERYDAY
    named = (line for line in made.every if line.subject != _NOBODY)
    high = [line for line in named if line.posterior * 100 >= _LIKELY]
    borne_out = [line for line in high if len(line.kinds) >= _TWO]
    if not borne_out:
        return Open.KINDS if high else Open.ODDS
    return Open.PLACEBO if any(line.placebo.enough for line in borne_out) else Open.FEW

"""Rules as they run and as they are reported, free of pySigma."""

from dataclasses import dataclass

from bongsu.detectors.sigma.formula import Formula, Names

Records = tuple[tuple[str, str], ...]
"""Product and service of `log_record`."""

NO_READER, UNMAPPED, UNSUPPORTED, BROKEN = "no_reader", "unmapped", "unsupported", "broken"


@dataclass(frozen=True, slots=True)
class Header:
    """What a finding keeps of its rule, as the Detection Rule License asks.

    ``id`` is the rule's own, else one made of its file and title. ``source`` is the log source as
    the rule names it: ``m365/audit``; ``file`` its path below the folder it was loaded from.
    """

    id: str
    title: str
    author: str
    level: str
    licence: str
    source: str
    file: str

    @property
    def product(self) -> str:
        return self.source.partition("/")[0]

    @property
    def by_line(self) -> str:
        said = (self.author, self.level, self.id, self.licence)
        return "; ".join(each for each in said if each)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule over single records."""

    header: Header
    records: Records
    formula: Formula


@dataclass(frozen=True, slots=True)
class Part:
    """One rule of a correlation: its names for each key of the group, and for what is counted."""

    rule: Rule
    keys: tuple[Names, ...]
    counted: Names = ()


@dataclass(frozen=True, slots=True)
class Correlation:
    """Rules over many records of one group within ``width_ms``.

    ``kind`` is event_count, value_count, temporal or temporal_ordered; ``op`` (lt, lte, gt, gte,
    eq, neq) compares what was counted, or how many of the rules spoke, with ``count``. ``shape``
    asks instead which rules spoke: the one name of an atom is a rule's place among ``parts``.
    """

    header: Header
    kind: str
    parts: tuple[Part, ...]
    width_ms: int
    op: str
    count: int
    shape: Formula | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule that cannot be run: why (a code of this module), and what of it."""

    header: Header
    why: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All that was read: rules that run, correlations, and every rule that could not look."""

    rules: tuple[Rule, ...] = ()
    correlations: tuple[Correlation, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def running(self) -> list[Header]:
        """Rules that run, rules that only serve correlations left out."""
        single = [rule.header for rule in self.rules]
        return single + [each.header for each in self.correlations]

"""The placebo: the same pattern of evidence, as if it had been met in cases of somebody else."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from bongsu.attribution.gates import LIKELY, is_everyday
from bongsu.attribution.hypotheses import CATCH_ALLS
from bongsu.attribution.knowledge import Fact, Report
from bongsu.attribution.scales import Scales
from bongsu.model.assessment import Placebo
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind

CASES = 240
"""Reports that are re-scored at most; which ones follows from their ids alone."""
_AHEAD = 1.001
"""How much higher odds must be to come first: equals come first together, so neither does."""
_EVEN = 0.5
Pool = tuple[EvidenceKind, bool]
"""A kind, and whether it is a technique that everybody's mail shows."""


def placebos(scales: Scales) -> dict[str, Placebo]:
    """For each subject, how often others' reports, filled into this pattern, would name it."""
    cases: Counter[str] = Counter()
    first: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for report, items in _cases(scales):
        did = scales.hypothesis(report.actor_id)
        odds = scales.odds(items, without=report.report_id)
        for subject, of in scales.subjects.items():
            if did not in of:
                cases[subject] += 1
                first[subject] += _leads(subject, odds, scales)
                named[subject] += odds[subject] >= LIKELY
    return {each: Placebo(cases[each], first[each], named[each]) for each in scales.subjects}


def barred(found: Mapping[str, Placebo]) -> frozenset[str]:
    """Subjects that nobody may name: the pattern would name them in more than one case in twenty
    that they did not do, or there are too few such cases to tell.
    """
    return frozenset(
        subject for subject, each in found.items() if each.too_often or not each.enough
    )


def _leads(subject: str, odds: Mapping[str, float], scales: Scales) -> bool:
    """A suspect before the other suspects, another hypothesis before all, a country if likelier
    than not.
    """
    if subject in scales.countries:
        return odds[subject] > _EVEN
    rivals = scales.suspects if subject in scales.suspects else (*scales.suspects, *CATCH_ALLS)
    return all(odds[subject] > _AHEAD * odds[each] for each in rivals if each != subject)


def _cases(scales: Scales) -> Iterator[tuple[Report, tuple[EvidenceItem, ...]]]:
    """Reports in an order that is nobody's choice, with the pattern filled from each."""
    reports = scales.balance.knowledge.reports
    ordered = sorted(reports, key=lambda each: _order(each.report_id, each.actor_id))
    filled = ((report, pattern(scales.items, report)) for report in ordered)
    yield from islice(((report, items) for report, items in filled if items), CASES)


def pattern(items: Sequence[EvidenceItem], report: Report) -> tuple[EvidenceItem, ...]:
    """The items with the report's own values in place of theirs, as many of each kind; a value of
    two items once.

    Where its source records nothing of a kind, the case's own values stay, since the same victim
    may be met by another hand. Where the report shows less, there is less; where it shows nothing
    at all of this pattern, it is no case.
    """
    pools, seen = _pools(report), set[Fact]()
    filled = [_filled(item, report, pools, seen) for item in items]
    if not any(own for _, own in filled):
        return ()
    return tuple(replace(item, values=values, judged=())
                 for item, (values, _) in zip(items, filled, strict=True) if values)  # fmt: skip


def _filled(
    item: EvidenceItem, report: Report, pools: dict[Pool, list[str]], seen: set[Fact]
) -> tuple[tuple[str, ...], bool]:
    """Values for an item, and whether they come from the report."""
    if item.kind is EvidenceKind.OTHER:
        return (), False
    if item.kind not in report.kinds:
        return item.values, False
    taken: list[str] = []
    for fact in ((item.kind, value) for value in item.values):
        pool = pools.get(_pool(fact), [])
        if pool and fact not in seen:
            taken.append(pool.pop())
        seen.add(fact)
    return tuple(taken), bool(taken)


def _pools(report: Report) -> dict[Pool, list[str]]:
    """What the report shows, by pool, shuffled by its own id; no technique beside its own part."""
    wholes = {value.partition(".")[0] for _, value in report.facts if "." in value}
    found: dict[Pool, list[str]] = defaultdict(list)
    for fact in sorted(report.facts, key=lambda each: _order(report.report_id, each[1])):
        if fact[0] is not EvidenceKind.TECHNIQUE or fact[1] not in wholes:
            found[_pool(fact)].append(fact[1])
    return found


def _pool(fact: Fact) -> Pool:
    kind, value = fact
    return kind, kind is EvidenceKind.TECHNIQUE and is_everyday(value)


def _order(*words: str) -> bytes:
    return hashlib.sha256("\0".join(words).encode()).digest()

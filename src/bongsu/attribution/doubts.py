"""Why confidence is not higher: what a statement rests on, told reason by reason."""

from collections.abc import Iterator, Sequence

from bongsu.attribution.gates import LEAST_KINDS, independent
from bongsu.attribution.scales import Outcome
from bongsu.model.assessment import Confidence, Doubt, Placebo, WhatIf
from bongsu.model.evidence_item import EvidenceItem, Forgeability

_FEW_REPORTS = 10
_GOOD = frozenset({"A", "B"}), frozenset({"1", "2"})
_GRAVE = frozenset({"nothing_speaks", "fragile", "placebo", "few_cases"})
"""Doubts of which one alone makes confidence low."""
_SEVERAL = 3


def doubts(
    speaking: Sequence[EvidenceItem],
    reports: int | None,
    placebo: Placebo,
    outcome: Outcome,
    others: Sequence[WhatIf],
) -> tuple[Doubt, ...]:
    """Reasons against trusting what is said of one subject.

    ``reports`` is how many are known of it, None where nobody could know any; ``others`` are the
    outcomes under other assumptions.
    """
    return (
        *_of_items(speaking),
        *_of_reports(reports),
        *_of_placebo(placebo),
        *_of_assumptions(outcome, others),
    )


def _of_reports(reports: int | None) -> Iterator[Doubt]:
    if reports is not None and reports < _FEW_REPORTS:
        yield Doubt("few_reports", reports)


def _of_placebo(placebo: Placebo) -> Iterator[Doubt]:
    """A share of too few cases would say more than is known."""
    if not placebo.enough:
        yield Doubt("few_cases", placebo.cases)
    elif placebo.too_often:
        yield Doubt("placebo", placebo.percent_named)


def confidence(found: Sequence[Doubt]) -> Confidence:
    """High without doubts; low with several, or one grave one."""
    if len(found) >= _SEVERAL or any(each.code in _GRAVE for each in found):
        return Confidence.LOW
    return Confidence.MODERATE if found else Confidence.HIGH


def _of_items(speaking: Sequence[EvidenceItem]) -> Iterator[Doubt]:
    if not speaking:
        yield Doubt("nothing_speaks")
        return
    if len({item.group for item in speaking}) == 1:
        yield Doubt("one_provenance")
    elif len(independent(speaking)) < LEAST_KINDS:
        yield Doubt("one_kind")
    if not any(item.forgeability is Forgeability.COSTLY for item in speaking):
        yield Doubt("all_forgeable")
    if not any(_well_graded(item.grade) for item in speaking):
        yield Doubt("low_grade")
    judged = sum(bool(item.judged) for item in speaking)
    if judged:
        yield Doubt("judged", judged)


def _well_graded(grade: str) -> bool:
    return grade[:1] in _GOOD[0] and grade[1:] in _GOOD[1]


def _of_assumptions(outcome: Outcome, others: Sequence[WhatIf]) -> Iterator[Doubt]:
    """Assumptions under which something else could be said, or another hypothesis leads."""
    now = (outcome.leader, outcome.stated)
    changed = dict.fromkeys(("without", "forged", "cheap_forged", "prior_reports"), 0)
    for each in others:
        changed[each.code] += (each.leader, each.stated) != now
    if changed["without"]:
        yield Doubt("fragile", changed["without"])
    if changed["forged"] or changed["cheap_forged"]:
        yield Doubt("forged", changed["forged"] + changed["cheap_forged"])
    if changed["prior_reports"]:
        yield Doubt("prior")

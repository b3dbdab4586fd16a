"""What to look for next: by how much one more item of a kind should lessen what is not known."""

import hashlib
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Report
from bongsu.attribution.scales import Scales
from bongsu.model.assessment import NextBest
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

_KINDS = (
    EvidenceKind.SOFTWARE,
    EvidenceKind.INFRASTRUCTURE,
    EvidenceKind.TECHNIQUE,
    EvidenceKind.VICTIM_COUNTRY,
)
_EACH = 4
"""Reports of each hypothesis that stand for what might be found."""
_LEAST = 5
"""Thousandths of a bit below which nothing is worth looking for."""
_UNHEARD = "nobody's"


def next_best(scales: Scales, odds: Mapping[str, float]) -> tuple[NextBest, ...]:
    """Kinds by the bits that one more item should bring, most first; those that bring some.

    If a hypothesis were true, its reports show what might be found; with an unknown hand it would
    be a value that no report has.
    """
    found = (NextBest(kind, round(1000 * _bits(scales, odds, kind))) for kind in _KINDS)
    useful = (each for each in found if each.millibits >= _LEAST)
    return tuple(sorted(useful, key=lambda each: (-each.millibits, each.kind)))


def _bits(scales: Scales, odds: Mapping[str, float], kind: EvidenceKind) -> float:
    """How much lower the entropy is expected to be."""
    reports = _reports(scales, kind)
    spread = {each: odds[each] for each in (*reports, UNKNOWN)}
    whole = math.fsum(spread.values())
    after = 0.0
    for hypothesis, mass in spread.items():
        values = [_value(each, kind) for each in reports.get(hypothesis, ())] or [_UNHEARD]
        for value in values:
            item = _item(kind, value)
            after += mass / whole / len(values) * _entropy(scales, (*scales.items, item))
    return _entropy(scales, scales.items) - after


def _reports(scales: Scales, kind: EvidenceKind) -> dict[str, list[Report]]:
    """Some reports of each hypothesis that show the kind, chosen by nothing but their ids."""
    found: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(scales.balance.knowledge.reports, key=_order):
        of = found[scales.hypothesis(report.actor_id)]
        if len(of) < _EACH and any(fact[0] is kind for fact in report.facts):
            of.append(report)
    return {name: of for name, of in found.items() if of}


def _value(report: Report, kind: EvidenceKind) -> str:
    values = sorted(value for shown, value in report.facts if shown is kind)
    return min(values, key=lambda value: _digest(report.report_id + value))


def _item(kind: EvidenceKind, value: str) -> EvidenceItem:
    return EvidenceItem("next", kind, (value,), "", "next", "B2", Forgeability.MODERATE)


def _entropy(scales: Scales, items: Sequence[EvidenceItem]) -> float:
    odds = scales.balance.odds(items, scales.month)
    return -math.fsum(p * math.log2(p) for p in odds.values() if p > 0)


def _order(report: Report) -> bytes:
    return _digest(report.report_id + report.actor_id)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()

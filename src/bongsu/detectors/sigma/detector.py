"""Sigma: a rule that somebody shares matches a record, or many records of one group."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import ibis

from bongsu.detectors.mail.common import reason
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.detectors.sigma.correlations import correlated
from bongsu.detectors.sigma.expressions import hits
from bongsu.detectors.sigma.rules import Header, Records, Rule, RuleSet
from bongsu.model.card import Confidence, DetectorCard, Severity

_TOGETHER = 24
"""Rules that share one pass over the fields; more make statements that take long to compile."""
_POINTS = {"informational": 20, "low": 60, "medium": 150, "high": 300, "critical": 450}
_UNSAID = 150  # a rule without a level

FOLDER = DetectorCard(
    id="sigma",
    version=1,
    reads={
        "event": ("row_id", "account_id", "message_key", "t_ms"),
        "log_record": ("product", "service"),
        "log_field": ("name", "value", "kind_class"),
    },
    reason_codes={"sigma_match": "account"},
    severity=Severity.HIGH,
    confidence=Confidence.LOW,
    attack=("T1078.004", "T1098.002", "T1110.003", "T1114.002", "T1114.003", "T1528", "T1556.006",
            "T1564.008"),
    needs_roles=("log",),
    account_separable=False,  # a spray is seen over all accounts
    alert_score=300,
    monthly_budget=100,
)  # fmt: skip
HOUSE = replace(FOLDER, id="house_rules", alert_score=None, monthly_budget=None)
"""Our own rules say what our detectors weigh as well: they give context and no alert."""


class SigmaDetector:
    """Runs a set of rules under a card of this module; without rules it is silent."""

    def __init__(self, card: DetectorCard, rules: RuleSet | None = None) -> None:
        self.CARD = card
        self.rules = rules or RuleSet()

    def find(self, tables: Tables) -> Found:
        single = [_single(tables, batch) for batch in _batches(self.rules.rules)]
        joined = [
            _reasons(correlated(tables, each), [each.header]) for each in self.rules.correlations
        ]
        return Found((*single, *joined))


def _batches(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules over the same records, as many together as one statement holds."""
    by_records: defaultdict[Records, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_records[rule.records].append(rule)
    return [
        group[at : at + _TOGETHER]
        for group in by_records.values()
        for at in range(0, len(group), _TOGETHER)
    ]


def _single(tables: Tables, rules: Sequence[Rule]) -> Table:
    return _reasons(hits(tables, rules), [rule.header for rule in rules])


def _reasons(found: Table, headers: Sequence[Header]) -> Table:
    """Reasons for rows with ``rule``, a place among ``headers``."""
    points = [(place, _POINTS.get(each.level, _UNSAID)) for place, each in enumerate(headers)]
    titles = [(place, each.title) for place, each in enumerate(headers)]
    by_lines = [(place, each.by_line) for place, each in enumerate(headers)]
    weight, title, by_line = (
        ibis.cases(*((found.rule == place, value) for place, value in each))
        for each in (points, titles, by_lines)
    )
    return reason(found, "sigma_match", "account", weight, title, by_line)

"""Correlation rules of pySigma as plain ones."""

from collections.abc import Mapping

from sigma.correlations import (
    CorrelationConditionAND,
    CorrelationConditionItem,
    CorrelationConditionNOT,
    CorrelationConditionOR,
    SigmaCorrelationCondition,
    SigmaCorrelationRule,
    SigmaExtendedCorrelationCondition,
    SigmaRuleReference,
)

from bongsu.detectors.sigma.fields import sources
from bongsu.detectors.sigma.formula import And, Atom, Formula, Names, Not, Or, Test
from bongsu.detectors.sigma.rules import Correlation, Header, Part, Rule
from bongsu.detectors.sigma.values import UnsupportedError

_KINDS = ("event_count", "value_count", "temporal", "temporal_ordered")


def correlation(
    header: Header, parsed: SigmaCorrelationRule, rules: Mapping[str, Rule]
) -> Correlation:
    """With its rules in their order. Raises `UnsupportedError`."""
    kind, condition = parsed.type.name.lower(), parsed.condition
    if kind not in _KINDS:
        raise UnsupportedError(f"correlation {kind}")
    counted, op, count, shape = "", "gte", len(rules), None
    if isinstance(condition, SigmaExtendedCorrelationCondition):
        if kind == "temporal_ordered":
            raise UnsupportedError("condition of an ordered correlation")
        places = {key: place for place, key in enumerate(rules)}
        shape = _shape(condition.parsed, places)
    elif isinstance(condition, SigmaCorrelationCondition):
        op, count, counted = condition.op.name.lower(), _whole(condition.count), _field(condition)
    parts = tuple(_part(parsed, key, rule, counted) for key, rule in rules.items())
    width = parsed.timespan.seconds * 1000
    return Correlation(header, kind, parts, width, op, count, shape)


def _part(parsed: SigmaCorrelationRule, key: str, rule: Rule, counted: str) -> Part:
    keys = tuple(_names(parsed, key, rule, each) for each in parsed.group_by or ())
    return Part(rule, keys, _names(parsed, key, rule, counted) if counted else ())


def _names(parsed: SigmaCorrelationRule, key: str, rule: Rule, name: str) -> Names:
    """A field of the group in one rule's records, by its alias where it has one."""
    for alias in parsed.aliases:
        if alias.alias == name:
            mapped = {ref.reference: field for ref, field in alias.mapping.items()}
            name = mapped.get(key, name)
    source = next(each for each in sources() if each.records == rule.records)
    found = source.names(name)
    if not found:
        raise UnsupportedError(name, field=True)
    return found


def _field(condition: SigmaCorrelationCondition) -> str:
    field = condition.fieldref
    if isinstance(field, list):
        if len(field) > 1:
            raise UnsupportedError("count over several fields")
        return field[0]
    return field or ""


def _whole(count: float) -> int:
    if count != int(count):
        raise UnsupportedError(f"count {count}")
    return int(count)


def _shape(
    item: CorrelationConditionItem | SigmaRuleReference, places: Mapping[str, int]
) -> Formula:
    if isinstance(item, SigmaRuleReference):
        return Atom((str(places[item.reference]),), Test("there"))
    parts = tuple(_shape(each, places) for each in item.args)
    match item:
        case CorrelationConditionNOT():
            return Not(And(parts))
        case CorrelationConditionOR():
            return Or(parts)
        case CorrelationConditionAND():
            return And(parts)
        case _:
            raise UnsupportedError(type(item).__name__)

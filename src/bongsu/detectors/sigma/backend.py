"""pySigma's parsed conditions as a `Formula`, their fields those of our records.

It walks the condition itself: pySigma's base class is made for backends that write text.
"""

from sigma.conditions import (
    ConditionAND,
    ConditionFieldEqualsValueExpression,
    ConditionItem,
    ConditionNOT,
    ConditionOR,
    ConditionValueExpression,
)
from sigma.types import (
    CompareOperators,
    SigmaBool,
    SigmaCIDRExpression,
    SigmaCompareExpression,
    SigmaExists,
    SigmaExpansion,
    SigmaFieldReference,
    SigmaNull,
    SigmaNumber,
    SigmaRegularExpression,
    SigmaString,
    SigmaTimestampPart,
    SigmaType,
)

from bongsu.detectors.sigma import values
from bongsu.detectors.sigma.formula import And, Atom, Formula, Names, Not, Or, Same, Test
from bongsu.detectors.sigma.sources import Source
from bongsu.detectors.sigma.values import UnsupportedError

Condition = (
    ConditionItem | ConditionFieldEqualsValueExpression | ConditionValueExpression | object | None
)
_RELATED = {(True, True): "contains", (True, False): "starts", (False, True): "ends"}


class Backend:
    """Converts the conditions of one rule over one log source.

    Fields without names are gathered in ``unmapped``; the formula is of no use then.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.unmapped: set[str] = set()

    def convert(self, condition: Condition) -> Formula:
        """Raises `UnsupportedError`, naming the construct."""
        match condition:
            case ConditionOR(args=args):
                return Or(tuple(map(self.convert, args)))
            case ConditionAND(args=args):
                return And(tuple(map(self.convert, args)))
            case ConditionNOT(args=args):
                return Not(And(tuple(map(self.convert, args))))
            case ConditionFieldEqualsValueExpression(field=field, value=value):
                return self._field(field, value)
            case ConditionValueExpression(value=value):
                return _keyword(value)
            case _:
                raise UnsupportedError("empty condition")

    def _field(self, field: str, value: SigmaType) -> Formula:
        match value:
            case SigmaExpansion():
                return Or(tuple(self._field(field, each) for each in value.values))
            case SigmaNull():
                return Not(self._atom(field, Test("filled")))
            case SigmaExists():
                there = self._atom(field, Test("there"))
                return there if value.exists else Not(there)
            case SigmaFieldReference():
                how = _RELATED.get((value.starts_with, value.ends_with), "equals")
                return Same(self._known(field), self._known(value.field), how)
            case SigmaCompareExpression(op=CompareOperators.NEQ):
                return Not(self._atom(field, values.number_test(value.number)))
            case _:
                return self._atom(field, _test(value))

    def _known(self, field: str) -> Names:
        found = self._source.names(field)
        if not found:
            self.unmapped.add(field)
        return found

    def _atom(self, field: str, test: Test) -> Formula:
        names = self._known(field)
        spelt = self._source.spellings.get((field, test.text), ())
        if test.how != "equals" or not spelt:
            return Atom(names, test)
        return Or(tuple(Atom(names, Test("equals", text)) for text in (test.text, *spelt)))


def _test(value: SigmaType) -> Test:
    """A value that stands beside a field."""
    match value:
        case SigmaString():
            return values.text_test(value)
        case SigmaTimestampPart():
            return values.time_test(value.timestamp_part, int(value.number))
        case SigmaNumber():
            return values.number_test(value)
        case SigmaBool():
            return Test("equals", str(value.boolean).lower())
        case SigmaRegularExpression():
            return values.regex_test(value)
        case SigmaCIDRExpression():
            return values.network_test(value)
        case SigmaCompareExpression():
            return values.number_test(value.number, values.COMPARED[value.op])
        case _:
            raise UnsupportedError(type(value).__name__)


def _keyword(value: SigmaType) -> Formula:
    """A value without a field, within any value of the record."""
    match value:
        case SigmaExpansion():
            return Or(tuple(map(_keyword, value.values)))
        case SigmaString():
            return Atom((), values.text_test(value, anywhere=True))
        case SigmaNumber():
            return Atom((), Test("contains", str(value.number)))
        case SigmaRegularExpression():
            return Atom((), values.regex_test(value))
        case _:
            raise UnsupportedError(f"keyword of the type {type(value).__name__}")

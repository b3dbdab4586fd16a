"""Formulas as Ibis expressions over `log_record` and `log_field`, with Sigma's own semantics.

Every question becomes a column of one pass over the fields: 1 where any value of the record says
yes, else 0. A missing field says no to everything, and so its ``not`` is true. Text is compared in
lower case. No engine sees a null in a condition.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables
from bongsu.detectors.sigma.formula import (
    And,
    Atom,
    Formula,
    Leaf,
    Names,
    Not,
    Or,
    Same,
    Test,
    leaves,
    speaks_of_nothing,
)
from bongsu.detectors.sigma.rules import Records, Rule

_DECIMAL = "decimal(24, 9)"  # exact on every engine, as fractions are not
_NUMBER = r"\A-?[0-9]{1,15}(?:\.[0-9]{1,9})?\z"
_KEPT = ("row_id", "account_id", "message_key", "t_ms")
Answers = Mapping[Leaf, Any]


def hits(tables: Tables, rules: Sequence[Rule]) -> Table:
    """One row for each record and rule that matches it: the event's keys and ``rule``, its place.

    All rules must speak of the same records.
    """
    event = _events(tables, rules[0].records)
    answered, columns = _answered(tables, event, rules)
    found = [
        answered.filter(condition(rule.formula, columns)).select(
            *_KEPT, rule=ibis.literal(place, "int64")
        )
        for place, rule in enumerate(rules)
    ]
    return reduce(lambda left, right: left.union(right), found)


def _events(tables: Tables, records: Records) -> Table:
    record = tables["log_record"]
    wanted = [(record.product == product) & (record.service == name) for product, name in records]
    meant = record.filter(_any(wanted)).select("row_id")
    return tables["event"].select(*_KEPT).inner_join(meant, "row_id")


def _answered(tables: Tables, event: Table, rules: Sequence[Rule]) -> tuple[Table, Answers]:
    """Events with one column of 0 and 1 for each question of the rules."""
    asked = list(dict.fromkeys(leaf for rule in rules for leaf in leaves(rule.formula)))
    names = {leaf: f"a{place}" for place, leaf in enumerate(asked)}
    atoms = {name: leaf for leaf, name in names.items() if isinstance(leaf, Atom)}
    found = event
    if atoms:
        flags = _flags(tables, event, atoms)
        silent = any(speaks_of_nothing(rule.formula) for rule in rules)
        how = "left" if silent or len(atoms) < len(names) else "inner"
        found = found.join(flags, "row_id", how=how, rname="f_{name}")
    for leaf, name in names.items():
        if isinstance(leaf, Same):
            same = _same(tables, event, leaf).mutate(ibis.literal(1, "int64").name(name))
            found = found.left_join(same, "row_id", rname=f"{name}_{{name}}")
    return found, {leaf: found[name].fill_null(0) == 1 for leaf, name in names.items()}


def condition(formula: Formula, answers: Answers) -> Any:
    """A boolean expression over the answers."""
    match formula:
        case And(parts):
            return _all([condition(part, answers) for part in parts])
        case Or(parts):
            return _any([condition(part, answers) for part in parts])
        case Not(part):
            return ~condition(part, answers)
        case _:
            return answers[formula]


def _flags(tables: Tables, event: Table, atoms: Mapping[str, Atom]) -> Table:
    """Rows in which at least one question is answered with yes."""
    field = tables["log_field"].select("row_id", "name", "value", "kind_class")
    field = field.filter(_any(_passes(field, atom) for atom in atoms.values()))
    field = field.semi_join(event, "row_id")
    columns = {
        name: ibis.ifelse(_passes(field, atom), 1, 0).max().cast("int64")
        for name, atom in atoms.items()
    }
    return field.group_by("row_id").agg(**columns)


def _passes(field: Table, atom: Atom) -> Any:
    test = asks(field.value, field.kind_class, atom.test)
    if not atom.names:
        return test
    within = [each[:-1] for each in atom.names if each.endswith(".#")]
    kind = ibis.literal("text")
    called = [
        field.name.startswith(each) & asks(field.name.substr(len(each)), kind, atom.test)
        for each in within
    ]
    return _any([named(field.name, atom.names) & test, *called])


def named(name: Any, names: Names) -> Any:
    """Whether a field is one of these, or below one that ends in ``.*``."""
    exact = [each for each in names if not each.endswith((".*", ".#"))]
    below = [name.startswith(each[:-1]) for each in names if each.endswith(".*")]
    return _any([*([name.isin(exact)] if exact else []), *below])


def asks(value: Any, kind: Any, test: Test) -> Any:
    """One question to one value; a value written as null passes ``there`` alone."""
    text = value if test.cased else value.lower()
    match test.how:
        case "equals":
            return text == test.text
        case "contains":
            return text.contains(test.text)
        case "starts":
            return text.startswith(test.text)
        case "ends":
            return text.endswith(test.text)
        case "matches":
            return value.re_search(test.text)
        case "filled":
            return value.notnull()
        case "there":
            return ibis.literal(value=True)
        case _:
            return _compared(value, kind, test)


def _compared(value: Any, kind: Any, test: Test) -> Any:
    """Numbers by value: ``404`` is 404 however it is typed, ``404.0`` is where it is a number."""
    number = ibis.ifelse(value.re_search(_NUMBER), value.try_cast(_DECIMAL), ibis.null(_DECIMAL))
    asked = ibis.literal(Decimal(test.text), _DECIMAL)
    match test.how:
        case "number":
            return (value == test.text) | ((kind == "number") & (number == asked))
        case "lt":
            return number < asked
        case "lte":
            return number <= asked
        case "gt":
            return number > asked
        case _:
            return number >= asked


def _same(tables: Tables, event: Table, pair: Same) -> Table:
    """Rows of which a value stands in the asked relation to a value of the other field."""
    left = values_of(tables, event, pair.names)
    right = values_of(tables, event, pair.others).rename(other="value").view()
    both = left.inner_join(right, "row_id", rname="o_{name}")
    related = {
        "equals": both.value == both.other,
        "contains": both.value.contains(both.other),
        "starts": both.value.startswith(both.other),
        "ends": both.value.endswith(both.other),
    }[pair.how]
    return both.filter(related).select("row_id").distinct()


def values_of(tables: Tables, event: Table, names: Names) -> Table:
    """Each different value of these fields in each row, in lower case, nulls left out."""
    field = tables["log_field"]
    held = field.filter(named(field.name, names) & field.value.notnull())
    held = held.semi_join(event, "row_id")
    return held.select("row_id", value=held.value.lower()).distinct()


def _any(parts: Iterable[Any]) -> Any:
    every = list(parts)
    return reduce(lambda left, right: left | right, every) if every else ibis.literal(value=False)


def _all(parts: Iterable[Any]) -> Any:
    every = list(parts)
    return reduce(lambda left, right: left & right, every) if every else ibis.literal(value=True)

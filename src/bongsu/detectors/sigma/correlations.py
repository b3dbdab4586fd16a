"""Correlations as Ibis expressions: matched records counted by group and window.

Windows tumble. Where more is what alerts, a second row of windows begins half a width later, so
that a burst across a border is seen in one of them.
"""

from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables
from bongsu.detectors.sigma.expressions import Answers, condition, hits, values_of
from bongsu.detectors.sigma.formula import Atom, Formula, Test
from bongsu.detectors.sigma.rules import Correlation, Part

_COUNTED = {
    "event_count": lambda rows: rows.row_id.nunique(),
    "value_count": lambda rows: rows.counted.nunique(),
    "temporal": lambda rows: rows.part.nunique(),
    "temporal_ordered": lambda rows: rows.part.nunique(),
}
_KEPT = ("row_id", "account_id", "message_key", "t_ms")


def correlated(tables: Tables, rule: Correlation) -> Table:
    """The last record of each account in each window that alerts, as `hits` with ``rule`` 0."""
    keys = [f"k{place}" for place in range(len(rule.parts[0].keys))]
    placed = _windows(_matched(tables, rule), rule)
    group = [*keys, "shift", "tumble"]
    alerting = _alerting(placed, rule, group)
    rows = placed.semi_join(alerting, group)
    latest = ibis.window(group_by=[*group, "account_id"], order_by=[ibis.desc("t_ms"), "row_id"])
    last = rows.mutate(place=ibis.row_number().over(latest))
    last = last.filter(last.place == 0).select(*_KEPT).distinct()
    return last.mutate(rule=ibis.literal(0, "int64"))


def _matched(tables: Tables, rule: Correlation) -> Table:
    """Records with a time that any part matches: their keys, what is counted, and which part."""
    parts = [_one_part(tables, part, place) for place, part in enumerate(rule.parts)]
    rows = reduce(lambda left, right: left.union(right), parts)
    return rows.filter(rows.t_ms.notnull())


def _one_part(tables: Tables, part: Part, place: int) -> Table:
    rows = hits(tables, [part.rule]).drop("rule")
    wanted = {f"k{at}": names for at, names in enumerate(part.keys)}
    for name, names in (wanted | ({"counted": part.counted} if part.counted else {})).items():
        held = values_of(tables, rows, names).rename({name: "value"}).view()
        rows = rows.inner_join(held, "row_id", rname=f"{name}_{{name}}")
        rows = rows.select(*_KEPT, *(each for each in rows.columns if each in (*wanted, "counted")))
    if not part.counted:
        rows = rows.mutate(counted=ibis.null("string"))
    columns = (*_KEPT, *wanted, "counted")
    return rows.select(*columns).mutate(part=ibis.literal(place, "int64"))


def _windows(rows: Table, rule: Correlation) -> Table:
    shifts = (0, rule.width_ms // 2) if rule.op in ("gt", "gte") else (0,)
    width = ibis.literal(rule.width_ms, "int64")
    every = [
        rows.mutate(
            shift=ibis.literal(shift, "int64"),
            tumble=rows.t_ms + shift - (rows.t_ms + shift) % width.nullif(0),
        )
        for shift in shifts
    ]
    return reduce(lambda left, right: left.union(right), every)


def _alerting(rows: Table, rule: Correlation, group: list[str]) -> Table:
    if rule.shape is not None:
        return _shaped(rows, rule.shape, len(rule.parts), group)
    if rule.kind == "temporal_ordered":
        return _ordered(rows, rule, group)
    grouped = rows.group_by(group).agg(n=_COUNTED[rule.kind](rows))
    return grouped.filter(_compared(grouped.n, rule.op, rule.count)).select(*group)


def _compared(number: Any, op: str, count: int) -> Any:
    return {
        "lt": number < count,
        "lte": number <= count,
        "gt": number > count,
        "gte": number >= count,
        "eq": number == count,
        "neq": number != count,
    }[op]


def _shaped(rows: Table, shape: Formula, parts: int, group: list[str]) -> Table:
    """By which parts spoke in the window; one of them has to, for there to be a window."""
    names = {Atom((str(place),), Test("there")): f"p{place}" for place in range(parts)}
    spoke = {
        name: ibis.ifelse(rows.part == int(atom.names[0]), 1, 0).max()
        for atom, name in names.items()
    }
    grouped = rows.group_by(group).agg(**spoke)
    answers: Answers = {atom: grouped[name] == 1 for atom, name in names.items()}
    return grouped.filter(condition(shape, answers)).select(*group)


def _ordered(rows: Table, rule: Correlation, group: list[str]) -> Table:
    """The first record of each part that is not before the one found for the part ahead of it."""
    reached: Table = None
    for place in range(len(rule.parts)):
        mine = rows.filter(rows.part == place).select(*group, "t_ms")
        if reached is not None:
            mine = mine.inner_join(reached.view(), group, rname="r_{name}")
            mine = mine.filter(mine.t_ms >= mine.reached)
        reached = mine.group_by(group).agg(reached=mine.t_ms.min())
    return reached.select(*group)

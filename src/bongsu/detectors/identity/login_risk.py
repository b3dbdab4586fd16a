"""Login risk: how unlike the account's own habits a sign-in is (Freeman et al., NDSS 2016; Wiefling
et al., 2022).

For each feature the share of its value among everybody's sign-ins over the share among the
account's own before; logarithms are added. What the account never had gets the share that new
values had so far (Witten and Bell's smoothing): who travels much is hardly surprising.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import ibis

from bongsu.detectors.identity.common import DAY_MS, EVENT, HABIT, say, share
from bongsu.detectors.plugin import Found, Table, Tables
from bongsu.model.card import Confidence, DetectorCard, Severity

CARD = DetectorCard(
    id="login_risk",
    version=1,
    reads={
        "sign_in": (
            *EVENT, "place", "ip", "network", "agent_family", "country",
            "ip_before", "network_before", "agent_before", "country_before",
        ),
        "logarithm": ("n", "points"),
    },
    reason_codes={
        "login_ip": "account",
        "login_network": "account",
        "login_agent": "account",
        "login_country": "account",
    },
    severity=Severity.MEDIUM,
    confidence=Confidence.LOW,
    attack=("T1078.004",),
    needs_roles=("log",),
    account_separable=False,
    alert_score=600,
    monthly_budget=3,
)  # fmt: skip


class _Feature(NamedTuple):
    column: str
    seen: str
    code: str


_FEATURES = (
    _Feature("ip", "ip_before", "login_ip"),
    _Feature("network", "network_before", "login_network"),
    _Feature("agent_family", "agent_before", "login_agent"),
    _Feature("country", "country_before", "login_country"),
)
_TOLD = 300
"""Scores below are not told at all."""
_MONTH_MS = 30 * DAY_MS
_ONE = 1024
"""A ratio of 1 in the table of logarithms; its last row is its largest ratio."""
_LAST = 4095
_STEP = 64
_STEP_POINTS = 416
"""Hundredths of the logarithm of 64."""


def find(tables: Tables) -> Found:
    rows = tables["sign_in"].filter(ibis._.ip.notnull())
    new = _first_seen(rows)
    for each in _FEATURES:
        new = _weighed(new, rows, tables, each)
    points = [new[f"p_{each.column}"] for each in _FEATURES]
    score = points[0] + points[1] + points[2] + points[3]
    new = new.mutate(score=ibis.ifelse(new.layout_known, score, score // 2))
    told = new.filter(new.score >= _TOLD)
    return Found((_reasons(told, tables),), _ranked(told))


def _first_seen(rows: Table) -> Table:
    """First sign-ins from an address, by accounts with habits. Of each feature ``k_``: different
    values so far, counted where any value is new.
    """
    rows = rows.filter(ibis.or_(*(rows[each.seen] == 0 for each in _FEATURES)))
    so_far = ibis.window(group_by="who", order_by=["place", "row_id"], preceding=None, following=0)
    kinds = {
        f"k_{each.column}": ibis.ifelse(rows[each.seen] == 0, 1, 0).sum().over(so_far)
        for each in _FEATURES
    }
    return rows.mutate(**kinds).filter((rows.ip_before == 0) & (rows.place >= HABIT))


def _weighed(new: Table, rows: Table, tables: Tables, each: _Feature) -> Table:
    """With the points of one feature; 0 where the record has no such value."""
    column = each.column
    shares = rows.filter(rows[column].notnull()).group_by(column).agg(have=ibis._.row_id.count())
    shares = shares.cross_join(shares.agg(all_rows=ibis._.have.sum().cast("int64"))).view()
    new = new.left_join(shares, column, rname="s_{name}")
    kinds = new[f"k_{column}"] - ibis.ifelse(new[each.seen] == 0, 1, 0)
    kinds = ibis.greatest(kinds, 1)
    own = new[each.seen] * new.all_rows + kinds * new.have
    ratio = (new.place + kinds) * new.have * _ONE // own.nullif(0)
    new = new.mutate(ratio=ratio.cast("int64"))
    new = new.mutate(n=_row_of(new.ratio), more=_more(new.ratio))
    logarithm = tables["logarithm"].view()
    new = new.left_join(logarithm, "n", rname="l_{name}")
    weight = ibis.ifelse(new[column].isnull(), 0, (new.points + new.more).fill_null(0))
    return new.mutate(**{f"p_{column}": weight.cast("int64")}).drop(
        *[name for name in new.columns if name.startswith(("s_", "l_"))],
        "have", "all_rows", "ratio", "n", "more", "points",
    )  # fmt: skip


def _row_of(ratio: Any) -> Any:
    """The row of the table for a ratio; above its end ratios are looked up by their 64th."""
    above = ibis.least(ratio // _STEP, _LAST)
    return ibis.greatest(ibis.ifelse(ratio <= _LAST, ratio, above), 1)


def _more(ratio: Any) -> Any:
    return ibis.ifelse(ratio <= _LAST, 0, _STEP_POINTS)


def _reasons(told: Table, tables: Tables) -> Table:
    """One for each feature that weighs anything: every row once for each number of a feature."""
    numbers = tables["logarithm"].filter(ibis._.n <= len(_FEATURES)).select(number="n")
    rows = told.cross_join(numbers)

    def of_feature(give: Callable[[_Feature], Any]) -> Any:
        return ibis.cases(*((rows.number == n, give(each)) for n, each in enumerate(_FEATURES, 1)))

    rows = rows.mutate(
        code=of_feature(lambda each: each.code),
        weight=of_feature(lambda each: rows[f"p_{each.column}"]),
        value=of_feature(lambda each: rows[each.column]),
        had=of_feature(lambda each: rows[each.seen]),
    )
    rows = rows.filter(rows.weight > 0)
    return say(rows, rows.code, rows.weight, rows.value, share(rows.had, rows.place))


def _ranked(told: Table) -> Table:
    told = told.mutate(month=told["at"] // _MONTH_MS)
    order = [ibis.desc("score"), "row_id"]
    overall = ibis.window(group_by="account_id", order_by=order)
    monthly = ibis.window(group_by=["who", "month"], order_by=order)
    return told.mutate(
        dominated=ibis.literal(0, "int64"),
        rank=(ibis.row_number().over(overall) + 1).cast("int64"),
        month_rank=(ibis.row_number().over(monthly) + 1).cast("int64"),
        score=told.score.cast("int64"),
    ).select(
        "account_id", "row_id", "message_key", "t_ms", "score", "dominated", "rank", "month_rank"
    )

"""Expressions that several identity detectors start from."""

from typing import Any

import ibis

from bongsu.detectors.plugin import Table, Tables
from bongsu.tables import CONTRACTS

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
HABIT = 3
"""Sign-ins after which an account's habits are known."""
SPOKEN = ("own", "layout_known", "principal")
"""Columns of `event` that every reason here needs."""
EVENT = ("who", *SPOKEN)
_HANDS = ["holder", "admin", "unknown"]
_REASON_COLUMNS = CONTRACTS["reason"].names[1:]


def events(tables: Tables) -> Table:
    """The expression under the contract `event`, made once before the detectors run.

    Exports overlap, and two exhibits may hold one organisation's log: of copies the first stays.
    """
    account = tables["account"].select(owner="account_id", address="address")
    record = tables["log_record"].left_join(account, ibis._.principal == account.address)
    own = record.principal.isnull() | record.owner.notnull()
    record = record.mutate(
        own=own,
        exhibit_account=record.account_id,
        account_id=record.owner.fill_null(record.account_id),
    )
    first = ibis.window(group_by=["account_id", "event_key"], order_by=["row_id"])
    record = record.mutate(copy=ibis.row_number().over(first)).filter(ibis._.copy == 0)
    stranger = record.account_id + " " + record.principal.fill_null("")
    return record.mutate(
        message_key=record.event_key, who=ibis.ifelse(record.own, record.account_id, stranger)
    ).select(*CONTRACTS["event"].names)


def of(tables: Tables, name: str) -> Table:
    """One identity table without copies, every row with the ``account_id`` that it speaks of, its
    ``message_key``, ``who`` and ``own`` (see `event`), ``principal``, ``layout``, ``layout_known``,
    and ``at``, its time or 0, to order by.
    """
    event = tables["event"].drop("t_ms")
    rows = tables[name].drop("account_id").inner_join(event, "row_id")
    return rows.mutate(at=rows.t_ms.fill_null(0))


def by_hand(rows: Table) -> Table:
    """What a person may have done: neither the provider's machinery nor an application."""
    return rows.filter(rows.actor_class.isin(_HANDS))


def sign_ins(tables: Tables) -> Table:
    """The expression under the contract `sign_in`, made once before the detectors run."""
    rows = by_hand(of(tables, "authentication"))
    rows = rows.filter((rows.outcome == "success") & rows.activity.isin(["logon", "token"]))
    return (
        rows.mutate(addressed=rows.ip.notnull())
        .mutate(
            place=before("who"),
            ip_before=before("who", "ip"),
            network_before=before("who", "network"),
            agent_before=before("who", "addressed", "agent_family"),
            country_before=before("who", "addressed", "country"),
        )
        .select(*CONTRACTS["sign_in"].names)
    )


def before(*columns: str) -> Any:
    """How many earlier rows have the same values."""
    window = ibis.window(group_by=list(columns), order_by=["at", "row_id"])
    return ibis.row_number().over(window).cast("int64")


def first_of(rows: Table, *columns: str) -> Table:
    """The earliest row of each combination of values."""
    return rows.mutate(seen=before(*columns)).filter(ibis._.seen == 0).drop("seen")


def say(rows: Table, code: Any, points: Any, value_a: Any = None, value_b: Any = None) -> Table:
    """Reason rows of the class ``account``, one for each row; ``code`` may be an expression.

    A layout that nobody has verified counts half. Of a stranger to the case the first value says
    whose account it is.
    """
    weight = ibis.literal(points, "int64") if isinstance(points, int) else points
    weight = ibis.ifelse(rows.layout_known, weight, weight // 2)
    nothing = ibis.null("string")
    first = nothing if value_a is None else value_a
    stranger = first.fill_null("-") + " (" + rows.principal.fill_null("") + ")"
    return rows.mutate(
        code=ibis.literal(code) if isinstance(code, str) else code,
        reason_class=ibis.literal("account"),
        points=weight.cast("int64"),
        value_a=ibis.ifelse(rows.own, first, stranger),
        value_b=nothing if value_b is None else value_b,
    ).select(*_REASON_COLUMNS)


def share(seen: Any, total: Any) -> Any:
    """A base rate in words: how many of how many."""
    return seen.cast("string") + "/" + total.cast("string")

"""Expressions that several identity detectors start from."""

import ibis

from bongsu.detectors.plugin import Table, Tables
from bongsu.tables import CONTRACTS


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

"""What was looked at, from the rows that were read."""

from collections.abc import Mapping
from typing import Any

import ibis

from bongsu.tables import CONTRACTS

Tables = Mapping[str, Any]  # Ibis ships no types
MAILBOX = "mailbox_export"
"""The source of folders; every other source is a log's layout."""


def coverage(tables: Tables, retention: Mapping[str, int | None]) -> Any:
    """Expression under the contract `coverage`. ``retention`` is in days, by layout."""
    both = _folders(tables).union(_logs(tables, retention))
    return both.order_by(["account_id", "exhibit_id", "source", "folder_role", "folder"])


def _folders(tables: Tables) -> Any:
    """One row for each folder of each exhibit."""
    mail = tables["email_activity"]
    mail = mail.filter(mail.nested_in.isnull())  # what is within a message was not in a folder
    grouped = _counted(mail, "account_id", "exhibit_id", "folder", "folder_role")
    return grouped.mutate(
        source=ibis.literal(MAILBOX),
        retention=ibis.null("int64"),
        counts=ibis.literal(True),
        gaps=ibis.literal(""),
    ).select(*CONTRACTS["coverage"].names)


def _logs(tables: Tables, retention: Mapping[str, int | None]) -> Any:
    """One row for each account that a log of an exhibit speaks of; strangers of it are left out."""
    account = tables["account"].select(owner="account_id", address="address")
    record = tables["log_record"]
    record = record.left_join(account, record.principal == account.address)
    record = record.filter(record.principal.isnull() | record.owner.notnull())
    record = record.mutate(account_id=record.owner.fill_null(record.account_id))
    key = ("account_id", "exhibit_id", "layout", "layout_known")
    grouped = _counted(record, *key)
    signed = (
        tables["authentication"]
        .select("row_id", "ip")
        .inner_join(record.select("row_id", *key[:3]), "row_id")
    )
    places = signed.group_by(key[:3]).agg(addresses=ibis._.ip.count()).view()
    grouped = grouped.left_join(places, list(key[:3]), rname="p_{name}")
    days = [(grouped.layout == name, value) for name, value in retention.items() if value]
    kept = ibis.cases(*days) if days else ibis.null("int64")
    gaps = ibis.ifelse((grouped.addresses == 0).fill_null(False), "no_addresses ", "")
    gaps = gaps + ibis.ifelse(grouped.undated == grouped.messages, "no_times", "")
    return grouped.mutate(
        source=grouped.layout,
        folder=ibis.null("string"),
        folder_role=ibis.literal("log"),
        retention=kept.cast("int64"),
        counts=grouped.layout_known,
        gaps=gaps.strip(),
    ).select(*CONTRACTS["coverage"].names)


def _counted(rows: Any, *key: str) -> Any:
    return rows.group_by(list(key)).agg(
        messages=ibis._.row_id.count(),
        undated=ibis._.t_ms.isnull().sum().cast("int64"),
        first_ms=ibis._.t_ms.min(),
        last_ms=ibis._.t_ms.max(),
    )

"""What was looked at, from the rows that were read."""

from collections.abc import Mapping
from typing import Any

import ibis

from bongsu.tables import CONTRACTS

Tables = Mapping[str, Any]  # Ibis ships no types


def coverage(tables: Tables) -> Any:
    """Expression under the contract `coverage`: one row for each folder of each exhibit."""
    mail = tables["email_activity"]
    mail = mail.filter(mail.nested_in.isnull())  # what is within a message was not in a folder
    grouped = mail.group_by(["account_id", "exhibit_id", "folder", "folder_role"]).agg(
        messages=ibis._.row_id.count(),
        undated=ibis._.t_ms.isnull().sum().cast("int64"),
        first_ms=ibis._.t_ms.min(),
        last_ms=ibis._.t_ms.max(),
    )
    filled = grouped.mutate(source=ibis.literal("mailbox_export"), retention=ibis.null("string"))
    return filled.select(*CONTRACTS["coverage"].names).order_by(
        ["account_id", "exhibit_id", "folder_role", "folder"]
    )

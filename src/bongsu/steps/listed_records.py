"""Where values of an indicator list stand in records of logs: who acted from there, and whereto."""

from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.identity.listed import ACTING, ADDRESSES, LEADING, listed
from bongsu.steps.lake_tables import tables

_COLUMNS = (
    *((name, "ip", ADDRESSES) for name in ACTING),
    *(("mailbox_setting", column, kinds) for column, kinds in LEADING),
)
PLACES = tuple((table, column) for table, column, _ in _COLUMNS)


def record_sightings() -> Any:
    """``row_id, account_id, t_ms, value, place, text`` of each record that shows a listed value."""
    parts = [_shown(*each) for each in _COLUMNS]
    return reduce(lambda left, right: left.union(right), parts).distinct()


def _shown(name: str, column: str, kinds: tuple[str, ...]) -> Any:
    found = listed(tables(), name, column, kinds)
    return found.select(
        "row_id", "account_id", "t_ms", "value",
        place=ibis.literal(f"{name}.{column}"), text=found.value_lower,
    )  # fmt: skip

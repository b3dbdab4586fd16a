"""Where values of an indicator list stand in records of logs: who acted from there, and whereto."""

from functools import reduce
from typing import Any

import ibis

from bongsu.detectors.identity.common import of
from bongsu.model.indicator import IndicatorKind
from bongsu.steps.lake_tables import tables

_ADDRESSES = (IndicatorKind.IPV4, IndicatorKind.IPV6)
_COLUMNS = (
    *((name, "ip", _ADDRESSES) for name in (
        "authentication", "user_management", "mailbox_setting", "consent_grant", "mail_access")),
    ("mailbox_setting", "destination", (IndicatorKind.EMAIL,)),
    ("mailbox_setting", "destination_domain", (IndicatorKind.DOMAIN,)),
)  # fmt: skip
PLACES = tuple((table, column) for table, column, _ in _COLUMNS)


def record_sightings() -> Any:
    """``row_id, account_id, t_ms, value, place, text`` of each record that shows a listed value."""
    parts = [_equal(*each) for each in _COLUMNS]
    return reduce(lambda left, right: left.union(right), parts).distinct()


def _equal(name: str, column: str, kinds: tuple[IndicatorKind, ...]) -> Any:
    known = tables()
    listed = known["indicator"].filter(ibis._.kind_class.isin([each.value for each in kinds]))
    rows = of(known, name).mutate(value_lower=ibis._[column])
    rows = rows.select("row_id", "account_id", "t_ms", "value_lower")
    found = rows.inner_join(listed.select("value", "value_lower").view(), "value_lower")
    return found.select(
        "row_id", "account_id", "t_ms", "value",
        place=ibis.literal(f"{name}.{column}"), text=found.value_lower,
    )  # fmt: skip

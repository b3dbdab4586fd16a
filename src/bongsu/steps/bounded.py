"""At most so many rows of one kind: a log may be written to give millions of them."""

from collections.abc import Sequence
from typing import Any

import ibis

KEPT_OF_LOGS = 2_000
"""Rows of one kind about one account that are kept; how many are left out is told."""


def bounded(rows: Any, alike: Sequence[str], order: Sequence[Any]) -> Any:
    """The first rows of each group in this order. ``place`` counts them from 0, ``every`` says how
    many there are.
    """
    every = ibis._.row_id.count().over(ibis.window(group_by=list(alike)))
    rows = rows.mutate(place=placed(alike, order), every=every)
    return rows.filter(ibis._.place < KEPT_OF_LOGS)


def placed(alike: Sequence[str], order: Sequence[Any]) -> Any:
    """The place of a row in its group, from 0."""
    return ibis.row_number().over(ibis.window(group_by=list(alike), order_by=list(order)))


def left_out(place: int, every: int) -> int:
    """How many rows of its group are left out, told once for each: by the first that is kept."""
    return max(0, every - KEPT_OF_LOGS) if place == 0 else 0

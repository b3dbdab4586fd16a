"""From Ibis to DuckDB and back, for every lake on that engine."""

from functools import lru_cache
from typing import Any

import ibis
import pyarrow as pa


def sql_of(expression: Any) -> str:
    """The expression's SQL. Compiling takes longer than running over a small case, and detectors
    ask the same of every case, so a process compiles each question once.
    """
    return _compiled(expression.op())


@lru_cache(maxsize=512)
def _compiled(operation: Any) -> str:
    return str(ibis.to_sql(operation.to_expr(), dialect="duckdb"))


def narrowed(found: pa.Table) -> pa.Table:
    """DuckDB sums integers as 128 bits; every engine of the house gives 64."""
    wide = pa.types.is_decimal
    fields = (f.with_type(pa.int64()) if wide(f.type) else f for f in found.schema)
    return found.cast(pa.schema(list(fields)))

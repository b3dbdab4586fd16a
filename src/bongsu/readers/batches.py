"""Rows of a batch of messages, turned into Arrow batches under the tables' contracts."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import pyarrow as pa
import pyarrow.compute as pc

from bongsu.tables import CONTRACTS
from bongsu.tables.contract import ROW_KEY

Row = tuple[object, ...]
_SCHEMAS = {name: contract.arrow for name, contract in CONTRACTS.items()}
_CHILDREN = tuple(
    name for name, contract in CONTRACTS.items() if contract.columns[: len(ROW_KEY)] == ROW_KEY
)


class RowSet:
    """Rows under construction. Child rows leave out their key columns: these follow from order.

    ``row_ids`` name the messages where their own rows are made elsewhere.
    """

    def __init__(self, account_id: str) -> None:
        self.account_id = account_id
        self.parents: list[Row] = []
        self.row_ids: list[str] = []
        self.problems: list[Row] = []
        self._children: dict[str, list[Row]] = {name: [] for name in _CHILDREN}
        self._ends: dict[str, list[int]] = {name: [0] for name in _CHILDREN}

    def add(self, table: str, rows: list[Row]) -> None:
        """The next message's rows of one child table."""
        held = self._children[table]
        held.extend(rows)
        self._ends[table].append(len(held))

    def batches(self) -> dict[str, pa.RecordBatch]:
        """All tables that have rows."""
        made = {"email_activity": batch("email_activity", self.parents)} if self.parents else {}
        if self.problems:
            made["problem"] = batch("problem", self.problems)
        row_ids: list[object] = [*self.row_ids] or [row[0] for row in self.parents]
        for name, rows in self._children.items():
            if rows:
                made[name] = self._child_batch(name, rows, row_ids)
        return made

    def _child_batch(self, name: str, rows: list[Row], row_ids: Sequence[object]) -> pa.RecordBatch:
        keys = child_keys(row_ids, self.account_id, self._ends[name])
        return batch(name, rows, keys)


def child_keys(row_ids: Sequence[object], account_id: str, ends: list[int]) -> list[pa.Array]:
    """Row id, account, ordinal of children; those of the n-th parent end before ``ends[n+1]``."""
    spans = (range(end - start) for start, end in pairwise(ends))
    ordinals = pa.array(list(chain.from_iterable(spans)), pa.int64())
    parents = pc.list_parent_indices(pa.ListArray.from_arrays(pa.array(ends, pa.int32()), ordinals))
    ids = pa.array(row_ids, pa.string()).take(parents)
    return [ids, pa.repeat(account_id, len(ordinals)), ordinals]


def batch(name: str, rows: list[Row], keys: list[pa.Array] | None = None) -> pa.RecordBatch:
    """Rows under a contract; ``keys`` are its first columns, where the rows leave them out."""
    return column_batch(name, zip(*rows, strict=True), keys)


def column_batch(
    name: str, columns: Iterable[Sequence[object]], keys: list[pa.Array] | None = None
) -> pa.RecordBatch:
    """Columns under a contract, as `batch` has rows."""
    schema = _SCHEMAS[name]
    arrays = keys or []
    kinds = [each.type for each in schema][len(arrays) :]
    arrays = arrays + [pa.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)

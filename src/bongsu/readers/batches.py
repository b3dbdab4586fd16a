"""Rows of a batch of messages, turned into Arrow batches under the tables' contracts."""

from collections import defaultdict

import pyarrow as pa
import pyarrow.compute as pc

from bongsu.tables import CONTRACTS
from bongsu.tables.contract import ROW_KEY

Row = tuple[object, ...]
_CHILDREN = tuple(
    name for name, contract in CONTRACTS.items() if contract.columns[: len(ROW_KEY)] == ROW_KEY
)


class RowSet:
    """Rows under construction. Child rows leave out their key columns: these follow from order."""

    def __init__(self, account_id: str) -> None:
        self.account_id = account_id
        self.parents: list[Row] = []
        self.problems: list[Row] = []
        self.children: dict[str, list[Row]] = {name: [] for name in _CHILDREN}
        self._ends: dict[str, list[int]] = defaultdict(lambda: [0])

    def close_message(self, row: Row) -> None:
        """Add a message's own row; the child rows added since the last one are its children."""
        self.parents.append(row)
        for name, rows in self.children.items():
            self._ends[name].append(len(rows))

    def drop_open(self) -> None:
        """Forget child rows of a message that was given up."""
        for name, rows in self.children.items():
            del rows[self._ends[name][-1] :]

    def batches(self) -> dict[str, pa.RecordBatch]:
        """All tables that have rows."""
        made = {"email_activity": _batch("email_activity", self.parents)} if self.parents else {}
        if self.problems:
            made["problem"] = _batch("problem", self.problems)
        row_ids = [row[0] for row in self.parents]
        for name, rows in self.children.items():
            if rows:
                made[name] = self._child_batch(name, rows, row_ids)
        return made

    def _child_batch(self, name: str, rows: list[Row], row_ids: list[object]) -> pa.RecordBatch:
        ends = self._ends[name]
        spans = [range(end - start) for start, end in zip(ends, ends[1:], strict=False)]
        ordinals = pa.array([n for span in spans for n in span], pa.int64())
        parents = pc.list_parent_indices(
            pa.ListArray.from_arrays(pa.array(ends, pa.int32()), ordinals)
        )
        keys = [
            pa.array(row_ids, pa.string()).take(parents),
            pa.repeat(self.account_id, len(rows)),
            ordinals,
        ]
        return _batch(name, rows, keys)


def _batch(name: str, rows: list[Row], keys: list[pa.Array] | None = None) -> pa.RecordBatch:
    schema = CONTRACTS[name].arrow
    arrays = keys or []
    kinds = [each.type for each in schema][len(arrays) :]
    arrays = arrays + [
        _array(column, kind) for column, kind in zip(zip(*rows, strict=True), kinds, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _array(column: tuple[object, ...], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(column, kind)
    except UnicodeEncodeError:  # a lone surrogate from a lying charset
        clean = [
            each.encode("utf-8", "replace").decode() if isinstance(each, str) else each
            for each in column
        ]
        return pa.array(clean, kind)

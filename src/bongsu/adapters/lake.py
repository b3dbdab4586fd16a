"""The lake: Parquet parts in the case folder, read by an in-memory DuckDB, asked through Ibis."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from bongsu.adapters.compiled import narrowed, sql_of
from bongsu.adapters.disk import DRAFT_PREFIX, Draft, destroy, make_folder, sync_folder, writing
from bongsu.model.errors import BongsuError
from bongsu.ports import PartRow
from bongsu.tables import CONTRACTS

T = TypeVar("T")

_FOLDER = "tables"
_SPILL = ".spill"
_SOUGHT = frozenset({"row_id", "account_id", "t_ms"})
_ROOMY = 4  # times the usual memory, for joins over mailboxes of many gigabytes
_REPEATED = frozenset(
    {"row_id", "account_id", "exhibit_id", "member", "folder", "folder_role", "direction"}
    | {"t_source", "role", "header", "authserv_id", "method", "result", "place", "code", "defects"}
    | {"declared_type", "detected_type", "extension"}
)
"""Columns with few values: a dictionary of the others costs time and saves no space."""


def _encoded(rows: pa.Table) -> memoryview:
    """Parquet: zstd at its quickest, dictionaries and statistics only where they pay."""
    names = rows.schema.names
    buffer = pa.BufferOutputStream()
    pq.write_table(
        rows,
        buffer,
        compression="zstd",
        compression_level=1,
        use_dictionary=[name for name in names if name in _REPEATED],
        write_statistics=[name for name in names if name in _SOUGHT],
    )
    return memoryview(buffer.getvalue())


def _digest(path: Path) -> str | None:
    """None where nothing can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


class DuckLake:
    """Implements the Lake port for one case folder.

    ``beside`` is another case's: then this one is only read, and what the engine spills goes there.
    """

    def __init__(
        self, case: Path, memory_mb: int, threads: int, beside: Path | None = None
    ) -> None:
        self._case = case
        self._memory_mb, self._threads = memory_mb, threads
        self._spill = case / _FOLDER / _SPILL
        if beside:
            make_folder(beside / _FOLDER)
            apart = hashlib.sha256(bytes(case.absolute())).hexdigest()[:12]
            self._spill = beside / _FOLDER / f"{_SPILL}-{apart}"
        self._shown: Sequence[PartRow] = ()
        self._kept: set[str] = set()
        self._engine = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
                "memory_limit": f"{memory_mb}MB",
                "threads": threads,
                "temp_directory": str(self._spill),
                "preserve_insertion_order": False,
            },
        )
        self.show_parts(())

    def write_part(
        self, table: str, account_id: str, exhibit_id: str, batch: int, batches: pa.Table
    ) -> PartRow:
        """Durably; the name carries the content's digest, so a re-read never overwrites."""
        data = _encoded(batches)
        digest = hashlib.sha256(data).hexdigest()
        name = f"{exhibit_id}-{batch:06d}-{digest[:12]}.parquet"
        path = Path(_FOLDER) / table / account_id / name
        folder = (self._case / path).parent
        make_folder(folder)
        with Draft(folder) as draft:
            draft.write(data)
            draft.publish(self._case / path)
        return PartRow(
            table, account_id, exhibit_id, batch, path.as_posix(), batches.num_rows, digest
        )

    def damaged(self, parts: Sequence[PartRow]) -> list[PartRow]:
        """Reads every part: about a second for 2 GB of them."""
        return [part for part in parts if _digest(self._case / part.path) != part.sha256]

    def show_parts(self, parts: Sequence[PartRow]) -> None:
        """A missing part raises ``world.part_missing``: the exhibit has to be read again."""
        by_table: defaultdict[str, list[str]] = defaultdict(list)
        for part in parts:
            path = self._case / part.path
            if not path.is_file():
                raise BongsuError("world.part_missing", path=part.path)
            by_table[part.table].append(str(path))
        self._shown = parts
        for name, contract in CONTRACTS.items():
            self._forget(name)
            if by_table[name]:
                with self._explained():
                    self._engine.read_parquet(by_table[name]).create_view(name)
            else:
                self._engine.register(name, contract.arrow.empty_table())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Tell a damaged or outdated part and a full disk from a defect of ours."""
        try:
            yield
        except duckdb.Error as error:
            if "No space left" in str(error):
                raise BongsuError("world.disk_full", path=str(self._spill)) from error
            damaged = self.damaged(self._shown)
            if damaged:
                raise BongsuError("world.part_damaged", path=damaged[0].path) from error
            outdated = next(filter(self._outdated, self._shown), None)
            if outdated:
                raise BongsuError("world.part_outdated", path=outdated.path) from error
            raise

    def _outdated(self, part: PartRow) -> bool:
        """Its columns are not those that the table has by now."""
        found = pq.read_schema(self._case / part.path).names
        return bool(found != list(CONTRACTS[part.table].names))

    def put(self, table: str, rows: pa.Table) -> None:
        """Rows under the contract's schema; raises ``invariant.contract`` otherwise."""
        contract = CONTRACTS[table]
        if rows.schema.names != list(contract.names):
            raise BongsuError("invariant.contract", table=table, columns=str(rows.schema.names))
        self._forget(table)
        self._engine.register(table, rows.cast(contract.arrow))

    def keep(self, table: str, expression: Any) -> None:
        """As a table of the engine's, which may spill to disk; rows in Arrow may not."""
        contract = CONTRACTS[table]
        if list(expression.columns) != list(contract.names):
            columns = str(list(expression.columns))
            raise BongsuError("invariant.contract", table=table, columns=columns)
        statement = sql_of(expression.cast(contract.ibis))
        self._forget(table)
        with self._explained():
            self._run(lambda: self._engine.execute(f'CREATE TEMP TABLE "{table}" AS {statement}'))
        self._kept.add(table)

    def _forget(self, table: str) -> None:
        kind = "TABLE" if table in self._kept else "VIEW"
        self._engine.execute(f'DROP {kind} IF EXISTS "{table}"')
        self._kept.discard(table)

    def query(self, expression: Any) -> pa.Table:
        """Compile for DuckDB and run."""
        statement = sql_of(expression)
        with self._explained():
            return narrowed(self._run(lambda: self._engine.sql(statement).to_arrow_table()))

    def _run(self, ask: Callable[[], T]) -> T:
        """In the memory that is meant for it; what cannot do with that gets more, once."""
        try:
            return ask()
        except duckdb.OutOfMemoryException:
            self._engine.execute(f"SET memory_limit='{_ROOMY * self._memory_mb}MB'; SET threads=1")
        try:
            return ask()
        finally:
            self._engine.execute(
                f"SET memory_limit='{self._memory_mb}MB'; SET threads={self._threads}"
            )

    def recover(self, known: frozenset[str]) -> int:
        """Parts that no ledger row names, drafts, and what a killed query spilled."""
        root = self._case / _FOLDER
        removed = 0
        for path in root.rglob("*") if root.is_dir() else ():
            stray = path.name.startswith(DRAFT_PREFIX) or path.suffix == ".parquet"
            spilled = any(each.startswith(_SPILL) for each in path.parts)
            if (
                path.is_file()
                and (spilled or stray)
                and str(path.relative_to(self._case)) not in known
            ):
                path.unlink()
                removed += 1
        return removed

    def destroy(self, accounts: Sequence[str]) -> int:
        """Whatever stands in these accounts' folders, and what the engine spilled.

        A folder that is a link leads out of the case and is left alone.
        """
        root = self._case / _FOLDER
        named = (path for path in sorted(root.glob("*/*")) if path.name in accounts)
        removed = 0
        for folder in [*sorted(root.glob(f"{_SPILL}*")), *named]:
            if folder.resolve() != root.resolve() / folder.relative_to(root):
                continue
            for path in sorted(folder.glob("*")):
                destroy(path)
                removed += 1
            if folder.is_dir():
                with writing(folder):
                    folder.rmdir()
                    sync_folder(folder.parent)
        return removed

    def close(self) -> None:
        self._engine.close()

"""The lake: Parquet parts in the case folder, read by an in-memory DuckDB, asked through Ibis."""

import hashlib
import io
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pyarrow as pa
import pyarrow.parquet as pq

from bongsu.adapters.disk import DRAFT_PREFIX, Draft
from bongsu.model.errors import BongsuError
from bongsu.ports import PartRow
from bongsu.tables import CONTRACTS

_FOLDER = "tables"
_SPILL = ".spill"


class DuckLake:
    """Implements the Lake port for one case folder."""

    def __init__(self, case: Path, memory_mb: int, threads: int) -> None:
        self._case = case
        self._spill = case / _FOLDER / _SPILL
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
        buffer = io.BytesIO()
        pq.write_table(batches, buffer, compression="zstd", compression_level=1)
        data = buffer.getbuffer()
        digest = hashlib.sha256(data).hexdigest()
        name = f"{exhibit_id}-{batch:06d}-{digest[:12]}.parquet"
        path = Path(_FOLDER) / table / account_id / name
        folder = (self._case / path).parent
        folder.mkdir(parents=True, exist_ok=True)
        with Draft(folder) as draft:
            draft.write(data)
            draft.publish(self._case / path)
        return PartRow(
            table, account_id, exhibit_id, batch, path.as_posix(), batches.num_rows, digest
        )

    def show_parts(self, parts: Sequence[PartRow]) -> None:
        """A missing part raises ``world.part_missing``: the tables have to be read again."""
        by_table: defaultdict[str, list[str]] = defaultdict(list)
        for part in parts:
            path = self._case / part.path
            if not path.is_file():
                raise BongsuError("world.part_missing", path=part.path)
            by_table[part.table].append(str(path))
        for name, contract in CONTRACTS.items():
            self._engine.execute(f'DROP VIEW IF EXISTS "{name}"')
            if by_table[name]:
                self._engine.read_parquet(by_table[name]).create_view(name)
            else:
                self._engine.register(name, contract.arrow.empty_table())

    def put(self, table: str, rows: pa.Table) -> None:
        """Rows under the contract's schema; raises ``invariant.contract`` otherwise."""
        contract = CONTRACTS[table]
        if rows.schema.names != list(contract.names):
            raise BongsuError("invariant.contract", table=table, columns=str(rows.schema.names))
        self._engine.execute(f'DROP VIEW IF EXISTS "{table}"')
        self._engine.register(table, rows.cast(contract.arrow))

    def query(self, expression: Any) -> pa.Table:
        """Compile for DuckDB and run."""
        return self._engine.sql(str(ibis.to_sql(expression, dialect="duckdb"))).to_arrow_table()

    def recover(self, known: frozenset[str]) -> int:
        """Parts that no ledger row names, drafts, and what a killed query spilled."""
        root = self._case / _FOLDER
        removed = 0
        for path in root.rglob("*") if root.is_dir() else ():
            stray = path.name.startswith(DRAFT_PREFIX) or path.suffix == ".parquet"
            spilled = _SPILL in path.parts
            if (
                path.is_file()
                and (spilled or stray)
                and str(path.relative_to(self._case)) not in known
            ):
                path.unlink()
                removed += 1
        return removed

    def close(self) -> None:
        self._engine.close()

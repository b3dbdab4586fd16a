"""Stand-ins for the outer world, so that a test needs no disk, clock, process or chance."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import duckdb
import pyarrow as pa

from bongsu.adapters.compiled import narrowed, sql_of
from bongsu.model.errors import BongsuError
from bongsu.ports import Job, JobResult, PartRow
from bongsu.tables import CONTRACTS


class FakeClock:
    """A clock that stands at ``now`` and moves on by ``step`` whenever it is asked (both ms)."""

    def __init__(self, now: int = 1_767_225_600_000, step: int = 0) -> None:
        self.now, self.step = now, step

    def now_ms(self) -> int:
        now = self.now
        self.now += self.step
        return now


class FakeIds:
    """Ids that count: ``exh_000000000000000000000001`` and so on."""

    def __init__(self) -> None:
        self._count = 0

    def new(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}_{self._count:024x}"

    def random_bytes(self, count: int) -> bytes:
        """Never twice the same, and fit for tests only."""
        self._count += 1
        return self._count.to_bytes(8, "big").rjust(count, b"\x5a")[-count:]


class FakeProgress:
    """Remembers what it was told, as ``start progress.detect 5``, ``advance 1``, ``finish``."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def start(self, what: str, total: int | None) -> None:
        self.heard.append(f"start {what} {total}")

    def advance(self, count: int) -> None:
        self.heard.append(f"advance {count}")

    def finish(self) -> None:
        self.heard.append("finish")


class FakeWorkers:
    """Runs each job at once, in this process, behind no wall."""

    def __init__(self, read: Callable[[Job], JobResult]) -> None:
        self._read = read
        self.closed = False

    def map(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        for job in jobs:
            result = self._read(job)
            yield result
            for at in result.again:
                yield self._read(replace(job, messages=(job.messages[at],), fresh=True))

    def close(self) -> None:
        self.closed = True


class MemorySource:
    """A byte source over bytes at hand. It refuses what no source can answer."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        return len(self._data)

    def read_at(self, offset: int, length: int) -> bytes:
        assert offset >= 0, f"a source was read at {offset}, before its beginning"
        assert length >= 0, f"a source was asked for {length} bytes"
        return self._data[offset : offset + length]


class MemoryLake:
    """The Lake port on an in-memory DuckDB, parts included. Nothing touches the disk."""

    def __init__(self) -> None:
        self._parts: dict[str, pa.Table] = {}
        self._engine = duckdb.connect(":memory:", config={"threads": 1})
        self.show_parts(())

    def write_part(
        self, table: str, account_id: str, exhibit_id: str, batch: int, batches: pa.Table
    ) -> PartRow:
        path = f"tables/{table}/{account_id}/{exhibit_id}-{batch:06d}.parquet"
        self._parts[path] = batches.cast(CONTRACTS[table].arrow)
        return PartRow(table, account_id, exhibit_id, batch, path, batches.num_rows, "")

    def damaged(self, parts: Sequence[PartRow]) -> list[PartRow]:
        return [part for part in parts if part.path not in self._parts]

    def show_parts(self, parts: Sequence[PartRow]) -> None:
        for name, contract in CONTRACTS.items():
            own = [self._parts[part.path] for part in parts if part.table == name]
            self.hold(name, pa.concat_tables([contract.arrow.empty_table(), *own]))

    def put(self, table: str, rows: pa.Table) -> None:
        """Rows under the contract's schema; raises ``invariant.contract`` otherwise."""
        contract = CONTRACTS[table]
        if rows.schema.names != list(contract.names):
            raise BongsuError("invariant.contract", table=table, columns=str(rows.schema.names))
        self.hold(table, rows.cast(contract.arrow))

    def keep(self, table: str, expression: Any) -> None:
        self.put(table, self.query(expression))

    def hold(self, table: str, rows: pa.Table) -> None:
        """Any columns under any name: the kit hides columns that a card does not list."""
        self._engine.register(table, rows)

    def hide(self, table: str) -> None:
        """Make a table unknown to the engine."""
        self._engine.unregister(table)

    def query(self, expression: Any) -> pa.Table:
        return narrowed(self._engine.sql(sql_of(expression)).to_arrow_table())

    def recover(self, known: frozenset[str]) -> int:
        stray = self._parts.keys() - known
        for path in stray:
            del self._parts[path]
        return len(stray)

    def destroy(self, accounts: Sequence[str]) -> int:
        gone = [path for path in self._parts if path.split("/")[2] in accounts]
        for path in gone:
            del self._parts[path]
        return len(gone)

    def close(self) -> None:
        self._engine.close()

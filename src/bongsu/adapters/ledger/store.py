"""The ledger on SQLite (port `Ledger`)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import (
    Cast,
    Column,
    Connection,
    Engine,
    LargeBinary,
    Row,
    Select,
    Table,
    cast,
    select,
)

from bongsu.adapters.disk import make_folder, sync_folder
from bongsu.adapters.folders import FILE_NAME, no_case
from bongsu.adapters.ledger import schema
from bongsu.adapters.ledger.looking import engine_for_looking, stamp
from bongsu.adapters.ledger.opening import (
    VERSION,
    bring_up,
    disposed_on_error,
    ledger_in,
    readable_version,
    version_of,
)
from bongsu.adapters.ledger.sqlite import empty_journal, engine_for, rebuild, translated, writer
from bongsu.adapters.ledger.transaction import SqlTransaction
from bongsu.model.case import Account, Acquisition, Exhibit, Holder
from bongsu.model.custody import Action, Entry
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Finding, Mark, MarkKind
from bongsu.model.leaf import parse_leaf
from bongsu.model.verdict import Verdict
from bongsu.ports import Clock, CustodyRow, Ids, LedgerTransaction, PartRow, ReadingState, Signer

_PAGE = 1000
T = TypeVar("T")


class SqlLedger:
    """One case's ledger. Make it with `create` or `open`; `close` it at the end."""

    def __init__(self, path: Path, engine: Engine, clock: Clock, ids: Ids) -> None:
        self._path, self._engine, self._clock, self._ids = path, engine, clock, ids
        self._stopped = False
        self._seen: tuple[int, int] | None = None
        self._entries: dict[int, Entry] = {}
        row = self._one(select(schema.CASE_INFO))
        self.case_id: str = row.case_id
        self.case_name: str = row.name

    @classmethod
    def create(
        cls, folder: Path, case_id: str, name: str, signer: Signer, *, clock: Clock, ids: Ids
    ) -> Self:
        """Make a case in ``folder`` whole or not at all; its log opens with ``case.opened``.

        Raises ``input.case_exists``.
        """
        path = folder / FILE_NAME
        make_folder(folder)
        engine = engine_for(path)
        with translated(path), disposed_on_error(engine):
            with writer(engine).begin() as connection:
                if version_of(connection) is not None:
                    raise BongsuError("input.case_exists", case=str(folder))
                bring_up(connection)
                row = {"case_id": case_id, "name": name}
                connection.execute(schema.CASE_INFO.insert(), row)
                opening = SqlTransaction(connection, case_id, signer, clock, ids)
                opening.log(Action.CASE_OPENED, case_id, {"format": VERSION})
                opening.sign_checkpoint()
            sync_folder(folder)
            return cls(path, engine, clock, ids)

    @classmethod
    def open(cls, folder: Path, *, clock: Clock, ids: Ids) -> Self:
        """Open a case, bringing an older one to this version.

        Raises ``input.case_missing``, ``input.case_newer``, ``evidence.ledger_damaged``.
        """
        path = ledger_in(folder)
        engine = engine_for(path)
        with translated(path), disposed_on_error(engine):
            if readable_version(engine, folder) < VERSION:
                with writer(engine).begin() as connection:
                    bring_up(connection)
            return cls(path, engine, clock, ids)

    @classmethod
    def look(cls, folder: Path, *, clock: Clock, ids: Ids) -> Self:
        """Open a case of which not a byte may change, such as one on a medium that cannot be
        written; an older one stays as it is and is refused.

        Raises what `open` raises, ``input.case_older``, ``world.case_unsettled``; reading raises
        ``world.case_busy`` where somebody wrote meanwhile.
        """
        path = ledger_in(folder)
        seen = stamp(path)
        engine = engine_for_looking(path)
        with translated(path), disposed_on_error(engine):
            version = readable_version(engine, folder)
            if version < VERSION:
                raise BongsuError("input.case_older", case=str(folder), version=version)
            made = cls(path, engine, clock, ids)
        made._seen = seen
        return made

    def close(self) -> None:
        """Let go of the database; SQLite folds its journal in."""
        self._engine.dispose()

    @contextmanager
    def transaction(self, signer: Signer) -> Iterator[LedgerTransaction]:
        """One atomic write. After a failed write to disk no further one is tried."""
        if self._stopped:
            raise BongsuError("world.write_failed", path=str(self._path), reason="stopped")
        try:
            with translated(self._path), writer(self._engine).begin() as connection:
                pending = SqlTransaction(connection, self.case_id, signer, self._clock, self._ids)
                yield pending
                pending.sign_checkpoint()
        except BongsuError as error:
            self._stopped = error.code == "world.write_failed"
            raise

    def scrub(self) -> None:
        """Write the file anew and empty the journal: what was overwritten is not on disk then."""
        with translated(self._path):
            rebuild(self._engine)
            emptied = empty_journal(self._engine)
        if not emptied:
            raise BongsuError("world.erasure_unfinished", case=str(self._path.parent))

    def holders(self) -> list[Holder]:
        """In the order they were added."""
        return self._values(schema.HOLDER, Holder)

    def accounts(self) -> list[Account]:
        """In the order they were added."""
        return self._values(schema.ACCOUNT, Account)

    def exhibits(self) -> list[Exhibit]:
        """In the order they were added."""
        return self._values(schema.EXHIBIT, Exhibit)

    def acquisitions(self) -> list[tuple[str, int, Acquisition | None]]:
        """(exhibit id, custody seq, facts), in the log's order."""
        tie, kept = schema.ACQUISITION, schema.COMMITMENT
        query = (
            select(tie.c.exhibit_id, tie.c.seq, kept.c.facts)
            .join_from(tie, kept, tie.c.seq == kept.c.seq, isouter=True)
            .order_by(tie.c.seq)
        )
        return [
            (row.exhibit_id, row.seq, row.facts and self._document(row.facts, Acquisition))
            for row in self._all(query)
        ]

    def wrapped_key(self, holder_id: str) -> bytes | None:
        """None after erasure, or where there is no such holder."""
        table = schema.HOLDER
        rows = self._all(select(table.c.wrapped_key).where(table.c.holder_id == holder_id))
        return rows[0].wrapped_key if rows else None

    def parts(self) -> list[PartRow]:
        """In the order of exhibit, table and batch."""
        table = schema.PART
        query = select(
            table.c.table_name.label("table"),
            *(column for column in table.c if column.name != "table_name"),
        ).order_by(table.c.exhibit_id, table.c.table_name, table.c.batch, table.c.path)
        return [PartRow(**row) for row in self._dicts(query)]

    def readings(self) -> dict[str, ReadingState]:
        """By exhibit id."""
        return {each.exhibit_id: each for each in self._values(schema.READING, ReadingState)}

    def findings(self) -> list[Finding]:
        """In the order of the run that made them."""
        table = schema.FINDING
        rows = self._all(select(table.c.document).order_by(table.c.ordinal))
        return [self._document(row.document, Finding) for row in rows]

    def verdicts(self) -> list[Verdict]:
        """In the order of account ids."""
        table = schema.VERDICT
        rows = self._all(select(table.c.document).order_by(table.c.account_id))
        return [self._document(row.document, Verdict) for row in rows]

    def marks(self) -> list[Mark]:
        """In the log's order; actor id and time are those of the entry."""
        mark, log = schema.MARK, schema.CUSTODY
        query = select(mark, log.c.leaf).join_from(mark, log, isouter=True).order_by(mark.c.seq)
        return [self._mark(row) for row in self._all(query)]

    def actors(self) -> dict[str, tuple[str, bytes]]:
        """Actor id → (name, public key)."""
        rows = self._all(select(schema.ACTOR))
        return {row.actor_id: (row.name, row.public_key) for row in rows}

    def custody(self) -> Iterator[CustodyRow]:
        """All entries in order, read a page at a time: entries only ever join at the end."""
        log, kept = schema.CUSTODY, schema.COMMITMENT
        query = (
            select(
                log.c.seq,
                _bytes(log.c.leaf).label("leaf"),
                _bytes(log.c.signature).label("signature"),
                log.c.actor_id,
                _bytes(kept.c.salt).label("salt"),
                _bytes(kept.c.facts).label("personal"),
                kept.c.holder_id.label("personal_holder"),
            )
            .join_from(log, kept, log.c.seq == kept.c.seq, isouter=True)
            .order_by(log.c.seq)
            .limit(_PAGE)
        )
        rows = self._dicts(query)
        while rows:
            for row in rows:
                yield CustodyRow(**row)
            rows = self._dicts(query.where(log.c.seq > rows[-1]["seq"]))

    def entries(self) -> Mapping[int, Entry]:
        """By number; what was read before is not read again."""
        log, known = schema.CUSTODY, max(self._entries, default=-1)
        query = select(log.c.seq, _bytes(log.c.leaf).label("leaf")).order_by(log.c.seq)
        new = {row.seq: self._entry(row.leaf) for row in self._all(query.where(log.c.seq > known))}
        if new:
            self._entries = {**self._entries, **new}  # whoever still walks the last one may go on
        return MappingProxyType(self._entries)

    def checkpoint(self) -> str | None:
        """The latest signed note."""
        rows = self._all(select(schema.CHECKPOINT.c.note))
        return rows[0].note if rows else None

    def documents(self, action: Action) -> list[tuple[int, str]]:
        """(custody seq, JSON document), in the log's order."""
        table = schema.DOCUMENT
        query = select(table).where(table.c.action == action.value).order_by(table.c.seq)
        return [(row.seq, row.document) for row in self._all(query)]

    def _values(self, table: Table, kind: type[T]) -> list[T]:
        order = table.c.ordinal if "ordinal" in table.c else table.primary_key.columns[0]
        rows = self._dicts(select(table).order_by(order))
        try:
            return [msgspec.convert(row, kind) for row in rows]
        except msgspec.ValidationError as error:
            raise self._damaged(error) from error

    def _document(self, document: bytes, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(document, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise self._damaged(error) from error

    def _mark(self, row: Row[Any]) -> Mark:
        try:
            kind = MarkKind(row.kind)
        except ValueError as error:
            raise self._damaged(error) from error
        entry = self._entry(row.leaf or b"")  # none: somebody removed what was signed
        return Mark(row.seq, row.finding_id, kind, row.reason, entry.actor_id, entry.t_ms)

    def _entry(self, leaf: bytes) -> Entry:
        try:
            return parse_leaf(leaf)
        except ValueError as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> BongsuError:
        facts = {"case": str(self._path.parent), "path": str(self._path), "reason": str(error)}
        return BongsuError("evidence.ledger_damaged", **facts)

    def _one(self, query: Select[Any]) -> Row[Any]:
        rows = self._all(query)
        if len(rows) != 1:
            raise no_case(self._path.parent)
        return rows[0]

    def _all(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._reading() as connection:
            return connection.execute(query).all()

    def _dicts(self, query: Select[Any]) -> list[dict[str, Any]]:
        with self._reading() as connection:
            rows = connection.execute(query).mappings()
            return [{str(name): value for name, value in row.items()} for row in rows]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._path), self._engine.connect() as connection:
            yield connection
        if self._seen and stamp(self._path) != self._seen:
            raise BongsuError("world.case_busy", case=str(self._path.parent))


def _bytes(column: Column[Any]) -> Cast[bytes]:
    """The column's bytes, even where a stranger wrote text into it: they are what was signed."""
    return cast(column, LargeBinary)

"""Everything that is SQLite's own: connections, transactions, guards, what its errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from bongsu.model.errors import BongsuError

_WAIT_S = 10.0
_WRITES = "bongsu_writes"
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL lost acknowledged writes in every power-cut trial
    "secure_delete=ON",  # what erasure overwrites is zeroed on disk
    "foreign_keys=ON",
    "trusted_schema=OFF",  # a case folder may come from somebody else
)


def engine_for(path: Path) -> Engine:
    """An engine on one database file that exists or is made."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": _WAIT_S}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def writer(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at once (``BEGIN IMMEDIATE``).

    A deferred transaction that reads and then writes fails with two writers, however long it waits.
    """
    return engine.execution_options(**{_WRITES: True})


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # SQLAlchemy's documented recipe: the driver must not begin transactions by itself.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def empty_journal(engine: Engine) -> bool:
    """Bring the write-ahead journal into the database and cut it to nothing.

    Until then it still holds what an erasure overwrote. False while a reader is in the way.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ((busy, _, _),) = cursor.fetchall()
        cursor.close()
    finally:
        raw.close()
    return not busy


def rebuild(engine: Engine) -> None:
    """Write the whole database anew: pages that were split may still hold what was overwritten.

    The copy is made in memory, since a temporary file would leave the case folder.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA temp_store=DEFAULT")
        cursor.close()
    finally:
        raw.close()


def guard_log(connection: Connection) -> None:
    """Make the custody log append-only and gapless: mistakes fail here, malice fails in verify."""
    for verb in ("UPDATE", "DELETE"):
        connection.execute(
            text(
                f"CREATE TRIGGER custody_no_{verb.lower()} BEFORE {verb} ON custody "
                "BEGIN SELECT RAISE(ABORT, 'the custody log only grows'); END"
            )
        )
    connection.execute(
        text(
            "CREATE TRIGGER custody_in_order BEFORE INSERT ON custody "
            "WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM custody) "
            "BEGIN SELECT RAISE(ABORT, 'the custody log has no gaps'); END"
        )
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's errors into coded ones that say who must act."""
    try:
        yield
    except DBAPIError as error:
        code = _meaning(error)
        raise BongsuError(
            code, case=str(path.parent), path=str(path), reason=str(error.orig)
        ) from (error)


def _meaning(error: DBAPIError) -> str:
    found = int(getattr(error.orig, "sqlite_errorcode", 0))
    return _CODES.get(found) or _CODES.get(found & 0xFF, "invariant.ledger_refused")


_CODES = {
    0: "evidence.ledger_damaged",  # the driver could not read a value, SQLite itself was content
    sqlite3.SQLITE_BUSY: "world.case_busy",
    sqlite3.SQLITE_LOCKED: "world.case_busy",
    sqlite3.SQLITE_FULL: "world.disk_full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "world.disk_full",  # no room for the journal's index
    sqlite3.SQLITE_IOERR: "world.write_failed",
    sqlite3.SQLITE_READONLY: "world.write_failed",
    sqlite3.SQLITE_CANTOPEN: "world.write_failed",
    sqlite3.SQLITE_PERM: "world.write_failed",
    sqlite3.SQLITE_CORRUPT: "evidence.ledger_damaged",
    sqlite3.SQLITE_NOTADB: "evidence.ledger_damaged",
}

"""A ledger that is only looked at: not a byte beside it or in it changes, wherever it lies.

SQLite opens a database that is in WAL mode with two files beside it, even to read, and leaves them
there. With neither of them there is nothing in the journal, so the file alone is the whole case.
"""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from bongsu.model.errors import BongsuError

_PRAGMAS = ("query_only=ON", "trusted_schema=OFF")
_SETTLED = {"mode": "ro", "immutable": "1"}
_UNSETTLED = {"mode": "ro", "readonly_shm": "1"}


def engine_for_looking(path: Path) -> Engine:
    """An engine that writes nothing. Another process may be at work there, or may have been killed:
    then its journal and the journal's index say together what holds.

    Raises ``world.case_unsettled`` where there is a journal without its index.
    """
    journal, index = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    settled = not journal.is_file() or not journal.stat().st_size
    if not settled and not index.is_file():
        raise BongsuError("world.case_unsettled", case=str(path.parent))
    how = {"uri": "true", **(_SETTLED if settled else _UNSETTLED)}
    engine = create_engine(URL.create("sqlite", database=path.absolute().as_uri(), query=how))
    event.listen(engine, "connect", _prepare)
    return engine


def stamp(path: Path) -> tuple[int, int]:
    """What tells that the file was written since: without locks nobody else would say so."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()

"""What stands between a folder and an opened ledger: is there one, and can this program read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from bongsu.adapters.folders import FILE_NAME, no_case
from bongsu.model.errors import BongsuError

VERSION = "0002"


def ledger_in(folder: Path) -> Path:
    """The ledger's file. Raises ``input.case_missing``."""
    path = folder / FILE_NAME
    if not path.is_file():
        raise no_case(folder)
    return path


def readable_version(engine: Engine, folder: Path) -> str:
    """Which version a case is at. Raises ``input.case_missing``, ``input.case_newer``."""
    with engine.connect() as connection:
        version = version_of(connection)
    if version is None:
        raise no_case(folder)
    if version > VERSION:
        raise BongsuError("input.case_newer", case=str(folder), version=version)
    return version


def version_of(connection: Connection) -> str | None:
    """Which version the database is at; None where it holds no ledger."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def bring_up(connection: Connection) -> None:
    """Bring a ledger to `VERSION`."""
    from bongsu.adapters.ledger.migrations import upgrade  # noqa: PLC0415 - half of the start-up

    upgrade(connection)


@contextmanager
def disposed_on_error(engine: Engine) -> Iterator[None]:
    """Let go of the file where opening it fails."""
    try:
        yield
    except BaseException:
        engine.dispose()
        raise

"""What the readers' tests share: byte sources in memory, jobs, and the real sets where present."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.readers.making import Memory, Rows, rows_of

DATA = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture
def source() -> Callable[[bytes], Memory]:
    return Memory


@pytest.fixture
def read() -> Callable[..., Rows]:
    """Rows of messages by table, as plain dictionaries."""
    return rows_of


def real_messages(name: str) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of one development set; skips where it is absent."""
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"{name} is not in {DATA}")
    with zipfile.ZipFile(path) as archive:
        for member in sorted(archive.namelist()):
            kind = Path(member).suffix
            if not member.endswith("/") and kind not in (".json", ".png", ".gif", ".md"):
                yield member, archive.read(member)


@pytest.fixture
def real() -> Callable[[str], Iterator[tuple[str, bytes]]]:
    return real_messages

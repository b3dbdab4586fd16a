from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.custody.making import Desk, line, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    made.ledger.close()


@pytest.fixture
def full_desk(desk: Desk) -> Desk:
    """Two holders: a file and a folder, and one account that is only expected."""
    mbox = desk.source("hong.mbox", b"From a@b Tue May 21 2024\nSubject: x\n\nbody\n")
    desk.source("maildir/cur/1:2,S", b"Subject: one\n\n1\n")
    desk.source("maildir/new/2", b"Subject: two\n\n2\n")
    folder = str(desk.root / "sources" / "maildir")
    desk.seal(
        line(mbox),
        line(folder, "kim@mail.example", "김철수"),
        line(None, "lee@mail.example", "이영희"),
    )
    return desk

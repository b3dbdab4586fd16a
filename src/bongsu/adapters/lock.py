import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bongsu.adapters.disk import writing
from bongsu.model.errors import BongsuError

_NAME = "case.lock"


@contextmanager
def case_lock(folder: Path) -> Iterator[None]:
    """Hold a case folder for one writing verb; readers need no lock.

    A file carries the lock because network filesystems refuse one on a folder. The file stays, the
    lock ends with the process however it dies. Raises ``world.case_busy`` at once where another
    process holds it.
    """
    path = folder / _NAME
    with writing(path):
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(fd)
        raise BongsuError("world.case_busy", case=str(folder)) from None
    try:
        yield
    finally:
        os.close(fd)

"""The one recipe for writing a file that survives a power cut.

Temporary file on the same filesystem → write → fsync → rename → fsync of the folder.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from bongsu.model.errors import BongsuError

DRAFT_PREFIX = ".draft-"
_BLOCK = 1024 * 1024
QUARANTINE_PREFIX = ".quarantine-"


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an operating-system error into ``world.disk_full`` or ``world.write_failed``."""
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        code = "world.disk_full" if full else "world.write_failed"
        raise BongsuError(code, path=str(path), reason=error.strerror or str(error)) from error


class Draft:
    """A file that has no name until all of it is on disk.

    Use as a context: leaving it without `publish` removes it. After a failed fsync the kernel may
    have dropped the bytes and still show them, so the file is set aside under a name that nothing
    adopts, and the error is raised; a second fsync would report a success that never was.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{DRAFT_PREFIX}{secrets.token_hex(12)}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        with writing(folder):
            self._fd = os.open(self._path, flags, 0o600)
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._open:
            self._close()
        self._path.unlink(missing_ok=True)  # published or set aside, it is not there any more

    def write(self, data: bytes | memoryview) -> None:
        """Append all of ``data``."""
        rest = memoryview(data)
        with writing(self._path):
            while rest:
                rest = rest[os.write(self._fd, rest) :]

    def publish(self, target: Path) -> None:
        """Make the bytes durable and give them their name; on return they survive a power cut."""
        with writing(target):
            self._sync_or_set_aside()
            self._close()
            make_folder(target.parent)
            os.replace(self._path, target)  # noqa: PTH105 - the crash tests stop here
            try:
                sync_folder(target.parent)
            except OSError:
                _set_aside(target)
                raise

    def _sync_or_set_aside(self) -> None:
        try:
            os.fsync(self._fd)
        except OSError:
            self._close()
            _set_aside(self._path)
            raise

    def _close(self) -> None:
        self._open = False
        os.close(self._fd)


def write_durably(target: Path, data: bytes) -> None:
    """Put a small file in place whole or not at all, readable by its owner only."""
    make_folder(target.parent)
    with Draft(target.parent) as draft:
        draft.write(data)
        draft.publish(target)


def make_folder(folder: Path) -> None:
    """Make a folder, and its parents, whose names survive a power cut; owner only."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with writing(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def destroy(path: Path) -> None:
    """Overwrite a file where it stands, then remove it; its folder is the caller's to sync.

    A file system that copies on write, a snapshot or a worn flash cell may keep the old bytes. A
    link is only removed: what it leads to may be anybody's.
    """
    with writing(path):
        found = path.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
            with path.open("r+b") as file:
                for start in range(0, found.st_size, _BLOCK):
                    file.write(bytes(min(found.st_size - start, _BLOCK)))
                file.flush()
                os.fsync(file.fileno())
        path.unlink()


def _set_aside(path: Path) -> None:
    try:
        path.rename(path.with_name(f"{QUARANTINE_PREFIX}{secrets.token_hex(6)}-{path.name}"))
    except OSError:
        path.unlink(missing_ok=True)

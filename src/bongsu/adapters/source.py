"""Files and folders on disk, read only and never through a link below the top (`SourceTree`)."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bongsu.model.case import ExhibitKind
from bongsu.model.errors import BongsuError
from bongsu.ports import FileState, Skipped, SourceFile, SourceInfo

_BLOCK = 1024 * 1024


def printable(name: str) -> str:
    r"""A file name as text that stands for this name only: ``\`` and stray bytes as ``\xNN``."""
    return os.fsencode(name.replace("\\", "\\x5c")).decode("utf-8", "backslashreplace")


class DiskSource:
    """Reads what the person at the keyboard named (port `SourceTree`)."""

    def info(self, path: str) -> SourceInfo:
        """What stands at the path; a link named by the person is followed."""
        place = Path(path).absolute()
        try:
            found = place.stat()
        except (FileNotFoundError, NotADirectoryError):
            raise BongsuError("input.path_missing", path=printable(path)) from None
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
        if stat.S_ISDIR(found.st_mode):
            kind = ExhibitKind.FOLDER
        elif stat.S_ISREG(found.st_mode):
            kind = ExhibitKind.FILE
        else:
            raise BongsuError("input.path_special", path=printable(path))
        return SourceInfo(printable(str(place)), printable(place.name), kind, _state(found))

    def file(self, path: str) -> SourceFile:
        """The path itself; a link is resolved once, here."""
        return _File("", Path(path).resolve())

    def walk(self, path: str) -> Iterator[SourceFile | Skipped]:
        """Depth first, sorted by member path; a folder that cannot be listed is one `Skipped`."""
        yield from _below(Path(path).resolve(), "")


@dataclass(frozen=True, slots=True)
class _File:
    member: str
    path: Path

    def state(self) -> FileState:
        """As the folder describes it now, not as an open file remembers."""
        try:
            return _state(self.path.lstat())
        except OSError as error:
            raise _unreadable(str(self.path), error) from error

    def chunks(self) -> Iterator[bytes]:
        """Up to the length at opening: a file that grows for ever is not read for ever."""
        # O_NONBLOCK: a pipe that took the file's place must not hold the reader.
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            fd = os.open(self.path, flags)
            try:
                rest = os.fstat(fd).st_size
                while rest and (block := os.read(fd, min(rest, _BLOCK))):
                    rest -= len(block)
                    yield block
            finally:
                os.close(fd)
        except OSError as error:
            raise _unreadable(str(self.path), error) from error


def _below(folder: Path, prefix: str) -> Iterator[SourceFile | Skipped]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted((printable(entry.name), entry) for entry in listing)
    except OSError:
        yield Skipped(prefix.removesuffix("/"), "unreadable")
        return
    if not entries and prefix:
        yield Skipped(prefix.removesuffix("/"), "empty_folder")
    for name, entry in entries:
        if entry.is_symlink():
            yield Skipped(prefix + name, "symlink")
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), f"{prefix}{name}/")
        elif entry.is_file(follow_symlinks=False):
            yield _File(prefix + name, Path(entry.path))
        else:
            yield Skipped(prefix + name, "special")


def _state(found: os.stat_result) -> FileState:
    return FileState(found.st_size, found.st_mtime_ns)


def _unreadable(path: str, error: Exception) -> BongsuError:
    reason = getattr(error, "strerror", None) or str(error)
    return BongsuError("input.path_unreadable", path=printable(path), reason=reason)

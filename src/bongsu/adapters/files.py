"""Files that the person at the keyboard names: small ones read whole, results written as new."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from bongsu.adapters.disk import make_folder, sync_folder, writing
from bongsu.adapters.source import printable
from bongsu.model.errors import BongsuError

_MOST = 16 * 1024 * 1024  # intakes, indicator lists, key documents and checkpoints are far smaller
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC


def read_document(path: str | Path, most: int = _MOST) -> bytes:
    """All bytes of a small file.

    Raises ``input.path_missing``, ``input.path_unreadable``, ``input.file_too_large``.
    """
    shown = printable(str(path))
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise BongsuError("input.path_missing", path=shown) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BongsuError("input.path_unreadable", path=shown, reason=reason) from error
    if len(data) > most:
        raise BongsuError("input.file_too_large", path=shown, most=most)
    return data


def text_or_file(value: str) -> str:
    """The text of the file of that name where there is one, else the value itself."""
    try:
        found = Path(value).is_file()
    except (OSError, ValueError):  # a line too long for a name is not one
        found = False
    return read_document(value).decode("utf-8-sig", "replace") if found else value


def must_be_new(path: str | Path) -> None:
    """Raises ``input.file_exists`` where something stands there, a dead link included."""
    if os.path.lexists(path):
        raise BongsuError("input.file_exists", path=printable(str(path)))


def free_name(path: str | Path) -> Path:
    """The path, or the first of ``name-2``, ``name-3``… where nothing stands yet."""
    wanted = Path(path)
    free, number = wanted, 1
    while os.path.lexists(free):
        number += 1
        free = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return free


def write_new(path: str | Path, data: bytes) -> Path:
    """Write a new file durably, readable by its owner only; never over an existing one.

    Raises ``input.file_exists``, ``world.disk_full``, ``world.write_failed``.
    """
    target = Path(path)
    must_be_new(target)
    make_folder(target.parent)
    with writing(target):
        try:
            fd = os.open(target, _NEW, 0o600)
        except FileExistsError:
            raise BongsuError("input.file_exists", path=printable(str(path))) from None
        try:
            _fill(fd, data)
        except OSError:
            target.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    return target


def write_tree(folder: str | Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files below a new or empty folder; gives how many.

    Names are relative with ``/``. Raises ``input.folder_not_empty``, ``invariant.name_escapes``,
    ``invariant.name_twice`` and what `write_new` raises.
    """
    root = Path(folder)
    _must_be_empty(root)
    make_folder(root)
    written: set[PurePosixPath] = set()
    for name, data in files:
        path = _inside(name)
        if path in written:
            raise BongsuError("invariant.name_twice", name=name)
        write_new(root / path, data)
        written.add(path)
    return len(written)


def _must_be_empty(root: Path) -> None:
    try:
        taken = os.path.lexists(root) and (not root.is_dir() or any(root.iterdir()))
    except OSError as error:
        reason = error.strerror or str(error)
        shown = printable(str(root))
        raise BongsuError("input.path_unreadable", path=shown, reason=reason) from error
    if taken:
        raise BongsuError("input.folder_not_empty", path=printable(str(root)))


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or "\x00" in name:
        raise BongsuError("invariant.name_escapes", name=name)
    return path


def _fill(fd: int, data: bytes) -> None:
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[os.write(fd, rest) :]
        os.fsync(fd)
    finally:
        os.close(fd)

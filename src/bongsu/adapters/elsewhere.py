"""Files in a case folder that are not the case's own, such as reports: only the user knows them."""

from pathlib import Path

from bongsu.adapters.source import printable

_OWN = frozenset({"case.db", "case.db-wal", "case.db-shm", "case.lock"})
_KEPT = frozenset({"exhibits", "recipients", "tables"})


def elsewhere(case: Path) -> list[str]:
    """Their paths below the case folder, printable and sorted; links are named, never followed."""
    found: list[str] = []
    waiting = [case]
    while waiting:
        folder = waiting.pop()
        for path in folder.iterdir():
            top = folder == case
            if top and (path.name in _OWN or path.name in _KEPT):
                continue
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
            else:
                found.append(printable(path.relative_to(case).as_posix()))
    return sorted(found)

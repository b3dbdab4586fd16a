"""A stretch of a disk, as the libraries that read file systems want a file."""

from io import SEEK_CUR, SEEK_END, SEEK_SET

from bongsu.readers.attachments.facts import Budget
from bongsu.readers.attachments.partitions import Disk


class Window:
    """Bytes count as often as they are read."""

    def __init__(self, disk: Disk, at: int, size: int, budget: Budget) -> None:
        self._disk, self._at, self._size, self._budget = disk, at, size, budget
        self._here = 0

    def read(self, size: int) -> bytes:
        wanted = max(0, min(size, self._size - self._here))
        self._budget.spend(wanted)
        self._disk.seek(self._at + self._here)
        data = self._disk.read(wanted)
        self._here += len(data)
        return data

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._here = {SEEK_SET: 0, SEEK_CUR: self._here, SEEK_END: self._size}[whence] + offset
        return self._here

    def tell(self) -> int:
        return self._here

"""Numbers and marks of the 7z format."""

from bongsu.readers.attachments.facts import RefusedError

_COUNT_CAP = 20_000


class Cursor:
    """Reads the format's numbers from left to right."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if count < 0 or len(taken) < count:
            raise ValueError("beyond the end")
        self._at += count
        return taken

    def rest(self) -> bytes:
        return self.take(len(self._data) - self._at)

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        """The leading ones of the first byte say how many bytes follow."""
        first = self.byte()
        more = 8 - (first ^ 0xFF).bit_length()
        low = int.from_bytes(self.take(more), "little")
        return low | (first & ((1 << max(0, 7 - more)) - 1)) << 8 * more

    def count(self) -> int:
        given = self.number()
        if given > _COUNT_CAP:
            raise RefusedError("too_many_members")
        return given

    def bits(self, count: int) -> list[bool]:
        packed = self.take(-(-count // 8))
        return [bool(packed[n // 8] >> (7 - n % 8) & 1) for n in range(count)]

    def marks(self, count: int) -> list[bool]:
        """One mark for each, left out where all are set."""
        return [True] * count if self.byte() else self.bits(count)

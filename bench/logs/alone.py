"""`python -m bench.logs.alone FILE`: reader and layouts in one process, rows thrown away."""

import resource
import sys
import time
from collections import Counter
from pathlib import Path

from bongsu.ports import Job, RawMessage
from bongsu.readers.logs import READER
from bongsu.readers.logs.rows import read_pieces
from bongsu.readers.plugin import Split
from bongsu.readers.rows import prepare


class _File:
    """A byte source over a file, read where it is asked."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self.size = path.stat().st_size

    def read_at(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(length)


def main() -> None:
    source = _File(Path(sys.argv[1]))
    prepare()
    before, began = _kilobytes(), time.process_time()
    rows: Counter[str] = Counter()
    for number, item in enumerate(READER.split(source, "log")):
        if isinstance(item, Split):
            raw = RawMessage(number, item.start, item.end, item.data, b"", "", item.flags,
                             layout=item.layout, context=item.context)  # fmt: skip
            made = read_pieces(Job(0, "exh", "acc", "user007@office.example", "", (raw,)))
            rows.update({name: batch.num_rows for name, batch in made.tables.items()})
    seconds = time.process_time() - began
    rate = source.size / (1 << 20) / seconds
    print(f"one process alone: {seconds:.1f} CPU seconds, {rate:.1f} MiB a CPU second, peak RSS "
          f"{_kilobytes() / 1024:.0f} MiB ({before / 1024:.0f} before the log)")  # fmt: skip
    print("rows: " + ", ".join(f"{name} {count}" for name, count in sorted(rows.items())))


def _kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()

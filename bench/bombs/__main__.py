"""`python -m bench.bombs`: small files made to exhaust a reader, each within its stated bound.

Each goes through the whole reading step as an exhibit of its own; the first row is an ordinary
letter, so that what a start costs is seen. A bound holds for the reading step of one bomb: seconds
of wall time, and resident memory of the largest worker and of the process that splits.
"""

import argparse
import sys
import tempfile
from base64 import encodebytes
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.bombs.archives import ARCHIVES
from bench.bombs.exhibits import EXHIBITS
from bench.bombs.hard_disks import HARD_DISKS
from bench.bombs.letters import BODIES, HEAD, HEADERS, PAGES
from bench.bombs.papers import PAPERS
from bench.bombs.pictures import PICTURES
from bench.bombs.run import Outcome, Range

SECONDS, WORKER_MIB, PARENT_MIB = 30.0, 1024, 768
_MIB = 1024 * 1024


def bombs() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "an ordinary letter", lambda: HEAD + b"\nGood morning.\n"
    yield from {**HEADERS, **BODIES, **PAGES}.items()
    for name, make in {**ARCHIVES, **HARD_DISKS, **PICTURES, **PAPERS}.items():
        yield f"attached: {name}", lambda make=make: attached(make())
    yield from EXHIBITS.items()


def attached(data: bytes) -> bytes:
    return (
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\npassword: 1234\n\n--b\n'
        b'Content-Type: application/octet-stream; name="a.bin"\n'
        b"Content-Transfer-Encoding: base64\n\n" + encodebytes(data) + b"--b--\n"
    )


def within(outcome: Outcome) -> bool:
    return (
        outcome.seconds <= SECONDS
        and outcome.worker <= WORKER_MIB * _MIB
        and outcome.parent <= PARENT_MIB * _MIB
    )


def main() -> int:
    """1 where a bomb left its bound, or left no row and no problem."""
    parser = argparse.ArgumentParser(prog="python -m bench.bombs", description=__doc__)
    parser.add_argument("--only", default="", help="only bombs whose name contains this")
    only = parser.parse_args().only
    print(f"Bound: {SECONDS:.0f} s; worker {WORKER_MIB} MiB; splitting process {PARENT_MIB} MiB.\n")
    print("| bomb | bytes | seconds | worker MiB | parent MiB | messages | rows | said |")
    print("|---|---|---|---|---|---|---|---|")
    count = bad = 0
    with tempfile.TemporaryDirectory() as folder:
        ground = Range(Path(folder))
        for number, (name, make) in enumerate(bombs()):
            if only not in name:
                continue
            size, outcome = ground.throw(number, make)
            count += 1
            sound = within(outcome) and bool(outcome.rows)
            bad += not sound
            print(line(name, size, outcome, sound=sound), flush=True)
    print(f"\n{count - bad} of {count} within their bound.")
    return int(bad > 0)


def line(name: str, size: int, outcome: Outcome, *, sound: bool) -> str:
    said = ", ".join(f"{code} {n}" if n > 1 else code for code, n in outcome.said.most_common(4))
    cells = (
        name if sound else f"**{name}**",
        f"{size:,}",
        f"{outcome.seconds:.1f}",
        f"{outcome.worker / _MIB:.0f}",
        f"{outcome.parent / _MIB:.0f}",
        f"{outcome.messages:,}",
        f"{outcome.rows:,}",
        said,
    )
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    sys.exit(main())

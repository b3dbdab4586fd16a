"""`python -m bench.reading`: the reading step against the standard library, in one run.

The product reads a sealed mailbox as `investigate` does: decrypted, split, parsed in walled
workers, rows written as Parquet, committed to the ledger. The standard library parses, decodes and
finds URLs in the same messages, split and in memory, in one process, keeping nothing: once by
itself, once with the product's HTML engine lent to it. GMime does the same in C. They take turns.
Processor time is the system's own count of all processes.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from bench.reading import runs
from bench.reading.corpus import DataAbsentError, messages, write_mbox

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
_MIB = 1024 * 1024
_PEERS = {"compat32 and html.parser": "by_html_parser", "compat32 and lexbor": "by_lexbor"}


def main() -> int:
    options = _options()
    try:
        found = messages(options.data)
    except DataAbsentError as error:
        sys.exit(str(error))
    with tempfile.TemporaryDirectory(prefix="bongsu-reading-") as place:
        _measure(found, Path(place), options.rounds, options.copies)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    parser.add_argument("--data", type=Path, default=data, help="the folder of the data sets")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each side")
    parser.add_argument("--copies", type=int, default=1, help="how often the mailbox repeats")
    return parser.parse_args()


def _measure(found: list[bytes], place: Path, rounds: int, copies: int) -> None:
    mbox, case, home = place / "mail.mbox", place / "case", place / "home"
    size = write_mbox(found, mbox, copies)
    count = len(found) * copies
    runs.seal(mbox, case, home)
    print(f"{count} messages, {size / _MIB:.0f} MiB, {rounds} rounds in turns, ", end="")
    print(f"{len(os.sched_getaffinity(0))} processors\n", flush=True)
    ours: list[runs.Spent] = []
    theirs: dict[str, list[runs.Spent]] = defaultdict(list)
    program = runs.build_gmime(place)
    if program is None:
        print("GMime is left out: no C compiler, or no libgmime-3.0-dev\n")
    for _ in range(rounds):
        if program:
            theirs["GMime, URLs only counted"].append(runs.gmime(program, mbox))
        for name, links in _PEERS.items():
            theirs[name].append(runs.baseline(mbox, links))
        ours.append(_on_a_copy(case, home, place))
    _print_rates(count, ours, theirs)
    _print_where(_on_a_copy(case, home, place, where=True), runs.alone(mbox), runs.starting())


def _on_a_copy(case: Path, home: Path, place: Path, *, where: bool = False) -> runs.Spent:
    fresh = place / "fresh"
    shutil.copytree(case, fresh)
    try:
        return runs.product(fresh, home, where=where)
    finally:
        shutil.rmtree(fresh)


def _print_rates(count: int, ours: list[runs.Spent], theirs: dict[str, list[runs.Spent]]) -> None:
    print("| figure | min | median | max |\n|---|---|---|---|")
    _row("Bongsu, messages a processor second", [count / each.cpu for each in ours])
    for name, turns in theirs.items():
        _row(f"{name}, messages a processor second", [count / each.cpu for each in turns])
        pairs = zip(ours, turns, strict=True)
        _row("… ratio per core, by round", [their.cpu / our.cpu for our, their in pairs], digits=2)
    _row("Bongsu, messages a second of wall time", [count / each.wall for each in ours])
    print(f"\nRows: {ours[0].rows}; problems: {ours[0].problems or 'none'}")
    print(f"Parquet written: {ours[0].written / _MIB:.1f} MiB\n")


def _row(name: str, values: list[float], digits: int = 0) -> None:
    cells = (f"{value:,.{digits}f}" for value in (min(values), median(values), max(values)))
    print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _print_where(spent: runs.Spent, alone: runs.Alone, starting: float) -> None:
    rest = max(0.0, spent.workers - alone.parse - alone.examine - starting)
    print("| where the time goes (one more round) | seconds |\n|---|---|")
    print(f"| parent, all | {spent.own:.2f} processor |")
    for name, seconds in sorted(spent.where.items(), key=lambda each: -each[1]):
        print(f"| … {name} | {seconds:.2f} wall |")
    print(f"| workers, all | {spent.workers:.2f} processor |")
    print(f"| … parse and make rows (measured alone, warm) | {alone.parse:.2f} processor |")
    examine = f"examine files of {alone.examined} messages, each in a fresh process"
    print(f"| … {examine} (measured alone, in one) | {alone.examine:.2f} processor |")
    print(f"| … start (measured alone) | {starting:.2f} processor |")
    print(f"| … receive, send, make fresh processes, and the rest | {rest:.2f} processor |")


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.logs`: a large audit log from `add` to `investigate`, and its memory.

Linux only: the sizes come from /proc.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.logs import counting, making
from bench.memory import watch

_MIB = 1024 * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1024, help="size of the log (MiB)")
    parser.add_argument("--folder", type=Path, help="where to write; a disk, not memory")
    parser.add_argument("--alone", action="store_true", help="the reader only, without a case")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bongsu-logs-", dir=options.folder) as place:
        try:
            _measure(Path(place), options.megabytes, only_alone=options.alone)
        except watch.CommandFailedError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def _measure(place: Path, megabytes: int, *, only_alone: bool) -> None:
    log, case = place / "audit.jsonl", place / "case"
    count = making.write(log, megabytes * _MIB)
    made = log.stat().st_size
    size = made / _MIB
    print(f"{count} records, {size:.0f} MiB of JSON lines, {os.cpu_count()} cores", flush=True)
    subprocess.run([sys.executable, "-m", "bench.logs.alone", str(log)], check=True)
    if only_alone:
        return
    print("\n| step | seconds | MiB/s | whole tree, PSS MiB | largest process, RSS | processes |")
    print("|---|---|---|---|---|---|")
    for words in _steps(case, log):
        peak = watch.run([sys.executable, "-m", "bongsu", *words], _environment(place))
        if words[0] in ("add", "investigate"):
            cells = [words[0], f"{peak.seconds:.1f}", f"{size / peak.seconds:.1f}",
                     f"{peak.tree_pss / _MIB:.0f}", f"{peak.largest_rss / _MIB:.0f}",
                     str(peak.processes)]  # fmt: skip
            print(f"| {' | '.join(cells)} |", flush=True)
        if words[0] == "add":
            log.unlink()  # the sealed copy is enough: the disk need not hold both
    wrong = counting.compare(case, count, made)
    print("\nCounted against what was made: " + ("; ".join(wrong) or "every record once"))
    tables = sum(path.stat().st_size for path in case.rglob("*.parquet"))
    print(f"\nTables: {tables / _MIB:.0f} MiB of Parquet")


def _steps(case: Path, log: Path) -> list[list[str]]:
    who = ["--account", "user007@office.example", "--holder", "Hong", "--consent", "signed"]
    return [
        ["actor", "create", "bench"],
        ["init", str(case)],
        ["add", str(case), str(log), *who],
        ["investigate", str(case)],
    ]


def _environment(place: Path) -> dict[str, str]:
    own = {"BONGSU_HOME": str(place / "home"), "BONGSU_PASSPHRASE": "bench"}
    return {**os.environ, **own, "NO_COLOR": "1"}


if __name__ == "__main__":
    sys.exit(main())

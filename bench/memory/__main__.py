"""`python -m bench.memory`: one large mailbox from `add` to `report`, and what it holds in memory.

Linux only: the sizes come from /proc.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from bench.memory import mailbox, watch
from bench.reading.corpus import DataAbsentError, messages

LIMIT_MIB = 600
_MIB = 1024 * 1024
_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def main() -> int:
    options = _options()
    try:
        found = messages(options.data)
    except DataAbsentError as error:
        sys.exit(str(error))
    with tempfile.TemporaryDirectory(prefix="bongsu-memory-", dir=options.folder) as place:
        try:
            return _measure(found, Path(place), options.megabytes)
        except watch.CommandFailedError as error:
            print(error, file=sys.stderr)
            return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    parser.add_argument("--data", type=Path, default=data, help="the folder of the data sets")
    parser.add_argument("--megabytes", type=int, default=1024, help="size of the mailbox (MiB)")
    parser.add_argument("--folder", type=Path, help="where to write; a disk, not memory")
    return parser.parse_args()


def _measure(found: list[bytes], place: Path, megabytes: int) -> int:
    mbox = place / "mail.mbox"
    count = mailbox.write(found, mbox, megabytes * _MIB)
    print(f"{count} messages, {mbox.stat().st_size / _MIB:.0f} MiB\n")
    print("| step | seconds | whole tree, PSS MiB | same, RSS | largest process, RSS | processes |")
    print("|---|---|---|---|---|---|")
    case, highest = place / "case", 0.0
    for words in _steps(case, mbox, place):
        peak = watch.run([sys.executable, "-m", "bongsu", *words], _environment(place))
        if words[0] == "add":
            mbox.unlink()  # the sealed copy is enough: the disk need not hold both
        if words[0] in ("add", "investigate", "report"):
            highest = max(highest, peak.tree_pss / _MIB)
            _print(words[0], peak)
    print(f"\nCase folder: {_folder_size(case) / _MIB:.0f} MiB; free disk {_free(place):.0f} MiB")
    kept = highest < LIMIT_MIB
    print(f"Peak {highest:.0f} MiB: {'within' if kept else 'ABOVE'} the {LIMIT_MIB} MiB promised")
    return 0 if kept else 1


def _steps(case: Path, mbox: Path, place: Path) -> list[list[str]]:
    who = ["--account", "hong@mail.example", "--holder", "Hong", "--consent", "signed"]
    return [
        ["actor", "create", "bench"],
        ["init", str(case)],
        ["add", str(case), str(mbox), *who],
        ["investigate", str(case)],
        ["report", str(case), "--out", str(place / "report.html")],
    ]


def _environment(place: Path) -> dict[str, str]:
    own = {"BONGSU_HOME": str(place / "home"), "BONGSU_PASSPHRASE": "bench"}
    return {**os.environ, **own, "NO_COLOR": "1"}


def _print(step: str, peak: watch.Peak) -> None:
    sizes = (peak.tree_pss, peak.tree_rss, peak.largest_rss)
    cells = [step, f"{peak.seconds:.1f}", *(f"{size / _MIB:.0f}" for size in sizes)]
    print(f"| {' | '.join(cells)} | {peak.processes} |", flush=True)


def _folder_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _free(place: Path) -> float:
    return shutil.disk_usage(place).free / _MIB


if __name__ == "__main__":
    sys.exit(main())

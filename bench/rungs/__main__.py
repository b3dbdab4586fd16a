"""`python -m bench.rungs`: verdicts on generated cases against their truth, rung by rung.

All of it is synthetic: holders are invented, by a generator that knows nothing of detectors.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.rungs.product import examine
from bench.rungs.score import Row, rows, tables

_SEEDS = (101, 102, 103, 104, 105)
_STORY = 13


def main() -> int:
    """Each seed's answers are kept in the folder; a run that was broken off goes on from there."""
    parser = argparse.ArgumentParser(prog="python -m bench.rungs", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(_SEEDS))
    parser.add_argument("--accounts", type=int, default=100)
    parser.add_argument("--months", type=int, default=8)
    parser.add_argument("--folder", type=Path)
    words = parser.parse_args()
    folder = words.folder or Path(tempfile.mkdtemp(prefix="rungs-"))
    folder.mkdir(parents=True, exist_ok=True)
    answers = [_answers(seed, words.accounts, words.months, folder) for seed in words.seeds]
    print(f"\nSYNTHETIC: {len(answers)} cases of {words.accounts} accounts, {words.months} months.")
    if words.accounts >= _STORY:
        print(f"The {_STORY} accounts of the first story are the same in each; they do not count.")
    for moment, name in (("before", "expected"), ("after", "expected_asked")):
        asked = "nobody was asked" if moment == "before" else "the holders were asked"
        told: list[Row] = []
        for each in answers:
            told += rows(each["truth"], each[moment], name)
        print(f"\n## Verdicts where {asked} ({len(told)} accounts)")
        print("\n".join(tables(told)))
    return 0


def _answers(seed: int, accounts: int, months: int, folder: Path) -> dict[str, Any]:
    kept = folder / f"rungs-{seed}-{accounts}-{months}.json"
    if not kept.exists():
        began = time.monotonic()
        place = folder / f"case-{seed}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        done = examine(seed, accounts, months, place)
        kept.write_text(
            json.dumps({"truth": done.truth, "before": done.before, "after": done.after}),
            encoding="utf-8",
        )
        shutil.rmtree(place)
        print(
            f"seed {seed}: {done.asked} findings shown to holders, {done.disowned} disowned, "
            f"{time.monotonic() - began:.0f} s",
            flush=True,
        )
    answers: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return answers


if __name__ == "__main__":
    sys.exit(main())

"""Investigates a small case and kills itself on the way; run as a process of its own.

``prepare ROOT``: a sealed case, and what an undisturbed run of a copy leaves behind.
``sweep ROOT FIRST STEP``: for every N in FIRST, FIRST+STEP… a forked child dies before its N-th
fsync, rename or commit, or just after a commit, until one lives to the end; after each death
another child runs to the end and compares. ``chance ROOT SEED COUNT``: children with real worker
processes, killed at seeded times.
"""

import pickle
import random
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from bongsu import wiring
from bongsu.adapters.compiled import sql_of
from bongsu.adapters.nursery import Trade
from bongsu.adapters.workers import Task, WorkerPool
from bongsu.readers import rows
from bongsu.steps import detect, investigate, lake_tables
from bongsu.steps.lake_tables import tables
from bongsu.tables import CONTRACTS
from tests.crash import small
from tests.custody.crash_driver import run_child
from tests.custody.making import open_desk

Work = Callable[[Path], None]
OURS = ("fsync", "replace")  # writes are many here, and the custody tests stop at each
LIGHT = ("lure_rank",)  # one that ranks, so that verdicts have what they need


class Once:
    """A detector whose expressions are made once, before the children are forked."""

    def __init__(self, detector: Any) -> None:
        self.CARD = detector.CARD
        self._found = detector.find(tables())

    def find(self, _tables: Any) -> Any:
        return self._found


@lru_cache
def detectors() -> list[Any]:
    return [Once(each) for each in wiring.detectors() if each.CARD.id in LIGHT]


def warm() -> None:
    """What every child would load and compile, loaded and compiled once, without any thread."""
    rows.prepare()
    with suppress(ImportError):
        import_module("pandas")  # DuckDB looks for it in every process
    known = tables()
    for detector in detectors():
        found = detector.find(known)
        for each in (*detect._asked_at_once(found.reasons), found.ranking):
            if each is not None:
                sql_of(each)
    for module, name in ((detect, "incoming"), (detect, "sign_ins"), (investigate, "answers"),
                         (investigate, "also_received"), (lake_tables, "coverage"),
                         (lake_tables, "events")):  # fmt: skip
        more = (lake_tables.retention(),) if name == "coverage" else ()
        made = getattr(module, name)(known, *more)
        kept = {"incoming": "incoming", "events": "event"}.get(name)
        sql_of(made.cast(CONTRACTS[kept].ibis) if kept else made)
        setattr(module, name, lambda *_given, made=made: made)


def light(root: Path) -> None:
    small.run(root, small.in_process(), detectors())


def walled(root: Path) -> None:
    task = Task(Trade(rows.__name__, "prepare", "work"), rows.lost_message)
    small.run(root, WorkerPool(task, 2, time.monotonic), detectors())


def check(root: Path) -> None:
    """Run to the end again: the same values as undisturbed, and a green log."""
    named_before = parts_are_whole(root)
    light(root)
    expected = pickle.loads((root / "expected").read_bytes())
    found = small.left_behind(root)
    for name, value in expected.items():
        assert found[name] == value, name
    desk = open_desk(root)
    report = desk.check(deep=True)
    assert report.green, report.problems
    assert named_before <= {part.path for part in desk.ledger.parts()}
    desk.ledger.close()


def parts_are_whole(root: Path) -> set[str]:
    """What the ledger has acknowledged is on disk as it was written."""
    desk = open_desk(root)
    parts = desk.ledger.parts()
    desk.ledger.close()
    assert not small.damaged(desk.folder, parts)
    return {part.path for part in parts}


def prepare(root: Path) -> None:
    small.make(root)
    quiet = root.parent / "quiet"
    shutil.copytree(root, quiet)
    light(quiet)
    (root / "expected").write_bytes(pickle.dumps(small.left_behind(quiet)))


def trial(root: Path, work: Work, name: str, at: int | None, wait_s: float | None) -> bool:
    fresh = root.parent / f"trial-{name}"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh)
    lived = run_child(fresh, work, at, wait_s, OURS)
    run_child(fresh, check, None, None)
    return lived


def sweep(root: Path, first: int, step: int) -> int:
    at = first
    while not trial(root, light, f"sweep{first}", at, None):
        at += step
    return at


def chance(root: Path, seed: int, count: int) -> int:
    fresh = root.parent / f"whole-{seed}"
    shutil.copytree(root, fresh)
    began = time.monotonic()
    run_child(fresh, walled, None, None)
    whole = time.monotonic() - began
    seeded = random.Random(seed)
    deaths = 0
    while deaths < count:
        wait_s = seeded.uniform(0.1, 0.9) * whole
        if trial(root, walled, f"chance{seed}", None, wait_s):
            whole *= 0.9  # the machine is quicker than when the whole run was timed
        else:
            deaths += 1
    return deaths


if __name__ == "__main__":
    verb, place, *numbers = sys.argv[1:]
    warm()
    result = globals()[verb](Path(place), *map(int, numbers))
    sys.stdout.write(f"{result}\n")

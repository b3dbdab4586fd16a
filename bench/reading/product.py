"""The reading step as the product does it, measured from inside one process that does only this.

`main` reads a sealed case and prints one JSON object: processor time of this process and of its
workers, wall time and, with ``where``, what the time of this process went into.
"""

import json
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import bongsu.steps.read as step
from bongsu import wiring
from bongsu.adapters import lake, workers
from bongsu.adapters.ledger.store import SqlLedger
from bongsu.api import Silent

PASSPHRASE = "bench"


class Clocks:
    """Seconds of wall time by what they went into; nested clocks are taken off the outer."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        self._inner.append(0.0)
        try:
            yield
        finally:
            took = time.perf_counter() - began
            self.seconds[name] += took - self._inner.pop()
            self._inner[-1] += took

    def around(self, owner: Any, attribute: str, name: str) -> None:
        """Put a clock around a function or method."""
        real: Callable[..., Any] = getattr(owner, attribute)

        def timed(*args: Any, **kwargs: Any) -> Any:
            with self.on(name):
                return real(*args, **kwargs)

        setattr(owner, attribute, timed)

    def around_steps(self, owner: Any, attribute: str, name: str) -> None:
        """Put a clock around each step of an iterator."""
        real: Callable[..., Iterator[Any]] = getattr(owner, attribute)

        def timed(*args: Any, **kwargs: Any) -> Iterator[Any]:
            steps = real(*args, **kwargs)
            while True:
                with self.on(name):
                    try:
                        item = next(steps)
                    except StopIteration:
                        return
                yield item

        setattr(owner, attribute, timed)


def watch(clocks: Clocks) -> None:
    """Clocks around everything that the parent process does while workers parse."""
    clocks.around_steps(step, "walk", "decrypt and split")
    worker, exhibit = workers._Worker, step._ExhibitRun  # noqa: SLF001 - a bench looks inside
    clocks.around(worker, "give", "send messages to workers")
    clocks.around(workers.Outgoing, "push", "send messages to workers")
    clocks.around(worker, "answer", "receive rows")
    clocks.around(workers.selectors.DefaultSelector, "select", "wait for workers")
    clocks.around(lake.pq, "write_table", "encode Parquet")
    clocks.around(lake.Draft, "publish", "fsync and rename parts")
    clocks.around(exhibit, "_commit", "commit to the ledger")
    clocks.around(SqlLedger, "exhibits", "read the ledger")


def main(case: Path, home: Path, *, where: bool) -> None:
    clocks = Clocks()
    if where:
        watch(clocks)
    settings = wiring.Settings(home=home, passphrase=lambda: PASSPHRASE)
    house = wiring.House(case, settings)
    reading = step.Reading(
        ledger=house.ledger,
        vault=house.vault,
        lake=house.lake,
        keyring=house.keyring,
        workers=house.workers(),
        readers=wiring.readers(),
        signer=house.signer,
        progress=Silent(),
    )
    house.keyring.wrap(house.ledger.case_id, bytes(32))  # unlocks: slow on purpose, once a command
    own, wall = time.process_time(), time.monotonic()
    receipt = step.read_case(reading)
    took = time.monotonic() - wall
    spent = {"own": time.process_time() - own, "workers": below(), "wall": took}
    rows = {part.table: 0 for part in house.ledger.parts()}
    for part in house.ledger.parts():
        rows[part.table] += part.rows
    written = sum((case / part.path).stat().st_size for part in house.ledger.parts())
    house.close()
    counts = {"messages": receipt.messages, "problems": receipt.problems, "rows": rows}
    print(json.dumps({**spent, **counts, "written": written, "where": clocks.seconds}))


def below() -> float:
    """Processor seconds of all processes that have ended below this one."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

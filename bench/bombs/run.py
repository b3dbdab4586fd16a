"""One bomb through the real reading step: sealed, split, read behind walls, examined, written."""

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ibis

from bongsu import api, wiring
from bongsu.api import Silent
from bongsu.model.case import Intake
from bongsu.steps.read import Reading, read_case
from bongsu.tables import CONTRACTS

PASSPHRASE = "bench"
_LOOK_S = 0.01
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """``seconds`` of the reading step; memory is each process's own peak, in bytes.

    ``said`` counts what was noticed: codes of problems, defects, and of facts about attachments.
    """

    seconds: float
    worker: int
    parent: int
    messages: int
    rows: int
    said: Counter[str]


class Range:
    """A case on a temporary folder into which one bomb after the other is thrown."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._settings = api.Settings(home=folder / "home", passphrase=lambda: PASSPHRASE)
        api.create_actor("bench", self._settings)
        with api.init_case(folder / "case", "bench", self._settings).case:
            pass

    def throw(self, number: int, make: Callable[[], bytes]) -> tuple[int, Outcome]:
        """The bomb's length and what came of it."""
        path = self._folder / f"{number}.bin"
        size = path.write_bytes(make())
        who = Intake(str(path), "hong@mail.example", "Hong", "", "", "en", "signed", "bench")
        with api.open_case(self._folder / "case", self._settings) as case:
            case.add([who])
        path.unlink()
        house = wiring.House(self._folder / "case", self._settings)
        try:
            return size, _read(house)
        finally:
            house.close()


def _read(house: wiring.House) -> Outcome:
    house.keyring.wrap(house.ledger.case_id, bytes(32))  # unlocks: slow on purpose
    before = {part.path for part in house.ledger.parts()}
    reading = Reading(
        ledger=house.ledger,
        vault=house.vault,
        lake=house.lake,
        keyring=house.keyring,
        workers=house.workers(),
        readers=wiring.readers(),
        signer=house.signer,
        progress=Silent(),
    )
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    with _watched() as workers:
        began = time.monotonic()
        receipt = read_case(reading)
        took = time.monotonic() - began
    parts = [part for part in house.ledger.parts() if part.path not in before]
    return Outcome(
        seconds=took,
        worker=max(workers, default=0),
        parent=_peak(os.getpid()),
        messages=receipt.messages,
        rows=sum(part.rows for part in parts),
        said=Counter(receipt.problems) + _said(house, {part.exhibit_id for part in parts}),
    )


def _said(house: wiring.House, exhibits: set[str]) -> Counter[str]:
    said: Counter[str] = Counter()
    house.lake.show_parts(house.ledger.parts())
    for table, column in (("email_activity", "defects"), ("email_attachment_fact", "code")):
        asked = _table(table)
        for row in house.lake.query(asked[["row_id", column]]).to_pylist():
            if row["row_id"].partition(":")[0] in exhibits:
                said.update(row[column].split())
    return said


def _table(name: str) -> Any:
    return ibis.table(CONTRACTS[name].ibis, name=name)


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Peaks of all processes below this one, looked at until the end."""
    peaks: list[int] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(_LOOK_S):
            peaks.extend(_peak(pid) for pid in _below(os.getpid()))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peaks
    finally:
        ended.set()
        watcher.join()


def _below(parent: int) -> Iterator[int]:
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        with suppress(OSError):
            for word in task.read_text().split():
                yield int(word)
                yield from _below(int(word))


def _peak(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * _KIB
    return 0

"""Generated cases as the product reads them: mail with its attachments, and logs."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bongsu import api
from bongsu.adapters.intake import read_intake
from bongsu.scenario import generate
from bongsu.steps.lake_tables import show_case
from bongsu.wiring import House, Settings

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a plot, read. ``truth`` is its own, ``name`` is what the plot calls it."""

    name: str
    house: House
    truth: Row

    def accounts(self) -> dict[str, str]:
        """Account ids by address."""
        return {each.address: each.account_id for each in self.house.ledger.accounts()}


@contextmanager
def played(
    plot: str, seed: int, accounts: int, months: int, folder: Path
) -> Iterator[tuple[Row, list[Case]]]:
    """The truth of a plot, and its cases, all of them open."""
    for file in generate(seed, accounts, months, plot=plot):
        path = folder / "given" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    truth = _truth(folder / "given")
    settings = Settings(folder / "keys", passphrase=lambda: "bench")
    api.create_actor("bench", settings)
    with ExitStack() as stack:
        cases = []
        for row in truth["plot"]["cases"]:
            given, where = folder / "given" / row["folder"], folder / f"case-{row['case']}"
            _read(given, where, settings)
            house = House(where, settings)
            stack.callback(house.close)
            show_case(house.lake, house.ledger)
            cases.append(Case(row["case"], house, _truth(given)))
        yield truth, cases


def _read(given: Path, where: Path, settings: Settings) -> None:
    """Sealed and read, and nothing detected: incidents come from the truth."""
    with api.init_case(where, where.name, settings).case as case:
        case.add(read_intake(given / "intake.csv"))
        case.investigate(without=api.detector_ids())


def _truth(folder: Path) -> Row:
    found: Row = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return found

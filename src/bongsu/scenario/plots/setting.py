"""One case of a plot: who is in it, what is done to them, and the rows of truth about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bongsu.scenario import papers
from bongsu.scenario.acts import act
from bongsu.scenario.cast import Cast
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.identity.crews import Takeover
from bongsu.scenario.identity.handed import handed
from bongsu.scenario.identity.told import Chronicle
from bongsu.scenario.neighbours import live
from bongsu.scenario.people import Holder
from bongsu.scenario.plots.honest import shared
from bongsu.scenario.plots.letters_of import lure
from bongsu.scenario.plots.operation import Operation, falls
from bongsu.scenario.records import Ledger, Lure
from bongsu.scenario.truth import Row, Sheet
from bongsu.scenario.world import World


@dataclass(frozen=True, slots=True)
class Setting:
    """``folder`` is empty where the plot has one case only; ``end`` its last day."""

    name: str
    folder: str
    seed: str
    cast: Cast
    weeks: int
    end: datetime
    operations: tuple[Operation, ...]

    def takeovers(self) -> Mapping[str, Takeover]:
        """Who is taken over."""
        return falls(self.seed, self.cast, self.operations)


@dataclass(slots=True)
class Played:
    """A case while it is written. ``incidents`` are its rows of the plot's truth."""

    setting: Setting
    sheet: Sheet = field(default_factory=Sheet)
    incidents: list[Row] = field(default_factory=list)

    def files(self) -> Iterator[ScenarioFile]:
        """The case without its truth."""
        here, at = self.setting, f"{self.setting.folder}/" if self.setting.folder else ""
        holders, month = here.cast.holders, f"{here.end:%Y-%m}"
        logs = {each.person.address: handed(here.seed, each) for each in holders}
        listed = papers.intake_csv(holders, logs, month)
        yield ScenarioFile(at + "README.txt", papers.README.encode())
        yield ScenarioFile(at + "intake.csv", listed)
        teller = Chronicle(here.seed, here.cast, here.takeovers())
        told = live(here.seed, here.weeks, here.cast, self, teller, logs, self.sheet, here.end)
        yield from (replace(file, path=at + file.path) for file in told)
        self.incidents += [
            self._takeover(row, number) for number, row in enumerate(self.sheet.answers.takeovers)
        ]

    def strike(self, world: World, holder: Holder, ledger: Ledger) -> None:
        """Plant the shared things of honest people, then every campaign that aims at the holder."""
        turn = self.setting.cast.holders.index(holder)
        ledger.doubles += shared(world, holder, turn)
        for operation in self.setting.operations:
            if holder.person.address in operation.targets:
                made = lure(world, operation, holder)
                ledger.lures.append(made)
                act(world, ledger, holder, (made,))
                self.incidents.append(self._lure(made, operation))

    def _lure(self, made: Lure, operation: Operation) -> Row:
        posed = operation.poses_as
        return {
            "incident": f"{self.setting.name}/lure-{len(self.incidents) + 1:04d}",
            "case": self.setting.name,
            "account": made.account,
            "kind": "lure",
            "message_id": made.letter.message_id,
            "hand": operation.hand.name,
            "campaign": operation.name,
            "poses_as": posed.name if posed else "",
        }

    def _takeover(self, row: Row, number: int) -> Row:
        """The takeover belongs to the campaign whose letter opened the door."""
        about = next(
            (x for x in self.incidents if x["message_id"] == row["lure"]),
            {"campaign": "", "hand": row["crew"]},
        )
        return {
            "incident": f"{self.setting.name}/takeover-{number + 1:04d}",
            "case": self.setting.name,
            "account": row["account"],
            "kind": "takeover",
            "message_id": "",
            "hand": about["hand"],
            "campaign": about["campaign"],
            "poses_as": "",
        }

"""Writes a plot: one case in the folder itself, or one folder for each case, and the truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bongsu.scenario import papers
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.lookalikes import Difficulty
from bongsu.scenario.plots.exercise import EXERCISE, exercise
from bongsu.scenario.plots.setting import Played
from bongsu.scenario.plots.several import Settings, firms, second_incident, two_hands
from bongsu.scenario.plots.telling import alone, told

_SETTINGS: Mapping[str, Callable[[int, int, int], Settings]] = {
    "two-hands": two_hands,
    "second-incident": second_incident,
    "firms": firms,
}
PLOTS = (*_SETTINGS, EXERCISE)


def stage(
    plot: str, seed: int = 2024, accounts: int = 100, months: int = 12
) -> Iterator[ScenarioFile]:
    """Yield every file of a plot. The same words give identical bytes.

    An exercise in weighing has so many cases as there are accounts elsewhere, and no months.
    """
    if plot == EXERCISE:
        yield from exercise(seed, accounts)
        return
    cases = [Played(setting) for setting in _SETTINGS[plot](seed, accounts, months)]
    if len(cases) > 1:
        yield ScenarioFile("README.txt", papers.README.encode())
    for case in cases:
        yield from case.files()
        if case.setting.folder:
            own = case.sheet.json(seed, months, Difficulty.NORMAL)
            yield ScenarioFile(f"{case.setting.folder}/truth.json", own)
    whole = told(plot, cases)
    if len(cases) > 1:
        yield ScenarioFile("truth.json", alone(seed, whole))
    else:
        own = cases[0].sheet.json(seed, months, Difficulty.NORMAL, whole)
        yield ScenarioFile("truth.json", own)

"""Writes a plot: one case in the folder itself, or one folder for each case, and the truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from bongsu.scenario import papers
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.lookalikes import Difficulty
from bongsu.scenario.plots.setting import Played
from bongsu.scenario.plots.several import Settings, firms, second_incident, two_hands
from bongsu.scenario.plots.telling import told
from bongsu.scenario.truth import FORMAT_VERSION

PLOTS: Mapping[str, Callable[[int, int, int], Settings]] = {
    "two-hands": two_hands,
    "second-incident": second_incident,
    "firms": firms,
}


def stage(
    plot: str, seed: int = 2024, accounts: int = 100, months: int = 12
) -> Iterator[ScenarioFile]:
    """Yield every file of a plot. The same words give identical bytes."""
    settings = PLOTS[plot](seed, accounts, months)
    if len(settings) > 1:
        yield ScenarioFile("README.txt", papers.README.encode())
    cases = []
    for setting in settings:
        case = Played(setting)
        yield from case.files()
        cases.append(case)
        if setting.folder:
            own = case.sheet.json(seed, months, Difficulty.NORMAL)
            yield ScenarioFile(f"{setting.folder}/truth.json", own)
    whole = told(plot, cases)
    if len(cases) == 1:
        yield ScenarioFile(
            "truth.json", cases[0].sheet.json(seed, months, Difficulty.NORMAL, whole)
        )
        return
    sheet = {"format_version": FORMAT_VERSION, "seed": seed, "fiction": True, "plot": whole}
    yield ScenarioFile(
        "truth.json", (json.dumps(sheet, ensure_ascii=False, indent=1) + "\n").encode()
    )

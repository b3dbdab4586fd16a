"""A plainly fictional case of any size with its truth, generated from a number.

The room is pure: it opens nothing, asks no clock and yields bytes. It knows
nothing of detectors, so that what they find here is not what was written for them.
Mailboxes are written and forgotten one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from bongsu.scenario import papers, story
from bongsu.scenario.campaigns import wage
from bongsu.scenario.contacts import CONTACTS
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.identity.crews import plot as plotted
from bongsu.scenario.identity.first_story import logs_of_the_cast
from bongsu.scenario.identity.first_walk import FirstWalk
from bongsu.scenario.identity.told import Chronicle
from bongsu.scenario.lookalikes import Difficulty
from bongsu.scenario.neighbours import live, logs_of
from bongsu.scenario.plots import PLOTS, stage
from bongsu.scenario.population import populate
from bongsu.scenario.truth import Sheet
from bongsu.scenario.world import weeks_of

__all__ = ["PLOTS", "STORY_ACCOUNTS", "STORY_MONTHS", "ScenarioFile", "generate"]

STORY_ACCOUNTS, STORY_MONTHS = len(story.HOLDERS), 8


def generate(
    seed: int = 2024,
    accounts: int = STORY_ACCOUNTS,
    months: int = STORY_MONTHS,
    difficulty: str = Difficulty.NORMAL,
    plot: str = "",
) -> Iterator[ScenarioFile]:
    """Yield every file of the case. The same words give identical bytes.

    The first story with its fixed cast is part of every case that is large enough for it;
    all other holders are generated, and only their lures know a difficulty. A plot, one of
    `PLOTS`, is another case, or several, without the first story and without a difficulty.
    """
    if plot:
        yield from stage(plot, seed, accounts, months)
        return
    told = accounts >= STORY_ACCOUNTS
    known = {holder.person.address for holder in story.HOLDERS} | set(CONTACTS)
    cast = populate(seed, accounts - STORY_ACCOUNTS if told else accounts, known)
    campaigns, sheet = wage(seed, cast, Difficulty(difficulty)), Sheet()
    yield ScenarioFile("README.txt", papers.README.encode())
    holders = (*(story.HOLDERS if told else ()), *cast.holders)
    logs = logs_of(seed, cast, campaigns)
    yield ScenarioFile("intake.csv", papers.intake_csv(holders, logs_of_the_cast() | logs))
    if told:
        yield from story.tell(seed, months, sheet)
    teller = (
        FirstWalk(seed, cast, campaigns)
        if cast.short
        else Chronicle(seed, cast, plotted(seed, cast, campaigns))
    )
    yield from live(seed, weeks_of(months), cast, campaigns, teller, logs, sheet)
    yield ScenarioFile("truth.json", sheet.json(seed, months, difficulty))

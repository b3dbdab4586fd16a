"""A generated mailbox: the holder's own mail, and talk with other holders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from bongsu.scenario.campaigns import Campaigns
from bongsu.scenario.cast import Cast
from bongsu.scenario.doubles import honest_doubles
from bongsu.scenario.exports import ScenarioFile
from bongsu.scenario.families import late_doubles
from bongsu.scenario.handing import hand_over
from bongsu.scenario.identity.first_walk import FirstWalk
from bongsu.scenario.identity.handed import Handed, hand_over_history, handed
from bongsu.scenario.identity.told import History
from bongsu.scenario.letters import Placed
from bongsu.scenario.oddities import oddities
from bongsu.scenario.ordinary import machines
from bongsu.scenario.people import Holder
from bongsu.scenario.records import Ledger
from bongsu.scenario.threads import conversation, everyday
from bongsu.scenario.truth import Sheet
from bongsu.scenario.world import END, World

_TALKS_A_TIE = 7
Logs = dict[str, tuple[Handed, ...]]


def logs_of(seed: int, cast: Cast, campaigns: Campaigns) -> Logs:
    """What is handed over beside the mail, by account: of one account only in a first walk."""
    if cast.short:
        walk = FirstWalk(seed, cast, campaigns)
        return {h.person.address: walk.files(h) for h in cast.holders}
    return {h.person.address: handed(seed, h) for h in cast.holders}


class Strikes(Protocol):
    """Whatever is planted in a mailbox beside its ordinary mail."""

    def strike(self, world: World, holder: Holder, ledger: Ledger) -> None:
        """Plant what is meant for one holder."""


class Teller(Protocol):
    """Tells what happened in the accounts whose holders hand over more than mail."""

    def tell(self, world: World, holder: Holder, ledger: Ledger) -> History | None:
        """The history of one account; None where nothing is handed over."""


def live(
    seed: int | str,
    weeks: int,
    cast: Cast,
    strikes: Strikes,
    teller: Teller,
    logs: Logs,
    sheet: Sheet,
    end: datetime = END,
) -> Iterator[ScenarioFile]:
    """Write and forget one mailbox after another, with what was handed over beside it."""
    for turn, holder in enumerate(cast.holders):
        ledger, history, box = Ledger(), None, list[Placed]()
        if holder.export:
            account = holder.person.address
            world = World(f"{seed}|{account}", cast, weeks, frozenset({account}), end)
            _fill(world, holder, turn, ledger)
            strikes.strike(world, holder, ledger)
            history = teller.tell(world, holder, ledger)
            box = _box(seed, world, holder)
        yield from hand_over(holder, box, ledger, sheet)
        if history:
            files = logs[holder.person.address]
            yield from hand_over_history(files, holder, history, ledger, sheet.answers)
        sheet.planted(ledger, (holder,))


def _fill(world: World, holder: Holder, turn: int, ledger: Ledger) -> None:
    """Ordinary mail, and what resembles lures and is honest."""
    everyday(world, holder)
    machines(world, holder)
    oddities(world, holder)
    world.bin_some()
    honest_doubles(world, ledger, holder, turn)
    late_doubles(world, ledger, holder, turn)


def _box(seed: int | str, world: World, holder: Holder) -> list[Placed]:
    """The mailbox with what its holder and other holders write to each other."""
    account = holder.person.address
    shared = [p for other in holder.ties for p in _between(seed, world, account, other)]
    return sorted(world.box(account) + shared, key=lambda p: (p.letter.when, p.letter.message_id))


def _between(seed: int | str, mine: World, account: str, other: str) -> list[Placed]:
    """What two holders write to each other, told anew and alike for each of the two."""
    cast, weeks = mine.cast, mine.weeks
    first, second = (cast.holder(a) for a in sorted((account, other)))
    pair = frozenset({account, other})
    world = World(f"{seed}|{'|'.join(sorted(pair))}", cast, weeks, pair, mine.end)
    teller, listener = (first, second) if first.family >= second.family else (second, first)
    for _ in range(max(1, _TALKS_A_TIE * weeks // 26)):
        week = world.rng.randrange(weeks)
        conversation(world, teller, listener.person, week)
    return world.box(account)

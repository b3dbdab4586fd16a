"""The plots: which hands act in which cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bongsu.scenario.cast import Cast
from bongsu.scenario.chance import chance
from bongsu.scenario.offices import Office
from bongsu.scenario.plots.casting import Planner
from bongsu.scenario.plots.hand import Hand, gang, hands
from bongsu.scenario.plots.operation import INVITED, KIT_NOTICE, PAPER
from bongsu.scenario.plots.setting import Setting
from bongsu.scenario.population import Milieu, populate
from bongsu.scenario.world import END, weeks_of

Settings = list[Setting]
EXPERTS = Milieu({"expert": 100}, relative=0.0)
_SHORT_MONTHS, _KEEPS_LOGS, _SPAN_DAYS = 3, 0.3, 54
_FEWEST = 10
FIRMS = (
    Office("한돌정밀", "handol-precision.example", "ko", "employee", "groupware-old"),
    Office("별내항공전자", "byeollae-avionics.example", "ko", "employee", "desk"),
    Office("가온조선기술", "gaon-shipyard.example", "ko", "employee", "groupware-raw"),
    Office("늘품소재", "neulpum-materials.example", "ko", "employee", "osprey-ko"),
    Office("아라해양로봇", "ara-searobot.example", "ko", "employee", "desk"),
    Office("새온반도체장비", "saeon-fabtools.example", "ko", "employee", "groupware-old"),
    Office("온누리위성통신", "onnuri-satlink.example", "ko", "employee", "osprey-ko"),
    Office("Fernhold Optics", "fernhold-optics.example", "en", "employee", "desk"),
    Office("Dunmarrow Turbines", "dunmarrow-turbines.example", "en", "employee", "osprey"),
    Office("Ashgrove Composites", "ashgrove-composites.example", "en", "employee", "desk"),
)


def two_hands(seed: int, accounts: int, months: int) -> Settings:
    """One case, two hands, victims in common; the second hand poses as the first once."""
    cast = populate(f"{seed}|two-hands", accounts, set())
    one, two = hands(seed, (cast,))
    plan = Planner("two-hands", f"{seed}|two-hands", cast, weeks_of(months))
    some = max(3, accounts // 8)
    plan.wage(one, KIT_NOTICE, some, bulk=True)
    plan.wage(two, PAPER, some, short=True)
    plan.wage(one, INVITED, some)
    plan.wage(two, KIT_NOTICE, some)
    plan.wage(one, PAPER, some, short=True)
    plan.wage(two, INVITED, some, bulk=True, poses_as=one)
    _crime(plan, seed, range(3), max(3, accounts // 6))
    return [_setting(plan, "")]


def second_incident(seed: int, accounts: int, months: int) -> Settings:
    """A case of public life, and months of lighter exports of policy experts: one hand in both."""
    first = populate(f"{seed}|first", accounts, set())
    known = {holder.person.address for holder in first.holders} | set(first.contacts)
    second = _lighter(seed, populate(f"{seed}|second", accounts, known, EXPERTS))
    one, two = hands(seed, (first, second))
    some = max(3, accounts // 8)
    early = Planner("first", f"{seed}|first", first, weeks_of(months))
    early.wage(one, KIT_NOTICE, some, bulk=True)
    early.wage(two, PAPER, some, short=True)
    early.wage(one, INVITED, some)
    early.wage(two, KIT_NOTICE, some)
    _crime(early, seed, range(2), some)
    late = Planner("second", f"{seed}|second", second, weeks_of(min(months, _SHORT_MONTHS)))
    late.wage(one, PAPER, some, short=True)
    late.wage(one, KIT_NOTICE, some)
    _crime(late, seed, range(2, 4), some)
    return [_setting(early, "first"), _setting(late, "second")]


def _lighter(seed: int, cast: Cast) -> Cast:
    """Mail alone from most, and less of it."""
    rng = chance(f"{seed}|lighter")
    holders = tuple(
        replace(h, logs=rng.random() < _KEEPS_LOGS, pace=h.pace / 2) for h in cast.holders
    )
    return replace(cast, holders=holders)


def firms(seed: int, accounts: int, months: int) -> Settings:
    """Ten firms, one after another over eighteen months: two chains, crime, and a quiet one."""
    each, order = max(_FEWEST, accounts // len(FIRMS)), list(_PARTS)
    chance(f"{seed}|order").shuffle(order)
    casts, known = [], set[str]()
    for number, firm in enumerate(FIRMS):
        trade = Milieu({"employee": 100}, _offices(firm), float(firm.lang == "ko"), 0.0)
        casts.append(populate(f"{seed}|firm-{number + 1:02d}", each, known, trade))
        known |= {h.person.address for h in casts[-1].holders} | set(casts[-1].contacts)
    one, two = hands(seed, casts)
    weeks = weeks_of(min(months, _SHORT_MONTHS))
    return [
        _firm(seed, number, Planner(f"firm-{number + 1:02d}", f"{seed}|firm-{number + 1:02d}",
                                    cast, weeks), part, (one, two))
        for number, (cast, part) in enumerate(zip(casts, order, strict=True))
    ]  # fmt: skip


def _offices(firm: Office) -> tuple[Office, ...]:
    return (*Milieu({}).offices, firm)


_PARTS = (
    "one|invited", "one|kit_notice", "one|paper", "one|invited",
    "two|paper", "two|kit_notice", "posing|invited",
    "crime", "crime", "quiet",
)  # fmt: skip


def _firm(seed: int, number: int, plan: Planner, part: str, both: tuple[Hand, Hand]) -> Setting:
    who, _, family = part.partition("|")
    some, (one, two) = max(3, len(plan.cast.holders) // 3), both
    if who == "one":
        plan.wage(one, family, some, bulk=number % 2 == 0, short=number % 3 == 0)
    elif who in ("two", "posing"):
        poses_as = one if who == "posing" else None
        plan.wage(two, family, some, short=number % 2 == 0, poses_as=poses_as)
    if who != "quiet":
        _crime(plan, seed, (number,), some)
    return _setting(plan, plan.name, _SPAN_DAYS * (len(FIRMS) - 1 - number))


def _crime(plan: Planner, seed: int, numbers: Sequence[int], size: int) -> None:
    for number in numbers:
        plan.crime(gang(seed, number), size, bulk=number % 2 == 0, short=number % 2 == 1)


def _setting(plan: Planner, folder: str, days_ago: int = 0) -> Setting:
    end = END - timedelta(days=days_ago)
    return Setting(plan.name, folder, plan.seed, plan.cast, plan.weeks, end, tuple(plan.made))

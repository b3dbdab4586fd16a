"""Swim lanes of one account: mail, sign-ins, settings, grants and reading above one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bongsu.exporters.plots import FOOT, HEAD, LANE, PLAUSIBLE, Scale
from bongsu.model.records import Moment, Swimlane
from bongsu.model.times import KST
from bongsu.model.verdict import Hand
from bongsu.model.view import AccountView

_NAMES = 110
_MOST_TICKS = 10
_DAY_MS = 86_400_000
_HANDS = (Hand.INTRUDER, Hand.SUSPECTED, Hand.UNKNOWN)
_KINDS = {Hand.INTRUDER: "alert", Hand.SUSPECTED: "ring", Hand.UNKNOWN: "quiet"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Moments on one place of a lane: from ``x``, ``width`` wide where they last."""

    x: int
    y: int
    width: int
    kind: str


@dataclass(frozen=True, slots=True)
class Day:
    """Midnight in Korea."""

    x: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """``left_out`` counts moments before or after what is drawn."""

    height: int
    left: int
    names: tuple[tuple[int, Swimlane], ...]
    spots: tuple[Spot, ...]
    days: tuple[Day, ...]
    left_out: int


def has_logs(account: AccountView) -> bool:
    """Whether the timeline holds more than the mail's own story."""
    return any(each.lane is not Swimlane.MAIL for each in account.timeline)


def hostile(account: AccountView, most: int) -> tuple[Moment, ...]:
    """What the report tells of a timeline: mail, all of a hostile hand, and what findings name; by
    time, and where there are too many the intruder's first.
    """
    told = [each for each in account.timeline if _tells(each)]
    kept = sorted(range(len(told)), key=lambda n: (_HANDS.index(told[n].hand), n))[:most]
    return tuple(told[n] for n in sorted(kept))


def untold(account: AccountView, most: int) -> int:
    """How many of them are left out."""
    return max(sum(map(_tells, account.timeline)) - most, 0)


def _tells(each: Moment) -> bool:
    named = bool(each.finding_ids) or each.lane is Swimlane.MAIL
    return named or each.hand is not Hand.UNKNOWN


def lanes(account: AccountView) -> Lanes | None:
    """The lanes around what is the intruder's, else suspected, else all. None without a time."""
    dated = [each for each in account.timeline if each.t_ms is not None and each.t_ms in PLAUSIBLE]
    if not dated:
        return None
    first, last = _window(dated)
    shown = [each for each in dated if _begin(each) <= last and _end(each) >= first]
    scale = Scale(first, last, _NAMES)
    names = tuple((HEAD + LANE * n + LANE // 2, lane) for n, lane in enumerate(Swimlane))
    rows = {lane: y for y, lane in names}
    spots = dict.fromkeys(_spot(each, rows[each.lane], scale) for each in shown)
    ordered = sorted(spots, key=lambda spot: ("quiet", "ring", "alert").index(spot.kind))
    return Lanes(
        HEAD + LANE * len(names) + FOOT,
        _NAMES,
        names,
        tuple(ordered),
        tuple(_days(scale)),
        len(account.timeline) - len(shown),
    )


def _begin(each: Moment) -> int:
    return each.t_ms or 0


def _end(each: Moment) -> int:
    return each.last_ms or each.t_ms or 0


def _window(dated: Sequence[Moment]) -> tuple[int, int]:
    """Whole days in Korea around the hostile moments."""
    by_hand = ([each for each in dated if each.hand is hand] for hand in _HANDS)
    told = next(found for found in by_hand if found)
    first, last = min(map(_begin, told)), max(map(_end, told))
    edge = max((last - first) // 10, _DAY_MS // 2)
    return first - edge, last + edge


def _spot(each: Moment, y: int, scale: Scale) -> Spot:
    x = scale.x(_begin(each))
    return Spot(x, y, max(scale.x(_end(each)) - x, 0), _KINDS[each.hand])


def _days(scale: Scale) -> Iterator[Day]:
    """Midnights, thinned evenly until they fit."""
    begin = datetime.fromtimestamp(scale.first // 1000, UTC).astimezone(KST)
    end = datetime.fromtimestamp(scale.last // 1000, UTC).astimezone(KST)
    midnight = begin.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    count = max((end - midnight).days + 1, 0)
    step = max(-(-count // _MOST_TICKS), 1)
    for number in range(0, count, step):
        day = midnight + timedelta(days=number)
        yield Day(scale.x(int(day.timestamp()) * 1000), day.month, day.day)

"""Where dots and bars of a plot stand: whole numbers from a view's times, drawn by a template.

A plot is 1,000 units wide. Months begin at midnight in Korea, 15:00 UTC of the day before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bongsu.exporters.figures import window
from bongsu.exporters.standing import standing
from bongsu.model.finding import MarkKind, speaks_of_account
from bongsu.model.times import KST
from bongsu.model.view import AccountView, FindingView

WIDTH, LANE, HEAD, FOOT, EDGE = 1_000, 26, 8, 24, 12
NAMES = 330
"""Room for the names of lanes, where there are several."""
_MOST_TICKS = 12
_MOST_LANES = 50
"""As many as stand on one sheet of A4."""
PLAUSIBLE = range(4_102_444_800_000)
"""Years 1970 to 2099: a forged Date outside them would squeeze all else to nothing."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One finding: where, and whether it is an ``alert`` or speaks of the ``account`` itself."""

    x: int
    y: int
    kind: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One account: its middle line, what was read of it as (x, width), and its findings."""

    y: int
    account: AccountView
    bar: tuple[int, int] | None
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """The first moment of a month in Korea; ``year`` and ``month`` to write below it."""

    x: int
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Plot:
    height: int
    left: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Scale:
    first: int
    last: int
    left: int

    def x(self, t_ms: int) -> int:
        inside = min(max(t_ms, self.first), self.last) - self.first
        room = WIDTH - EDGE - self.left
        return self.left + inside * room // max(self.last - self.first, 1)


def plot(accounts: Sequence[AccountView]) -> Plot | None:
    """One lane for each account with times, on one scale; None where nothing has a time.

    Where there are too many lanes, accounts with something to tell go first.
    """
    every = [each for each in accounts if _times(each)]
    telling = sorted(every, key=lambda each: not told(each)) if len(every) > _MOST_LANES else every
    dated = telling[:_MOST_LANES]
    times = [t for each in dated for t in _times(each)]
    if not times:
        return None
    left = NAMES if len(accounts) > 1 else EDGE
    scale = Scale(min(times), max(times), left)
    lanes = tuple(_lane(each, n, scale) for n, each in enumerate(dated))
    return Plot(
        HEAD + LANE * len(lanes) + FOOT, left, lanes, tuple(months(scale)), len(every) - len(dated)
    )


def told(account: AccountView) -> tuple[FindingView, ...]:
    """The findings that a timeline tells, by time: alerts, confirmed ones, the account's own. Of
    log records only the first two: below the threshold a mail program's every fetch is one.
    """
    kept = (each for each in account.findings if _kind(each) and each.finding.t_ms is not None)
    return tuple(sorted(kept, key=lambda each: (each.finding.t_ms or 0, each.finding.finding_id)))


def _times(account: AccountView) -> list[int]:
    found = [*window(account.coverage), *(each.finding.t_ms for each in told(account))]
    return [t for t in found if t is not None and t in PLAUSIBLE]


def _kind(view: FindingView) -> str | None:
    word = standing(view.marks)
    if word is MarkKind.REJECT:
        return None
    sure = view.finding.alert or word is MarkKind.CONFIRM
    if speaks_of_account(view.finding):
        return "account" if sure or view.record is None else None
    return "alert" if sure else None


def _lane(account: AccountView, number: int, scale: Scale) -> Lane:
    y = HEAD + LANE * number + LANE // 2
    first, last = window(account.coverage)
    bar = None
    if first is not None and last is not None:
        start = scale.x(first)
        bar = (start, max(scale.x(last) - start, 2))
    return Lane(y, account, bar, tuple(_dots(told(account), y, scale)))


def _dots(findings: Iterable[FindingView], y: int, scale: Scale) -> Iterator[Dot]:
    """Dots on one lane, each place once for each kind: a hundred on one spot are one dot."""
    seen: set[Dot] = set()
    for each in findings:
        dot = Dot(scale.x(each.finding.t_ms or 0), y, _kind(each) or "")
        if dot not in seen:
            seen.add(dot)
            yield dot


def months(scale: Scale) -> Iterator[Tick]:
    """Beginnings of months, thinned evenly until they fit."""
    begin = datetime.fromtimestamp(scale.first // 1000, UTC).astimezone(KST)
    end = datetime.fromtimestamp(scale.last // 1000, UTC).astimezone(KST)
    months = range(begin.year * 12 + begin.month, end.year * 12 + end.month)
    step = max(-(-len(months) // _MOST_TICKS), 1)
    for month in months[::step]:
        start = datetime(month // 12, month % 12 + 1, 1, tzinfo=KST)
        yield Tick(scale.x(int(start.timestamp()) * 1000), start.year, start.month)

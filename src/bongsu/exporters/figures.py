"""Counts and groups that the report states; every number in it comes from here or the view."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bongsu.model.records import LogCoverage
from bongsu.model.times import earliest, latest
from bongsu.model.verdict import Rung, RungVerdict, Status
from bongsu.model.view import AccountView, CoverageView, ProblemView, Standing, Statement


@dataclass(frozen=True, slots=True)
class Totals:
    """The case in numbers. ``ladder`` counts accounts by rung, then by status in its own order.

    ``lacking`` counts accounts whose exports came without one of the usual folders,
    ``records`` those of logs that speak of these accounts.
    """

    accounts: int
    expected: int
    erased: int
    messages: int
    duplicates: int
    problems: int
    bulk_lures: int
    lacking: int
    records: int
    ladder: dict[Rung, dict[Status, int]]

    @property
    def arrived(self) -> int:
        return self.accounts - self.expected - self.erased


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems of one account with one reason: how many, and the first few places."""

    code: str
    count: int
    first: tuple[ProblemView, ...]


def rungs(account: AccountView) -> tuple[RungVerdict, ...]:
    """All five rungs, lowest first; one that nobody judged is not examined, and says why."""
    judged = {each.rung: each for each in account.verdict.rungs} if account.verdict else {}
    why = "why.expected" if account.expected else "why.not_investigated"
    return tuple(judged.get(r) or RungVerdict(r, Status.NOT_EXAMINED, why) for r in Rung)


def steps(account: AccountView) -> tuple[tuple[tuple[Rung, ...], RungVerdict], ...]:
    """The rungs in reading order; neighbours with the same answer, citing nothing, stand as one."""
    grouped: list[tuple[tuple[Rung, ...], RungVerdict]] = []
    for verdict in rungs(account):
        last = grouped[-1] if grouped else None
        if last and not verdict.finding_ids and _answer(last[1]) == _answer(verdict):
            grouped[-1] = ((*last[0], verdict.rung), last[1])
        else:
            grouped.append(((verdict.rung,), verdict))
    return tuple(grouped)


def _answer(verdict: RungVerdict) -> tuple[Status, str, tuple[str, ...]]:
    return verdict.status, verdict.why, verdict.finding_ids


def totals(accounts: Sequence[AccountView]) -> Totals:
    """Counts over these accounts; each rung's counts add up to the number of accounts."""
    ladder = {rung: dict.fromkeys(Status, 0) for rung in Rung}
    for account in accounts:
        for verdict in rungs(account):
            ladder[verdict.rung][verdict.status] += 1
    return Totals(
        accounts=len(accounts),
        expected=sum(each.expected for each in accounts),
        erased=sum(bool(each.erased) for each in accounts),
        messages=sum(each.messages for each in accounts),
        duplicates=sum(each.duplicates for each in accounts),
        problems=sum(len(each.problems) for each in accounts),
        bulk_lures=sum(each.verdict.bulk_lures for each in accounts if each.verdict),
        lacking=sum(bool(each.missing_roles) for each in accounts if not each.expected),
        records=sum(log.records for each in accounts for log in each.logs),
        ladder=ladder,
    )


def reach(counts: Mapping[Status, int]) -> tuple[int, int]:
    """How many accounts a rung has at least and at most: proven, and not ruled out by reading."""
    least = counts[Status.EVIDENCED]
    return least, least + counts[Status.INDICATED] + counts[Status.NOT_EXAMINED]


def window(coverage: Iterable[CoverageView | LogCoverage]) -> tuple[int | None, int | None]:
    """Earliest and latest time that was read; None where nothing had a time."""
    rows = tuple(coverage)
    return earliest(each.first_ms for each in rows), latest(each.last_ms for each in rows)


def coverage_of(accounts: Iterable[AccountView]) -> tuple[CoverageView, ...]:
    """All that was read, whoever's it is."""
    return tuple(row for account in accounts for row in account.coverage)


def folder_roles(coverage: Iterable[CoverageView]) -> tuple[str, ...]:
    """Folder roles that were read, each once, in the order of first sight."""
    return tuple(dict.fromkeys(each.folder_role for each in coverage))


def footnotes(accounts: Iterable[AccountView]) -> dict[str, int]:
    """Each distinct reason of a status, numbered from 1 in the order of the accounts' table."""
    whys = dict.fromkeys(each.why for account in accounts for each in rungs(account))
    return {why: number for number, why in enumerate(whys, 1)}


def problem_groups(problems: Sequence[ProblemView], places: int) -> tuple[ProblemGroup, ...]:
    """One group a reason, the most frequent first, with at most ``places`` places each."""
    groups = Counter(each.code for each in problems).most_common()
    return tuple(
        ProblemGroup(code, count, tuple(p for p in problems if p.code == code)[:places])
        for code, count in groups
    )


def by_reason(could_not_look: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Why a detector could not look → the accounts it concerns, in the order of first sight."""
    grouped: dict[str, list[str]] = {}
    for address, reason in could_not_look:
        grouped.setdefault(reason, []).append(address)
    return {reason: tuple(addresses) for reason, addresses in grouped.items()}


def by_standing(said: Sequence[Statement]) -> tuple[tuple[Standing, tuple[Statement, ...]], ...]:
    """What is said of a message's origin by what it rests on, the strongest first as it stands."""
    grouped = groupby(said, key=lambda each: each.standing)
    return tuple((standing, tuple(statements)) for standing, statements in grouped)

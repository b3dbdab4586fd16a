"""What the first page says in a few lines: whom it concerns, how sure it is, what to do next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bongsu.exporters.figures import rungs
from bongsu.exporters.standing import standing
from bongsu.model.finding import MarkKind, speaks_of_account
from bongsu.model.verdict import Rung, RungVerdict, Status
from bongsu.model.view import AccountView, FindingView

_SEEN = (Status.EVIDENCED, Status.INDICATED)
_HEIGHT = {rung: height for height, rung in enumerate(Rung)}


@dataclass(frozen=True, slots=True)
class Concern:
    """An account with something on the ladder: its highest such rung, and how many lures."""

    account: AccountView
    furthest: RungVerdict
    lures: int


@dataclass(frozen=True, slots=True)
class Decided:
    """Lures above the threshold, or confirmed below it, by what analysts have said of them."""

    confirmed: int
    rejected: int
    open: int

    @property
    def all(self) -> int:
        return self.confirmed + self.rejected + self.open


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something that somebody should do: ``next.<code>``, and how many accounts or lures."""

    code: str
    count: int


def concerns(accounts: Iterable[AccountView]) -> tuple[Concern, ...]:
    """Accounts on the ladder, the highest rung first, evidenced before indicated."""
    found = []
    for account in accounts:
        seen = [each for each in rungs(account) if each.status in _SEEN]
        if seen:
            found.append(Concern(account, seen[-1], sum(_lures(account))))
    return tuple(sorted(found, key=_urgency))


def _urgency(each: Concern) -> tuple[int, int, int, str]:
    height = _HEIGHT[each.furthest.rung]
    return -height, _SEEN.index(each.furthest.status), -each.lures, each.account.address


def _lures(account: AccountView) -> Iterator[bool]:
    for view in _about_mail(account):
        word = standing(view.marks)
        yield word is MarkKind.CONFIRM or (view.finding.alert and word is None)


def _about_mail(account: AccountView) -> Iterator[FindingView]:
    """Without findings about records of logs: these are no lures."""
    return (each for each in account.findings if each.record is None)


def decided(accounts: Iterable[AccountView]) -> Decided:
    """How far analysts have come with the lures."""
    found = [each for account in accounts for each in _about_mail(account)]
    words = [(standing(each.marks), each.finding.alert) for each in found]
    return Decided(
        confirmed=sum(word is MarkKind.CONFIRM for word, _ in words),
        rejected=sum(word is MarkKind.REJECT and alert for word, alert in words),
        open=sum(word is None and alert for word, alert in words),
    )


def next_steps(accounts: Sequence[AccountView]) -> tuple[NextStep, ...]:
    """What follows from the ladder and from what is missing, the most urgent first."""
    ladders = [{each.rung: each.status for each in rungs(account)} for account in accounts]
    blind = [
        each
        for each in ladders
        if each[Rung.TARGETED] in _SEEN and each[Rung.ACCESSED] is Status.NOT_EXAMINED
    ]
    open_doors = [each for each in accounts if each.verdict and each.verdict.doors]
    steps = (
        NextStep("doors", len(open_doors)),
        NextStep("disown", sum(each[Rung.ACCESSED] is Status.INDICATED for each in ladders)),
        NextStep("ask", sum(each[Rung.ENGAGED] in _SEEN for each in ladders)),
        NextStep("records", len(blind)),
        NextStep("decide", decided(accounts).open),
        NextStep("own", sum(any(_own_doing(each)) for each in accounts)),
        NextStep("fetch", sum(each.expected for each in accounts)),
        NextStep("folders", sum(bool(each.missing_roles) for each in accounts)),
    )
    return tuple(each for each in steps if each.count)


def _own_doing(account: AccountView) -> Iterator[bool]:
    for each in _about_mail(account):
        yield speaks_of_account(each.finding) and standing(each.marks) is None

"""Where a finding stands after its marks, and the order in which a reader meets findings."""

from collections.abc import Iterable
from dataclasses import dataclass

from bongsu.model.finding import Mark, MarkKind, speaks_of_account
from bongsu.model.view import CaseView, FindingView


@dataclass(frozen=True, slots=True)
class Shelves:
    """One account's findings in reading order, and how many others are left to the exports.

    ``more_alerts`` are alerts beyond the cap, ``unlisted`` all else that is not here.
    """

    alerts: tuple[FindingView, ...]
    others: tuple[FindingView, ...]
    rejected: tuple[FindingView, ...]
    account: tuple[FindingView, ...]
    more_alerts: int
    unlisted: int


def standing(marks: Iterable[Mark]) -> MarkKind | None:
    """The newest confirm or reject; None where nobody has decided."""
    decided = [each for each in marks if each.kind is not MarkKind.COMMENT]
    return max(decided, key=lambda mark: mark.seq).kind if decided else None


def unheard(view: CaseView) -> int:
    """Confirmations and rejections that are newer than the run that judged the accounts."""
    marks = (m for account in view.accounts for f in account.findings for m in f.marks)
    return sum(m.seq > view.judged > 0 and m.kind is not MarkKind.COMMENT for m in marks)


def shelve(findings: Iterable[FindingView], alerts: int, others: int) -> Shelves:
    """Alerts and confirmed findings by rank, then a few of the rest, rejected ones last; apart from
    them what speaks of the account itself.

    ``alerts`` and ``others`` cap how many of each kind are listed.
    """
    ordered = sorted(findings, key=_reading_order)
    stands = [(each, standing(each.marks)) for each in ordered]
    rejected = [each for each, word in stands if word is MarkKind.REJECT]
    kept = [(each, word) for each, word in stands if word is not MarkKind.REJECT]
    first = [each for each, word in kept if each.finding.alert or word is MarkKind.CONFIRM]
    open_ones = [each for each, word in kept if not each.finding.alert and word is None]
    rest = [each for each in open_ones if not speaks_of_account(each.finding)]
    own = [each for each in open_ones if speaks_of_account(each.finding)]
    shown = (tuple(first[:alerts]), tuple(rest[:others]), tuple(rejected[:alerts]),
             tuple(own[:alerts]))  # fmt: skip
    more = len(first[alerts:])
    return Shelves(*shown, more, len(ordered) - sum(map(len, shown)) - more)


def _reading_order(view: FindingView) -> tuple[bool, int, int, str]:
    finding = view.finding
    rank = finding.rank if finding.rank is not None else 1 << 30
    return not finding.alert, rank, -finding.score, finding.finding_id

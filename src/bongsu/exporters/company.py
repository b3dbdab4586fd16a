"""Lures that several accounts received, put together by what they share: a campaign's preview."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bongsu.exporters.standing import standing
from bongsu.model.finding import MarkKind
from bongsu.model.times import earliest, latest
from bongsu.model.view import AccountView, FindingView

Shared = tuple[str, str]
"""By what (sender, link_domain, subject, body), and the value itself, which is from evidence."""


@dataclass(frozen=True, slots=True)
class Company:
    """Findings that share something, one way or through another: what, with whom, when."""

    shared: tuple[Shared, ...]
    addresses: tuple[str, ...]
    findings: tuple[FindingView, ...]

    @property
    def first_ms(self) -> int | None:
        return earliest(each.finding.t_ms for each in self.findings)

    @property
    def last_ms(self) -> int | None:
        return latest(each.finding.t_ms for each in self.findings)


def companies(accounts: Iterable[AccountView]) -> tuple[Company, ...]:
    """Groups of lures in two accounts or more, the widest first.

    Two lures stand together where they share a value or a third joins them. Analysts confirm
    campaigns; this only shows what is shared.
    """
    lures = [f for account in accounts for f in account.findings if _counts(f) and _reasons(f)]
    groups = (_company(group) for group in _joined(lures))
    wide = (each for each in groups if len(each.addresses) > 1)
    return tuple(sorted(wide, key=lambda c: (-len(c.addresses), c.first_ms or 0, c.shared)))


def _counts(view: FindingView) -> bool:
    word = standing(view.marks)
    return word is not MarkKind.REJECT and (view.finding.alert or word is MarkKind.CONFIRM)


def _reasons(view: FindingView) -> list[Shared]:
    return [(each.kind, each.untrusted_value) for each in view.also_received]


def _joined(lures: list[FindingView]) -> Iterator[list[FindingView]]:
    """Connected groups: start anywhere, follow every shared value once."""
    holding: dict[Shared, list[FindingView]] = {}
    for view in lures:
        for shared in _reasons(view):
            holding.setdefault(shared, []).append(view)
    seen: set[str] = set()
    for start in lures:
        group, waiting = [], [start]
        while waiting:
            view = waiting.pop()
            if view.finding.finding_id not in seen:
                seen.add(view.finding.finding_id)
                group.append(view)
                waiting += [each for s in _reasons(view) for each in holding.pop(s, ())]
        if group:
            yield group


def _company(group: list[FindingView]) -> Company:
    shared = {s for view in group for s in _reasons(view)}
    others = {a for view in group for each in view.also_received for a in each.others or ()}
    addresses = others | {view.account for view in group}
    ordered = sorted(group, key=lambda v: (v.finding.t_ms or 0, v.finding.finding_id))
    return Company(tuple(sorted(shared)), tuple(sorted(addresses)), tuple(ordered))

"""One record told once: what a Sigma rule finds in it stands with what a detector found."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from bongsu.exporters.standing import standing
from bongsu.model.finding import MarkKind
from bongsu.model.view import FindingView

_SIGMA = "sigma_match"


def folded(findings: Iterable[FindingView]) -> list[FindingView]:
    """Findings of one account, those of Sigma's rules within another of the same record.

    What alerts leads. One on which an analyst has decided stands alone, and nothing is folded into
    a rejected one.
    """
    by_row: defaultdict[str, list[FindingView]] = defaultdict(list)
    for each in findings:
        by_row[each.finding.row_id].append(each)
    return [told for found in by_row.values() for told in _told(found)]


def _told(found: list[FindingView]) -> list[FindingView]:
    if len(found) == 1 or not any(map(_of_sigma, found)):
        return found
    first, *others = sorted(found, key=_order)
    within = [each for each in others if _joins(each, first)]
    apart = [each for each in others if each not in within]
    return [replace(first, folded=tuple(within)), *apart]


def _joins(each: FindingView, first: FindingView) -> bool:
    open_ones = standing(each.marks) is None and standing(first.marks) is not MarkKind.REJECT
    return open_ones and (_of_sigma(each) or _of_sigma(first))


def _order(view: FindingView) -> tuple[bool, bool, int, str]:
    finding = view.finding
    return not finding.alert, _of_sigma(view), -finding.score, finding.finding_id


def _of_sigma(view: FindingView) -> bool:
    return all(reason.code == _SIGMA for reason in view.finding.reasons)

"""What would change the answer: items left out or forged, other odds to start from."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from math import comb

from bongsu.attribution.hypotheses import Prior
from bongsu.attribution.scales import Scales
from bongsu.model.assessment import WhatIf
from bongsu.model.evidence_item import EvidenceItem, Forgeability

_TRIES = 600
"""Sets of one size that are tried; beyond that the strongest item goes first, one by one."""
_EQUAL = 1e-9
Items = tuple[EvidenceItem, ...]


def what_if(scales: Scales, barred: Collection[str]) -> tuple[WhatIf, ...]:
    """Each item left out; each provenance forged; all that is cheap forged; another start.

    ``barred`` are the subjects that the whole evidence's placebo forbids to name.
    """
    asked: tuple[tuple[str, Items, Prior], ...] = (
        *(("without", (item,), Prior.EVEN) for item in scales.items),
        *(("forged", gone, Prior.EVEN) for gone in _provenances(scales.items)),
        *(("cheap_forged", gone, Prior.EVEN) for gone in _cheap(scales.items)),
        ("prior_reports", (), Prior.REPORTS),
    )
    return tuple(_outcome(scales, barred, *each) for each in asked)


def flip(scales: Scales) -> tuple[str, ...] | None:
    """The smallest set of items without which the likeliest hypothesis leads no more.

    None if no removal does that.
    """
    items = scales.items
    leader = scales.outcome(scales.odds(items), items).leader
    for size in range(1, len(items) + 1):
        if comb(len(items), size) > _TRIES:
            return _greedy(scales, leader)
        for gone in combinations(items, size):
            if not _leads(scales, gone, leader):
                return _ids(gone)
    return None


def _greedy(scales: Scales, leader: str) -> tuple[str, ...] | None:
    """Not surely the smallest, but a set that does it: whatever lowers the leader most, goes."""
    gone: Items = ()
    while len(gone) < len(scales.items):
        each = (item for item in scales.items if item not in gone)
        gone = min(((*gone, item) for item in each), key=lambda g: _share(scales, g, leader))
        if not _leads(scales, gone, leader):
            return _ids(gone)
    return None


def _outcome(
    scales: Scales, barred: Collection[str], code: str, gone: Items, prior: Prior
) -> WhatIf:
    kept = _kept(scales, gone)
    odds = scales.odds(kept, prior)
    found = scales.outcome(odds, kept, barred)
    return WhatIf(code, _ids(gone), found.leader, odds[found.leader], found.stated, found.word)


def _provenances(items: Sequence[EvidenceItem]) -> Iterator[Items]:
    """Whoever planted one thing may have planted all that came the same way.

    Those of one item are left to `what_if`'s first part.
    """
    for group in sorted({item.group for item in items}):
        of = tuple(item for item in items if item.group == group)
        if len(of) > 1:
            yield of


def _cheap(items: Sequence[EvidenceItem]) -> Iterator[Items]:
    cheap = tuple(item for item in items if item.forgeability is Forgeability.CHEAP)
    if len(cheap) > 1:
        yield cheap


def _kept(scales: Scales, gone: Items) -> Items:
    return tuple(item for item in scales.items if item not in gone)


def _leads(scales: Scales, gone: Items, leader: str) -> bool:
    """Whether a hypothesis is still ahead of every other: equals do not lead."""
    odds = scales.odds(_kept(scales, gone))
    rivals = (odds[each] for each in scales.hypotheses if each != leader)
    return odds[leader] > max(rivals) + _EQUAL


def _share(scales: Scales, gone: Items, leader: str) -> float:
    return scales.odds(_kept(scales, gone))[leader]


def _ids(items: Items) -> tuple[str, ...]:
    return tuple(item.item_id for item in items)

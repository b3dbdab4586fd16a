"""What the incidents of a campaign share, as its graph and its exports tell it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bongsu.model.campaign import CIRCUMSTANCES, Link, LinkReason
from bongsu.model.linking import CampaignView

_SHAPES = frozenset({"message", "text", "wording", "form"})
"""Types whose values are no names: what joins two incidents is told apart by whom it joins."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that incidents share: the strongest reason that names it, and their keys."""

    reason: LinkReason
    incidents: frozenset[str]


def things(view: CampaignView, most: int) -> list[Thing]:
    """What is shared. The first ``most`` stand in the order in which they explain most: each holds
    as many incidents as can be that nothing before it holds.
    """
    waiting = sorted(_things(view.state.campaign.links), key=_order)
    covered: set[str] = set()
    result: list[Thing] = []
    while waiting and len(result) < most:
        best = max(waiting, key=lambda each: len(each.incidents - covered))
        waiting.remove(best)
        covered |= best.incidents
        result.append(best)
    return result + waiting


def _order(each: Thing) -> tuple[int, int, str, str]:
    reason = each.reason
    return -reason.points, -len(each.incidents), reason.type, reason.untrusted_value


def _things(links: Sequence[Link]) -> Iterator[Thing]:
    pairs: defaultdict[tuple[str, str], list[tuple[Link, LinkReason]]] = defaultdict(list)
    for link in links:
        for reason in link.reasons:
            value = "" if reason.type in _SHAPES else reason.untrusted_value
            if reason.type not in CIRCUMSTANCES:
                pairs[reason.type, value].append((link, reason))
    for (_, value), found in sorted(pairs.items()):
        if value:
            yield _thing(found)
        else:
            yield from map(_thing, _connected(found))


def _thing(found: Iterable[tuple[Link, LinkReason]]) -> Thing:
    listed = list(found)
    strongest = max((reason for _, reason in listed), key=lambda r: (r.points, r.untrusted_value))
    return Thing(
        strongest, frozenset(end for link, _ in listed for end in (link.first, link.second))
    )


def _connected(found: Iterable[tuple[Link, LinkReason]]) -> list[list[tuple[Link, LinkReason]]]:
    """Links that hang together, one list each."""
    groups: list[tuple[set[str], list[tuple[Link, LinkReason]]]] = []
    for link, reason in found:
        ends, members = {link.first, link.second}, [(link, reason)]
        for group in [each for each in groups if each[0] & ends]:
            groups.remove(group)
            ends |= group[0]
            members += group[1]
        groups.append((ends, members))
    return [members for _, members in groups]

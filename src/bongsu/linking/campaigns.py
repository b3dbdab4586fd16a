"""Campaigns: what links join, without chains that hang on one weak value."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bongsu.linking.observed import Observed
from bongsu.linking.powers import TYPES, Family
from bongsu.linking.rarity import Groups
from bongsu.model.campaign import Campaign, Incident, Link, LinkReason, Standing, account_of

STRONG = 750
"""Points from which a link joins whatever hangs on its two ends."""
COPIED = 500
"""Points that wording, form and whatever else can be bought or copied may add to a join."""
Pair = tuple[str, str]


def campaigns(observed: Sequence[Observed], found: Sequence[Link]) -> tuple[Campaign, ...]:
    """Proposed campaigns of two incidents or more, largest first."""
    incidents = {i.key: i for each in observed for i in each.incidents}
    groups = joined(found)
    by_group: defaultdict[str, list[Link]] = defaultdict(list)
    for link in found:
        if groups.of(link.first) == groups.of(link.second):
            by_group[groups.of(link.first)].append(link)
    result = [
        proposed([incidents[key] for key in keys], by_group[root])
        for root, keys in groups.members().items()
        if len(keys) > 1
    ]
    return tuple(sorted(result, key=lambda each: (-len(each.incidents), each.campaign_id)))


def proposed(incidents: Iterable[Incident], links: Iterable[Link]) -> Campaign:
    """A campaign in order of time; its id derives from the earliest incident."""
    ordered = tuple(sorted(incidents, key=moment))
    strongest = tuple(sorted(links, key=lambda link: (-link.points, link.first, link.second)))
    return Campaign(campaign_id(ordered[0].key), Standing.PROPOSED, ordered, strongest)


def campaign_id(earliest: str) -> str:
    return "cmp_" + hashlib.sha256(earliest.encode()).hexdigest()[:16]


def joined(found: Sequence[Link]) -> Groups:
    """Strong links join. Weaker ones join two groups only where, taken together, their reasons make
    a strong one; two incidents that nothing else joins; and accounts into which one intruder's
    address leads and that nothing else joins.

    All of them are judged against the groups that strong links made, so order does not matter.
    """
    cores = Groups()
    for link in found:
        if _strength(link.reasons) >= STRONG:
            cores.join(link.first, link.second)
        else:
            cores.add(link.first, link.second)
    between = _between(cores, found)
    lonely, entered = _lonely(cores, between), _entered(cores, found)
    result = Groups()
    for name in cores.parent:
        result.join(cores.of(name), name)
    for pair, reasons in between.items():
        one, other = (entered.get(each) for each in pair)
        alone = lonely.issuperset(pair) or (one is not None and one == other)
        if alone or _strength(reasons) >= STRONG:
            result.join(*pair)
    return result


def _strength(reasons: Iterable[LinkReason]) -> int:
    """The best points of each family. What can be copied adds so much at most, all of it together:
    hands buy one kit, or pose as each other.
    """
    own: defaultdict[Family, int] = defaultdict(int)
    copied: defaultdict[Family, int] = defaultdict(int)
    for reason in reasons:
        told = TYPES[reason.type]
        best = copied if told.copied else own
        best[told.family] = max(best[told.family], reason.points)
    more = sum(max(0, points - own[family]) for family, points in copied.items())
    return sum(own.values()) + min(more, COPIED)


def _between(cores: Groups, found: Iterable[Link]) -> dict[Pair, list[LinkReason]]:
    """Reasons of all links between two groups."""
    result: defaultdict[Pair, list[LinkReason]] = defaultdict(list)
    for link in found:
        one, other = sorted((cores.of(link.first), cores.of(link.second)))
        if one != other:
            result[one, other] += link.reasons
    return result


def _lonely(cores: Groups, between: Iterable[Pair]) -> frozenset[str]:
    """Single incidents that are linked to one other group only."""
    linked = Counter(each for pair in between for each in pair)
    single = (root for root, keys in cores.members().items() if len(keys) == 1)
    return frozenset(root for root in single if linked[root] == 1)


def _entered(cores: Groups, found: Iterable[Link]) -> dict[str, str]:
    """Groups of one account that an intruder's address leads into and no other reason."""
    ways: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for link in found:
        ends = {cores.of(link.first), cores.of(link.second)}
        if len(ends) > 1:
            for end in ends:
                ways[end].add((link.reasons[0].type, link.reasons[0].untrusted_value))
    members = cores.members()
    return {
        root: value
        for root, led in ways.items()
        for name, value in led
        if name == "ip" and len(led) == 1 and len({account_of(k) for k in members[root]}) == 1
    }


def moment(incident: Incident) -> tuple[int, str]:
    """By time, then by key."""
    return incident.t_ms or 0, incident.key

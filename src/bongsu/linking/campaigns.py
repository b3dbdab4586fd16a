"""Campaigns: what links join, without chains that hang on one weak value."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bongsu.linking.observed import Observed
from bongsu.linking.powers import TYPES
from bongsu.linking.rarity import Groups
from bongsu.model.campaign import Campaign, Incident, Link, Standing, account_of

STRONG = 750
"""Points from which a link joins whatever hangs on its two ends."""
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
    """Strong links join. Weaker ones join two groups only where, taken together, reasons of
    different families make a strong one; two incidents that nothing else joins; and accounts into
    which one intruder's address leads and that nothing else joins.

    All of them are judged against the groups that strong links made, so order does not matter.
    """
    cores = Groups()
    for link in found:
        if link.points >= STRONG:
            cores.join(link.first, link.second)
        else:
            cores.add(link.first, link.second)
    between = _between(cores, found)
    lonely, entered = _lonely(cores, between), _entered(cores, found)
    result = Groups()
    for name in cores.parent:
        result.join(cores.of(name), name)
    for pair, best in between.items():
        one, other = (entered.get(each) for each in pair)
        alone = lonely.issuperset(pair) or (one is not None and one == other)
        if sum(best.values()) >= STRONG or alone:
            result.join(*pair)
    return result


def _between(cores: Groups, found: Iterable[Link]) -> dict[Pair, dict[str, int]]:
    """The best points of each family over all links between two groups."""
    best: defaultdict[Pair, dict[str, int]] = defaultdict(dict)
    for link in found:
        one, other = sorted((cores.of(link.first), cores.of(link.second)))
        if one != other:
            for reason in link.reasons:
                own = best[one, other]
                family = TYPES[reason.type].family
                own[family] = max(own.get(family, 0), reason.points)
    return best


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

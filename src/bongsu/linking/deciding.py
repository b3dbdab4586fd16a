"""What follows from links once analysts have spoken: their word outranks every link.

A decision speaks of the incidents that a campaign had then. These stay together, or apart, however
links change; what comes later joins where its strongest links lead, and is told as newer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from bongsu.linking.campaigns import campaign_id, moment
from bongsu.model.campaign import Campaign, Decision, Incident, Link, Standing
from bongsu.model.linking import Group, SignedDecision, State

_STANDING = {
    Decision.CONFIRM: Standing.CONFIRMED,
    Decision.REJECT: Standing.REJECTED,
    Decision.MERGE: Standing.CONFIRMED,
    Decision.SPLIT: Standing.PROPOSED,
}
"""Who merges says that all of it belongs together; who splits has judged neither part."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Incidents that a decision holds together."""

    standing: Standing
    incidents: frozenset[str]


def in_order(decisions: Iterable[SignedDecision]) -> list[SignedDecision]:
    """Oldest first, those of several cases by their time; each once."""
    once = {(each.case_id, each.seq): each for each in decisions}
    return sorted(once.values(), key=lambda each: (each.t_ms, each.case_id, each.seq))


def decided(
    incidents: Iterable[Incident],
    proposed: Sequence[Campaign],
    decisions: Iterable[SignedDecision],
) -> tuple[State, ...]:
    """Campaigns after all decisions, largest first; rejected ones last."""
    known = {each.key: each for each in incidents}
    ordered = in_order(decisions)
    anchors = _anchors(ordered)
    owner = {key: name for name, anchor in anchors.items() for key in anchor.incidents}
    groups = {name: set(anchor.incidents & known.keys()) for name, anchor in anchors.items()}
    for each in proposed:
        for name, keys in _placed(each, owner).items():
            groups.setdefault(name, set()).update(keys)
    of = {key: name for name, keys in groups.items() for key in keys}
    within, between = _sorted_links((link for each in proposed for link in each.links), of)
    states = (
        _state(name, [known[key] for key in keys], within[name], anchors.get(name), ordered,
               between.get(name, {}))
        for name, keys in groups.items() if len(keys) > 1
    )  # fmt: skip
    return tuple(sorted(states, key=_order))


def _order(state: State) -> tuple[bool, int, str]:
    campaign = state.campaign
    rejected = campaign.standing is Standing.REJECTED
    return rejected, -len(campaign.incidents), campaign.campaign_id


def _anchors(decisions: Sequence[SignedDecision]) -> dict[str, _Anchor]:
    """What still stands of each decision: a later one takes its incidents out of earlier ones."""
    anchors: dict[str, _Anchor] = {}
    for each in decisions:
        if each.said is None:
            continue
        for group in each.said.after:
            taken = frozenset(group.incidents)
            anchors = {
                name: _Anchor(anchor.standing, left)
                for name, anchor in anchors.items()
                if (left := anchor.incidents - taken)
            }
            anchors[group.campaign_id] = _Anchor(_STANDING[each.decision], taken)
    return anchors


def _placed(campaign: Campaign, owner: Mapping[str, str]) -> dict[str, set[str]]:
    """The incidents of one proposal by the campaign they go to, strongest link first."""
    keys = {each.key for each in campaign.incidents}
    placed = {key: owner[key] for key in keys if key in owner}
    if not placed:
        return {campaign.campaign_id: keys}
    neighbours: defaultdict[str, list[Link]] = defaultdict(list)
    for link in campaign.links:
        neighbours[link.first].append(link)
        neighbours[link.second].append(link)
    waiting: list[tuple[int, str, str]] = []

    def reach(key: str) -> None:
        for link in neighbours[key]:
            heappush(waiting, (-link.points, key, _other(link, key)))

    for key in sorted(placed):
        reach(key)
    while waiting:
        _, one, other = heappop(waiting)
        if other not in placed:
            placed[other] = placed[one]
            reach(other)
    result: defaultdict[str, set[str]] = defaultdict(set)
    for key, name in placed.items():
        result[name].add(key)
    return dict(result)


def _other(link: Link, key: str) -> str:
    return link.second if key == link.first else link.first


def _sorted_links(
    links: Iterable[Link], of: Mapping[str, str]
) -> tuple[defaultdict[str, list[Link]], dict[str, Counter[str]]]:
    """Links within each campaign, and how many lead from each to each other."""
    within: defaultdict[str, list[Link]] = defaultdict(list)
    between: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        one, other = of.get(link.first), of.get(link.second)
        if one is None or other is None:
            continue
        if one == other:
            within[one].append(link)
        else:
            between[one][other] += 1
            between[other][one] += 1
    return within, between


def _state(
    name: str,
    incidents: Iterable[Incident],
    links: Iterable[Link],
    anchor: _Anchor | None,
    decisions: Iterable[SignedDecision],
    near: Mapping[str, int],
) -> State:
    ordered = tuple(sorted(incidents, key=moment))
    keys = {each.key for each in ordered}
    standing = anchor.standing if anchor else Standing.PROPOSED
    best = tuple(sorted(links, key=lambda link: (-link.points, link.first, link.second)))
    return State(
        Campaign(name, standing, ordered, best),
        tuple(_about(name, keys, decisions)),
        frozenset(keys - anchor.incidents) if anchor else frozenset(),
        tuple(sorted(anchor.incidents - keys)) if anchor else (),
        tuple(sorted(near.items())),
    )


def _about(
    name: str, keys: set[str], decisions: Iterable[SignedDecision]
) -> Iterator[SignedDecision]:
    """Decisions that speak of these incidents; those without words, of this name."""
    for each in decisions:
        if name in each.campaigns or (each.said and each.said.incidents & keys):
            yield each


def group_of(state: State) -> Group:
    """All that a decision about a campaign speaks of."""
    keys = {each.key for each in state.campaign.incidents} | set(state.gone)
    return Group(state.campaign.campaign_id, tuple(sorted(keys)))


def merged(states: Sequence[State]) -> Group:
    """Several campaigns as one, under the name of the earliest."""
    first = min(states, key=lambda each: moment(each.campaign.incidents[0]))
    keys = {key for each in states for key in group_of(each).incidents}
    return Group(first.campaign.campaign_id, tuple(sorted(keys)))


def split(state: State, apart: Iterable[str], used: Iterable[str]) -> tuple[Group, Group]:
    """The incidents that go apart, and the rest, which keeps the name where it can."""
    whole, own = group_of(state), frozenset(apart)
    ordered = [each.key for each in state.campaign.incidents]
    rest = tuple(key for key in whole.incidents if key not in own)
    others = frozenset(used) - {whole.campaign_id}
    name = _name([key for key in ordered if key in own], others)
    keeps = name != whole.campaign_id
    remaining = [key for key in ordered if key not in own]
    kept = whole.campaign_id if keeps else _name(remaining, others | {name})
    return Group(name, tuple(sorted(own))), Group(kept, rest)


def _name(keys: Iterable[str], used: frozenset[str]) -> str:
    """The name after the earliest incident that gives one that is free."""
    return next(name for name in map(campaign_id, keys) if name not in used)

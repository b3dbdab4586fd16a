"""A linking as a case keeps it, what analysts decided since, and what a reader sees of both."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from bongsu.model.campaign import (
    CIRCUMSTANCES,
    Campaign,
    Decision,
    Incident,
    Link,
    LinkReason,
    Standing,
)
from bongsu.model.errors import BongsuError
from bongsu.model.nearest import nearest
from bongsu.model.times import earliest, latest

OWN_LIST = "list of carriers"
"""How `Linking.versions` names a list that was supplied with ``--carriers``."""


@dataclass(frozen=True, slots=True)
class LinkedCase:
    """One case of a linking, and how far it was looked at.

    ``looked_at`` are (account id, messages and records of logs looked through), ``left_out`` (what,
    catalogue key of the reason) as in a search. ``read_only`` says that nothing was written there.
    """

    case_id: str
    case_name: str
    incidents: int
    exhibits: tuple[str, ...]
    looked_at: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, str], ...]
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A campaign by id and the keys of its incidents, sorted."""

    campaign_id: str
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What an analyst said: the campaigns as they stood before, and the groups that follow.

    A merge has several before and one after, a split the other way round. ``reason`` is empty
    where another case keeps it.
    """

    decision: Decision
    before: tuple[Group, ...]
    after: tuple[Group, ...]
    reason: str = ""

    @property
    def incidents(self) -> frozenset[str]:
        """All that it speaks of."""
        return frozenset(key for group in (*self.before, *self.after) for key in group.incidents)


@dataclass(frozen=True, slots=True)
class SignedDecision:
    """A decision with its custody entry; ``said`` is None where an erasure took its words.

    ``campaigns`` are the ids that it acted upon.
    """

    case_id: str
    seq: int
    t_ms: int
    actor_id: str
    decision: Decision
    campaigns: tuple[str, ...]
    said: Decided | None


@dataclass(frozen=True, slots=True)
class Linking:
    """What a linking found. ``campaigns`` are as the links propose them, before any decision.

    ``versions`` are (program or file, version or digest). ``decisions`` are those that stood in
    other cases at that time. ``links`` counts all links, of which a campaign keeps the strongest.
    """

    tool: str
    versions: tuple[tuple[str, str], ...]
    cases: tuple[LinkedCase, ...]
    incidents: tuple[Incident, ...]
    campaigns: tuple[Campaign, ...]
    decisions: tuple[SignedDecision, ...]
    links: int

    @property
    def own_list(self) -> str:
        """SHA-256 of a list of carriers that somebody supplied, "" where nobody did."""
        return dict(self.versions).get(OWN_LIST, "")


@dataclass(frozen=True, slots=True)
class State:
    """A campaign after all decisions.

    ``newer`` are incidents that no decision has seen, where one has been taken; ``gone`` those of
    the decision that are no incidents any more. ``near`` are (other campaign, links that lead to
    it): reasons to look whether they are one.
    """

    campaign: Campaign
    history: tuple[SignedDecision, ...] = ()
    newer: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    near: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentView:
    """An incident with what its row shows; ``account`` is empty where only its id is known.

    ``message_id`` and ``sender`` are of letters. ``case_name`` is empty for the view's own case.
    """

    incident: Incident
    account: str
    case_name: str = ""
    untrusted_sender: str | None = None
    untrusted_message_id: str | None = None


@dataclass(frozen=True, slots=True)
class CampaignView:
    """One campaign as a reader sees it: incidents by time, the most telling reasons first.

    ``tree`` are the strongest links that hold it together.
    """

    state: State
    incidents: tuple[IncidentView, ...]
    reasons: tuple[LinkReason, ...]
    tree: tuple[Link, ...] = ()

    @property
    def campaign_id(self) -> str:
        return self.state.campaign.campaign_id

    @property
    def standing(self) -> Standing:
        return self.state.campaign.standing

    @property
    def accounts(self) -> tuple[tuple[str, str], ...]:
        """(case name, address or id) of everybody it reached, each once."""
        return tuple(
            sorted({(i.case_name, i.account or i.incident.account_id) for i in self.incidents})
        )

    @property
    def foremost(self) -> tuple[LinkReason, ...]:
        """The most telling reason of each type that speaks of the whole, not of two alone."""
        first: dict[str, LinkReason] = {}
        for each in self.reasons:
            first.setdefault(each.type, each)
        return tuple(each for each in first.values() if each.type not in CIRCUMSTANCES)

    @property
    def first_ms(self) -> int | None:
        return earliest(each.incident.t_ms for each in self.incidents)

    @property
    def last_ms(self) -> int | None:
        return latest(each.incident.t_ms for each in self.incidents)


@dataclass(frozen=True, slots=True)
class CampaignsView:
    """The newest linking of a case and what analysts made of it.

    ``seq`` is its custody entry, None where it was not kept; ``began_ms`` the time of the case's
    first linking, from which its campaigns are known.
    """

    seq: int | None
    t_ms: int
    began_ms: int
    linking: Linking
    campaigns: tuple[CampaignView, ...]


def telling(links: Iterable[Link]) -> tuple[LinkReason, ...]:
    """The reasons of these links, each value once: first what holds most of it together, by its
    points and the incidents that it joins.
    """
    reasons: dict[tuple[str, str], LinkReason] = {}
    joined: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        for reason in link.reasons:
            value = reason.type, reason.untrusted_value
            reasons[value] = reason
            joined[value] |= {link.first, link.second}
    weight = {value: len(joined[value]) * reason.points for value, reason in reasons.items()}
    return tuple(reasons[value] for value in sorted(reasons, key=lambda v: (-weight[v], v)))


def find(found: Sequence[State], wanted: str) -> State:
    """The campaign with this id or the only one whose id begins so; else the one that a campaign
    of this name became.

    Raises ``input.campaign_unknown``, ``input.campaign_ambiguous``.
    """
    fitting = [each for each in found if wanted and each.campaign.campaign_id.startswith(wanted)]
    exact = [each for each in fitting if each.campaign.campaign_id == wanted]
    became = [each for each in found if any(wanted in d.campaigns for d in each.history)]
    chosen = exact or fitting or became
    ids = [each.campaign.campaign_id for each in chosen or found]
    if not chosen:
        raise BongsuError("input.campaign_unknown", id=wanted, nearest=nearest(wanted, ids))
    if len(chosen) > 1:
        raise BongsuError(
            "input.campaign_ambiguous", id=wanted, count=len(chosen), nearest=nearest(wanted, ids)
        )
    return chosen[0]


def of_accounts(view: CampaignsView, accounts: Collection[str]) -> CampaignsView:
    """What may be shown to somebody of whom these are the accounts: their own incidents and what
    joins those; no word of an analyst, no other account, no other case.
    """
    own = [_own(each, accounts) for each in view.campaigns]
    mine = {i.incident.case_id for each in own for i in each.incidents}
    cases = (
        replace(each, looked_at=(), left_out=(), exhibits=())
        for each in view.linking.cases
        if each.case_id in mine
    )
    linking = replace(
        view.linking, cases=tuple(cases), incidents=(), campaigns=(), decisions=(), links=0
    )
    kept = tuple(each for each in own if each.incidents)
    return replace(view, linking=linking, campaigns=kept)


def _own(view: CampaignView, accounts: Collection[str]) -> CampaignView:
    incidents = tuple(i for i in view.incidents if i.incident.account_id in accounts)
    keys = {each.incident.key for each in incidents}
    campaign = view.state.campaign
    links = tuple(each for each in campaign.links if {each.first, each.second} <= keys)
    cut = replace(campaign, incidents=tuple(i.incident for i in incidents), links=links)
    tree = tuple(each for each in view.tree if {each.first, each.second} <= keys)
    return CampaignView(State(cut), incidents, telling(links), tree)

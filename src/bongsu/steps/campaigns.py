"""campaign: what the newest linking proposes, as analysts have decided; and their next decision."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bongsu.linking.deciding import group_of, merged, split
from bongsu.linking.keeping import spanning
from bongsu.linking.observables import titles
from bongsu.model.campaign import Decision, Incident
from bongsu.model.errors import BongsuError
from bongsu.model.linking import (
    CampaignsView,
    CampaignView,
    Decided,
    Group,
    IncidentView,
    LinkedCase,
    Linking,
    SignedDecision,
    State,
    find,
    telling,
)
from bongsu.model.nearest import nearest
from bongsu.ports import Lake, Ledger, Signer
from bongsu.steps.decisions import keep, newest, states
from bongsu.steps.lake_tables import Row, rows_of, select, tables


@dataclass(frozen=True, slots=True)
class Known:
    """What an opened case can say of its incidents: addresses by account id, rows by id."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, Row] = field(default_factory=dict)


def campaigns_view(ledger: Ledger, lake: Lake) -> CampaignsView:
    """The newest linking after all decisions. The lake must show the case.

    Raises ``input.linking_none``, ``input.linking_unreadable``.
    """
    kept = newest(ledger)
    found = states(ledger, kept.linking)
    known = {ledger.case_id: known_of(ledger, lake, found)}
    views = filled(kept.linking, found, known, ledger.case_id)
    linking = addressed(kept.linking, known)
    return CampaignsView(kept.seq, kept.t_ms, kept.began_ms, linking, views)


def newest_campaigns(ledger: Ledger, lake: Lake) -> CampaignsView | None:
    """The same for a report; None where there is no linking that could be read."""
    try:
        return campaigns_view(ledger, lake)
    except BongsuError as error:
        if error.code in ("input.linking_none", "input.linking_unreadable"):
            return None
        raise


def addressed(linking: Linking, known: Mapping[str, Known]) -> Linking:
    """The same with addresses in place of account ids, where an opened case knows them, of what was
    left out.
    """
    return replace(linking, cases=tuple(_addressed(each, known) for each in linking.cases))


def _addressed(case: LinkedCase, known: Mapping[str, Known]) -> LinkedCase:
    addresses = known.get(case.case_id, Known()).addresses
    left_out = tuple((addresses.get(what) or what, why) for what, why in case.left_out)
    return replace(case, left_out=left_out)


def filled(
    linking: Linking, found: Sequence[State], known: Mapping[str, Known], own: str
) -> tuple[CampaignView, ...]:
    """Campaigns with what the opened cases say; ``own`` is the case that needs no name."""
    names = {each.case_id: each.case_name for each in linking.cases if each.case_id != own}
    return tuple(
        CampaignView(
            state,
            tuple(_incident(each, known, names) for each in state.campaign.incidents),
            telling(state.campaign.links),
            tuple(spanning(state.campaign.links)),
        )
        for state in found
    )


def known_of(ledger: Ledger, lake: Lake, found: Sequence[State]) -> Known:
    """What one case says of its incidents in these campaigns; puts them into `selection`."""
    own = [i for state in found for i in state.campaign.incidents if i.case_id == ledger.case_id]
    select(lake, ((each.account_id, each.row_id) for each in own))
    known = tables()
    mail = known["email_activity"].semi_join(known["selection"], "row_id")
    return Known(
        {each.account_id: each.address for each in ledger.accounts()},
        {row["row_id"]: row["title"] or "" for row in rows_of(lake, titles(known))},
        {
            row["row_id"]: row
            for row in rows_of(lake, mail.select("row_id", "from_addr", "message_id"))
        },
    )


def _incident(
    incident: Incident, known: Mapping[str, Known], names: Mapping[str, str]
) -> IncidentView:
    case = known.get(incident.case_id, Known())
    letter = case.letters.get(incident.row_id, {})
    title = case.titles.get(incident.row_id, "")
    return IncidentView(
        replace(incident, untrusted_title=title),
        case.addresses.get(incident.account_id, ""),
        names.get(incident.case_id, ""),
        letter.get("from_addr"),
        letter.get("message_id"),
    )


def decide(
    ledger: Ledger,
    signer: Signer,
    decision: Decision,
    wanted: Sequence[str],
    reason: str,
    apart: Collection[str] = (),
) -> SignedDecision:
    """Sign what an analyst says of campaigns; earlier decisions stay and are superseded.

    ``wanted`` are campaign ids or their beginnings: one, to merge two or more. ``apart`` are the
    incidents that a split takes out, by key or row id. Raises ``input.decision_reason_missing``,
    ``input.campaign_unknown``, ``input.campaign_ambiguous``, ``input.merge_one``,
    ``input.incident_unknown``, ``input.split_all``.
    """
    said = reason.strip()
    if not said:
        raise BongsuError("input.decision_reason_missing")
    found = states(ledger, newest(ledger).linking)
    chosen = list({id(each): each for each in (find(found, name) for name in wanted)}.values())
    before = tuple(map(group_of, chosen))
    after = _after(decision, chosen, apart, [each.campaign.campaign_id for each in found])
    return keep(ledger, signer, Decided(decision, before, after or before, said))


def _after(
    decision: Decision, chosen: Sequence[State], apart: Collection[str], used: Sequence[str]
) -> tuple[Group, ...]:
    """The groups that follow; none where they stay as they are."""
    if decision is Decision.MERGE:
        if len(chosen) < 2:
            raise BongsuError("input.merge_one")
        return (merged(chosen),)
    if decision is Decision.SPLIT:
        return split(chosen[0], _apart(chosen[0], apart), used)
    return ()


def _apart(state: State, asked: Collection[str]) -> frozenset[str]:
    """Keys of the incidents that go apart, named by key or row id."""
    incidents = state.campaign.incidents
    names = {name: each.key for each in incidents for name in (each.key, each.row_id)}
    for each in asked:
        if each not in names:
            facts = {"campaign": state.campaign.campaign_id, "nearest": nearest(each, names)}
            raise BongsuError("input.incident_unknown", id=each, **facts)
    keys = frozenset(names[each] for each in asked)
    if not 0 < len(keys) < len(incidents):
        raise BongsuError("input.split_all", campaign=state.campaign.campaign_id)
    return keys

"""``campaign``: what links propose, and what analysts decide about it."""

from typing import Annotated

import typer

from bongsu.cli.machine import emit
from bongsu.cli.parameters import CasePath
from bongsu.cli.render.campaigns import (
    campaign_line,
    campaign_object,
    campaign_page,
    campaigns_page,
    linking_line,
)
from bongsu.cli.state import State
from bongsu.cli.verb import group, verb
from bongsu.model.campaign import Decision
from bongsu.model.errors import BongsuError
from bongsu.model.linking import CampaignsView, CampaignView, find

verbs = group("campaign")

CampaignId = Annotated[str, typer.Argument(metavar="CAMPAIGN")]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT")]


@verb(verbs, "list")
def list_(state: State, case: CasePath) -> None:
    """List the campaigns of the newest linking, as they stand after all decisions."""
    with state.case(case) as opened_case:
        view = opened_case.campaigns()
    if state.machine:
        for each in view.campaigns:
            emit(campaign_line(each))
        emit(linking_line(view))
    else:
        campaigns_page(state.out, view)


@verb(verbs, "show")
def show(
    state: State,
    case: CasePath,
    campaign: CampaignId,
    everything: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Explain one campaign: incidents, links, decisions."""
    with state.case(case) as opened_case:
        view = opened_case.campaigns()
    found = _found(view, campaign)
    if state.machine:
        emit(campaign_object(view, found))
    else:
        campaign_page(state.out, view, found, everything=everything)


@verb(verbs, "confirm")
def confirm(state: State, case: CasePath, campaign: CampaignId, reason: Why = "") -> None:
    """Say that a campaign is one."""
    _decide(state, case, Decision.CONFIRM, [campaign], reason)


@verb(verbs, "reject")
def reject(state: State, case: CasePath, campaign: CampaignId, reason: Why = "") -> None:
    """Say that a campaign is none."""
    _decide(state, case, Decision.REJECT, [campaign], reason)


@verb(verbs, "merge")
def merge(
    state: State,
    case: CasePath,
    campaigns: Annotated[list[str], typer.Argument(metavar="CAMPAIGN...")],
    reason: Why = "",
) -> None:
    """Say that campaigns are one; both histories stay."""
    _decide(state, case, Decision.MERGE, campaigns, reason)


@verb(verbs, "split")
def split(
    state: State,
    case: CasePath,
    campaign: CampaignId,
    incidents: Annotated[list[str], typer.Argument(metavar="INCIDENT...")],
    reason: Why = "",
) -> None:
    """Say that some incidents of a campaign are another's; the history stays with both."""
    _decide(state, case, Decision.SPLIT, [campaign], reason, incidents)


def _found(view: CampaignsView, wanted: str) -> CampaignView:
    state = find([each.state for each in view.campaigns], wanted)
    return next(each for each in view.campaigns if each.state is state)


def _decide(
    state: State,
    case: CasePath,
    decision: Decision,
    campaigns: list[str],
    reason: str,
    apart: list[str] | None = None,
) -> None:
    if not reason.strip():
        raise BongsuError("input.decision_reason_missing")
    with state.case(case) as opened_case:
        kept = opened_case.decide(decision, campaigns, reason.strip(), apart or [])
    if state.machine:
        emit(kept)
        return
    after = kept.said.after if kept.said else ()
    ids = ", ".join(each.campaign_id for each in after)
    state.out.say(f"cli.campaign.{decision.value}", ids=ids, seq=kept.seq)

"""A made-up linking for the exporters' tests: campaigns of any size over the sample's accounts."""

from dataclasses import replace

from bongsu.linking.keeping import spanning
from bongsu.model.campaign import Campaign, Decision, Incident, Link, LinkReason, Standing
from bongsu.model.linking import (
    OWN_LIST,
    CampaignsView,
    CampaignView,
    Decided,
    Group,
    IncidentView,
    LinkedCase,
    Linking,
    SignedDecision,
    State,
    telling,
)
from bongsu.model.view import CaseView
from tests.exporters import sample

CASE = "case_0f3a9c"
LIST = "cd" * 32
SERVER = LinkReason("ip", "203.0.113.7", 640, 4, 4, 0)
DOMAIN = LinkReason("domain", "rnail.example", 900, 3, 5, 1)
TEXT = LinkReason("text", "0-1f2e3d4c", 850, 3, 3, 0)
NEAR = LinkReason("time", "day", 100, 0, 0, 0)


def incident(number: int, case_id: str = CASE, **changes: object) -> IncidentView:
    """Letters to the sample's people in turn, an hour apart."""
    who = (number - 1) % 3
    account_id = f"acc_sample{who + 1}" if case_id == CASE else f"acc_other{number}"
    told = Incident(
        f"{account_id}/key{number:04d}", case_id, account_id, f"exh_sample{who + 1}:{number}",
        "mail", sample.T0 + number * 3_600_000, f"[긴급] 원고 검토 요청 {number}",
    )  # fmt: skip
    view = IncidentView(
        told, sample.PEOPLE[who][0] if case_id == CASE else "", "" if case_id == CASE else "가람",
        "office@rnail.example", f"{number}.2024@rnail.example",
    )  # fmt: skip
    return replace(view, **changes)


def joined(one: IncidentView, other: IncidentView, *reasons: LinkReason) -> Link:
    first, second = sorted((one.incident.key, other.incident.key))
    return Link(first, second, sum(each.points for each in reasons), reasons)


def chain(size: int, first: int = 1) -> tuple[list[IncidentView], list[Link]]:
    """Incidents joined one to the next by turns."""
    views = [incident(first + n) for n in range(size)]
    turns = ((DOMAIN, NEAR), (SERVER,), (TEXT, SERVER))
    links = [joined(views[n], views[n + 1], *turns[n % 3]) for n in range(size - 1)]
    return views, links


def campaign(
    views: list[IncidentView], links: list[Link], standing: Standing = Standing.PROPOSED,
    name: str = "cmp_0011223344556677", **changes: object,
) -> CampaignView:  # fmt: skip
    whole = Campaign(name, standing, tuple(v.incident for v in views), tuple(links))
    return CampaignView(
        State(whole, **changes), tuple(views), telling(links), tuple(spanning(links))
    )


def decision(
    seq: int, kind: Decision, view: CampaignView, reason: str = "같은 서버, 같은 주"
) -> SignedDecision:
    keys = tuple(each.incident.key for each in view.incidents)
    group = Group(view.campaign_id, keys)
    said = Decided(kind, (group,), (group,), reason)
    when = sample.T0 + 13 * sample.DAY
    return SignedDecision(CASE, seq, when, "act_sample1", kind, (view.campaign_id,), said)


def decided(view: CampaignView, kind: Decision, **changes: object) -> CampaignView:
    standing = {Decision.REJECT: Standing.REJECTED}.get(kind, Standing.CONFIRMED)
    whole = replace(view.state.campaign, standing=standing)
    history = (decision(43, kind, view),)
    return replace(view, state=replace(view.state, campaign=whole, history=history, **changes))


def linked(*campaigns: CampaignView) -> CaseView:
    """The sample's case after a linking."""
    case = LinkedCase(
        CASE, "동해 세미나 사건 (가상)", 9, ("exh_sample1",), (("acc_sample1", 3180),), ()
    )
    other = LinkedCase("case_other", "가람", 2, ("exh_x",), (("acc_other9", 12),), (), True)
    linking = Linking(
        "Bongsu 0.1.0",
        (("room bongsu.linking", "ab" * 32), (OWN_LIST, LIST)),
        (case, other),
        (),
        (),
        (),
        7,
    )
    when = sample.T0 + 12 * sample.DAY
    return sample.case(
        campaigns=CampaignsView(42, when, when - sample.DAY, linking, campaigns),
        actors=(("act_sample1", "김기록"),),
    )


def usual() -> CaseView:
    """One confirmed campaign with something newer, one proposed across cases, one rejected."""
    first = decided(campaign(*chain(7)), Decision.CONFIRM)
    newer = frozenset({first.incidents[-1].incident.key})
    first = replace(first, state=replace(first.state, newer=newer, near=(("cmp_8899", 2),)))
    views, links = chain(2, 20)
    views.append(incident(30, "case_other"))
    links.append(joined(views[1], views[2], DOMAIN))
    second = campaign(views, links, name="cmp_8899aabbccddeeff")
    third = campaign(*chain(2, 40), name="cmp_ffeeddccbbaa9988")
    return linked(first, second, decided(third, Decision.REJECT))

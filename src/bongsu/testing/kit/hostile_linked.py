"""Campaigns and a weighing whose every text from evidence, analysts and knowledge attacks."""

from bongsu.linking.powers import TYPES
from bongsu.model.assessment import (
    Assessment,
    Cited,
    Confidence,
    Doubt,
    ItemWeighed,
    Line,
    NextBest,
    Placebo,
    Said,
    WhatIf,
    Word,
)
from bongsu.model.campaign import Campaign, Decision, Incident, Link, LinkReason, Standing
from bongsu.model.entered import EnteredItem, ItemStanding
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability
from bongsu.model.judgement import Judgement, Round, SealedJudgement, compared
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
)
from bongsu.model.weighed import WeighedView

_ITEM = "itm_1"


def hostile_campaigns(label: str, text: str, other: str, t_ms: int) -> CampaignsView:
    """One campaign of two accounts and another case's, confirmed; one rejected.

    ``label`` is what files, cases and people are called, ``text`` what evidence says; ``other``
    stands in all that is said of somebody else than the holder of ``acc_1``.
    """
    told = f"{text} {other}"
    cases = (
        LinkedCase("cas_1", label, 3, ("exh_1",), (("acc_1", 3),), ((label, "why.erased"),)),
        LinkedCase("cas_2", f"{label} {other}", 1, ("exh_2",), (), (), read_only=True),
    )
    views = (
        _incident("acc_1", "cas_1", "one@mail.example", "", text, t_ms),
        _incident("acc_2", "cas_1", f"{other}@mail.example", "", told, t_ms),
        _incident("acc_3", "cas_2", "", f"{label} {other}", told, None),
    )
    keys = [each.incident.key for each in views]
    links = (
        Link(keys[0], keys[1], 900, tuple(LinkReason(each, told, 900, 2, 2, 1) for each in TYPES)),
        Link(keys[1], keys[2], 900, tuple(LinkReason(each, text, 900, 2, 2, 0) for each in TYPES)),
    )
    campaigns = (
        _campaign("cmp_1", Standing.CONFIRMED, views, links, told, t_ms),
        _campaign("cmp_2", Standing.REJECTED, views, links, text, t_ms),
    )
    linking = Linking("bongsu", (("room", "ab" * 32),), cases, (), (), (), len(links))
    return CampaignsView(4, t_ms, t_ms, linking, campaigns)


def _incident(
    account: str, case: str, address: str, case_name: str, text: str, t_ms: int | None
) -> IncidentView:
    incident = Incident(f"{account}/key", case, account, "exh_1:00000001", "mail", t_ms, text)
    return IncidentView(incident, address, case_name, text, text)


def _campaign(
    name: str, standing: Standing, views: tuple[IncidentView, ...], links: tuple[Link, ...],
    reason: str, t_ms: int,
) -> CampaignView:  # fmt: skip
    incidents = tuple(each.incident for each in views)
    group = Group(name, tuple(each.key for each in incidents))
    kind = Decision.REJECT if standing is Standing.REJECTED else Decision.CONFIRM
    said = Decided(kind, (group,), (group,), reason)
    decision = SignedDecision("cas_1", 5, t_ms, "act_1", kind, (name,), said)
    campaign = Campaign(name, standing, incidents, links)
    newer = frozenset({incidents[-1].key})
    state = State(campaign, (decision,), newer, ("gone",), (("cmp_9", 1),))
    return CampaignView(state, views, links[0].reasons, links)


def hostile_weighing(label: str, text: str, other: str, t_ms: int) -> WeighedView:
    """A weighing that states an actor, with what was observed and two agencies' judgements."""
    told = f"{text} {other}"
    return WeighedView(6, t_ms, "act_1", _assessment(label, told), ((_ITEM, told),), outdated=True,
                       rounds=hostile_rounds(label, told, t_ms))  # fmt: skip


def _assessment(label: str, told: str) -> Assessment:
    lines = tuple(
        Line(
            subject, label, label, 0.1, odds, word, Word.LIKELY, ("software",), costly=True,
            confidence=Confidence.MODERATE, doubts=(Doubt("few_reports", 1),),
            placebo=Placebo(40, 2, 1), said=(Said(_ITEM, 240, 2, 9, ("rep_1",)),), members=(label,),
        )
        for subject, odds, word in (("one", 0.9, Word.LIKELY), ("two", 0.1, Word.UNLIKELY))
    )  # fmt: skip
    return Assessment(
        stated="one",
        lines=lines,
        countries=(),
        items=(ItemWeighed(_ITEM, 3, "software", (told,), told, "B2", "costly", label),),
        what_if=(WhatIf("without", (_ITEM, label), "two", 0.6, "two", Word.LIKELY),),
        flip=(label,),
        next_best=(NextBest("software", 300),),
        cited=(Cited("rep_1", told, told, 600),),
        month=600,
        knowledge=((label, "ab" * 32),),
        weights=label,
        weights_sha256="cd" * 32,
        fitted_on=((label, "ef" * 32),),
        notices=(told,),
    )


def hostile_rounds(label: str, told: str, t_ms: int) -> tuple[Round, ...]:
    """One round, opened by both agencies, which disagree."""
    said = tuple(
        Judgement(f"{label} {agency}", ((label, percent), ("two", 100 - percent)),
                  Confidence.LOW, told)
        for agency, percent in (("A", 90), ("B", 10))
    )  # fmt: skip
    sealed = tuple(
        SealedJudgement(seq, t_ms, "act_1", each.untrusted_agency, 1, "ab" * 32, each)
        for seq, each in enumerate(said, 7)
    )
    return (Round(1, sealed, compared(said)),)


def hostile_items(label: str, told: str, t_ms: int) -> tuple[EnteredItem, ...]:
    """An item that stands, one that was withdrawn and one that an erasure took."""
    item = EvidenceItem(
        _ITEM, EvidenceKind.OTHER, (told,), told, told, "B2", Forgeability.COSTLY, ("exh_1:1",),
        ("fnd_1",), ((label, 240),), told, "act_1", 3,
    )  # fmt: skip
    return (
        EnteredItem(_ITEM, item, ItemStanding.STANDS, 3, t_ms, "act_1", (3,)),
        EnteredItem("itm_2", item, ItemStanding.WITHDRAWN, 4, t_ms, "act_1", (3, 4), told),
        EnteredItem("itm_3", None, ItemStanding.ERASED, 5, t_ms, "act_1", (3,)),
    )

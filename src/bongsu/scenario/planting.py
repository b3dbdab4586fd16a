"""Which lures go where, and what their readers did."""

from __future__ import annotations

from bongsu.scenario.aftermath import taken_over
from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.lures import FAMILIES
from bongsu.scenario.plans import Plan
from bongsu.scenario.records import Ledger, Lure, Trace
from bongsu.scenario.talk import answer, answer_text, quote_of
from bongsu.scenario.world import World

YUN, BAEK, SEO = (
    "gaon.yun@hanbit-portal.example",
    "dodam.baek@saebyeok.example",
    "mir.seo@northlight.example",
)
ELEANOR, TOBIAS = "eleanor.brackwater@northlight.example", "tobias.fenwright@cairnpost.example"
CHA, MUN = "haedeun.cha@hanbit-portal.example", "byeolha.mun@saebyeok.example"

_ID_LINK = ("identity", "content_link")
_ALL_THREE = ("identity", "origin", "content_link")
PLANS = (
    Plan(YUN, "portal_impersonation", 14.1, "hanbit-porta1.example", _ID_LINK, "hanbit-protection"),
    Plan(
        CHA,
        "portal_impersonation",
        14.4,
        "hanbit-porta1.example",
        _ID_LINK,
        "hanbit-protection",
        folder="spam",
    ),
    Plan(
        YUN, "conference_request", 22.0, "haesol-peace-forum.example", _ALL_THREE, "closed-dialogue"
    ),
    Plan(
        SEO, "conference_request", 22.2, "haesol-peace-forum.example", _ALL_THREE, "closed-dialogue"
    ),
    Plan(
        CHA, "conference_request", 22.6, "haesol-peace-forum.example", _ALL_THREE, "closed-dialogue"
    ),
    Plan(
        BAEK,
        "correspondent_impersonation",
        0,
        "northlight.example",
        ("identity", "payload"),
        other="gs.min@garam-joint.example",
    ),
    Plan(
        BAEK,
        "document_share",
        18.0,
        "drive-saebyeok.test",
        _ID_LINK,
        other="naraeul.jeon@garam-joint.example",
    ),
    Plan(
        SEO,
        "rapport",
        10.0,
        "northl1ght.example",
        ("behaviour", "content_link"),
        other="vaultwren.example",
    ),
    Plan(
        ELEANOR,
        "interview_request",
        19.0,
        "meridian-courler.example",
        ("identity", "origin"),
        "courier-questions",
    ),
    Plan(
        TOBIAS,
        "interview_request",
        19.2,
        "meridian-courler.example",
        ("origin",),
        "courier-questions",
    ),
    Plan(ELEANOR, "portal_impersonation", 26.0, "northiight.example", _ID_LINK),
    Plan(
        ELEANOR,
        "document_share",
        8.0,
        "northlight-docs.test",
        _ID_LINK,
        other="p.thornquist@larkfield-institute.example",
    ),
    Plan(CHA, "ministry_spoof", 27.0, "personnel-check.example", ("origin", "content_link")),
    Plan(YUN, "forged_notice", 29.0, "hb-accounts.test", _ID_LINK),
    Plan(MUN, "bulk", 16.0, "parcel-check.test", ("content_link",)),
)


def plant(world: World, ledger: Ledger) -> None:
    """Plant everything, then let the holders act."""
    for plan in PLANS:
        ledger.lures += FAMILIES[plan.family](world, plan)
    _answered(world, ledger)
    _asked_a_colleague(world, ledger)
    _began_a_draft(world, ledger)
    taken_over(world, ledger, SEO)


def _find(ledger: Ledger, account: str, family: str) -> Lure:
    return next(lure for lure in ledger.lures if (lure.account, lure.family) == (account, family))


def _answered(world: World, ledger: Ledger) -> None:
    """The rapport lure already holds the answer: find it in Sent."""
    first = _find(ledger, SEO, "rapport").letter
    sent = next(p.letter for p in world.box(SEO) if p.letter.in_reply_to == first.message_id)
    ledger.traces.append(Trace(sent, SEO, first.message_id, "reply_sent"))


def _asked_a_colleague(world: World, ledger: Ledger) -> None:
    """Forwarded with a question; the colleague warns."""
    lure = _find(ledger, ELEANOR, "document_share").letter
    me, other = (
        world.cast.holder(ELEANOR).person,
        world.cast.contacts["p.thornquist@larkfield-institute.example"],
    )
    text = (
        "Philippa, did you really send me this? It looks odd and I have not touched it.\n\n"
        f"Eleanor\n\n{quote_of(lure)}\n"
    )
    sent = world.letter(
        me, (other,), "Fwd: " + lure.subject, text, world.later(lure.when, me, (1, 6))
    )
    answer(
        world, sent, other, extra="Not from me. Please leave it alone; I have told our technicians."
    )
    ledger.traces.append(Trace(sent, ELEANOR, lure.message_id, "forward_asking"))


def _began_a_draft(world: World, ledger: Ledger) -> None:
    """An answer that was begun and never sent."""
    lure = _find(ledger, TOBIAS, "interview_request").letter
    me = world.cast.holder(TOBIAS).person
    draft = _draft(world, lure)
    ledger.traces.append(Trace(draft, me.address, lure.message_id, "draft"))


def _draft(world: World, lure: Letter) -> Letter:
    me = world.cast.holder(TOBIAS).person
    text = answer_text(
        world, me, lure, "Dear Ms Hollowell, thank you. I could manage the questions next week if"
    )
    there = Person("", lure.reply_to, "en", "")
    return world.letter(
        me,
        (there,),
        "Re: " + lure.subject,
        text,
        world.later(lure.when, me, (3, 30)),
        answers=lure,
        folder="drafts",
    )

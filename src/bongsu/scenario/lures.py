"""The planted lures: families with parameters, written as such letters are written.

Links lead to reserved domains and payloads are inert; the wording stays general
on purpose, so that nothing here is of use outside a training room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bongsu.scenario.approaches import (
    conference_request,
    correspondent_impersonation,
    interview_request,
    rapport,
)
from bongsu.scenario.letters import Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Lure
from bongsu.scenario.routes import host_ip, route
from bongsu.scenario.talk import address_as, signature
from bongsu.scenario.world import World


def portal_impersonation(world: World, plan: Plan) -> list[Lure]:
    """The provider's name on a domain one glyph away."""
    me, portal = plan.me(world), portal_of(plan.me(world))
    who = Person(portal.role, f"account_noreply@{plan.bait}", me.lang, "service", latin=portal.role)
    link = f"https://nid.{plan.bait}/verify?u={world.rng.getrandbits(64):x}"
    if portal.lang == me.lang == "ko":
        subject, button = f"[{portal.name}] 계정 보호조치 안내", "보호조치 풀기"
        text = (
            f"{me.name} 님의 계정({me.address})에서 평소와 다른 접속이 확인되어 일부 기능이 "
            "멈추었습니다.\n본인 확인을 마치시면 바로 쓰실 수 있습니다."
        )
    else:
        subject, button = f"{portal.name} account: action needed", "Keep my account"
        text = (
            f"{me.name}, sign-in to {me.address} has been limited after unusual activity.\n"
            "Confirm that it is yours to restore all features."
        )
    made = world.letter(
        who,
        (me,),
        subject,
        f"{text}\n\n{button}: {link}\n",
        planned_time(world, plan, who),
        html=page(text, button, link, "", portal.name),
        folder=plan.folder,
    )
    return [record(plan, made, f"look-alike of {me.domain}")]


def document_share(world: World, plan: Plan) -> list[Lure]:
    """A sharing notice in a colleague's name, from a domain that only sounds like the provider."""
    me, portal, other = plan.me(world), portal_of(plan.me(world)), world.cast.contacts[plan.other]
    who = Person(
        f"{other.name} ({portal.name})",
        f"share-noreply@{plan.bait}",
        me.lang,
        "service",
        latin=other.latin,
    )
    link = f"https://{plan.bait}/d/{world.rng.getrandbits(96):x}"
    ko = me.lang == "ko"
    text = (
        f"{other.name} 님이 {me.name} 님과 문서를 공유했습니다.\n회의 전 확인 요청 자료"
        if ko
        else f"{other.latin} shared a document with {me.name}.\nNotes ahead of the closed session"
    )
    button = "문서 열기" if ko else "Open"
    subject = (
        "공유된 문서: 회의 전 확인 요청 자료"
        if ko
        else "Document shared with you: notes ahead of the closed session"
    )
    made = world.letter(
        who,
        (me,),
        subject,
        f"{text}\n\n{button}: {link}\n",
        planned_time(world, plan, who),
        html=page(text, button, link, "", portal.name),
    )
    return [record(plan, made, "colleague's name, link to a domain that sounds like the provider")]


def ministry_spoof(world: World, plan: Plan) -> list[Lure]:
    """The ministry's exact domain, sent from a rented server; p=none lets it through."""
    me = plan.me(world)
    who = plan.cover or Person(
        "누리대외협력부 인사담당",
        "personnel@moec-nuri.example",
        "ko",
        "script",
        "",
        "누리대외협력부",
        "Nuri Ministry",
    )
    host = "vps31.driftwood-hosting.test"
    road = replace(
        route(who.address),
        helo=host,
        ip=host_ip(host),
        envelope="www-data@driftwood-hosting.test",
        spf="pass",
        dkim="none",
        dkim_domain="",
        dmarc="fail",
        policy="none",
    )
    link = f"https://{plan.bait}/form/{world.rng.randrange(1000, 9999)}"
    text = (
        f"{address_as(me, 'ko')} 안녕하십니까.\n하반기 직무 이력 확인을 위해 아래 서식을 "
        f"{world.one(('금', '목'))}요일까지 작성하여 주시기 바랍니다.\n"
        f"{link}\n대상자: {me.name} ({me.latin})\n\n{signature(who, 'ko')}\n"
    )
    made = world.letter(
        who, (me,), "[인사] 직무 이력 확인 요청", text, planned_time(world, plan, who), road=road
    )
    return [record(plan, made, "exact domain of the ministry, DMARC fail under p=none")]


def bulk_phish(world: World, plan: Plan) -> list[Lure]:
    """The same words for a million people: no name, no office."""
    who = Person("배송 안내", f"info@{plan.bait}", "ko", "campaign", latin="Delivery")
    link = f"https://{plan.bait}/p/{world.rng.getrandbits(24):x}"
    text = (
        "고객님의 상품이 주소 불일치로 보관 중입니다.\n오늘 안에 주소를 확인하지 않으면 반송됩니다."
    )
    made = world.letter(
        who,
        (plan.me(world),),
        "배송 주소 확인이 필요합니다",
        f"{text}\n\n주소 확인: {link}\n",
        planned_time(world, plan, who),
        html=page(text, "주소 확인", link, "", "배송 안내"),
    )
    return [record(plan, made, "bulk lure received; not aimed at this holder", tailored=False)]


def forged_notice(world: World, plan: Plan) -> list[Lure]:
    """Words of a notice from somewhere else, with a picture that tells who opened it."""
    me, portal = plan.me(world), portal_of(plan.me(world))
    who = Person("로그인 알리미", f"alarm@{plan.bait}", me.lang, "service", latin="Login Alarm")
    link = f"https://{plan.bait}/s/{world.rng.getrandbits(40):x}"
    text = (
        f"{me.name} 님, 처음 보는 기기에서 메일함에 들어온 기록이 있습니다.\n"
        "본인이 아니라면 아래에서 접속을 끊어 주세요."
    )
    beacon = f"https://img.{plan.bait}/seen.gif?m={me.address.encode().hex()}"
    made = world.letter(
        who,
        (me,),
        f"[{portal.name}] 다른 기기에서 로그인 되었습니다 ({me.address})",
        f"{text}\n\n접속 끊기: {link}\n",
        planned_time(world, plan, who),
        html=page(text, "접속 끊기", link, beacon, portal.name),
    )
    return [record(plan, made, "reads like the provider's notice; a picture carries the address")]


FAMILIES: dict[str, Callable[[World, Plan], list[Lure]]] = {
    "portal_impersonation": portal_impersonation,
    "conference_request": conference_request,
    "interview_request": interview_request,
    "correspondent_impersonation": correspondent_impersonation,
    "document_share": document_share,
    "ministry_spoof": ministry_spoof,
    "rapport": rapport,
    "forged_notice": forged_notice,
    "bulk": bulk_phish,
}

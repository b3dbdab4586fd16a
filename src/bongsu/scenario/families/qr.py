"""A page behind a QR code: no link stands in the text."""

from __future__ import annotations

from bongsu.scenario.families.square import picture_of
from bongsu.scenario.letters import Person
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, signature
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        "[{portal}] 2단계 인증 기기 다시 등록",
        (
            "{name} 님, {address} 의 인증 기기 정보가 곧 끝납니다.\n"
            "휴대전화 카메라로 첨부 그림을 비추어 다시 등록해 주세요."
        ),
        "인증기기_등록",
        "계정지원팀",
    ),
    "en": (
        "{portal}: register your second factor again",
        (
            "{name}, the device registered for {address} is about to lapse.\nPoint the camera "
            "of your telephone at the picture to register again."
        ),
        "register-device",
        "Account support",
    ),
}
_HONEST = {
    "ko": (
        "모임 입장권 보내 드립니다",
        (
            "{title}, {org}입니다.\n입구에서 그림을 보여 주시면 됩니다. "
            "자리는 따로 정하지 않았습니다."
        ),
        "입장권",
    ),
    "en": (
        "Your ticket for the evening",
        (
            "Dear {title},\n\nThe picture is your ticket, please show it at the door. "
            "There are no reserved seats at {org}."
        ),
        "ticket",
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """The provider's name; the picture holds an address on a domain like the provider's."""
    me = plan.me(world)
    portal = portal_of(me)
    subject, words, stem, role = _LURE[me.lang]
    known = {"portal": portal.name, "name": me.name, "address": me.address}
    who = Person(f"{portal.name} {role}", f"support@{plan.bait}", me.lang, "service", latin=role)
    address = f"https://id.{plan.bait}/{world.rng.getrandbits(32):x}"
    made = world.letter(
        who,
        (me,),
        subject.format_map(known),
        words.format_map(known) + "\n",
        planned_time(world, plan, who),
        attachments=(picture_of(address, stem),),
        folder=plan.folder,
    )
    return [record(plan, made, "the address stands in the QR code only")]


def double(world: World, holder: Holder) -> Double:
    """A ticket; its QR code holds the organiser's own address."""
    me = holder.person
    who = stranger(world, me.lang)
    subject, words, stem = _HONEST[me.lang]
    text = words.format(title=address_as(me, me.lang), org=who.org)
    address = f"https://{site_of(world, who)}/t/{world.rng.getrandbits(32):x}"
    made = world.letter(
        who,
        (me,),
        subject,
        f"{text}\n\n{signature(who, me.lang)}\n",
        world.moment(world.rng.randrange(world.weeks), who),
        attachments=(picture_of(address, stem),),
    )
    return Double(made, me.address, "ticket_qr", "a real organiser's ticket")

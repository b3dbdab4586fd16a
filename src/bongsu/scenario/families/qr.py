"""A page behind a QR code: no link stands in the text."""

from __future__ import annotations

from bongsu.scenario.families.square import picture_of
from bongsu.scenario.families.telling import Words, signed, wording
from bongsu.scenario.letters import Person
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_ROLE = {"ko": "계정지원팀", "en": "Account support"}
_LURE = {
    "ko": (
        Words(
            "[{portal}] 2단계 인증 기기 다시 등록",
            "{name} 님, {address} 의 인증 기기 정보가 곧 끝납니다.\n"
            "휴대전화 카메라로 첨부 그림을 비추어 다시 등록해 주세요.",
            "인증기기_등록",
        ),
        Words(
            "{portal} 휴대전화 연결 점검",
            "{address} 과(와) 연결된 전화기가 오래되었습니다.\n그림을 찍으시면 점검 화면이 "
            "열립니다.",
            "연결점검",
        ),
        Words(
            "[{portal}] 안전 잠금 새 방식 안내",
            "{name} 님부터 새 잠금 방식을 써 보실 수 있습니다.\n시작하시려면 카메라로 첨부를 "
            "읽어 주세요.",
            "새_잠금",
        ),
    ),
    "en": (
        Words(
            "{portal}: register your second factor again",
            "{name}, the device registered for {address} is about to lapse.\nPoint the camera "
            "of your telephone at the picture to register again.",
            "register-device",
        ),
        Words(
            "{portal} telephone check",
            "The telephone paired with {address} has not been seen for long.\nScan the picture "
            "to pair it afresh.",
            "pair-telephone",
        ),
        Words(
            "{name}, a new kind of lock",
            "{portal} lets you try the new lock early.\nTo begin, read the picture with your "
            "camera.",
            "new-lock",
        ),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "모임 입장권 보내 드립니다",
            "{title}, {org}입니다.\n입구에서 그림을 보여 주시면 됩니다. "
            "자리는 따로 정하지 않았습니다.",
            "입장권",
        ),
        Words(
            "[{org}] 주차 등록증",
            "{title}, 차로 오신다고 하여 주차 그림을 보냅니다.\n차단기에 비추시면 열립니다.",
            "주차등록",
        ),
        Words(
            "{org} 도서 대출증 발급",
            "발급이 끝났습니다. 기계에 그림을 대시면 빌리실 수 있어요.\n문의는 안내대로.",
            "대출증",
        ),
    ),
    "en": (
        Words(
            "Your ticket for the evening",
            "Dear {title},\n\nThe picture is your ticket, please show it at the door. "
            "There are no reserved seats at {org}.",
            "ticket",
        ),
        Words(
            "{org}: parking",
            "{title}, hold the picture to the barrier and it lifts.",
            "parking",
        ),
        Words(
            "Your library card at {org}",
            "The card is ready. The machine by the door reads the picture.",
            "library-card",
        ),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """The provider's name; the picture holds an address on a domain like the provider's."""
    me = plan.me(world)
    portal = portal_of(me)
    role = _ROLE[me.lang]
    known = {"portal": portal.name, "name": me.name, "address": me.address}
    words = wording(world, _LURE, me.lang, **known)
    who = Person(f"{portal.name} {role}", f"support@{plan.bait}", me.lang, "service", latin=role)
    address = f"https://id.{plan.bait}/{world.rng.getrandbits(32):x}"
    made = world.letter(
        who,
        (me,),
        words.subject,
        words.text + "\n",
        planned_time(world, plan, who),
        attachments=(picture_of(address, words.extra),),
        folder=plan.folder,
    )
    return [record(plan, made, "the address stands in the QR code only")]


def double(world: World, holder: Holder) -> Double:
    """A ticket; its QR code holds the organiser's own address."""
    me = holder.person
    who = stranger(world, me.lang)
    known = {"title": address_as(me, me.lang), "org": who.org}
    words = wording(world, _HONEST, me.lang, **known)
    address = f"https://{site_of(world, who)}/t/{world.rng.getrandbits(32):x}"
    made = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        world.moment(world.rng.randrange(world.weeks), who),
        attachments=(picture_of(address, words.extra),),
    )
    return Double(made, me.address, "ticket_qr", "a real organiser's ticket")

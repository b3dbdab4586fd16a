"""Somebody asks for the code that the provider is about to send."""

from __future__ import annotations

from datetime import timedelta

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, signature
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        "[{org}] 온라인 회의 등록 확인",
        (
            "{title} 안녕하십니까. {org} {name}입니다.\n온라인 회의실에 성함을 올리는 중입니다. "
            "잠시 뒤 메일로 여섯 자리 숫자가 도착하면 이 메일의 답장으로 알려 주세요. "
            "제가 대신 입력해 드리겠습니다."
        ),
    ),
    "en": (
        "{org}: your place in the online session",
        (
            "Dear {title},\n\nI am putting you on the list for the online session. Six digits "
            "will reach you by mail in a moment; please answer with them and I will enter them "
            "for you."
        ),
    ),
}
_CODE = {
    "ko": (
        "[{portal}] 확인 번호 {code}",
        "확인 번호는 {code}입니다.\n10분 동안 쓸 수 있습니다. 누구에게도 알려 주지 마세요.",
    ),
    "en": (
        "{portal} code {code}",
        "Your code is {code}.\nIt works for ten minutes. Share it with nobody.",
    ),
}
_HONEST = {
    "ko": (
        "등록 확인 번호 {code}",
        (
            "{org} 행사에 등록해 주셔서 감사합니다.\n"
            "등록 화면에 {code} 을(를) 넣으시면 끝납니다.\n{link}"
        ),
    ),
    "en": (
        "Your registration code {code}",
        (
            "Thank you for signing up with {org}.\n"
            "Enter {code} on the page where you signed up:\n{link}"
        ),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """The request, and minutes later the provider's true code, which is no lure."""
    me, who = plan.me(world), plan.cover
    if who is None:
        raise ValueError(plan.family)
    subject, words = _LURE[me.lang]
    known = {"org": who.org, "title": address_as(me, me.lang), "name": who.name}
    asked = world.letter(
        who,
        (me,),
        subject.format_map(known),
        f"{words.format_map(known)}\n\n{signature(who, me.lang)}\n",
        planned_time(world, plan, who),
        reply_to=plan.answers_to,
    )
    _code(world, me, asked)
    return [record(plan, asked, "asks for the code that the provider then sends; no link, no file")]


def _code(world: World, me: Person, asked: Letter) -> None:
    portal = portal_of(me)
    known = {"portal": portal.name, "code": f"{world.rng.randrange(10**5, 10**6)}"}
    subject, words = (text.format_map(known) for text in _CODE[me.lang])
    world.letter(
        portal.person(me.lang),
        (me,),
        subject,
        words + "\n",
        asked.when + timedelta(minutes=world.rng.randrange(1, 9)),
        html=page(words, "", "", "", portal.name),
    )


def double(world: World, holder: Holder) -> Double:
    """A real organiser sends a code that is typed on the organiser's own page."""
    me = holder.person
    who = stranger(world, me.lang)
    known = {
        "org": who.org,
        "code": f"{world.rng.randrange(10**5, 10**6)}",
        "link": f"https://{site_of(world, who)}/signup",
    }
    subject, words = (text.format_map(known) for text in _HONEST[me.lang])
    made = world.letter(
        who,
        (me,),
        subject,
        f"{words}\n\n{signature(who, me.lang)}\n",
        world.moment(world.rng.randrange(world.weeks), who),
    )
    return Double(
        made, me.address, "registration_code", "a real organiser; nobody asks for the code back"
    )

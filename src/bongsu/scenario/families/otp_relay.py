"""Somebody asks for the code that the provider is about to send."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bongsu.scenario.families.telling import Words, signed, wording
from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        Words(
            "[{org}] 온라인 회의 등록 확인",
            "{title} 안녕하십니까. {org} {name}입니다.\n온라인 회의실에 성함을 올리는 중입니다. "
            "잠시 뒤 메일로 여섯 자리 숫자가 도착하면 이 메일의 답장으로 알려 주세요. "
            "제가 대신 입력해 드리겠습니다.",
        ),
        Words(
            "자료실 계정 만들기 ({org})",
            "{title}께 자료실을 열어 드리려 합니다.\n곧 숫자 한 줄이 갈 텐데 그대로 옮겨 보내 "
            "주시면 나머지는 제가 하겠습니다. {name}",
        ),
        Words(
            "출입 명단 본인 확인 부탁드립니다",
            "{org} 출입 명단을 정리하는 {name}입니다.\n받으신 숫자를 회신해 주시면 "
            "{title} 성함 옆에 적어 넣겠습니다.",
        ),
    ),
    "en": (
        Words(
            "{org}: your place in the online session",
            "Dear {title},\n\nI am putting you on the list for the online session. Six digits "
            "will reach you by mail in a moment; please answer with them and I will enter them "
            "for you.",
        ),
        Words(
            "Opening the reading room for you, {org}",
            "{title}, I am setting up the reading room. A number is on its way to you; send it "
            "on to me as it stands and I do the rest.\n{name}",
        ),
        Words(
            "Door list: one digit string missing",
            "I keep the door list of {org}. When the digits arrive, just write back with them "
            "and your name goes on.\n{name}",
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
        Words(
            "등록 확인 번호 {code}",
            "{org} 행사에 등록해 주셔서 감사합니다.\n"
            "등록 화면에 {code} 을(를) 넣으시면 끝납니다.\n{link}",
        ),
        Words(
            "[{org}] 신청이 거의 끝났습니다",
            "신청하시던 창에 {code} 만 적어 주세요.\n창을 닫으셨다면 여기로: {link}",
        ),
        Words(
            "{org} 회원 가입 번호",
            "가입 번호는 {code}, 한 시간 동안 쓰실 수 있습니다.\n{link}",
        ),
    ),
    "en": (
        Words(
            "Your registration code {code}",
            "Thank you for signing up with {org}.\n"
            "Enter {code} on the page where you signed up:\n{link}",
        ),
        Words(
            "Nearly there: {code}",
            "Type {code} into the window you have open.\nClosed it? Start here: {link}",
        ),
        Words(
            "{org}, membership number",
            "It is {code} and works for an hour.\n{link}",
        ),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """The request, and minutes later the provider's true code, which is no lure."""
    me, who = plan.me(world), plan.face
    known = {"org": who.org, "title": address_as(me, me.lang), "name": who.name}
    words = wording(world, _LURE, me.lang, **known)
    asked = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        planned_time(world, plan, who),
        reply_to=plan.answers_to,
        road=plan.road,
    )
    note = "asks for the code that the provider then sends; no link, no file"
    return [replace(record(plan, asked, note), honest=(_code(world, me, asked),))]


def _code(world: World, me: Person, asked: Letter) -> Double:
    portal = portal_of(me)
    known = {"portal": portal.name, "code": f"{world.rng.randrange(10**5, 10**6)}"}
    subject, words = (text.format_map(known) for text in _CODE[me.lang])
    made = world.letter(
        portal.person(me.lang),
        (me,),
        subject,
        words + "\n",
        asked.when + timedelta(minutes=world.rng.randrange(1, 9)),
        html=page(words, "", "", "", portal.name),
    )
    why = "the provider's own code, sent because somebody else asked for it"
    return Double(made, me.address, "provider_code", why)


def double(world: World, holder: Holder) -> Double:
    """A real organiser sends a code that is typed on the organiser's own page."""
    me = holder.person
    who = stranger(world, me.lang)
    known = {
        "org": who.org,
        "code": f"{world.rng.randrange(10**5, 10**6)}",
        "link": f"https://{site_of(world, who)}/signup",
    }
    words = wording(world, _HONEST, me.lang, **known)
    made = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        world.moment(world.rng.randrange(world.weeks), who),
    )
    return Double(
        made, me.address, "registration_code", "a real organiser; nobody asks for the code back"
    )

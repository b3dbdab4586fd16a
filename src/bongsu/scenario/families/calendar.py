"""An invitation to a meeting: the address of the room stands in the calendar entry."""

from __future__ import annotations

from datetime import datetime, timedelta

from bongsu.scenario import files
from bongsu.scenario.families.telling import Words, called, signed, wording
from bongsu.scenario.letters import Letter, Person, Route
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        Words(
            "초대: {org} 비공개 화상 간담회",
            "{title}께 일정을 보내 드립니다.\n회의실 주소는 일정 안에 있습니다. "
            "시작 10분 전에 들어와 주세요.",
            "회의 자료는 입장하신 뒤 받으실 수 있습니다",
        ),
        Words(
            "{org} 자문단 온라인 모임 일정",
            "{title}, {name}입니다.\n자문단 모임 날짜가 정해져 달력에 넣으실 수 있게 보냅니다.",
            "참석 확인은 위 주소에서 합니다",
        ),
        Words(
            "일정 변경: {org} 실무 협의",
            "협의 시간이 바뀌었습니다.\n{title}께서는 새 일정을 눌러 확인해 주시기 바랍니다.",
            "바뀐 안건도 함께 올려 두었습니다",
        ),
    ),
    "en": (
        Words(
            "Invitation: closed call with {org}",
            "Dear {title},\n\nthe room is in the calendar entry. Do come in ten minutes early.",
            "Papers are handed out in the room",
        ),
        Words(
            "{org} advisers, online",
            "{title}, we have settled on a date.\nAdd it to your calendar, all you need is inside.",
            "Please confirm at the address above",
        ),
        Words(
            "Moved: briefing by {org}",
            "The briefing had to move, with apologies.\n{name}",
            "The agenda was changed too",
        ),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "{org} 봄맞이 공개 강연 초대",
            "{title}, {org} {name}입니다.\n강연 일정을 보내 드립니다. 온라인으로도 들으실 수 "
            "있습니다.",
            "누구나 들어오실 수 있습니다",
        ),
        Words(
            "일정 안내: {org} 독서 모임",
            "처음 뵙겠습니다. {name}입니다.\n다음 모임을 달력에 넣어 두시라고 보내 드려요.",
            "책은 각자 준비합니다",
        ),
        Words(
            "{org} 창립 기념 좌담",
            "{title}께서 함께해 주시면 기쁘겠습니다.\n장소와 온라인 주소를 일정에 적었습니다.",
            "좌담 뒤에 다과가 있습니다",
        ),
    ),
    "en": (
        Words(
            "{org}: open lecture",
            "Dear {title},\n\nyou would be most welcome. The entry has the hall and the stream.",
            "Anybody may come",
        ),
        Words(
            "Reading circle, {org}",
            "Hello from {name}, we have not met yet.\nHere is our next evening for your calendar.",
            "Bring your own copy",
        ),
        Words(
            "Round table for our anniversary",
            "{title}, {org} turns twenty and we would love to have you with us.",
            "Tea afterwards",
        ),
    ),
}


def _invite(
    world: World,
    who: Person,
    me: Person,
    words: Words,
    link: str,
    sent: datetime,
    road: Route | None,
) -> Letter:
    when = sent + timedelta(days=world.rng.randrange(3, 12))
    hour = world.rng.randrange(9, 18)
    uid = f"{world.rng.getrandbits(96):024x}@{who.domain}"
    more = (
        f"DTEND:{when:%Y%m%d}T{hour + 1:02d}0000",
        f"LOCATION:{link}",
        f"DESCRIPTION:{words.extra}\\n{link}",
        f"ATTENDEE;RSVP=TRUE:mailto:{me.address}",
        "STATUS:CONFIRMED",
    )
    entry = files.invitation(uid, words.subject, f"{when:%Y%m%d}T{hour:02d}0000", who.address, more)
    return world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        sent,
        attachments=(entry,),
        road=road,
    )


def lure(world: World, plan: Plan) -> list[Lure]:
    """An office's name; the room lies on a domain near the office's own."""
    me, who = plan.me(world), plan.face
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, _LURE, me.lang, **known)
    link = f"https://meet.{plan.bait}/r/{world.rng.getrandbits(44):x}"
    made = _invite(world, who, me, words, link, planned_time(world, plan, who), plan.road)
    return [record(plan, made, "the address stands in the calendar entry only")]


def double(world: World, holder: Holder) -> Double:
    """A real organiser whose room is on the organiser's own site."""
    me = holder.person
    who = stranger(world, me.lang)
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, _HONEST, me.lang, **known)
    link = f"https://meet.{site_of(world, who)}/{world.rng.randrange(1000, 9999)}"
    sent = world.moment(world.rng.randrange(world.weeks), who)
    made = _invite(world, who, me, words, link, sent, None)
    why = "a real organiser; the room is on the organiser's own site"
    return Double(made, me.address, "meeting_invitation", why)

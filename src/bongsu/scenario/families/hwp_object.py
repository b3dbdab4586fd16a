"""A draft for comment whose document holds an active object, or minutes with a photograph."""

from __future__ import annotations

from bongsu.scenario.families import compound
from bongsu.scenario.families.telling import Words, called, signed, wording
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as
from bongsu.scenario.threads import stranger
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        Words(
            "[{org}] 초안 검토 의견 부탁드립니다",
            "{title}께\n\n{org} {name}입니다. 다음 달에 낼 글의 초안을 보내 드립니다. "
            "고칠 곳이 보이면 파일에 바로 적어 주세요.",
            "초안_의견용",
        ),
        Words(
            "토론문 초고 보내 드립니다 ({org})",
            "{title} 안녕하세요. {org}에서 일하는 {name}입니다.\n토론문 초고를 마무리하는 "
            "중이라 읽어 주실 분을 찾고 있습니다. 두 쪽 분량입니다.",
            "토론문_초고",
        ),
        Words(
            "보고서 감수 요청의 건",
            "{title}, {org} {name} 올림.\n지난 자리에서 말씀하신 내용을 보고서에 옮겨 보았습니다. "
            "틀리게 옮긴 곳이 없는지 살펴봐 주시기 바랍니다.",
            "보고서_감수본",
        ),
    ),
    "en": (
        Words(
            "{org}: a draft for your comments",
            "Dear {title},\n\nMay I ask you to look over a short draft of ours? It is laid out for "
            "our Korean partners, hence the format. Notes in the margin are welcome.",
            "draft_for_comments",
        ),
        Words(
            "Working paper before it goes round",
            "Dear {title},\n\nThis is {name} at {org}. Before the paper goes round I would be "
            "glad of a second pair of eyes on pages two and three.",
            "working_paper_v3",
        ),
        Words(
            "Could you check how we summed you up?",
            "{title},\n\nwe have summed up your argument in our next report and want to get it "
            "right. The page is enclosed; say the word and we change it.\n{name}, {org}",
            "summary_of_argument",
        ),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "지난 모임 회의록",
            "{title}, {org} {name}입니다. 처음 메일 드립니다.\n모임 기록을 정리해 보내 드립니다. "
            "단체 사진도 한 장 넣었습니다.",
            "모임_회의록",
        ),
        Words(
            "[{org}] 운영 회의 결과 공유",
            "{title}께 운영 회의 결과를 나누어 드립니다.\n잘못 적힌 말씀이 있으면 알려 주세요.",
            "운영회의_결과",
        ),
        Words(
            "간담회 정리본 드립니다",
            "안녕하세요, {org} {name}입니다.\n간담회에서 오간 이야기를 두 쪽으로 줄였습니다. "
            "의견 주시면 고치겠습니다.",
            "간담회_정리",
        ),
    ),
    "en": (
        Words(
            "Minutes of the joint session",
            "Dear {title},\n\nHere are the minutes that our Korean colleagues took, with the "
            "picture from the steps. I am new at {org}, so please bear with me.",
            "joint_minutes",
        ),
        Words(
            "{org}: notes of the exchange visit",
            "Dear {title},\n\nthe notes come in the format of our guests. Corrections by Friday "
            "would be lovely.",
            "visit_notes",
        ),
        Words(
            "What was said at the round table",
            "{title},\n\n{name} of {org} here. Two pages on the round table, with one photograph. "
            "Tell me if I misheard you.",
            "round_table",
        ),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """An office's name asks for comments on a document."""
    me, who = plan.me(world), plan.face
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, _LURE, me.lang, **known)
    made = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        planned_time(world, plan, who),
        attachments=(compound.with_object(words.extra, world.rng),),
        road=plan.road,
    )
    return [record(plan, made, "a document with an embedded object of the active kind")]


def double(world: World, holder: Holder) -> Double:
    """Minutes from somebody who writes for the first time."""
    me = holder.person
    who = stranger(world, me.lang)
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, _HONEST, me.lang, **known)
    made = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        world.moment(world.rng.randrange(world.weeks), who),
        attachments=(compound.with_picture(words.extra, world.rng),),
    )
    why = "real minutes; the document holds nothing but a photograph"
    return Double(made, me.address, "minutes_with_picture", why)

"""A journal asks for a review: the manuscript is a page, a shortcut, or really a manuscript."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario import files
from bongsu.scenario.families.telling import Words, again, called, signed, wording
from bongsu.scenario.letters import Attachment, Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, answer
from bongsu.scenario.threads import stranger
from bongsu.scenario.world import World

_ASKED = {
    "ko": (
        Words(
            "논문 심사 의뢰 ({org})",
            "{title}께\n\n{org} 편집을 맡은 {name}입니다. 투고 원고 한 편의 심사를 부탁드립니다. "
            "원고는 익명이며 기한은 3주입니다.",
        ),
        Words(
            "[{org}] 심사위원으로 모시고자 합니다",
            "{title} 안녕하십니까. {org} 학술지의 {name}입니다.\n원고 주제가 맡으신 일과 가까워 "
            "여쭙니다. 가능하신지만 먼저 알려 주시면 됩니다.",
        ),
        Words(
            "특집호 원고를 읽어 주실 수 있을까요",
            "처음 인사드립니다. {org} {name}입니다.\n특집호에 들어온 글을 두고 편집진의 의견이 "
            "갈렸습니다. {title}의 판단을 듣고 싶습니다.",
        ),
    ),
    "en": (
        Words(
            "Invitation to review, {org}",
            "Dear {title},\n\nI edit the journal of {org}. A submission has come in that is close "
            "to your work, and I would be grateful for your report within three weeks.",
        ),
        Words(
            "Would you referee a paper for us?",
            "Dear {title},\n\n{name}, {org}. Two referees disagree about a manuscript and your "
            "judgement would settle it. A short yes or no is enough for now.",
        ),
        Words(
            "{org}, special issue: a reader wanted",
            "{title},\n\nour special issue lacks one anonymous reader. The piece has about "
            "eight thousand words; an honorarium can be paid.\n{name}",
        ),
    ),
}
_SENT = {
    "ko": (
        Words("", "맡아 주셔서 고맙습니다. 원고와 심사 양식입니다.", "투고원고_심사용"),
        Words("", "원고를 전해 드립니다. 편하실 때 살펴봐 주세요.", "익명원고"),
        Words("", "약속드린 글을 보냅니다. 심사평은 한 쪽이면 충분합니다.", "특집호_원고"),
    ),
    "en": (
        Words("", "Most kind of you. Manuscript and form:", "manuscript_for_review"),
        Words("", "Here is the paper, whenever you find the time.", "anonymous_manuscript"),
        Words("", "As promised, the piece. One page of comments will do.", "special_issue_piece"),
    ),
}
_AGREED = {
    "ko": (
        Words("", "네, 읽어 보겠습니다. 원고를 보내 주세요."),
        Words("", "기한을 조금 늘려 주시면 맡겠습니다."),
        Words("", "주제가 흥미롭네요. 받아 보고 말씀드리겠습니다."),
    ),
    "en": (
        Words("", "Yes, I can do this. Do send it."),
        Words("", "With one more week I would be happy to."),
        Words("", "It sounds like my field. Let me have a look."),
    ),
}
_REMINDED = {
    "ko": (
        Words("", "심사 원고는 받으셨는지요. 기한이 다가와 다시 여쭙니다."),
        Words("", "바쁘신 줄 압니다만 가능 여부라도 알려 주시면 고맙겠습니다."),
        Words("", "혹시 메일이 묻혔을까 하여 한 번 더 올립니다."),
    ),
    "en": (
        Words("", "May I ask whether the manuscript reached you?"),
        Words("", "I know how busy you are; a line would help us plan."),
        Words("", "Sending this up your inbox once more, with apologies."),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """Asked, answered and only then the bait; or all at once, with a reminder."""
    if world.rng.random() < 0.6:
        return _in_steps(world, plan)
    return _at_once(world, plan)


def _in_steps(world: World, plan: Plan) -> list[Lure]:
    me, who = plan.me(world), plan.face
    first = _asked(world, who, me, plan)
    back = answer(world, first, me, extra=wording(world, _AGREED, me.lang).text)
    text, held, reasons = _bait(world, plan, me)
    second = answer(world, back, who, extra=text, attachments=held)
    return [
        record(replace(plan, reasons=("behaviour",)), first, "no link, no file; first step"),
        record(
            replace(plan, reasons=("behaviour", *reasons)),
            second,
            f"the bait after the holder's answer {back.message_id}",
        ),
    ]


def _at_once(world: World, plan: Plan) -> list[Lure]:
    me, who = plan.me(world), plan.face
    text, held, reasons = _bait(world, plan, me)
    first = _asked(world, who, me, plan, "\n\n" + text, held)
    reminder = world.letter(
        who,
        (me,),
        again(first.subject),
        signed(wording(world, _REMINDED, me.lang).text, who, me.lang),
        world.later(first.when, who, (90, 160)),
        answers=first,
    )
    return [
        record(replace(plan, reasons=reasons), first, "request and bait in one letter"),
        record(replace(plan, reasons=("behaviour",)), reminder, "reminder without link or file"),
    ]


def _bait(
    world: World, plan: Plan, me: Person
) -> tuple[str, tuple[Attachment, ...], tuple[str, ...]]:
    words = wording(world, _SENT, me.lang)
    if world.rng.random() < 0.5:
        link = f"https://review.{plan.bait}/m/{world.rng.getrandbits(48):x}"
        return f"{words.text}\n{link}", (), ("content_link",)
    inside = f"{words.extra}.pdf.lnk"
    return words.text, (files.shortcut_archive(words.extra, inside, world.rng),), ("payload",)


def _asked(
    world: World,
    who: Person,
    me: Person,
    plan: Plan | None,
    more: str = "",
    held: tuple[Attachment, ...] = (),
) -> Letter:
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, _ASKED, me.lang, **known)
    when = (
        planned_time(world, plan, who)
        if plan
        else world.moment(world.rng.randrange(world.weeks), who)
    )
    text = signed(words.text + more, who, me.lang)
    return world.letter(who, (me,), words.subject, text, when, attachments=held)


def double(world: World, holder: Holder) -> Double:
    """A real editor: the same steps, and a manuscript at the end."""
    me = holder.person
    who = stranger(world, me.lang)
    first = _asked(world, who, me, None)
    back = answer(world, first, me, extra=wording(world, _AGREED, me.lang).text)
    words = wording(world, _SENT, me.lang)
    made = answer(
        world, back, who, extra=words.text, attachments=(files.pdf(words.extra, world.rng),)
    )
    return Double(made, me.address, "manuscript", "a real editor and a real manuscript")

"""A correspondent's thread goes on from a domain with a small change, or a truly new domain."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario import files
from bongsu.scenario.families.telling import (
    Words,
    again,
    an_acquaintance,
    called,
    common,
    exchange,
    signed,
    wording,
)
from bongsu.scenario.letters import Attachment, Letter, Person
from bongsu.scenario.lookalikes import sounding
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, answer_text, quote_of
from bongsu.scenario.world import World

_FIRST = {
    "ko": (
        Words("", "{title}, 아래 이야기는 아직 유효한지요? 이어서 여쭐 것이 있습니다."),
        Words("", "지난번 말씀에 덧붙일 일이 생겼습니다. 이번 주 메일을 보고 계신가요?"),
        Words("", "{name}입니다. 이 건을 마무리하려는데 한 가지만 더 확인 부탁드립니다."),
    ),
    "en": (
        Words("", "{title}, does what we said below still stand? I have something to ask."),
        Words("", "A small thing has come up since. Are you reading mail this week?"),
        Words("", "{name} here. I would like to close this, with one more point to check."),
    ),
}
_SECOND = {
    "ko": (
        Words("", "말씀드린 것이 이것입니다. 보시고 답 주세요.", "확인_요청"),
        Words("", "덧붙일 내용을 따로 적었습니다.", "추가_내용"),
        Words("", "마무리본을 보내 드립니다. 오늘 안에 봐 주시면 좋겠습니다.", "마무리본"),
    ),
    "en": (
        Words("", "This is what I meant. Tell me what you think.", "point_to_check"),
        Words("", "I wrote the addition down separately.", "addition"),
        Words("", "The closing version, ideally for today.", "closing_version"),
    ),
}
_ANNOUNCED = {
    "ko": (
        Words(
            "메일 주소가 바뀝니다",
            "다음 주부터 {new} 주소를 씁니다. 지금 주소도 연말까지 받습니다.",
        ),
        Words(
            "주소 변경 안내",
            "메일을 {domain} 쪽으로 옮깁니다. 제 주소는 이제 {new} 입니다.",
        ),
        Words("새 주소 알려 드려요", "{new} 로 옮깁니다. 궁금하시면 전화로 확인해 주세요."),
    ),
    "en": (
        Words(
            "My address is changing",
            "Next week it will be {new}. The present one works until the end of the year.",
        ),
        Words("New domain", "My mail moves to {domain}; from now on I am {new}."),
        Words("Please note my new address", "It is {new}. Ring me if you want to be sure."),
    ),
}
_MOVED = {
    "ko": (
        Words("", "알려 드린 새 주소로 보냅니다. 앞으로 이쪽으로 주세요."),
        Words("", "주소가 바뀌고 첫 메일이네요. 아래 건 이어서 말씀 나누시지요."),
        Words("", "이사 마쳤습니다. 옛 주소로 주셔도 당분간은 들어옵니다."),
    ),
    "en": (
        Words("", "From the new address, as announced. Please use this one."),
        Words("", "My first letter after the move. Shall we go on with the matter below?"),
        Words("", "We have moved. The old address still reaches me for a while."),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """The first letter only asks; the second bears a file or a link."""
    me, other, who = plan.me(world), world.cast.contacts[plan.other], plan.face
    lang = common(me, other)
    known = {"title": address_as(me, lang), "name": called(who, lang)}
    older, newer = exchange(world, me, other)
    text = signed(wording(world, _FIRST, lang, **known).text, who, lang)
    when = max(planned_time(world, plan, who), world.later(newer.when, who))
    first = world.letter(
        who,
        (me,),
        again(newer.subject),
        f"{text}\n{quote_of(newer)}\n\n{quote_of(older)}\n",
        when,
        answers=newer,
        reply_to=plan.answers_to,
        road=plan.road,
    )
    before = _answered(world, me, first) if world.rng.random() < 0.5 else first
    words = wording(world, _SECOND, lang)
    bait, held, reason = _bait(world, plan, words.extra)
    second = world.letter(
        who,
        (me,),
        again(first.subject),
        signed(words.text + bait, who, lang) + f"\n{quote_of(before)}\n",
        world.later(before.when, who, (8, 70)),
        answers=before,
        reply_to=plan.answers_to,
        attachments=held,
        road=plan.road,
    )
    borne = ("identity", "origin") if plan.answers_to or plan.road else ("identity",)
    return [
        record(replace(plan, reasons=borne), first, f"a true thread, but not {other.domain}"),
        record(replace(plan, reasons=(*borne, reason)), second, "the bait in the second letter"),
    ]


def _bait(world: World, plan: Plan, stem: str) -> tuple[str, tuple[Attachment, ...], str]:
    if world.rng.random() < 0.5:
        return f"\nhttps://share.{plan.bait}/{world.rng.getrandbits(52):x}", (), "content_link"
    return "", (files.shortcut_archive(stem, f"{stem}.docx.lnk", world.rng),), "payload"


def _answered(world: World, me: Person, letter: Letter) -> Letter:
    """The holder suspects nothing; the answer goes where the letter wants it."""
    there = Person("", letter.reply_to or letter.sender.address, me.lang, "")
    return world.letter(
        me,
        (there,),
        again(letter.subject),
        answer_text(world, me, letter),
        world.later(letter.when, me),
        answers=letter,
    )


def double(world: World, holder: Holder) -> Double:
    """A new domain of an office or a friend, announced beforehand from the old one."""
    me, other = holder.person, an_acquaintance(world, holder)
    lang = common(me, other)
    sites = tuple(world.cast.sites.values())
    domain = sounding(other.domain, world.rng) if other.org else world.one(sites)
    moved = replace(other, address=f"{other.address.partition('@')[0]}@{domain}", mailer="desk")
    older, newer = exchange(world, me, other)
    words = wording(world, _ANNOUNCED, lang, new=moved.address, domain=domain)
    announced = world.letter(
        other,
        (me,),
        words.subject,
        signed(words.text, other, lang),
        world.later(newer.when, other, (10, 90)),
    )
    text = signed(wording(world, _MOVED, lang).text, moved, lang)
    made = world.letter(
        moved,
        (me,),
        again(newer.subject),
        f"{text}\n{quote_of(newer)}\n\n{quote_of(older)}\n",
        world.later(announced.when, moved, (100, 200)),
        answers=newer,
    )
    return Double(
        made, me.address, "correspondent_new_domain", "announced beforehand from the old address"
    )

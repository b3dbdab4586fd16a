"""A correspondent's own mailbox in other hands: everything passes, only the habits differ."""

from __future__ import annotations

from bongsu.scenario.families.telling import (
    Bank,
    Words,
    again,
    an_acquaintance,
    common,
    last_from,
    wording,
)
from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, quote_of, signature
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        Words(
            "",
            "앞서 나눈 이야기에 덧붙일 자료가 있어 따로 올려 두었습니다.\n{link}\n"
            "열어 보신 뒤 편하게 말씀 주세요.",
        ),
        Words("", "말씀하신 표를 다시 만들었습니다.\n{link}\n숫자가 맞는지만 봐 주세요."),
        Words("", "첨부가 자꾸 되돌아와서 주소로 드립니다.\n{link}\n오늘 중으로 부탁해요."),
    ),
    "en": (
        Words(
            "",
            "There is something to add to what we discussed, so I put it up for you.\n{link}\n"
            "Tell me what you make of it once you have seen it.",
        ),
        Words("", "I did the table again.\n{link}\nCould you check the figures?"),
        Words("", "The attachment keeps coming back, so here it is.\n{link}\nToday if you can."),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "",
            "컴퓨터를 바꾸어 메일 프로그램이 낯섭니다. 큰 파일은 이제 새 자료실에 두기로 했어요."
            "\n{link}\n안 열리면 전화 주세요.",
        ),
        Words("", "출장 중이라 다른 노트북으로 씁니다.\n{link}\n사진은 여기 모아 두었어요."),
        Words("", "사무실 메일이 새 판으로 바뀌었네요. 파일은 이렇게 드리게 됩니다.\n{link}"),
    ),
    "en": (
        Words(
            "",
            "New laptop, new mail program, bear with me. We now keep large files here:\n{link}\n"
            "Ring me if it does not open.",
        ),
        Words("", "Writing from a borrowed machine while I travel. The pictures:\n{link}"),
        Words("", "They moved us to another mail program. Files now go out this way:\n{link}"),
    ),
}
_PROGRAMS = ("osprey", "desk")


def lure(world: World, plan: Plan) -> list[Lure]:
    """An answer in a real thread, from the real address, written with a program never seen."""
    other = world.cast.contacts[plan.other]
    link = f"https://{plan.bait}/f/{world.rng.getrandbits(56):x}"
    made = _answer(world, plan.me(world), other, _LURE, link)
    return [record(plan, made, "the true address of a correspondent, used by somebody else")]


def double(world: World, holder: Holder) -> Double:
    """The correspondent really has a new computer and a new place for files."""
    other = an_acquaintance(world, holder)
    link = (
        f"https://files.{world.one(tuple(world.cast.sites.values()))}/{world.rng.getrandbits(40):x}"
    )
    made = _answer(world, holder.person, other, _HONEST, link)
    return Double(
        made,
        holder.person.address,
        "correspondent_new_program",
        "really the correspondent, with a new computer and a new file service",
    )


def _answer(world: World, me: Person, other: Person, bank: Bank, link: str) -> Letter:
    old = last_from(world, me.address, other)
    lang = common(me, other)
    said = wording(world, bank, lang, link=link).text
    text = f"{address_as(me, lang)},\n{said}\n\n{signature(other, lang)}\n\n{quote_of(old)}\n"
    program = world.one([p for p in _PROGRAMS if p != other.mailer])
    return world.letter(
        other,
        (me,),
        again(old.subject),
        text,
        world.later(old.when, other, (20, 200)),
        answers=old,
        mailer=program,
    )

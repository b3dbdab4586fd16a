"""A locked archive with its password in the letter: a console or help file, or honest minutes."""

from __future__ import annotations

from bongsu.scenario import files
from bongsu.scenario.families.lockable import locked_zip
from bongsu.scenario.families.telling import an_acquaintance
from bongsu.scenario.letters import Attachment, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as, signature
from bongsu.scenario.world import World

_CONSOLE = b'<?xml version="1.0"?>\n<MMC_ConsoleFile ConsoleVersion="3.0">\n<!-- %s -->\n'
_HELP = b"ITSF\x03\0\0\0" + b"\0" * 88
_LURE = {
    "ko": (
        "[{org}] 자문 요청 자료",
        (
            "{title} 안녕하십니까. {name}입니다.\n자문을 부탁드릴 자료를 보내 드립니다. "
            "외부 전송 규정에 따라 잠가 두었습니다.\n열 때는 {password} 를 넣어 주세요."
        ),
        "자문자료",
    ),
    "en": (
        "{org}: material for your advice",
        (
            "Dear {title},\n\nEnclosed is the material on which we would like your advice. "
            "Our rules want it locked.\nIt opens with {password}"
        ),
        "material-for-advice",
    ),
}
_HONEST = {
    "ko": (
        "개인정보 포함 명단 송부",
        ("{title}, {name}입니다.\n참석자 연락처가 들어 있어 압축해서 잠갔습니다. 암호: {password}"),
        "참석자_명단",
    ),
    "en": (
        "List with telephone numbers",
        "{title}, the list has private numbers in it, so I locked it. Password: {password}",
        "attendees",
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """A known office's name, and in the archive a kind of file that no office sends."""
    me, who = plan.me(world), plan.cover
    if who is None:
        raise ValueError(plan.family)
    subject, words, stem = _LURE[me.lang]
    password = f"{world.rng.randrange(10**3, 10**6)}"
    known = {
        "org": who.org,
        "title": address_as(me, me.lang),
        "name": who.name,
        "password": password,
    }
    made = world.letter(
        who,
        (me,),
        subject.format_map(known),
        f"{words.format_map(known)}\n\n{signature(who, me.lang)}\n",
        planned_time(world, plan, who),
        attachments=(_hostile(world, stem, password),),
    )
    return [record(plan, made, "locked archive, password in the text, console or help file inside")]


def _hostile(world: World, stem: str, password: str) -> Attachment:
    noise = world.rng.randbytes(200)
    if world.rng.random() < 0.5:
        data = _CONSOLE % files.MARK.strip() + b"</MMC_ConsoleFile>\n"
        return locked_zip(stem, f"{stem}.msc", data, password, world.rng)
    return locked_zip(stem, f"{stem}.chm", _HELP + files.MARK + noise, password, world.rng)


def double(world: World, holder: Holder) -> Double:
    """Somebody who takes privacy seriously."""
    me, other = holder.person, an_acquaintance(world, holder)
    lang = "ko" if me.lang == other.lang == "ko" else "en"
    subject, words, stem = _HONEST[lang]
    password = f"{world.rng.randrange(10**3, 10**6)}"
    text = words.format(title=address_as(me, lang), name=_called(other, lang), password=password)
    inside = files.hwp(stem, world.rng) if lang == "ko" else files.pdf(stem, world.rng)
    made = world.letter(
        other,
        (me,),
        subject,
        f"{text}\n\n{signature(other, lang)}\n",
        world.moment(world.rng.randrange(world.weeks), other),
        attachments=(locked_zip(stem, inside.name, inside.data, password, world.rng),),
    )
    return Double(
        made, me.address, "locked_list", "a correspondent locks a list; a document lies inside"
    )


def _called(person: Person, lang: str) -> str:
    return person.name if lang == "ko" else person.latin

"""A locked archive with its password in the letter: a console or help file, or honest minutes."""

from __future__ import annotations

from bongsu.scenario import files
from bongsu.scenario.families.lockable import locked_zip
from bongsu.scenario.families.telling import (
    Words,
    an_acquaintance,
    called,
    common,
    signed,
    wording,
)
from bongsu.scenario.letters import Attachment
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import address_as
from bongsu.scenario.world import World

_CONSOLE = b'<?xml version="1.0"?>\n<MMC_ConsoleFile ConsoleVersion="3.0">\n<!-- %s -->\n'
_HELP = b"ITSF\x03\0\0\0" + b"\0" * 88
_LURE = {
    "ko": (
        Words(
            "[{org}] 자문 요청 자료",
            "{title} 안녕하십니까. {name}입니다.\n자문을 부탁드릴 자료를 보내 드립니다. "
            "외부 전송 규정에 따라 잠가 두었습니다.\n열 때는 {password} 를 넣어 주세요.",
            "자문자료",
        ),
        Words(
            "{org} 내부 검토안 송부",
            "{title}께만 먼저 보여 드립니다. 밖으로 나가지 않도록 묶었습니다.\n"
            "푸는 숫자는 {password} 입니다.\n{name}",
            "내부검토안",
        ),
        Words(
            "사례비 지급 서식 ({org})",
            "지난 자문에 대한 사례비 서식입니다. 신상이 들어가는 파일이라 잠금을 걸었습니다.\n"
            "{title} 전용 번호: {password}",
            "지급서식",
        ),
    ),
    "en": (
        Words(
            "{org}: material for your advice",
            "Dear {title},\n\nEnclosed is the material on which we would like your advice. "
            "Our rules want it locked.\nIt opens with {password}",
            "material-for-advice",
        ),
        Words(
            "{org}, internal version",
            "{title}, you are the first outside the house to see this, hence the lock.\n"
            "The number is {password}\n{name}",
            "internal-version",
        ),
        Words(
            "Form for your fee, {org}",
            "The form for your last fee is enclosed, locked because of your details.\n"
            "Your own number: {password}",
            "fee-form",
        ),
    ),
}
_HONEST = {
    "ko": (
        Words(
            "개인정보 포함 명단 송부",
            "{title}, {name}입니다.\n참석자 연락처가 들어 있어 압축해서 잠갔습니다. "
            "암호: {password}",
            "참석자_명단",
        ),
        Words(
            "비상 연락망 새로 고침",
            "전화번호가 바뀐 분이 있어 다시 보냅니다.\n늘 쓰던 대신 이번에는 {password} 로 "
            "잠갔어요. {name}",
            "비상연락망",
        ),
        Words(
            "회비 납부 현황입니다",
            "{title}, 계좌가 적혀 있어 잠금 파일로 드려요.\n여는 번호 {password}",
            "회비_현황",
        ),
    ),
    "en": (
        Words(
            "List with telephone numbers",
            "{title}, the list has private numbers in it, so I locked it. Password: {password}",
            "attendees",
        ),
        Words(
            "Emergency contacts, corrected",
            "Two numbers have changed. I locked the file this time, use {password}\n{name}",
            "emergency-contacts",
        ),
        Words(
            "Who has paid and who has not",
            "{title}, account numbers inside, so it is locked: {password}",
            "subscriptions",
        ),
    ),
}


def lure(world: World, plan: Plan) -> list[Lure]:
    """A known office's name, and in the archive a kind of file that no office sends."""
    me, who = plan.me(world), plan.face
    password = f"{world.rng.randrange(10**3, 10**6)}"
    known = {
        "org": who.org,
        "title": address_as(me, me.lang),
        "name": who.name,
        "password": password,
    }
    words = wording(world, _LURE, me.lang, **known)
    made = world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        planned_time(world, plan, who),
        attachments=(_hostile(world, words.extra, password),),
        road=plan.road,
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
    lang = common(me, other)
    password = f"{world.rng.randrange(10**3, 10**6)}"
    known = {"title": address_as(me, lang), "name": called(other, lang), "password": password}
    words = wording(world, _HONEST, lang, **known)
    stem = words.extra
    inside = files.hwp(stem, world.rng) if lang == "ko" else files.pdf(stem, world.rng)
    made = world.letter(
        other,
        (me,),
        words.subject,
        signed(words.text, other, lang),
        world.moment(world.rng.randrange(world.weeks), other),
        attachments=(locked_zip(stem, inside.name, inside.data, password, world.rng),),
    )
    return Double(
        made, me.address, "locked_list", "a correspondent locks a list; a document lies inside"
    )

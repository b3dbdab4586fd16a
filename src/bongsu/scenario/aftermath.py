"""What came after one lure: notices of the provider, some thrown away, and mail by another hand."""

from __future__ import annotations

from datetime import datetime, timedelta

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Ledger, Notice, OtherHand
from bongsu.scenario.world import World

_KINDS = (
    ("sign_in", "A new device was used to sign in to {name}", "접속 위치: 확인되지 않음", False),
    ("app_password", "{name}: an application password was created", "이름: mailsync", True),
    (
        "forwarding",
        "{name}: forwarding of your mail is now on",
        "받는 주소: 등록된 외부 주소",
        True,
    ),
)
_PREY = ("barwitmul", "dolsemteo", "ieoseul", "namuitgil", "pureunnal", "saebyeokgil")
_SENT = {
    "ko": (
        "검토 부탁드립니다",
        "안녕하십니까. 급히 검토를 부탁드릴 글이 있어 올려 두었습니다.\n{link}\n\n{name} 드림\n",
    ),
    "en": (
        "For your eyes, if you have a moment",
        "Good day, there is a draft on which I would value your view:\n{link}\n\n{name}\n",
    ),
}


def taken_over(world: World, ledger: Ledger, account: str) -> None:
    """Whoever sent the last lure of a rapport now holds the account for a while."""
    lure = [x for x in ledger.lures if (x.account, x.family) == (account, "rapport")][-1].letter
    for step, (kind, subject, line, deleted) in enumerate(_KINDS):
        letter = _notice(world, lure, account, subject, line, step, deleted=deleted)
        ledger.notices.append(Notice(letter, account, kind, deleted))
    link = f"https://docs.northl1ght.example/view/{world.rng.getrandbits(64):x}"
    me = world.cast.holder(account).person
    sent_around(world, ledger, account, link, world.later(lure.when, me, (30, 40)))


def _notice(
    world: World, lure: Letter, account: str, subject: str, line: str, step: int, *, deleted: bool
) -> Letter:
    me = world.cast.holder(account).person
    portal = portal_of(me)
    text = f"{me.address}\n{line}\n본인이 한 일이 아니라면 계정 화면에서 되돌려 주세요."
    link = f"https://{portal.host}/activity?n={world.rng.getrandbits(48):x}"
    when = world.later(lure.when, me, (5 + step, 6 + step))
    return world.letter(
        portal.person(me.lang),
        (me,),
        subject.format(name=portal.name),
        f"{text}\n\n{link}\n",
        when,
        html=page(text, "계정 화면", link, "", portal.name),
        folder="trash" if deleted else "inbox",
    )


def sent_around(world: World, ledger: Ledger, account: str, link: str, when: datetime) -> None:
    """The same few lines to a dozen people of whom the holder never heard, within the hour."""
    me = world.cast.holder(account).person
    subject, words = _SENT[me.lang]
    text = words.format(link=link, name=me.name)
    start = when.replace(minute=4)
    for number in range(12):
        stem = _PREY[number % len(_PREY)]
        there = Person("", f"k{310 + 7 * number}@{stem}.example", me.lang, "")
        letter = world.letter(me, (there,), subject, text, start + timedelta(minutes=3 * number))
        ledger.other_hand.append(OtherHand(letter, account))

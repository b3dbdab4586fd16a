"""The provider's true notices about what an intruder did, and the letters that he sends."""

from __future__ import annotations

from datetime import timedelta

from bongsu.scenario.aftermath import sent_around
from bongsu.scenario.identity.crews import Takeover
from bongsu.scenario.identity.events import Event, Life
from bongsu.scenario.letters import Letter
from bongsu.scenario.ordinary import page
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Ledger, Notice
from bongsu.scenario.world import World, zone

_TOLD = {"sign_in": 0.6, "app_password": 0.7, "forward": 0.6, "recovery_changed": 0.6}
_NAMES = {"forward": "forwarding", "recovery_changed": "recovery"}
_WORDS = {
    "ko": {
        "sign_in": ("{name} 새 환경에서 접속함", "처음 쓰인 환경에서 계정이 열렸습니다."),
        "app_password": ("{name} 메일 프로그램용 암호 발급", "프로그램용 암호가 발급되었습니다."),
        "forward": ("{name} 자동 전달이 켜짐", "받은 메일이 등록한 주소로 함께 전달됩니다."),
        "recovery_changed": (
            "{name} 찾기용 연락처 바뀜",
            "계정을 찾을 때 쓸 연락처가 바뀌었습니다.",
        ),
    },
    "en": {
        "sign_in": (
            "{name}: opened from a new place",
            "The account was opened with a new browser.",
        ),
        "app_password": ("{name}: password for programs made", "A password for programs was made."),
        "forward": ("{name}: mail is passed on", "Letters now also go to the address on file."),
        "recovery_changed": ("{name}: rescue contact replaced", "The rescue contact was replaced."),
    },
}
_SENDS = 0.35


def tell_of(world: World, ledger: Ledger, life: Life) -> None:
    """One notice of each kind at most; he deletes some of those that he sees."""
    told = set[str]()
    for event in [e for e in life.within() if e.hostile and e.what in _TOLD]:
        if event.what in told or life.rng.random() >= _TOLD[event.what]:
            continue
        told.add(event.what)
        deleted = life.rng.random() < 0.5
        letter = _notice(world, life, event, deleted=deleted)
        kind = _NAMES.get(event.what, event.what)
        ledger.notices.append(Notice(letter, life.account, kind, deleted))


def _notice(world: World, life: Life, event: Event, *, deleted: bool) -> Letter:
    me = life.holder.person
    portal = portal_of(me)
    subject, line = _WORDS[me.lang][event.what]
    text = f"{me.address}\n{line}"
    link = f"https://{portal.host}/history?n={world.rng.getrandbits(48):x}"
    return world.letter(
        portal.person(me.lang),
        (me,),
        subject.format(name=portal.name),
        f"{text}\n\n{link}\n",
        event.when.astimezone(zone(me)) + timedelta(seconds=life.rng.randrange(5, 120)),
        html=page(text, portal.name, link, "", portal.name),
        folder="trash" if deleted else "inbox",
    )


def send_lures(world: World, ledger: Ledger, life: Life, plan: Takeover) -> None:
    """From some accounts he writes to others, and the letters lie in Sent."""
    inside = [e for e in life.within() if e.hostile and e.what == "sign_in"]
    if not inside or life.rng.random() >= _SENDS:
        return
    last = inside[-1]
    link = f"https://docs.{plan.crew.site}/view/{world.rng.getrandbits(64):x}"
    start = last.when.astimezone(zone(life.holder.person))
    start += timedelta(hours=life.rng.randrange(1, 6))
    sent_around(world, ledger, life.account, link, start)
    note_sent(ledger, life, last)


def note_sent(ledger: Ledger, life: Life, like: Event) -> None:
    """Every letter by another hand is an act in the account, from the place of ``like``."""
    for each in ledger.other_hand:
        life.tell(
            each.letter.when,
            "sent",
            like.origin,
            like.device,
            session=like.session,
            hostile=True,
        )

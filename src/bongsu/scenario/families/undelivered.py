"""Letters that are said to be held back: a copied notice, a true bounce, the provider's digest."""

from __future__ import annotations

from bongsu.scenario.families.telling import Words, wording
from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.people import Holder
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Lure
from bongsu.scenario.talk import quote_of
from bongsu.scenario.world import World

_LURE = {
    "ko": (
        Words(
            "[{portal}] 수신 보류 메일 {n}통이 있습니다",
            "{address} 앞으로 온 메일 {n}통이 서버 오류로 보류되어 있습니다.\n이틀이 지나면 "
            "지워지니 받은편지함으로 옮겨 주세요.",
            "받은편지함으로 옮기기",
        ),
        Words(
            "전송 지연 알림: {address}",
            "보내신 메일 일부와 받으실 메일 {n}통이 대기열에 멈추어 있습니다.\n동기화가 풀려 "
            "다시 연결이 필요합니다.",
            "다시 연결",
        ),
        Words(
            "{portal} 격리함 보고 ({n}건)",
            "격리된 메일 가운데 {n}건은 아는 분이 보낸 것으로 보입니다.\n목록을 살펴보고 "
            "풀어 주시기 바랍니다.",
            "격리함 살펴보기",
        ),
    ),
    "en": (
        Words(
            "{n} messages to {address} are being held",
            "A fault kept {n} messages from reaching you.\nThey are deleted after two days "
            "unless you release them.",
            "Release them",
        ),
        Words(
            "{portal}: your mail is out of step",
            "Some of your letters are stuck in the queue, {n} of them incoming.\nConnect the "
            "mailbox again to let them through.",
            "Connect again",
        ),
        Words(
            "Quarantine report for {address}: {n} items",
            "{n} of the letters in quarantine seem to come from people you know.\nPlease look "
            "through the list.",
            "Look through the list",
        ),
    ),
}
_HELD = {
    "ko": (
        Words(
            "[{portal}] 이번 주 스팸함 정리",
            "{name} 님의 스팸함에 {n}통이 모였습니다.\n30일이 지난 메일은 저절로 지워집니다.",
            "스팸함으로 가기",
        ),
        Words(
            "{portal} 걸러진 메일 요약",
            "지난 이레 동안 {n}통을 걸렀습니다.\n잘못 걸러진 것이 있으면 알려 주세요.",
            "요약 보기",
        ),
        Words(
            "[{portal}] 격리된 메일 알림",
            "{address} 로 온 {n}통이 격리함에 있습니다.\n하실 일은 없으며, 궁금하시면 보실 수 "
            "있습니다.",
            "격리함 열기",
        ),
    ),
    "en": (
        Words(
            "Your {portal} spam folder this week",
            "{name}, we put {n} letters aside.\nAnything older than thirty days goes by itself.",
            "Open the folder",
        ),
        Words(
            "What {portal} filtered for you",
            "{n} letters were filtered in seven days.\nTell us where we got it wrong.",
            "See the summary",
        ),
        Words(
            "Quarantine digest for {address}",
            "{n} items are in quarantine.\nThere is nothing you must do.",
            "View quarantine",
        ),
    ),
}
_BOUNCE = {
    "ko": (
        Words(
            "반송: {subject}",
            "아래 주소로 메일을 전달하지 못했습니다.\n<{gone}>: 550 5.1.1 없는 사용자입니다",
        ),
        Words(
            "메일 배달 실패 ({subject})",
            "상대 서버가 받지 않아 돌려보냅니다.\n<{gone}>: 552 5.2.2 편지함이 가득 찼습니다",
        ),
        Words(
            "메일을 보내지 못했습니다",
            "하루 동안 다시 보냈으나 닿지 않았습니다.\n<{gone}>: 450 4.4.1 응답 없음\n"
            "제목: {subject}",
        ),
    ),
    "en": (
        Words(
            "Returned: {subject}",
            "This address did not take your letter.\n<{gone}>: 550 5.1.1 no such user here",
        ),
        Words(
            "Delivery failed ({subject})",
            "The other server sent it back.\n<{gone}>: 552 5.2.2 mailbox full",
        ),
        Words(
            "Your letter did not arrive",
            "We tried for a day.\n<{gone}>: 450 4.4.1 no answer\nSubject: {subject}",
        ),
    ),
}


def _known(world: World, me: Person) -> dict[str, str]:
    return {
        "portal": portal_of(me).name,
        "name": me.name,
        "address": me.address,
        "n": str(world.rng.randrange(3, 19)),
    }


def lure(world: World, plan: Plan) -> list[Lure]:
    """The provider's name; the letters wait behind a domain like the provider's."""
    me = plan.me(world)
    words = wording(world, _LURE, me.lang, **_known(world, me))
    portal = portal_of(me)
    who = Person(portal.role, f"postmaster@{plan.bait}", me.lang, "service", latin=portal.role)
    link = f"https://mail.{plan.bait}/queue/{world.rng.getrandbits(60):x}"
    made = world.letter(
        who,
        (me,),
        words.subject,
        f"{words.text}\n\n{words.extra}: {link}\n",
        planned_time(world, plan, who),
        html=page(words.text, words.extra, link, "", portal.name),
        folder=plan.folder,
    )
    return [record(plan, made, f"letters said to be held, link to a domain like {me.domain}")]


def held(world: World, holder: Holder) -> Double:
    """The provider's own digest of what it filtered."""
    me, portal = holder.person, portal_of(holder.person)
    words = wording(world, _HELD, me.lang, **_known(world, me))
    link = f"https://{portal.host}/filtered?d={world.rng.getrandbits(52):x}"
    made = world.letter(
        portal.person(me.lang),
        (me,),
        words.subject,
        f"{words.text}\n\n{words.extra}: {link}\n",
        world.moment(world.rng.randrange(world.weeks), me, (0, 24)),
        html=page(words.text, words.extra, link, "", portal.name),
    )
    why = "the provider's own digest; the link goes to the provider itself"
    return Double(made, me.address, "quarantine_digest", why)


def bounced(world: World, holder: Holder) -> Double:
    """A letter that the holder wrote comes back."""
    me = holder.person
    gone = f"old.box{world.rng.randrange(10, 99)}@{world.one(tuple(world.cast.sites.values()))}"
    sent = _written(world, me, gone)
    words = wording(world, _BOUNCE, me.lang, subject=sent.subject, gone=gone)
    daemon = Person("Mail Delivery System", f"mailer-daemon@{me.domain}", me.lang, "service")
    made = world.letter(
        daemon,
        (me,),
        words.subject,
        f"{words.text}\n\n{quote_of(sent)}\n",
        world.later(sent.when, daemon, (0.02, 20)),
        answers=sent,
        extra=(("Auto-Submitted", "auto-replied"), ("X-Failed-Recipients", gone)),
    )
    return Double(made, me.address, "true_bounce", "the holder's own letter came back")


def _written(world: World, me: Person, gone: str) -> Letter:
    """What the holder had written to the address that is gone: an old letter, sent once more."""
    mine = [p.letter for p in world.box(me.address) if p.letter.sender == me and p.letter.text]
    old = world.one(mine)
    there = Person("", gone, me.lang, "")
    return world.letter(me, (there,), old.subject, old.text, world.later(old.when, me))

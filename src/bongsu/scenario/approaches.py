"""Lures that begin as a conversation: requests, a borrowed name, slow rapport."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario import files
from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.plans import Plan, planned_time, record
from bongsu.scenario.records import Lure
from bongsu.scenario.talk import address_as, answer, signature
from bongsu.scenario.world import World


def conference_request(world: World, plan: Plan) -> list[Lure]:
    """An institute the holder knows, on a domain it does not own; answers go elsewhere."""
    me = plan.me(world)
    who = plan.cover or Person(
        "해솔평화연구원 행사팀",
        f"event@{plan.bait}",
        "ko",
        "osprey-ko",
        "",
        "해솔평화연구원",
        "Haesol Peace Institute",
    )
    link = f"https://{plan.bait}/dialogue/{world.rng.getrandbits(32):x}"
    back = plan.answers_to if plan.cover else "haesol.dialogue@vaultwren.example"
    elsewhere = "회신은 담당자 주소로 부탁드립니다.\n\n" if back else ""
    text = (
        f"{address_as(me, 'ko')}께\n\n{who.org}입니다. 하반기 비공개 정책 대화에 "
        "발제자로 모시고자 합니다.\n"
        "맡고 계신 업무와 맞닿은 자리라 꼭 함께해 주시면 좋겠습니다. 일정과 사례 안내는 "
        f"아래에서 보실 수 있습니다.\n{link}\n\n{elsewhere}{signature(who, 'ko')}\n"
    )
    made = world.letter(
        who,
        (me,),
        f"[{who.org}] 하반기 비공개 정책 대화 발제 요청",
        text,
        planned_time(world, plan, who),
        reply_to=back,
        road=plan.road,
    )
    note = "Reply-To elsewhere, link" if back else "link"
    return [record(plan, made, f"known institute's name, foreign domain, {note}")]


def interview_request(world: World, plan: Plan) -> list[Lure]:
    """A newspaper's name on a near domain; no link, the answer is what is wanted."""
    me = plan.me(world)
    who = plan.cover or Person(
        "Maren Hollowell",
        f"maren.hollowell@{plan.bait}",
        "en",
        "osprey",
        "",
        "The Meridian Courier",
        "Maren Hollowell",
    )
    back = plan.answers_to if plan.cover else "maren.hollowell.press@vaultwren.example"
    elsewhere = "As I am on the road, please answer to my press address.\n\n" if back else "\n"
    text = (
        f"Dear {address_as(me, 'en')},\n\nI am preparing a long piece on the dialogue and "
        "would value your judgement before it runs.\n"
        "Might I send you five questions? A few lines each would be plenty, and nothing "
        "would be quoted without your consent.\n"
        f"{elsewhere}{signature(who, 'en')}\n"
    )
    made = world.letter(
        who,
        (me,),
        f"Questions on the dialogue, for the {who.org.split()[-1]}",
        text,
        planned_time(world, plan, who),
        reply_to=back,
        road=plan.road,
    )
    note = "Reply-To at another provider" if back else "only the answer is wanted"
    return [record(plan, made, f"reporter of a known paper; {note}")]


def _known_thread(world: World, plan: Plan, other: Person) -> Letter:
    found = [
        p.letter
        for p in world.box(plan.account)
        if p.letter.sender == other and plan.me(world) in p.letter.to and not p.letter.category
    ]
    return found[-1]


def correspondent_impersonation(world: World, plan: Plan) -> list[Lure]:
    """A frequent correspondent's name, a new address, the subject of a real thread, an archive."""
    other = world.cast.contacts[plan.other]
    old = _known_thread(world, plan, other)
    who = Person(
        other.name,
        f"{other.latin.split()[-1].lower()}.{other.latin.split()[0].lower()}@{plan.bait}",
        "ko",
        "northlight-web",
        other.title,
        other.org,
        other.latin,
    )
    subject = old.subject if old.subject.startswith("Re: ") else "Re: " + old.subject
    text = (
        f"{address_as(plan.me(world), 'ko')}, {other.name}입니다.\n지난번 말씀 나눈 자료의 "
        "수정본을 보냅니다. 보안 때문에 묶어서 첨부했습니다.\n"
        f"살펴보시고 의견 주십시오.\n\n{signature(who, 'ko')}\n"
    )
    extra = files.shortcut_archive("수정본_검토용", "수정본_검토용.hwp.lnk", world.rng)
    made = world.letter(
        who,
        (plan.me(world),),
        subject,
        text,
        world.later(old.when, who, (30, 120)),
        attachments=(extra,),
    )
    return [record(plan, made, f"display name of {other.address}, thread '{old.message_id}'")]


def rapport(world: World, plan: Plan) -> list[Lure]:
    """A harmless first letter; the holder answers; only then comes the link."""
    me = plan.me(world)
    who = plan.cover or Person(
        "옥새결별",
        f"saegyeol.ok@{plan.other}",
        "ko",
        "vaultwren-web",
        "",
        "달가람학회",
        "Ok Saegyeolbyeol",
    )
    opening = (
        f"{address_as(me, 'ko')} 처음 인사드립니다. {who.org}의 {who.name}입니다.\n최근 "
        "쓰신 동향 글을 읽고 배운 점이 많았습니다. "
        f"저희가 준비하는 글에 짧은 논평을 청해도 될까요?\n\n{signature(who, 'ko')}\n"
    )
    first = world.letter(
        who, (me,), "쓰신 글에 대한 논평을 청합니다", opening, planned_time(world, plan, who)
    )
    back = answer(
        world, first, me, extra="안녕하세요. 읽어 주셔서 고맙습니다. 원고를 보내 주시면 보겠습니다."
    )
    link = f"https://docs.{plan.bait}/view/{world.rng.getrandbits(64):x}"
    second = answer(
        world,
        back,
        who,
        extra=f"흔쾌히 답해 주셔서 감사합니다. 원고를 올려 두었습니다.\n{link}\n로그인 후 보실 "
        "수 있습니다.",
    )
    head = replace(plan, reasons=("behaviour",))
    return [
        record(head, first, "no link, no file; first step of the pair"),
        record(plan, second, f"link three steps in, after the holder's answer {back.message_id}"),
    ]

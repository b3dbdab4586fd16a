"""Honest messages that look like lures: the reason why a detector must not shout."""

from __future__ import annotations

from bongsu.scenario.letters import Letter, Person
from bongsu.scenario.ordinary import page
from bongsu.scenario.people import Holder
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Double, Ledger
from bongsu.scenario.talk import address_as, answer, compose, signature, words
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World


def _service_page(
    world: World, holder: Holder, *, subject: str, text: str, button: str, path: str
) -> Letter:
    """A letter from the holder's own provider, signed by it and linking to it."""
    portal, me = portal_of(holder.person), holder.person
    link = f"https://{portal.host}/{path}?t={world.rng.getrandbits(72):x}"
    foot = portal.name
    return world.letter(
        portal.person(me.lang),
        (me,),
        subject,
        f"{text}\n\n{button}: {link}\n",
        world.moment(world.rng.randrange(world.weeks), me, (0, 24)),
        html=page(text, button, link, "", foot),
    )


def sign_in_notice(world: World, holder: Holder) -> Double:
    """The holder signed in on a new device; the provider says so."""
    me, portal = holder.person, portal_of(holder.person)
    if me.lang == "ko":
        subject = f"[{portal.name}] 새로운 기기에서 로그인되었습니다"
        text = (
            f"{me.name} 님의 계정({me.address})이 새로운 기기에서 로그인되었습니다.\n본인이 "
            "아니라면 비밀번호를 바꾸어 주세요."
        )
        button = "로그인 기록 보기"
    else:
        subject = f"New sign-in to your {portal.name} account"
        text = (
            f"{me.name}, your account {me.address} was used on a new device.\nIf this was "
            "you, there is nothing to do."
        )
        button = "Check activity"
    made = _service_page(world, holder, subject=subject, text=text, button=button, path="devices")
    return Double(
        made,
        me.address,
        "provider_sign_in_notice",
        "sent by the holder's own provider; authentication passes",
    )


def password_reset(world: World, holder: Holder) -> Double:
    """The holder forgot a password and asked for this."""
    me, portal = holder.person, portal_of(holder.person)
    if me.lang == "ko":
        subject, button = f"[{portal.name}] 비밀번호 재설정 안내", "비밀번호 다시 정하기"
        text = (
            "요청하신 비밀번호 재설정 주소를 보내 드립니다.\n30분 안에 이용해 주세요. "
            "요청하지 않으셨다면 이 메일을 무시하세요."
        )
    else:
        subject, button = f"Reset your {portal.name} password", "Choose a new password"
        text = (
            "You asked us to reset your password.\nThe link works for thirty minutes. If you "
            "did not ask, ignore this letter."
        )
    made = _service_page(world, holder, subject=subject, text=text, button=button, path="reset")
    return Double(
        made,
        me.address,
        "password_reset_requested",
        "the holder asked for it; link goes to the provider itself",
    )


def conference(world: World, holder: Holder) -> Double:
    """A real meeting, organised by somebody the holder does not know yet, with a sign-up page."""
    me = holder.person
    who = stranger(world, me.lang)
    link = f"https://{site_of(world, who)}/register/{world.rng.randrange(1000, 9999)}"
    topic = world.one(words(me.lang).topics)
    if me.lang == "ko":
        subject = f"[초청] {who.org} 가을 학술회의"
        text = (
            f"{address_as(me, 'ko')}께\n\n{who.org}에서 여는 학술회의에 토론자로 모시고 "
            f"싶습니다. 주제는 '{topic}'과 이어집니다.\n"
            f"참석 여부는 아래에서 알려 주시면 됩니다.\n{link}\n\n{signature(who, 'ko')}\n"
        )
    else:
        subject = f"Invitation: {who.org} autumn conference"
        text = (
            f"Dear {address_as(me, 'en')},\n\n{who.org} would be honoured to have you as "
            "a discussant. "
            f"The theme follows on from '{topic}'.\nPlease let us know here:\n{link}\n\n"
            f"{signature(who, 'en')}\n"
        )
    made = world.letter(
        who, (me,), subject, text, world.moment(world.rng.randrange(world.weeks), who)
    )
    return Double(
        made, me.address, "conference_invitation", "a real organiser writing for the first time"
    )


def private_address(world: World, holder: Holder) -> Double:
    """A colleague away from the office writes from a private address, in the old thread."""
    me = holder.person
    other = world.cast.contacts[holder.circle[world.rng.randrange(3)]]
    old = _thread_with(world, me, other)
    local = other.latin.lower().replace(" ", ".")
    domain, mailer = world.one(
        ("northlight.example|northlight-web", "saebyeok.example|saebyeok-web")
    ).split("|")
    private = Person(
        other.name, f"{local}@{domain}", other.lang, mailer, other.title, "", other.latin
    )
    note = (
        "밖이라 개인 메일로 보냅니다. 사무실 메일이 안 열리네요.\n\n"
        if me.lang == other.lang == "ko"
        else "Writing from my own address, the office system is down.\n\n"
    )
    subject = old.subject if old.subject.startswith("Re: ") else "Re: " + old.subject
    text = note + compose(world, private, me, old.subject, home=holder.family)
    made = world.letter(private, (me,), subject, text, world.later(old.when, private, (20, 90)))
    answer(world, made, me)
    return Double(
        made,
        me.address,
        "colleague_private_address",
        "really the colleague; answered and confirmed by voice",
    )


def _thread_with(world: World, me: Person, other: Person) -> Letter:
    """The middle one of the letters that ``other`` wrote to ``me``."""
    found = [
        p.letter
        for p in world.box(me.address)
        if p.letter.sender == other and p.folder == "inbox" and not p.letter.category
    ]
    return found[len(found) // 2]


def shared_document(world: World, holder: Holder) -> Double:
    """A colleague shares a file through the holder's own provider."""
    me, portal = holder.person, portal_of(holder.person)
    other = world.cast.contacts[holder.circle[world.rng.randrange(4)]]
    topic = world.one(words(me.lang).topics)
    link = f"https://{portal.docs}/d/{world.rng.getrandbits(96):x}/edit"
    ko = me.lang == "ko"
    who = Person(
        f"{other.name} ({portal.name})", portal.address, me.lang, "service", latin=other.latin
    )
    text = (
        f"{other.name} 님이 문서를 공유했습니다.\n{topic}"
        if ko
        else f"{other.latin} shared a document with you.\n{topic}"
    )
    button = "문서 열기" if ko else "Open"
    subject = f"공유된 문서: {topic}" if ko else f"Document shared with you: {topic}"
    made = world.letter(
        who,
        (me,),
        subject,
        f"{text}\n\n{button}: {link}\n",
        world.moment(world.rng.randrange(world.weeks), other),
        html=page(text, button, link, "", portal.name),
        reply_to=other.address,
    )
    return Double(
        made,
        me.address,
        "shared_document",
        "the provider's own sharing notice for a real colleague",
    )


def interview(world: World, holder: Holder) -> Double:
    """A real reporter who takes answers at another address."""
    me = holder.person
    who = stranger(world, me.lang)
    ko = me.lang == "ko"
    subject = "인터뷰 요청드립니다" if ko else "Request for an interview"
    text = (
        f"{address_as(me, 'ko')} 안녕하세요. {who.org}의 {who.name}입니다.\n지난 기고문을 "
        "잘 읽었습니다. 전화로 20분쯤 여쭐 수 있을까요?\n"
        f"이 주소는 공용이라 답은 제 개인 주소로 부탁드립니다.\n\n{signature(who, 'ko')}\n"
        if ko
        else f"Dear {address_as(me, 'en')},\n\nI write for {who.org} and enjoyed your last "
        "piece. Could we talk for twenty minutes?\n"
        f"This box is shared, so please answer to my own address.\n\n{signature(who, 'en')}\n"
    )
    made = world.letter(
        who,
        (me,),
        subject,
        text,
        world.moment(world.rng.randrange(world.weeks), who),
        reply_to=f"{who.address.partition('@')[0]}.desk@vaultwren.example",
    )
    return Double(
        made, me.address, "interview_request", "a real reporter; the other reply address is hers"
    )


_KINDS = (sign_in_notice, conference, private_address, password_reset, shared_document, interview)


def honest_doubles(world: World, ledger: Ledger, holder: Holder, turn: int) -> None:
    """Four doubles for one holder, chosen in turn, in lured and unlured mailboxes alike."""
    for step in range(turn, turn + 4):
        ledger.doubles.append(_KINDS[step % len(_KINDS)](world, holder))

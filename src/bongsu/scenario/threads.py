"""Conversations: people who know each other, people who have just met, lists, forwards."""

from __future__ import annotations

from bongsu.scenario import files
from bongsu.scenario.letters import Attachment, Letter, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.routes import forwarded, route, through_list
from bongsu.scenario.talk import address_as, answer, compose, fill_slots, signature, words
from bongsu.scenario.world import STORY_WEEKS, World

_FEWEST = 4
_PAGES = "https://{domain}/notice/{n}"


def _minutes(world: World, sender: Person, topic: str) -> tuple[Attachment, ...]:
    if world.rng.random() > 0.3:
        return ()
    make = files.hwp if sender.lang == "ko" and world.rng.random() < 0.6 else files.pdf
    stem = f"{topic}_{'회의록' if sender.lang == 'ko' else 'minutes'}_{world.rng.randrange(1, 9)}"
    return (make(stem, world.rng),)


def conversation(world: World, holder: Holder, other: Person, week: float) -> list[Letter]:
    """Two to five letters going back and forth, started by either side."""
    me = holder.person
    first, second = (me, other) if world.rng.random() < 0.35 else (other, me)
    pool = words("ko" if me.lang == other.lang == "ko" else "en")
    topic = world.one(pool.home_topics if holder.family else pool.topics)
    known = [world.cast.contacts[a] for a in holder.circle if a != other.address]
    others = [each for each in known if each.lang == other.lang]
    cc = world.rng.sample(others, 1) if others and world.rng.random() < 0.25 else ()
    when = world.moment(week, first)
    letters = [
        world.letter(
            first,
            (second,),
            topic,
            compose(world, first, second, topic, home=holder.family),
            when,
            cc=cc,
            attachments=_minutes(world, first, topic),
        )
    ]
    for turn in range(world.rng.randrange(1, 5)):
        letters.append(answer(world, letters[-1], second if turn % 2 == 0 else first))
    return letters


def stranger(world: World, lang: str) -> Person:
    """Somebody new, from a small organisation or with a private address."""
    if world.cast.crowd:
        return world.one(world.cast.crowd[lang])
    pool = words(lang)
    given, surname = world.one(pool.given), world.one(pool.surnames)
    org_index = world.rng.randrange(len(pool.orgs))
    name = surname + given if lang == "ko" else f"{given} {surname}"
    local = f"{'k' if lang == 'ko' else given.lower()}{world.rng.randrange(100, 999)}"
    if world.rng.random() < 0.4:
        domain, mailer = world.one(
            (
                "hanbit-portal.example|hanbit-web",
                "saebyeok.example|saebyeok-web",
                "northlight.example|northlight-web",
                "cairnpost.example|cairnpost-web",
                "vaultwren.example|vaultwren-web",
            )
        ).split("|")
    else:
        tld = world.one(("example", "example", "test"))
        domain, mailer = (
            f"{_STEMS[lang][org_index]}.{tld}",
            world.one(("desk", "osprey", "script", "groupware-raw")),
        )
    return Person(name, f"{local}@{domain}", lang, mailer, "", pool.orgs[org_index], name)


_STEMS = {
    "ko": (
        "pureunseom",
        "hanmulgyeol",
        "doldari",
        "saegeuru",
        "neoreunmadang",
        "dalgaram",
        "solbaram-edu",
        "mulbit-policy",
        "cheotgeoreum",
        "badanuri-net",
    ),
    "en": (
        "stillwater-reading",
        "copperhill-fdn",
        "lanternfield",
        "greywether",
        "ashlarcircle",
        "saltmarsh-trust",
        "threeways-net",
        "hollin-debating",
        "fernhollow-review",
        "quayside-dialogues",
    ),
}


def site_of(world: World, who: Person) -> str:
    """The pages of a newcomer's organisation, also when the letter came from free mail."""
    if who.org in world.cast.sites:
        return world.cast.sites[who.org]
    index = words(who.lang).orgs.index(who.org)
    stem = _STEMS[who.lang][index]
    return who.domain if who.domain.startswith(stem) else f"{stem}.example"


def newcomer(world: World, holder: Holder, week: float) -> None:
    """A first letter; often an answer; sometimes then a page or a file. All of it honest."""
    me = holder.person
    who = stranger(world, me.lang)
    pool = words(me.lang)
    known = {
        "topic": world.one(pool.topics),
        "name": who.name,
        "org": who.org,
        "title": address_as(me, me.lang),
    }
    text = fill_slots(world, world.one(pool.new_bodies), me.lang, **known)
    if world.rng.random() < 0.25:
        text += "\n" + _PAGES.format(domain=site_of(world, who), n=world.rng.randrange(100, 999))
    text += f"\n\n{world.one(pool.closings)}\n{signature(who, me.lang)}\n"
    files_too = (files.pdf(known["topic"], world.rng),) if world.rng.random() < 0.15 else ()
    first = world.letter(
        who,
        (me,),
        world.one(pool.new_subjects),
        text,
        world.moment(week, who),
        attachments=files_too,
        reply_to=_other_address(world, who),
    )
    if world.rng.random() < 0.5:
        back = answer(world, first, me)
        if world.rng.random() < 0.6:
            link = _PAGES.format(domain=site_of(world, who), n=world.rng.randrange(100, 999))
            more = fill_slots(world, world.one(pool.new_seconds), me.lang, link=link)
            answer(world, back, who, extra=more)


def _other_address(world: World, who: Person) -> str:
    """Some honest people want answers elsewhere."""
    if world.rng.random() > 0.1:
        return ""
    local = who.address.partition("@")[0]
    return (
        f"{local}.{who.org.split()[0].lower() if who.lang == 'en' else 'office'}@northlight.example"
    )


def joke(world: World, holder: Holder, other: Person, week: float) -> None:
    """A forwarded amusement, without any thread behind it."""
    lang = "ko" if holder.person.lang == other.lang == "ko" else "en"
    subject, text = words(lang).jokes[world.rng.randrange(4)]
    extra = (
        "From here on it is the old text.\n" if lang == "en" and world.rng.random() < 0.5 else ""
    )
    pictures = (
        (files.picture(f"IMG_{world.rng.randrange(1000, 9999)}", world.rng),)
        if world.rng.random() < 0.4
        else ()
    )
    world.letter(
        other,
        (holder.person,),
        subject,
        f"{extra}{text}\n\n{signature(other, lang)}\n",
        world.moment(week, other, (6, 24)),
        attachments=pictures,
    )


def list_post(world: World, holder: Holder, other: Person, week: float) -> None:
    """A list rewrites subject and footer and so breaks the author's DKIM and DMARC."""
    lang = "ko" if holder.person.lang == other.lang == "ko" else "en"
    tag, domain, name = (
        ("동북아연구", "daon-univ.example", "ne-studies")
        if lang == "ko"
        else ("forum-talk", "tworivers-forum.example", "forum-talk")
    )
    pool = words(lang)
    topic = world.one(pool.topics)
    link = f"https://lists.{domain}/archive/{world.rng.randrange(1000, 9999)}"
    text = fill_slots(world, world.one(pool.list_bodies), lang, topic=topic, link=link)
    foot = f"_______________________________________________\n{name} mailing list\nhttps://lists.{domain}/info/{name}\n"
    to = Person("", f"{name}@lists.{domain}", lang, "")
    extra = (
        ("Precedence", "list"),
        (
            "Authentication-Results",
            f"lists.{domain}; dkim=pass header.d={other.domain}; dmarc=pass",
        ),
        ("List-Id", f"<{name}.lists.{domain}>"),
        ("List-Unsubscribe", f"<mailto:{name}-leave@lists.{domain}>"),
        ("Sender", f"{name}-bounces@lists.{domain}"),
    )
    world.letter(
        other,
        (to,),
        f"[{tag}] {topic}",
        f"{text}\n\n{signature(other, lang)}\n{foot}",
        world.moment(week, other),
        road=through_list(domain, other.address),
        extra=extra,
        deliver_to=(holder.person.address,),
        category="forums",
    )


def old_account(world: World, holder: Holder, other: Person, week: float) -> None:
    """Mail to a former address, forwarded automatically: SPF fails, nothing is wrong."""
    lang = "ko" if holder.person.lang == other.lang == "ko" else "en"
    relay = "fwd.daon-univ.example" if lang == "ko" else "relay.stonecrop-college.example"
    old = Person(
        "", f"{holder.person.address.partition('@')[0]}@{relay.partition('.')[2]}", lang, ""
    )
    topic = world.one(words(lang).topics)
    world.letter(
        other,
        (old,),
        topic,
        compose(world, other, holder.person, topic, home=holder.family),
        world.moment(week, other),
        road=forwarded(route(other.address), relay),
        deliver_to=(holder.person.address,),
        extra=(("X-Forwarded-For", old.address),),
    )


def everyday(world: World, holder: Holder) -> None:
    """All talk in one mailbox; a busy holder has more of it."""
    circle = [world.cast.contacts[a] for a in holder.circle]
    talks = max(_FEWEST, round(26 * world.weeks / STORY_WEEKS * holder.pace))
    for index in range(talks):
        week = (index + 0.5) * world.weeks / talks - 0.5
        conversation(world, holder, circle[index % len(circle)], week)
    for week in range(0, world.weeks, 1 if not holder.family else 2):
        if world.rng.random() < 0.75:
            newcomer(world, holder, week)
    for week in range(1, world.weeks, 4 if holder.family else 2):
        author = circle[world.rng.randrange(len(circle))]
        (joke if holder.family else list_post)(world, holder, author, week)
    for week in range(3, world.weeks, 8):
        joke(world, holder, circle[world.rng.randrange(len(circle))], week)
        old_account(world, holder, circle[world.rng.randrange(len(circle))], week + 2)

"""Mail from machines and offices: newsletters, receipts, statements, invitations to meetings."""

from __future__ import annotations

from bongsu.scenario import files
from bongsu.scenario.letters import Attachment, Person
from bongsu.scenario.people import Holder
from bongsu.scenario.routes import route, through
from bongsu.scenario.talk import a_day, fill_slots
from bongsu.scenario.wording_bulk import Bulk
from bongsu.scenario.world import World

_COURIER_READERS = {
    "eleanor.brackwater@northlight.example",
    "gideon.marlow-ashdown@cairnpost.example",
}


def _wanted(bulk: Bulk, holder: Holder) -> bool:
    if bulk.lang != holder.person.lang or bulk.address in holder.unread:
        return False
    if bulk.audience == "courier":
        return holder.person.address in _COURIER_READERS
    return bulk.audience == "all" or (bulk.audience == "home") == holder.family


def page(text: str, button: str, link: str, beacon: str, foot: str) -> str:
    """A designed letter: table, button, small print, perhaps a counting picture."""
    rows = "".join(f'<p style="margin:0 0 12px">{line}</p>' for line in text.split("\n"))
    shown = f'<p><a href="{link}" style="padding:8px 16px">{button}</a></p>' if button else ""
    image = f'<img src="{beacon}" width="1" height="1" alt="">' if beacon else ""
    return (
        '<html><head><meta charset="utf-8"></head><body><table width="600">'
        f"<tr><td>{rows}{shown}</td></tr>"
        f"<tr><td><small>{foot}</small></td></tr></table>{image}</body></html>"
    )


def _link(world: World, bulk: Bulk, domain: str) -> str:
    if bulk.service:
        return f"https://click.{bulk.service}/c/{world.rng.getrandbits(64):x}/{world.rng.getrandbits(32):x}"
    return f"https://www.{domain}/view?no={world.rng.randrange(10**5, 10**6)}"


def _extra(bulk: Bulk, domain: str, number: int) -> tuple[tuple[str, str], ...]:
    if not bulk.service:
        return (("Auto-Submitted", "auto-generated"),)
    return (
        ("X-Campaign", f"c{number}"),
        ("List-ID", f"<{number}.{domain}>"),
        ("List-Unsubscribe", f"<https://click.{bulk.service}/u/{number}>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    )


def bulk_letter(world: World, bulk: Bulk, holder: Holder, week: int) -> None:
    """One letter of a series."""
    sender = Person(bulk.name, bulk.address, bulk.lang, bulk.mailer, latin=bulk.name)
    amount = f"{world.rng.randrange(8, 240)},{world.rng.randrange(1, 10)}00"
    slots = {"w": str(week + 3), "sum": amount, "day": a_day(world, bulk.lang)}
    text = fill_slots(world, world.one(bulk.bodies), bulk.lang, **slots)
    subject = fill_slots(world, world.one(bulk.subjects), bulk.lang, **slots)
    link = _link(world, bulk, sender.domain)
    beacon = f"https://t.{bulk.service}/o/{world.rng.getrandbits(80):x}.gif" if bulk.beacon else ""
    foot = (
        "수신을 원하지 않으시면 알려 주세요."
        if bulk.lang == "ko"
        else "You receive this because you signed up."
    )
    body = f"{text}\n\n{bulk.button}: {link}\n" if bulk.button else text + "\n"
    spam = bulk.category == "promotions" and world.rng.random() < 0.25
    road = (
        through(bulk.service, bulk.address, bulk.aligned) if bulk.service else route(bulk.address)
    )
    world.letter(
        sender,
        (holder.person,),
        subject,
        body + "\n-- \n" + foot + "\n",
        world.moment(week, sender, (0, 24)),
        html=page(text, bulk.button, link, beacon, foot),
        road=road,
        reply_to=bulk.reply_to,
        attachments=_locked(world, bulk),
        extra=_extra(bulk, sender.domain, 40 + week),
        folder="spam" if spam else "inbox",
        category=bulk.category,
    )


def _locked(world: World, bulk: Bulk) -> tuple[Attachment, ...]:
    return (
        (files.statement("명세서" if bulk.lang == "ko" else "statement", world.rng),)
        if bulk.locked
        else ()
    )


def meeting(world: World, holder: Holder, other: Person, week: float) -> None:
    """A calendar request; the answer lies in Sent."""
    ko = holder.person.lang == other.lang == "ko"
    title = "정례 협의" if ko else "Regular call"
    when = world.moment(week, other)
    start = f"{when:%Y%m%d}T{world.rng.randrange(9, 17):02d}0000"
    uid = f"{world.rng.getrandbits(64):016x}@{other.domain}"
    text = (
        "일정 초대입니다. 가능하신지 알려 주세요.\n" if ko else "Please say whether you can come.\n"
    )
    first = world.letter(
        other,
        (holder.person,),
        title,
        text,
        when,
        attachments=(files.invitation(uid, title, start, other.address),),
    )
    word = ("수락: " if ko else "Accepted: ") + title
    world.letter(
        holder.person,
        (other,),
        word,
        "",
        world.later(when, holder.person),
        answers=first,
        html="<p>OK</p>",
    )


def machines(world: World, holder: Holder) -> None:
    """All automatic mail in one mailbox."""
    for bulk in world.cast.senders:
        if _wanted(bulk, holder):
            for week in range(world.rng.randrange(bulk.every), world.weeks, bulk.every):
                if world.rng.random() < 0.8:
                    bulk_letter(world, bulk, holder, week)
    circle = [world.cast.contacts[a] for a in holder.circle]
    for week in range(2, world.weeks, 9):
        meeting(world, holder, circle[world.rng.randrange(len(circle))], week)

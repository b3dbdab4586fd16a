"""What real mailboxes hold besides talk and newsletters: copier scans, notes, bounces."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario import files
from bongsu.scenario.letters import Person
from bongsu.scenario.offices import OFFICES
from bongsu.scenario.people import Holder
from bongsu.scenario.routes import route
from bongsu.scenario.world import World


def scan(world: World, holder: Holder, week: float) -> None:
    """The office copier sends a scan in the holder's own name; nothing signs it."""
    me = holder.person
    office = next((o.domain for o in OFFICES if o.name == holder.organisation), "")
    if not office:
        return
    stem = f"scan_{world.rng.randrange(10**5, 10**6)}_{world.rng.randrange(1, 60):03d}"
    copier = Person("", f"scan@{office}", me.lang, "script", latin="Copier")
    road = replace(
        route(copier.address),
        spf="softfail",
        dkim="none",
        dkim_domain="",
        dmarc="fail",
        policy="none",
    )
    world.letter(
        copier,
        (me,),
        stem if me.lang == "en" else f"스캔 문서 {stem}",
        "",
        world.moment(week, me),
        html="<p>MFP-2F</p>",
        road=road,
        attachments=(files.pdf(stem, world.rng),),
    )


def note_to_self(world: World, holder: Holder, week: float) -> None:
    """Mail as a desk drawer: from the holder to the holder, with the file of the day."""
    me = holder.person
    name = "정리본" if me.lang == "ko" else "working copy"
    make = files.hwp if me.lang == "ko" else files.pdf
    world.letter(
        me,
        (me,),
        name,
        "집에서 이어서 볼 것" if me.lang == "ko" else "to go on with at home",
        world.moment(week, me, (17, 23)),
        attachments=(make(f"{name} {world.rng.randrange(1, 30)}", world.rng),),
    )


def bounce(world: World, holder: Holder, week: float) -> None:
    """An address that is gone: the answer of a machine with an empty envelope."""
    me = holder.person
    daemon = Person("Mail Delivery System", f"mailer-daemon@{me.domain}", "en", "service")
    gone = f"old.address{world.rng.randrange(10, 99)}@{world.one(tuple(world.cast.sites.values()))}"
    world.letter(
        daemon,
        (me,),
        "Undelivered mail returned to sender",
        f"The letter could not be delivered.\n\n<{gone}>: user unknown\n",
        world.moment(week, me, (0, 24)),
    )


def oddities(world: World, holder: Holder) -> None:
    """Now and then one of them; only an office has a copier."""
    for week in range(2, world.weeks, 5):
        if world.rng.random() < 0.5:
            scan(world, holder, week)
        if world.rng.random() < 0.4:
            note_to_self(world, holder, week + 1)
        if world.rng.random() < 0.3:
            bounce(world, holder, week + 2)

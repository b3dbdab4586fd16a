"""Honest people with the same shortener, the same mailing firm and the same mail programs."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario.families.telling import (
    an_acquaintance,
    called,
    common,
    signed,
    wording,
)
from bongsu.scenario.letters import Letter
from bongsu.scenario.people import Holder
from bongsu.scenario.plots import commodity
from bongsu.scenario.plots.wording import HONEST
from bongsu.scenario.records import Double
from bongsu.scenario.routes import route
from bongsu.scenario.talk import address_as
from bongsu.scenario.threads import site_of, stranger
from bongsu.scenario.world import World

_PROGRAMS = ("heron", "curlew")


def shared(world: World, holder: Holder, turn: int) -> list[Double]:
    """Each holder meets two of the three, in turn."""
    makers = (_short, _mailing, _program)
    return [makers[step % 3](world, holder, turn) for step in (turn, turn + 1)]


def _short(world: World, holder: Holder, _turn: int) -> Double:
    me, other = holder.person, an_acquaintance(world, holder)
    lang = common(me, other)
    words = wording(world, HONEST["short"], lang, link=commodity.short_link(world.rng))
    when = world.moment(world.rng.randrange(world.weeks), other)
    subject = "오시는 길" if lang == "ko" else "How to get here"
    made = world.letter(other, (me,), subject, signed(words.text, other, lang), when)
    return Double(made, me.address, "short_link", "a correspondent shortens a long address")


def _mailing(world: World, holder: Holder, _turn: int) -> Double:
    """A small association that never set its records right."""
    me = holder.person
    who = stranger(world, me.lang)
    site = site_of(world, who)
    sender = replace(who, address=f"news@{site}", mailer="campaign")
    known = {"org": who.org, "link": f"https://{site}/news/{world.rng.randrange(100, 999)}"}
    words = wording(world, HONEST["mailing"], me.lang, **known)
    made = world.letter(
        sender,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        world.moment(world.rng.randrange(world.weeks), who),
        road=commodity.by_bulk_mailer(sender.address),
    )
    return Double(made, me.address, "own_mailing", "an association that rents the mailing firm")


def _program(world: World, holder: Holder, turn: int) -> Double:
    made = _with(world, holder, _PROGRAMS[turn // 3 % 2])
    return Double(made, holder.person.address, "same_program", "few people use this program")


def _with(world: World, holder: Holder, program: str) -> Letter:
    me = holder.person
    who = stranger(world, me.lang)
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = wording(world, HONEST["program"], me.lang, **known)
    return world.letter(
        who,
        (me,),
        words.subject,
        signed(words.text, who, me.lang),
        world.moment(world.rng.randrange(world.weeks), who),
        mailer=program,
        road=route(who.address),
    )

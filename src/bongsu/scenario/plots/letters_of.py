"""The letters of a hand: its words, its means and, in places, what anybody can buy."""

from __future__ import annotations

from dataclasses import replace

from bongsu.scenario import files
from bongsu.scenario.disguises import near_to
from bongsu.scenario.families.telling import Bank, Words, called
from bongsu.scenario.letters import Attachment, Letter, Person, Route
from bongsu.scenario.names import invent
from bongsu.scenario.offices import SMALL
from bongsu.scenario.people import Holder
from bongsu.scenario.plots import commodity, wording
from bongsu.scenario.plots.operation import INVITED, KIT_BULK, KIT_NOTICE, PAPER, Operation
from bongsu.scenario.portals import portal_of
from bongsu.scenario.records import Lure
from bongsu.scenario.talk import address_as, signature
from bongsu.scenario.world import World

_REASONS = {
    KIT_NOTICE: ("identity", "content_link"),
    INVITED: ("origin", "payload"),
    PAPER: ("identity", "content_link"),
    KIT_BULK: ("content_link",),
}


def lure(world: World, operation: Operation, holder: Holder) -> Lure:
    """One letter of a campaign to one holder."""
    letter = _WRITERS[operation.family](world, operation, holder)
    return Lure(
        letter,
        holder.person.address,
        operation.family,
        not operation.crime,
        _REASONS[operation.family],
        _note(operation),
        operation.name,
    )


def _note(operation: Operation) -> str:
    borrowed = [
        name
        for name, used in (("bulk mailer", operation.bulk), ("shortener", operation.short))
        if used
    ]
    posing = [f"poses as {operation.poses_as.name}"] if operation.poses_as else []
    return "; ".join([operation.hand.name, *borrowed, *posing])


def _words(operation: Operation, bank: Bank, lang: str, **known: str) -> Words:
    """The campaign's own wording in one language."""
    chosen = operation.own("words", lang).choice(bank[lang])
    return Words(*(each.format_map(known) for each in chosen))


def _closing(operation: Operation, lang: str) -> str:
    """The last line before the name; whoever poses as another hand ends as that one does."""
    return wording.CLOSINGS[(operation.poses_as or operation.hand).manner][lang]


def _site(operation: Operation, imitated: str) -> str:
    """One domain of the campaign for each name that it imitates."""
    return operation.hand.site(imitated, operation.own("site", imitated))


def _road(world: World, operation: Operation, address: str) -> Route:
    if operation.bulk:
        return commodity.by_bulk_mailer(address)
    return operation.hand.road(address, world.rng)


def _link(world: World, operation: Operation, long: str) -> str:
    return commodity.short_link(world.rng) if operation.short else long


def _send(
    world: World,
    operation: Operation,
    holder: Holder,
    who: Person,
    subject: str,
    text: str,
    *,
    mailer: str = "",
    html: str = "",
    attachments: tuple[Attachment, ...] = (),
) -> Letter:
    return world.letter(
        who,
        (holder.person,),
        subject,
        text,
        operation.moment(world),
        html=html,
        mailer=mailer or (operation.poses_as or operation.hand).mailer,
        road=_road(world, operation, who.address),
        reply_to=operation.hand.box,
        attachments=attachments,
        folder=operation.folder(holder.person.address),
    )


def _notice(world: World, operation: Operation, holder: Holder) -> Letter:
    """The provider's name in the frame of the kit, with the hand's own words."""
    me, portal = holder.person, portal_of(holder.person)
    site = _site(operation, me.domain)
    known = {"portal": portal.name, "name": me.name, "address": me.address}
    words = _words(operation, wording.NOTICES[operation.hand.manner], me.lang, **known)
    text = f"{words.text}\n{_closing(operation, me.lang)}"
    return _in_the_frame(world, operation, holder, portal.role, site, words._replace(text=text))


def _bulk(world: World, operation: Operation, holder: Holder) -> Letter:
    """The kit as it is sold: no name, no office."""
    me, hand = holder.person, operation.hand
    site = hand.site("", operation.own("site"))
    words = _words(operation, wording.GOODS[hand.manner], me.lang)
    return _in_the_frame(world, operation, holder, words.subject.split()[0], site, words)


def _in_the_frame(
    world: World, operation: Operation, holder: Holder, name: str, site: str, words: Words
) -> Letter:
    who = Person(name, f"notice@{site}", holder.person.lang, "service", latin=name)
    link = _link(world, operation, commodity.kit_link(site, world.rng))
    return _send(
        world,
        operation,
        holder,
        who,
        words.subject,
        f"{words.text}\n\n{words.extra}: {link}\n",
        mailer=commodity.KIT_MAILER,
        html=commodity.kit_frame(words.text, words.extra, link, name),
    )


def _invited(world: World, operation: Operation, holder: Holder) -> Letter:
    """Somebody of a small association that the hand made up, and an archive."""
    me = holder.person
    who = _persona(operation, me.lang)
    known = {"org": who.org, "title": address_as(me, me.lang), "name": called(who, me.lang)}
    words = _words(operation, wording.INVITED[operation.hand.manner], me.lang, **known)
    text = f"{words.text}\n{_closing(operation, me.lang)}\n\n{signature(who, me.lang)}\n"
    held = (_archive(operation, words.extra),)
    return _send(world, operation, holder, who, words.subject, text, attachments=held)


def _persona(operation: Operation, lang: str) -> Person:
    rng = operation.own("persona", lang)
    (org, stem), (name, latin) = rng.choice(SMALL[lang]), invent(lang, rng)
    address = f"{latin.split()[-1].lower()}@{_site(operation, f'{stem}.example')}"
    return Person(name, address, lang, operation.hand.mailer, "", org, latin)


def _archive(operation: Operation, stem: str) -> Attachment:
    """The same bytes to all; what lies in it, and how it is named, is the hand's habit."""
    rng = operation.own("archive", stem)
    if operation.hand.manner == "stiff":
        decoy = b"%PDF-1.4\n" + files.padding(rng)
        members = (
            (f"1. {stem}.pdf", decoy),
            (f"2. {stem}_회신양식.hwp.lnk", files.shortcut(rng)),
        )
        return files.together(f"{stem}_26{rng.randrange(100, 1000)}", members)
    inside = f"{stem}/open me first.docx.lnk"
    return files.together(f"{stem} (final)", ((inside, files.shortcut(rng)),))


def _paper(world: World, operation: Operation, holder: Holder) -> Letter:
    """A correspondent's name on a domain like the correspondent's, and a page."""
    me = holder.person
    other = operation.own("other", me.address).choice(near_to(world.cast, holder))
    site = _site(operation, other.domain)
    local = other.address.partition("@")[0]
    who = replace(other, address=f"{local}@{site}", lang=me.lang)
    known = {"title": address_as(me, me.lang), "other": called(other, me.lang)}
    words = _words(operation, wording.PAPERS[operation.hand.manner], me.lang, **known)
    link = _link(world, operation, operation.hand.page(site, world.rng))
    text = f"{words.text}\n{link}\n{_closing(operation, me.lang)}\n\n{signature(who, me.lang)}\n"
    return _send(world, operation, holder, who, words.subject, text)


_WRITERS = {KIT_NOTICE: _notice, INVITED: _invited, PAPER: _paper, KIT_BULK: _bulk}

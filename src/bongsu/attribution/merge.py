"""Two knowledges to one: the built-in cards and an imported bundle know the same actors."""

from collections.abc import Iterable
from dataclasses import replace

from bongsu.attribution.knowledge import Actor, Fact, Knowledge, Report, counted_once


def merged(cards: Knowledge, bundle: Knowledge) -> Knowledge:
    """One knowledge; an actor of the bundle whose ATT&CK id or name a card bears is the card's.

    The same publication is one report, whichever of the two cites it. Values take the form that
    the bundle gives them.
    """
    same = _same(cards.actors, bundle.actors)
    names = {**cards.names, **bundle.names}
    reports = (*_renamed(cards.reports, names), *bundle.reports)
    moved = [replace(r, actor_id=same.get(r.actor_id, r.actor_id)) for r in reports]
    return Knowledge(
        _actors(cards.actors, bundle.actors, same),
        counted_once(_one_origin(moved)),
        names,
        (*cards.sources, *bundle.sources),
        (*cards.notices, *bundle.notices),
    )


def _same(cards: Iterable[Actor], others: Iterable[Actor]) -> dict[str, str]:
    """Ids of the bundle to those of the cards. A shared ATT&CK id outweighs a shared name."""
    by_attack = {one: a.actor_id for a in cards if not a.catch_all for one in a.attack_ids}
    by_name = {n.casefold(): a.actor_id for a in cards if not a.catch_all for n in _names(a)}
    found: dict[str, str] = {}
    for other in others:
        ids = [by_attack[one] for one in other.attack_ids if one in by_attack]
        named = by_name.get(other.name.casefold())
        if ids or named:
            found[other.actor_id] = ids[0] if ids else str(named)
    return found


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _actors(
    cards: Iterable[Actor], others: Iterable[Actor], same: dict[str, str]
) -> tuple[Actor, ...]:
    others = list(others)
    joined = [_joined(c, [o for o in others if same.get(o.actor_id) == c.actor_id]) for c in cards]
    return (*joined, *(other for other in others if other.actor_id not in same))


def _joined(card: Actor, others: list[Actor]) -> Actor:
    names = dict.fromkeys(name for one in (card, *others) for name in _names(one))
    ids = dict.fromkeys(one for actor in (card, *others) for one in actor.attack_ids)
    aliases = tuple(name for name in names if name != card.name)
    return replace(card, aliases=aliases, attack_ids=tuple(ids))


def _renamed(reports: Iterable[Report], names: dict[Fact, str]) -> list[Report]:
    return [
        replace(r, facts=frozenset((k, names.get((k, v.casefold()), v)) for k, v in r.facts))
        for r in reports
    ]


def _one_origin(reports: list[Report]) -> list[Report]:
    """The same publication of the same actor takes the origin under which it came first."""
    origin: dict[tuple[str, str], str] = {}
    for report in reports:
        origin.setdefault((report.actor_id, report.report_id), report.origin)
    return [replace(r, origin=origin[r.actor_id, r.report_id]) for r in reports]

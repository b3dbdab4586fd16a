"""An ATT&CK bundle, STIX 2.0 or 2.1 of any version, to knowledge: who used what by which report.

Revoked objects lead to what replaced them; deprecated ones are left out. What a campaign used
counts for the group that the bundle attributes it to. Text of a bundle is hostile like any other
and is shown through the gate only.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bongsu.attribution.citations import month_of, report_key
from bongsu.attribution.knowledge import Actor, Fact, Knowledge, Report, counted_once
from bongsu.attribution.origins import country_of, sort_of
from bongsu.attribution.stix import Catalogue, attack_id, names_of, text_of
from bongsu.model.errors import BongsuError
from bongsu.model.evidence_item import EvidenceKind

_KINDS = {
    "attack-pattern": EvidenceKind.TECHNIQUE,
    "malware": EvidenceKind.SOFTWARE,
    "tool": EvidenceKind.SOFTWARE,
}
_GROUPS = ("intrusion-set", "threat-actor")


@dataclass(slots=True)
class _Seen:
    """What one publication shows of one group so far."""

    title: str
    url: str
    month: int | None
    facts: set[Fact] = field(default_factory=set)


def knowledge_of_bundle(document: object, name: str, sha256: str) -> Knowledge:
    """The knowledge of a parsed bundle. Raises ``input.knowledge_not_bundle``.

    ``name`` and ``sha256`` say of which file, and are kept with it.
    """
    catalogue = Catalogue(document, name)
    groups = [o for o in catalogue.of_types(_GROUPS) if catalogue.usable(o)]
    if not groups:
        raise BongsuError("input.knowledge_not_bundle", name=name)
    ids = {str(group["id"]): _actor_id(group) for group in groups}
    return Knowledge(
        tuple(_actor(group, catalogue) for group in groups),
        counted_once(_reports(catalogue, ids)),
        _names(catalogue),
        ((name, sha256),),
        tuple(catalogue.notices()),
    )


def _actor_id(group: Mapping[str, Any]) -> str:
    """The ATT&CK id, else one that derives from the object's own."""
    found = attack_id(group)
    return found or "x-" + hashlib.sha256(str(group["id"]).encode()).hexdigest()[:12]


def _actor(group: Mapping[str, Any], catalogue: Catalogue) -> Actor:
    description = text_of(group, "description")
    country = country_of(description)
    own, *aliases = dict.fromkeys([*names_of(group), *catalogue.former_names(group)])
    found = attack_id(group)
    return Actor(
        actor_id=_actor_id(group),
        name=own,
        aliases=tuple(aliases),
        attack_ids=(found,) if found else (),
        country=country,
        sort=sort_of(description, country),
    )


def _reports(catalogue: Catalogue, ids: Mapping[str, str]) -> Iterator[Report]:
    seen: dict[tuple[str, str], _Seen] = {}
    for relation in catalogue.relations("uses"):
        used = catalogue.living(relation.get("target_ref"))
        kind = _KINDS.get(str(used.get("type"))) if used else None
        if used is None or kind is None:
            continue
        for actor in _users(catalogue, relation, ids):
            for citation in catalogue.citations(relation):
                _note(seen, actor, citation, _facts(kind, used))
    for (actor, key), one in seen.items():
        yield Report(key, actor, key, one.month, frozenset(one.facts), title=one.title, url=one.url)


def _users(catalogue: Catalogue, relation: Mapping[str, Any], ids: Mapping[str, str]) -> list[str]:
    user = catalogue.living(relation.get("source_ref"))
    if user is None:
        return []
    if user.get("type") == "campaign":
        return [ids[ref] for ref in catalogue.attributed(str(user["id"])) if ref in ids]
    return [ids[str(user["id"])]] if str(user["id"]) in ids else []


def _note(
    seen: dict[tuple[str, str], _Seen], actor: str, citation: Mapping[str, Any], facts: set[Fact]
) -> None:
    key = report_key(citation)
    if not key:
        return
    title = text_of(citation, "description") or text_of(citation, "source_name")
    one = seen.setdefault((actor, key), _Seen(title[:300], text_of(citation, "url")[:500], None))
    one.month = month_of(citation.get("description")) if one.month is None else one.month
    one.facts |= facts


def _facts(kind: EvidenceKind, used: Mapping[str, Any]) -> set[Fact]:
    value = _value(used)
    values = {value, value.partition(".")[0]} if kind is EvidenceKind.TECHNIQUE else {value}
    return {(kind, one) for one in values}


def _value(used: Mapping[str, Any]) -> str:
    return attack_id(used) or names_of(used)[0].casefold()


def _names(catalogue: Catalogue) -> dict[Fact, str]:
    """Ids and names to the one form; a name that several things bear leads nowhere."""
    meant: dict[Fact, set[str]] = defaultdict(set)
    for one in catalogue.of_types(_KINDS):
        living = catalogue.living(one.get("id"))
        if living is None or str(living.get("type")) not in _KINDS:
            continue
        kind = _KINDS[str(living["type"])]
        for name in (attack_id(one), *names_of(one)):
            if name:
                meant[kind, name.casefold()].add(_value(living))
    return {key: next(iter(values)) for key, values in meant.items() if len(values) == 1}

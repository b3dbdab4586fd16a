"""Knowledge as a compact document, the same bytes for the same knowledge, and back."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from bongsu.attribution.knowledge import Actor, Knowledge, Report, Sort
from bongsu.model.evidence_item import EvidenceKind

FORM = "bongsu.knowledge/1"


def written(knowledge: Knowledge) -> bytes:
    """Canonical JSON: sorted names, no spaces, UTF-8."""
    document = {
        "form": FORM,
        "sources": [list(source) for source in knowledge.sources],
        "notices": list(knowledge.notices),
        "actors": [_actor(actor) for actor in knowledge.actors],
        "reports": [_report(report) for report in knowledge.reports],
        "names": sorted([kind, name, to] for (kind, name), to in knowledge.names.items()),
    }
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def read_back(document: Mapping[str, Any]) -> Knowledge:
    """The knowledge of a parsed document. Raises KeyError, TypeError or ValueError."""
    return Knowledge(
        tuple(_actor_of(given) for given in document["actors"]),
        tuple(_report_of(given) for given in document["reports"]),
        {(EvidenceKind(kind), name): to for kind, name, to in document["names"]},
        tuple((name, digest) for name, digest in document["sources"]),
        tuple(document["notices"]),
    )


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.actor_id,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "attack_ids": list(actor.attack_ids),
        "country": actor.country,
        "sort": actor.sort.value,
        "card": actor.card,
        "catch_all": actor.catch_all,
    }


def _actor_of(given: Mapping[str, Any]) -> Actor:
    return Actor(
        given["id"],
        given["name"],
        tuple(given["aliases"]),
        tuple(given["attack_ids"]),
        given["country"],
        Sort(given["sort"]),
        given["card"],
        given["catch_all"],
    )


def _report(report: Report) -> dict[str, Any]:
    facts: dict[str, list[str]] = defaultdict(list)
    for kind, value in sorted(report.facts):
        facts[kind.value].append(value)
    return {
        "id": report.report_id,
        "actor": report.actor_id,
        "origin": report.origin,
        "month": report.month,
        "facts": facts,
        "kinds": sorted(report.kinds),
        "title": report.title,
        "url": report.url,
    }


def _report_of(given: Mapping[str, Any]) -> Report:
    facts = [(EvidenceKind(k), value) for k, values in given["facts"].items() for value in values]
    return Report(
        given["id"],
        given["actor"],
        given["origin"],
        given["month"],
        frozenset(facts),
        frozenset(EvidenceKind(kind) for kind in given["kinds"]),
        given["title"],
        given["url"],
    )

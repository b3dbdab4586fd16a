"""Attributes of MISP events, as MISP writes them to JSON."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bongsu.adapters.indicator_values import Gathering, moment, normalised, stated_grade
from bongsu.adapters.stix_objects import Thing, text_of, things_of
from bongsu.model.indicator import Indicator, IndicatorKind, IndicatorList, ListForm

_VALUES = {
    "domain", "email", "email-dst", "email-message-id", "email-reply-to", "email-src", "hostname",
    "ip", "ip-dst", "ip-src", "sha256", "uri", "url",
}  # fmt: skip
"""Types, and parts of joined types such as ``filename|sha256``, of which tables hold values."""
_SOFTWARE = {
    "android", "backdoor", "banker", "botnet", "cryptominers", "exploit-kit", "malpedia", "rat",
    "ransomware", "stealer", "tool",
}  # fmt: skip
_SOFTWARE_ENDS = ("-malware", "mitre-tool", "-attack-tool")
_ACTORS = ("threat-actor", "intrusion-set", "activity-group")
_GALAXY = re.compile(r'misp-galaxy:([^=]+)="(.+)"')
_ATTACK_ID = re.compile(r" - [A-Z]{1,3}[0-9]{4}(?:\.[0-9]{3})?$")
_PARTS = ("Attribute", "Object")
_TRUE = (True, 1, "1", "true")


def is_misp(document: object) -> bool:
    return bool(_events(document))


def misp_list(document: object, name: str) -> IndicatorList:
    """Attributes meant for detection, of events and of their objects; ``name`` is the file's, for
    an event that names no organisation.
    """
    gathering = Gathering(ListForm.MISP)
    for event in _events(document):
        source = _source(event) or name
        about = _Context.of(event)
        for attribute, inherited in _attributes(event):
            _attribute(gathering, attribute, inherited, about, source)
    return gathering.done()


def _events(document: object) -> list[Thing]:
    """One event, several of them, or the answer to a search for events or attributes."""
    if isinstance(document, dict) and "response" in document:
        document = document["response"]
    found: list[Thing] = []
    for each in document if isinstance(document, list) else [document]:
        event = each.get("Event", each) if isinstance(each, dict) else None
        if isinstance(event, dict) and any(isinstance(event.get(n), list) for n in _PARTS):
            found.append(event)
    return found


def _attributes(event: Thing) -> Iterator[tuple[Thing, Thing]]:
    """Each attribute with the object it is part of, an empty one where it stands alone."""
    for attribute in things_of(event.get("Attribute")):
        yield attribute, {}
    for thing in things_of(event.get("Object")):
        for attribute in things_of(thing.get("Attribute")):
            yield attribute, thing


class _Context:
    """Tags of an event or attribute, and the programs and actors that its clusters name."""

    def __init__(self, tags: list[str], clusters: list[tuple[str, str]]) -> None:
        self.tags = tags
        self.software = _named(clusters, _is_software)
        self.attributed = _named(clusters, _is_actor)

    @classmethod
    def of(cls, thing: Thing) -> "_Context":
        tags = [text_of(tag, "name") for tag in things_of(thing.get("Tag"))]
        clusters = [(m[1], m[2]) for tag in tags if (m := _GALAXY.fullmatch(tag))]
        for galaxy in things_of(thing.get("Galaxy")):
            named = things_of(galaxy.get("GalaxyCluster"))
            clusters += ((text_of(each, "type"), text_of(each, "value")) for each in named)
        return cls(tags, clusters)


def _named(clusters: Iterable[tuple[str, str]], wanted: Any) -> tuple[str, ...]:
    names = (_ATTACK_ID.sub("", value) for kind, value in clusters if wanted(kind))
    return tuple(dict.fromkeys(filter(None, names)))


def _is_software(kind: str) -> bool:
    return kind in _SOFTWARE or kind.endswith(_SOFTWARE_ENDS)


def _is_actor(kind: str) -> bool:
    return kind.endswith(_ACTORS)


def _attribute(
    gathering: Gathering, attribute: Thing, part_of: Thing, event: _Context, source: str
) -> None:
    kind, value = text_of(attribute, "type"), text_of(attribute, "value")
    if attribute.get("to_ids") not in _TRUE:
        gathering.leave("not_for_detection", f"{kind}: {value}")
        return
    own = _Context.of(attribute)
    first, last = (
        text_of(attribute, name) or text_of(part_of, name) for name in ("first_seen", "last_seen")
    )
    revoked = attribute.get("deleted") in _TRUE or part_of.get("deleted") in _TRUE
    software = tuple(dict.fromkeys([*own.software, *event.software]))
    uuid = text_of(attribute, "uuid")
    values = list(_values(kind, value))
    for told in values:
        indicator = Indicator(
            told[1],
            told[0],
            moment(first, end=False),
            moment(last, end=True),
            source,
            stated_grade(own.tags) or stated_grade(event.tags),
            ", ".join(filter(None, (text_of(attribute, "category"), *software, uuid))),
            software,
            tuple(dict.fromkeys([*own.attributed, *event.attributed])),
            revoked,
        )
        gathering.take(indicator)
        if revoked:
            gathering.leave("revoked", told[1])
    if not values:
        gathering.leave("kind", f"{kind}: {value}")


def _values(kind: str, value: str) -> Iterator[tuple[IndicatorKind, str]]:
    """What of it a table holds; ``domain|ip`` says two things at once."""
    names = kind.split("|")
    for name, text in zip(names, value.split("|", len(names) - 1), strict=False):
        if name in _VALUES and text.strip():
            told = normalised(text.strip(), name)
            if told[0] is not IndicatorKind.OTHER:
                yield told


def _source(event: Thing) -> str:
    """Whose event, of when. Its title may name an actor, so it is left where it stands."""
    who = event.get("Orgc") or event.get("Org")
    name = text_of(who, "name") if isinstance(who, dict) else ""
    return " ".join(filter(None, (name, text_of(event, "date"))))

"""The objects of a STIX bundle, however it was written: newest version of each, dead ones apart."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from bongsu.model.errors import BongsuError

_ATTACK_ID = re.compile(r"[A-Z]{1,3}[0-9]{4}(?:\.[0-9]{3})?")
_MOST_OBJECTS = 500_000
_MOST_NAMES = 100
_LONGEST = 200
_HOPS = 10

Thing = Mapping[str, Any]


def text_of(thing: Thing, name: str) -> str:
    """A property where it is text, else nothing."""
    value = thing.get(name)
    return value if isinstance(value, str) else ""


def attack_id(thing: Thing) -> str | None:
    """The id that ATT&CK gave, as G0094, S0154 or T1566.002."""
    for reference in _things(thing.get("external_references")):
        name, value = text_of(reference, "source_name"), text_of(reference, "external_id")
        if name.startswith("mitre") and _ATTACK_ID.fullmatch(value):
            return value
    return None


def names_of(thing: Thing) -> list[str]:
    """Name and aliases, each once, the name first; the id where there is none."""
    given = [thing.get("name")]
    for field in ("aliases", "x_mitre_aliases"):
        value = thing.get(field)
        given += value[:_MOST_NAMES] if isinstance(value, list) else []
    found = [name.strip()[:_LONGEST] for name in given if isinstance(name, str) and name.strip()]
    return list(dict.fromkeys(found)) or [text_of(thing, "id")]


class Catalogue:
    """Objects by id, what replaced them, and who is attributed to whom.

    Raises ``input.knowledge_not_bundle`` where the document, a file ``name``, has no list of them.
    """

    def __init__(self, document: object, name: str) -> None:
        objects = document.get("objects") if isinstance(document, dict) else None
        if not isinstance(objects, list) or len(objects) > _MOST_OBJECTS:
            raise BongsuError("input.knowledge_not_bundle", name=name)
        self._by_id: dict[str, Thing] = {}
        for thing in _things(objects):
            self._keep(thing)
        self._successor: dict[str, str] = {}
        self._attributed: dict[str, list[str]] = defaultdict(list)
        for relation in self._of("relationship"):
            self._relate(relation)

    def _keep(self, thing: Thing) -> None:
        name = text_of(thing, "id")
        known = self._by_id.get(name)
        if name and (known is None or text_of(thing, "modified") > text_of(known, "modified")):
            self._by_id[name] = thing

    def _of(self, kind: str) -> Iterator[Thing]:
        return (thing for thing in self._by_id.values() if thing.get("type") == kind)

    def _relate(self, relation: Thing) -> None:
        source, target = text_of(relation, "source_ref"), text_of(relation, "target_ref")
        if relation.get("relationship_type") == "revoked-by":
            self._successor[source] = target
        elif relation.get("relationship_type") == "attributed-to" and self.usable(relation):
            self._attributed[source].append(target)

    def usable(self, thing: Thing) -> bool:
        """Neither revoked nor deprecated."""
        return not thing.get("revoked") and not thing.get("x_mitre_deprecated")

    def of_types(self, types: Collection[str]) -> list[Thing]:
        """All objects of these types, the dead ones too, in the order of the bundle."""
        return [thing for thing in self._by_id.values() if thing.get("type") in types]

    def living(self, name: object) -> Thing | None:
        """The object of this id, or what it was revoked by; None where that is missing or dead."""
        for _ in range(_HOPS):
            thing = self._by_id.get(name) if isinstance(name, str) else None
            if thing is None or self.usable(thing):
                return thing
            name = self._successor.get(name) if isinstance(name, str) else None
        return None

    def former_names(self, thing: Thing) -> list[str]:
        """Names of what was revoked in its favour."""
        return self._former.get(text_of(thing, "id"), [])

    @cached_property
    def _former(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for old in self._successor:
            living = self.living(old)
            if living is not None and old in self._by_id:
                found[text_of(living, "id")] += names_of(self._by_id[old])
        return found

    def relations(self, kind: str) -> list[Thing]:
        """Relationships of a type that still hold."""
        return [
            relation
            for relation in self._of("relationship")
            if relation.get("relationship_type") == kind and self.usable(relation)
        ]

    def attributed(self, name: str) -> list[str]:
        """Ids of the groups, as they live today, that something is attributed to; each once."""
        found = [self.living(target) for target in self._attributed.get(name, ())]
        return list(dict.fromkeys(text_of(thing, "id") for thing in found if thing))

    def citations(self, relation: Thing) -> list[Thing]:
        """What a relationship rests on."""
        return _things(relation.get("external_references"))

    def notices(self) -> list[str]:
        """Statements that the bundle's marking asks to be shown."""
        found = [marking.get("definition") for marking in self._of("marking-definition")]
        texts = [text_of(given, "statement") for given in found if isinstance(given, dict)]
        return [text[:1000] for text in dict.fromkeys(texts) if text]


def _things(value: object) -> list[Thing]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []

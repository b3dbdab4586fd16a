"""A made-up knowledge: groups that nobody ever heard of, their software and what was written.

Techniques bear the ids of ATT&CK, because they are everybody's. All else was invented, and every
address of a report lies under a reserved name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bongsu.scenario.chance import Rng, chance
from bongsu.scenario.truth import Row

TECHNIQUES = (
    "T1566.001", "T1566.002", "T1598.003", "T1204.001", "T1204.002", "T1059.001", "T1059.005",
    "T1059.007", "T1053.005", "T1547.001", "T1027", "T1036.005", "T1056.001", "T1071.001",
    "T1102.002", "T1105", "T1114.002", "T1114.003", "T1539", "T1583.001", "T1585.002", "T1586.002",
    "T1656", "T1564.008",
)  # fmt: skip
_GROUPS = ("Alder", "Barley", "Cobalt", "Driftwood", "Ember", "Flint", "Garnet", "Heather")
_TOOLS = ("lantern", "spindle", "kettle", "thimble", "bobbin", "anvil", "trowel", "ladle")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_OWN_TOOLS, _HABITS = 4, 9
_FEWEST_REPORTS, _MOST_REPORTS = 5, 15


@dataclass(frozen=True, slots=True)
class Profile:
    """A made-up group. ``tools`` are the ids of its own software, ``habits`` its techniques."""

    group_id: str
    name: str
    tools: tuple[str, ...]
    habits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lore:
    """All that is known: groups, software that anybody buys, and a name for every software."""

    profiles: tuple[Profile, ...]
    common: tuple[str, ...]
    names: Mapping[str, str]


def lore(seed: int) -> Lore:
    """The groups of a seed."""
    rng, names = chance(f"{seed}|lore"), dict[str, str]()
    profiles = []
    for number, word in enumerate(_GROUPS):
        ids = [f"S99{number}{step}" for step in range(_OWN_TOOLS)]
        names |= {i: f"{word}{tool}" for i, tool in zip(ids, rng.sample(_TOOLS, 4), strict=True)}
        habits = tuple(sorted(rng.sample(TECHNIQUES, _HABITS)))
        profiles.append(Profile(f"G99{number:02d}", f"Fictional {word}", tuple(ids), habits))
    common = tuple(f"S999{step}" for step in range(2))
    names |= dict(zip(common, ("Fairground Loader", "Fairground Scanner"), strict=True))
    return Lore(tuple(profiles), common, names)


def observed(rng: Rng, known: Lore, profile: Profile) -> tuple[list[str], list[str]]:
    """Software and techniques that one look at a group shows."""
    tools = rng.sample(profile.tools, rng.randrange(1, 3))
    if rng.random() < 0.4:
        tools.append(rng.choice(known.common))
    odd = [t for t in TECHNIQUES if t not in profile.habits]
    techniques = rng.sample(profile.habits, rng.randrange(3, 6)) + rng.sample(odd, 1)
    return sorted(tools), sorted(techniques)


def bundle(seed: int, known: Lore) -> Row:
    """The knowledge as a STIX 2.1 bundle in the form of ATT&CK's."""
    things = [*_software(known), *(_thing("attack-pattern", t, t) for t in TECHNIQUES)]
    groups = [_thing("intrusion-set", p.group_id, p.name) for p in known.profiles]
    uses = [row for p in known.profiles for row in _uses(chance(f"{seed}|{p.name}"), known, p)]
    return {"type": "bundle", "id": _id("bundle", str(seed)), "objects": [*groups, *things, *uses]}


def _software(known: Lore) -> list[Row]:
    return [_thing("malware", tool, name) for tool, name in known.names.items()]


def _thing(kind: str, attack_id: str, name: str) -> Row:
    told = "A fictional group, generated for training." if kind == "intrusion-set" else ""
    made: Row = {
        "type": kind,
        "spec_version": "2.1",
        "id": _id(kind, attack_id),
        "created": "2026-01-01T00:00:00.000Z",
        "modified": "2026-01-01T00:00:00.000Z",
        "name": name,
        "external_references": [{"source_name": "mitre-attack", "external_id": attack_id}],
    }
    return made | ({"description": told, "aliases": [name]} if told else {})


def _uses(rng: Rng, known: Lore, profile: Profile) -> Iterator[Row]:
    """One relationship for each thing used, with the reports that tell of it."""
    telling: dict[str, list[Row]] = {}
    for number in range(rng.randrange(_FEWEST_REPORTS, _MOST_REPORTS)):
        citation = _citation(rng, profile, number)
        tools, techniques = observed(rng, known, profile)
        for used in (*tools, *techniques):
            telling.setdefault(used, []).append(citation)
    for used in sorted(telling):
        yield _relation(profile, used, telling[used])


def _citation(rng: Rng, profile: Profile, number: int) -> Row:
    year, month, day = rng.randrange(2022, 2026), rng.randrange(12), rng.randrange(1, 28)
    word = profile.name.split()[-1].lower()
    title = f"{profile.name}, part {number + 1}"
    return {
        "source_name": title,
        "url": f"https://reports.{word}-watch.example/{year}/{number + 1}",
        "description": f"Fictional Watch. ({year}, {_MONTHS[month]} {day}). {title}.",
    }


def _relation(profile: Profile, used: str, citations: Sequence[Row]) -> Row:
    kind = "malware" if used.startswith("S") else "attack-pattern"
    return {
        "type": "relationship",
        "spec_version": "2.1",
        "id": _id("relationship", f"{profile.group_id} {used}"),
        "created": "2026-01-01T00:00:00.000Z",
        "modified": "2026-01-01T00:00:00.000Z",
        "relationship_type": "uses",
        "source_ref": _id("intrusion-set", profile.group_id),
        "target_ref": _id(kind, used),
        "external_references": list(citations),
    }


def _id(kind: str, name: str) -> str:
    """A STIX id that derives from what it names."""
    text = sha256(f"bongsu fiction|{kind}|{name}".encode()).hexdigest()
    return f"{kind}--{text[:8]}-{text[8:12]}-5{text[13:16]}-a{text[17:20]}-{text[20:32]}"

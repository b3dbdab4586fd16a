"""`python -m bench.attribution.everyday BUNDLE…`: what mail and sign-in logs show of anybody.

Prints `src/bongsu/attribution/everyday.json`. A technique without parts is everyday where

- in any of the bundles it prepares an intrusion (tactic resource-development),
- in any of them its platforms name a mail service or an identity provider, unless it runs or
  destroys something,
- a detector of Bongsu says on its card that it shows it, or
- it, or what it is part of, stands in `BY_HAND`.

One with parts is everyday where half of them are. What no bundle knows counts as what it is part
of; ``elsewhere`` are the known parts of everyday techniques that are not everyday themselves.
"""

import argparse
import json
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bongsu.attribution.stix import Catalogue, attack_id
from bongsu.wiring import detectors

PLATFORMS = frozenset(
    {"Office 365", "Office Suite", "Google Workspace", "Azure AD", "Identity Provider"}
)
PREPARES = "resource-development"
NOT_SEEN = frozenset({"execution", "impact"})
BY_HAND = frozenset(
    {"T1566", "T1598", "T1204.001", "T1204.002"}  # the lure, and who falls for it
    | {"T1589", "T1591", "T1593", "T1594"}  # what was known of the person
    | {"T1036.002", "T1036.005", "T1036.007", "T1036.008"}  # how an attached file is called
    | {"T1671", "T1672"}  # of newer bundles: consent to an application, forged sender
)
"""What letters and sign-ins show though no rule says so, with all parts."""
WHOLES = frozenset({"T1090", "T1111", "T1539", "T1556", "T1557"})
"""A sign-in by way of somebody else, or under other rules: so much is seen, not which part."""


def derived(bundles: Iterable[object], cards: Iterable[str]) -> dict[str, list[str]]:
    """Everyday techniques, and their known parts that are none."""
    techniques = [each for bundle in bundles for each in _techniques(bundle)]
    parts: dict[str, set[str]] = defaultdict(set)
    for name, _ in techniques:
        if "." in name:
            parts[_whole(name)].add(name)
    found = {*cards, *BY_HAND, *WHOLES}
    found |= {name for name, each in techniques if name not in parts and _shows(name, each)}
    found |= {name for name, of in parts.items() if 2 * len(of & found) >= len(of)}
    elsewhere = {part for name in found for part in parts[name] - found}
    return {"techniques": sorted(found), "elsewhere": sorted(elsewhere)}


def _shows(name: str, technique: Mapping[str, Any]) -> bool:
    tactics = {each.get("phase_name") for each in technique.get("kill_chain_phases") or ()}
    if PREPARES in tactics or {name, _whole(name)} & BY_HAND:
        return True
    return bool(PLATFORMS & set(technique.get("x_mitre_platforms") or ())) and not (
        tactics & NOT_SEEN
    )


def _whole(name: str) -> str:
    return name.partition(".")[0]


def _techniques(bundle: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    catalogue = Catalogue(bundle, "bundle")
    for thing in catalogue.of_types(("attack-pattern",)):
        name = attack_id(thing)
        if name and catalogue.usable(thing):
            yield name, thing


def stated() -> set[str]:
    """What the cards of the detectors say that they show."""
    return {technique for each in detectors() for technique in each.CARD.attack}


def written(lists: Mapping[str, Sequence[str]]) -> str:
    """The lists as JSON, in lines of a width to be read."""
    told = (f'"{name}": [\n{_lines(values)}\n]' for name, values in lists.items())
    return "{" + ",\n".join(told) + "}\n"


def _lines(values: Sequence[str]) -> str:
    return textwrap.indent(textwrap.fill(json.dumps(values)[1:-1], 97), " ")


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.attribution.everyday")
    parser.add_argument("bundles", type=Path, nargs="+", metavar="BUNDLE")
    options = parser.parse_args(words)
    bundles = (json.loads(path.read_bytes()) for path in options.bundles)
    print(written(derived(bundles, stated())), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())

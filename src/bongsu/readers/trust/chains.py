"""Authenticated Received Chain (RFC 8617): what each sealer on the way says that it saw."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from bongsu.readers import authentication
from bongsu.readers.received import Hop
from bongsu.readers.trust.claims import Place, Trust, judge
from bongsu.readers.trust.path import Path
from bongsu.readers.trust.profiles import PROFILES, under

_INSTANCE = re.compile(r"(?:^|;)\s*i\s*=\s*(\d{1,3})\s*(?:;|$)")
_TAG = re.compile(r"(?:^|;)\s*(d|s|cv|t)\s*=\s*([^;\s]+)", re.IGNORECASE)
_RESULTS, _SIGNATURE, _SEAL = (
    "arc-authentication-results", "arc-message-signature", "arc-seal",
)  # fmt: skip
_SETS_CAP = 50
_LENGTH_CAP = 4000
_KNOWN = tuple(sealer for profile in PROFILES for sealer in profile.sealers)


class ArcField(NamedTuple):
    """One field of a chain: its lower-case name and value, its place in the header."""

    key: str
    value: str
    hops_above: int
    number: int


class ArcSet(NamedTuple):
    """A row of `email_arc`."""

    instance: int
    sealer: str | None
    selector: str | None
    validation: str | None
    sealed_ms: int | None
    complete: bool
    known_sealer: bool
    trust_class: str | None


def arc_sets(fields: Sequence[ArcField], path: Path, hops: Sequence[Hop]) -> list[ArcSet]:
    """The sets, newest first. The seals themselves are not verified: their keys stand in DNS."""
    grouped: defaultdict[int, list[ArcField]] = defaultdict(list)
    for each in fields:
        found = _INSTANCE.search(each.value[:_LENGTH_CAP])
        if found:
            grouped[int(found[1])].append(each)
    whole = {number for number, found in grouped.items() if _whole(found)}
    unbroken = 0
    while unbroken + 1 in whole:
        unbroken += 1
    newest = sorted(grouped, reverse=True)[:_SETS_CAP]
    return [_set(n, grouped[n], path, hops, complete=n <= unbroken) for n in newest]


def _whole(fields: Sequence[ArcField]) -> bool:
    return sorted(each.key for each in fields) == [_RESULTS, _SIGNATURE, _SEAL]


def _set(
    number: int, fields: Sequence[ArcField], path: Path, hops: Sequence[Hop], *, complete: bool
) -> ArcSet:
    seal = next((each.value for each in fields if each.key == _SEAL), "")
    tags = {name.lower(): value.lower() for name, value in _TAG.findall(seal[:_LENGTH_CAP])}
    time = tags.get("t", "")
    sealer = tags.get("d")
    return ArcSet(
        number, sealer, tags.get("s"), tags.get("cv"),
        int(time) * 1000 if time.isdigit() and len(time) <= 12 else None, complete,
        sealer is not None and under(sealer, _KNOWN), _trust(fields, path, hops),
    )  # fmt: skip


def _trust(fields: Sequence[ArcField], path: Path, hops: Sequence[Hop]) -> Trust | None:
    results = next((each for each in fields if each.key == _RESULTS), None)
    if results is None:
        return None
    claims = authentication.parse_arc_results(results.value)
    named = claims[0].authserv_id if claims else None
    place = Place(_RESULTS, named, results.hops_above, results.number)
    return judge([place], path, hops)[0]

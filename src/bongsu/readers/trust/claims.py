"""Which results of checks count: stamped by the account's own provider, by others, by nobody."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bongsu.readers.domains import registrable
from bongsu.readers.received import Hop
from bongsu.readers.trust.path import Path


class Trust(StrEnum):
    """``trusted``: stamped by the account's own provider at its border or above it.
    ``recorded``: it stands beside a hop of the server that it names, or where only the provider
    should have written, but nothing rules out that a sender wrote both. ``claimed``: neither.
    """

    TRUSTED = "trusted"
    RECORDED = "recorded"
    CLAIMED = "claimed"


class Place(NamedTuple):
    """Where a field with results stands. ``field`` numbers the fields that carry claims."""

    header: str
    authserv_id: str | None
    hops_above: int
    field: int


def judge(places: Sequence[Place], path: Path, hops: Sequence[Hop]) -> list[Trust]:
    """The trust in each claim, in the order of ``places``, which is the order of the header."""
    first: dict[tuple[str, str | None, int], int] = {}
    for place in places:
        first.setdefault((place.header, place.authserv_id, place.hops_above), place.field)
    return [_trust(each, path, hops, _topmost(each, first)) for each in places]


def _topmost(place: Place, first: dict[tuple[str, str | None, int], int]) -> bool:
    """Whether it is the first field of its kind at its place: a forger's would follow it."""
    return first[place.header, place.authserv_id, place.hops_above] == place.field


def _trust(place: Place, path: Path, hops: Sequence[Hop], topmost: bool) -> Trust:
    profile, border, reach = path
    if profile is None or border is None or reach is None:
        return Trust.CLAIMED
    own = place.header == "received-spf" or profile.signs(place.authserv_id)
    known = profile.verified and profile.name != "generic"
    if place.hops_above <= border:
        sure = own and profile.verified
        return Trust.TRUSTED if sure else Trust.RECORDED
    if own and profile.below and topmost and place.hops_above == border + 1:
        return Trust.TRUSTED if known else Trust.RECORDED
    if own and known:
        return Trust.CLAIMED  # the provider's own name where it never writes
    if place.authserv_id is None:
        within = place.hops_above <= reach and place.header != "received-spf"
        return Trust.RECORDED if own and within else Trust.CLAIMED
    return Trust.RECORDED if _beside(place, hops) else Trust.CLAIMED


def _beside(place: Place, hops: Sequence[Hop]) -> bool:
    """Whether the hop above or below it was written by the server that it names."""
    named = registrable(place.authserv_id or "")
    near = hops[max(0, place.hops_above - 1) : place.hops_above + 1]
    return named is not None and any(
        hop.by_host is not None and registrable(hop.by_host) == named for hop in near
    )

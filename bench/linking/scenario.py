"""Generated cases with truth: what is joined of lures and takeovers, and what belongs together."""

import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from bench.linking.cases import Case, Row, played
from bench.linking.planted import Place, means, places
from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.linking.rarity import counted
from bongsu.model.campaign import Link
from bongsu.scenario.plots.pairing import Pair, incidents, pairs
from bongsu.steps.lake_tables import select
from bongsu.steps.observe import background, observed

KINDS = ("lure", "takeover")


@dataclass(frozen=True, slots=True)
class Joined:
    """Pairs of the truth's incidents: those in one campaign, and those that belong together.

    A takeover is one incident of the truth and many of the product; it is joined with whatever one
    of its records is joined with. ``sharing`` are takeovers of one hand of which the exports were
    written to show one thing of the hand. ``wrong`` tells why any two of different hands were
    linked.
    """

    kinds: Mapping[str, str]
    joined: frozenset[Pair]
    of_hand: frozenset[Pair]
    of_campaign: frozenset[Pair]
    sharing: frozenset[Pair]
    wrong: tuple[str, ...]

    def count(self, kind: str) -> int:
        """Incidents of a kind that the exports show."""
        return sum(each == kind for each in self.kinds.values())

    def between(self, one: str, other: str) -> "Joined":
        """Pairs of an incident of one kind and one of the other alone."""
        kept = [
            frozenset(pair for pair in found if self._are(pair, one, other))
            for found in (self.joined, self.of_hand, self.of_campaign)
        ]
        return replace(self, joined=kept[0], of_hand=kept[1], of_campaign=kept[2])

    def _are(self, pair: Pair, one: str, other: str) -> bool:
        return sorted(self.kinds[each] for each in pair) == sorted((one, other))


def run(plot: str, seed: int, accounts: int, months: int) -> tuple[Joined, Joined]:
    """Generates and reads, then links twice: lures alone, and lures with takeovers."""
    with (
        tempfile.TemporaryDirectory(prefix="bongsu-linking-") as name,
        played(plot, seed, accounts, months, Path(name)) as (truth, cases),
    ):
        alone, both = (linked(truth, cases, kinds) for kinds in (KINDS[:1], KINDS))
    return alone, both


def linked(truth: Row, cases: Sequence[Case], kinds: Collection[str]) -> Joined:
    """What the product joins where the truth's incidents of these kinds are taken for its own."""
    planted = [row for row in incidents(truth) if row["kind"] in kinds]
    named, seen = _observed(cases, planted)
    found = links(seen)
    told = {row["incident"]: row["kind"] for row in planted if row["incident"] in named.values()}
    visible = {
        by: frozenset(p for p in pairs(truth, by, kinds) if told.keys() >= set(p))
        for by in ("hand", "campaign")
    }
    joined = {
        pair
        for campaign in campaigns(seen, found)
        for pair in combinations(sorted({named[each.key] for each in campaign.incidents}), 2)
    }
    wrong = tuple(_wrong(found, named, visible["hand"]))
    sharing = _sharing(cases, planted, visible["hand"])
    return Joined(told, frozenset(joined), visible["hand"], visible["campaign"], sharing, wrong)


def _sharing(
    cases: Sequence[Case], planted: Sequence[Row], of_hand: Collection[Pair]
) -> frozenset[Pair]:
    by_case = {case.name: means(case) for case in cases}
    shown = {
        row["incident"]: by_case[row["case"]][row["account"]]
        for row in planted
        if row["kind"] == "takeover"
    }
    nothing = frozenset[str]()
    return frozenset(
        (one, other)
        for one, other in of_hand
        if shown.get(one, nothing) & shown.get(other, nothing)
    )


def _observed(
    cases: Sequence[Case], planted: Sequence[Row]
) -> tuple[dict[str, str], list[Observed]]:
    """The truth's names by incident key, and each case, which also says how common it finds what
    the others show.
    """
    found = [places(case, planted) for case in cases]
    own = [_of(case, rows) for case, rows in zip(cases, found, strict=True)]
    asked = counted(values for each in own for values in each.values.values())
    seen = [
        replace(each, shown=background(case.house.lake, asked))
        for case, each in zip(cases, own, strict=True)
    ]
    return {key: name for rows in found for (_, _, key), name in rows.items()}, seen


def _of(case: Case, rows: Collection[Place]) -> Observed:
    select(case.house.lake, [(account, row) for account, row, _ in rows])
    return observed(case.house.lake, case.house.ledger.case_id)


def _wrong(
    found: Sequence[Link], named: Mapping[str, str], right: Collection[Pair]
) -> Iterator[str]:
    for link in found:
        one, other = sorted((named[link.first], named[link.second]))
        if one != other and (one, other) not in right:
            yield f"{one} {other} {[(r.type, r.untrusted_value, r.points) for r in link.reasons]}"

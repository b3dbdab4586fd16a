"""Generated cases with truth: which planted lures are joined, and which belong together."""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.linking.read import account_id, filled
from bench.scenario.exports import copies
from bongsu.linking.campaigns import campaigns
from bongsu.linking.links import links
from bongsu.linking.observed import Observed
from bongsu.model.campaign import incident_key
from bongsu.scenario import generate
from bongsu.scenario.plots.pairing import Pair, incidents, pairs
from bongsu.steps.lake_tables import rows_of, select, tables
from bongsu.steps.observe import background, observed
from bongsu.testing.fakes import MemoryLake

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Joined:
    """One plot and seed: pairs that were joined, pairs of one hand and of one campaign, and why
    any two of different hands were joined.
    """

    plot: str
    seed: int
    lures: int
    joined: frozenset[Pair]
    of_hand: frozenset[Pair]
    of_campaign: frozenset[Pair]
    wrong: tuple[str, ...]


def run(plot: str, seed: int, accounts: int, months: int) -> Joined:
    """Generates, reads the mail, takes the planted lures for incidents, links."""
    with tempfile.TemporaryDirectory(prefix="bongsu-linking-") as name:
        folder = Path(name)
        for file in generate(seed, accounts, months, plot=plot):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        lures = [row for row in incidents(truth) if row["kind"] == "lure"]
        cases = list(_cases(folder, truth, lures))
    named = {key: name for _, _, names in cases for key, name in names.items()}
    seen = _with_background([(lake, own) for lake, own, _ in cases])
    found = links(seen)
    joined = {
        pair
        for campaign in campaigns(seen, found)
        for pair in combinations(sorted(named[each.key] for each in campaign.incidents), 2)
    }
    of_hand = pairs(truth)
    wrong = tuple(
        f"{[(r.type, r.untrusted_value, r.points) for r in link.reasons]}"
        for link in found
        if tuple(sorted((named[link.first], named[link.second]))) not in of_hand
    )
    of_campaign = pairs(truth, by="campaign")
    return Joined(plot, seed, len(named), frozenset(joined), of_hand, of_campaign, wrong)


def _cases(
    folder: Path, truth: Row, lures: Sequence[Row]
) -> Iterator[tuple[MemoryLake, Observed, dict[str, str]]]:
    """Each case's lake, what it brings, and the truth's name of each of its incidents."""
    folders = [(c["case"], c["folder"]) for c in truth["plot"]["cases"]] if "plot" in truth else []
    for case, where in folders or [("", "")]:
        own = json.loads((folder / where / "truth.json").read_text(encoding="utf-8"))
        mine = [row for row in lures if row["case"] == case or not folders]
        lake = filled(dict(_boxes(folder / where, own)))
        yield lake, *_observed(lake, case or "case", mine)


def _boxes(case: Path, truth: Row) -> Iterator[tuple[str, list[tuple[bytes, bytes]]]]:
    for row in truth["accounts"]:
        if row["export"]:
            found = copies(case / row["export"])
            yield row["account"], [(each.raw, b"") for each in found if each.delivered]


def _observed(lake: MemoryLake, case: str, lures: Sequence[Row]) -> tuple[Observed, dict[str, str]]:
    names = {(account_id(r["account"]), r["message_id"]): r["incident"] for r in lures}
    mail = tables()["email_activity"].select("account_id", "row_id", "message_id", "message_key")
    rows = [r for r in rows_of(lake, mail) if (r["account_id"], r["message_id"]) in names]
    select(lake, [(row["account_id"], row["row_id"]) for row in rows])
    told = {
        incident_key(r["account_id"], r["message_key"]): names[r["account_id"], r["message_id"]]
        for r in rows
    }
    return observed(lake, case), told


def _with_background(cases: Sequence[tuple[MemoryLake, Observed]]) -> list[Observed]:
    """Each case also says how common it finds what the others show."""
    sought = {v for _, own in cases for each in own.values.values() for v in each}
    asked = {value for value in sought if value[0] != "text"}
    return [replace(own, shown=background(lake, asked)) for lake, own in cases]

"""From a truth: incidents, and which two of them belong together. For whoever measures linking."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import Any

Truth = Mapping[str, Any]
Pair = tuple[str, str]
_LURES = frozenset({"lure"})


def incidents(truth: Truth) -> list[dict[str, Any]]:
    """The plot's incidents; of a case without a plot its lures, whose hands nobody told."""
    if "plot" in truth:
        return list(truth["plot"]["incidents"])
    return [
        {
            "incident": f"{row['account']}/{row['message_id']}",
            "case": "",
            "account": row["account"],
            "kind": "lure",
            "message_id": row["message_id"],
            "hand": "",
            "campaign": row["campaign"],
            "poses_as": "",
        }
        for row in truth["lures"]
    ]


def pairs(truth: Truth, by: str = "hand", kinds: Collection[str] = _LURES) -> frozenset[Pair]:
    """Pairs of incidents that belong together, each in order: of one hand, or of one campaign.

    Where no hand is told, one campaign counts. Incidents without either belong to nothing.
    """
    groups: dict[str, list[str]] = {}
    for row in incidents(truth):
        name = row[by] or row["campaign"]
        if name and row["kind"] in kinds:
            groups.setdefault(name, []).append(row["incident"])
    return frozenset(pair for group in groups.values() for pair in _within(group))


def _within(group: list[str]) -> Iterator[Pair]:
    return combinations(sorted(group), 2)

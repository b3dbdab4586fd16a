"""Verdicts beside the truth, on the two rungs that mail alone can speak of."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bench.scenario.facts import AccountFact
from bench.scenario.figures import Part, figure

Cluster = Callable[[AccountFact], str]
RUNGS = ("targeted", "engaged")
_STATUSES = ("evidenced", "indicated", "nothing", "not_examined")
_FOUND = {"nothing_found": "nothing"}
_READINGS = {
    "evidenced": frozenset({"evidenced"}),
    "evidenced or indicated": frozenset({"evidenced", "indicated"}),
}
_HEAD = (
    *("rung", "counted as found", "accounts", "examined", "true", "judged so"),
    *("precision", "recall"),
)


def rungs(accounts: Sequence[AccountFact], cluster: Cluster) -> Iterator[str]:
    """Precision and recall in both readings, then every pair of true and judged status."""
    yield f"| {' | '.join(_HEAD)} |"
    yield "|" + "---|" * len(_HEAD)
    for rung in RUNGS:
        for reading in _READINGS:
            for cast, told in (("all", None), ("generated cast only", False)):
                group = [a for a in accounts if told in (None, a.told)]
                yield f"| {rung} | {reading} | {cast} | {_cells(group, rung, reading, cluster)} |"
    yield ""
    yield "Both readings are applied to truth and verdict alike. *Examined* leaves out accounts"
    yield "that the truth calls not examined (no export, or no Sent folder for *engaged*)."
    for rung in RUNGS:
        yield ""
        yield from _pairs(accounts, rung)


def _cells(accounts: Sequence[AccountFact], rung: str, reading: str, cluster: Cluster) -> str:
    counted = _READINGS[reading]
    examined = [a for a in accounts if a.expected[rung] != "not_examined"]
    true = [a for a in examined if a.expected[rung] in counted]
    judged = [a for a in examined if _found(a, rung) in counted]
    precision = figure(Part(cluster(a), a.expected[rung] in counted, 1) for a in judged)
    recall = figure(Part(cluster(a), _found(a, rung) in counted, 1) for a in true)
    shares = (each.percent() if each else "–" for each in (precision, recall))
    return " | ".join([str(len(examined)), str(len(true)), str(len(judged)), *shares])


def _pairs(accounts: Sequence[AccountFact], rung: str) -> Iterator[str]:
    counts = Counter((a.expected[rung], _found(a, rung)) for a in accounts)
    yield f"| {rung}: true ↓ judged → | {' | '.join(_STATUSES)} |"
    yield "|" + "---|" * (len(_STATUSES) + 1)
    for true in _STATUSES:
        cells = (str(counts[true, found]) for found in _STATUSES)
        yield f"| {true} | {' | '.join(cells)} |"


def _found(account: AccountFact, rung: str) -> str:
    status = account.found.get(rung, "not_examined")
    return _FOUND.get(status, status)

"""Found against true, rung by rung. All counts are of accounts of synthetic cases."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bongsu.scenario import story

_STORY = frozenset(holder.person.address for holder in story.HOLDERS)
"""They are the same in every case, and would count as often as there are cases."""
RUNGS = ("targeted", "engaged", "accessed", "controlled", "drained")
_LEVELS = {"evidenced": 2, "indicated": 1}
_LOOKALIKES = (
    "traveller", "vpn_user", "family_address", "carrier", "new_device", "own_forward",
    "own_reset", "delegate",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One account: what was found, what the evidence supports, what is true, and its oddities."""

    found: dict[str, str]
    expected: dict[str, str]
    true: dict[str, bool]
    lookalikes: frozenset[str]
    taken: bool


def rows(truth: dict[str, Any], verdicts: dict[str, Any], name: str) -> Iterator[Row]:
    """Generated accounts that handed something over; ``name``: expected or expected_asked."""
    taken = {each["account"] for each in truth["takeovers"]}
    odd: dict[str, set[str]] = {}
    for each in truth["identity_doubles"]:
        if each["recorded"]:
            odd.setdefault(each["account"], set()).add(each["kind"])
    for each in truth["accounts"]:
        account = each["account"]
        if account in _STORY or not each["export"] or "expected_asked" not in each:
            continue
        verdict = verdicts.get(account, {})
        found = {rung: verdict.get(rung, {}).get("status", "not_examined") for rung in RUNGS}
        yield Row(
            found, each[name], each["true_rungs"], frozenset(odd.get(account, ())), account in taken
        )


def level(status: str) -> int:
    """0 where nothing is claimed: nothing was found, or nobody could look."""
    return _LEVELS.get(status, 0)


def tables(told: list[Row]) -> Iterator[str]:
    """All figures as Markdown."""
    yield from _precision(told)
    yield from _statuses(told)
    yield from _ladder(told)
    yield from _false_access(told)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.0f} %)" if whole else "0/0"


def _precision(told: list[Row]) -> Iterator[str]:
    yield "\n| rung | claim | precision | recall | of what is true, found |"
    yield "|---|---|---|---|---|"
    for rung in RUNGS:
        for least, name in ((2, "evidenced"), (1, "at least indicated")):
            claimed = [r for r in told if level(r.found[rung]) >= least]
            due = [r for r in told if level(r.expected[rung]) >= least]
            both = sum(level(r.expected[rung]) >= least for r in claimed)
            true = [r for r in told if r.true[rung]]
            hit = sum(level(r.found[rung]) >= least for r in true)
            yield (
                f"| {rung} | {name} | {_share(both, len(claimed))} | {_share(both, len(due))} "
                f"| {_share(hit, len(true))} |"
            )


def _statuses(told: list[Row]) -> Iterator[str]:
    """Each rung: status that the evidence supports, against status found."""
    yield "\n| rung | supported → found | accounts |"
    yield "|---|---|---|"
    for rung in RUNGS:
        pairs = Counter(
            (r.expected[rung], r.found[rung].replace("nothing_found", "nothing")) for r in told
        )
        for (due, found), count in sorted(pairs.items()):
            sign = "" if due == found else " (differs)"
            yield f"| {rung} | {due} → {found}{sign} | {count} |"


def _highest(status: dict[str, str]) -> str:
    reached = [rung for rung in RUNGS if level(status[rung]) == 2]
    return reached[-1] if reached else "none"


def _ladder(told: list[Row]) -> Iterator[str]:
    """The highest evidenced rung: how adjacent ones are confused."""
    names = ("none", *RUNGS)
    pairs = Counter((_highest(r.expected), _highest(r.found)) for r in told)
    yield "\n| highest evidenced: supported ↓ found → | " + " | ".join(names) + " |"
    yield "|---" * (len(names) + 1) + "|"
    for due in names:
        yield f"| {due} | " + " | ".join(str(pairs[due, found]) for found in names) + " |"


def _false_access(told: Iterable[Row]) -> Iterator[str]:
    """Accounts into which nobody got, by what is odd about them."""
    honest = [r for r in told if not r.taken]
    yield "\n| honest accounts with | accounts | accessed evidenced | accessed indicated |"
    yield "|---|---|---|---|"
    groups = [("anything", honest)]
    groups += [(kind, [r for r in honest if kind in r.lookalikes]) for kind in _LOOKALIKES]
    for kind, group in groups:
        found = Counter(r.found["accessed"] for r in group)
        yield f"| {kind} | {len(group)} | {found['evidenced']} | {found['indicated']} |"

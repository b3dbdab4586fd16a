"""`python -m bench.growth`: what each verb costs as a generated case grows. Linux only.

Wall and processor seconds and memory of the whole process tree, workers and the typesetter of the
PDF included. All mail is synthetic.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.memory import watch

_MIB = 1024 * 1024
_HEAD = (
    *("accounts", "messages", "verb", "seconds", "processor seconds", "whole tree, PSS MiB"),
    *("largest process, RSS MiB", "messages a second"),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """One verb on one case."""

    accounts: int
    messages: int
    verb: str
    seconds: float
    processor: float
    peak: watch.Peak


def main(words: Sequence[str] | None = None) -> int:
    options = _options(words)
    print(f"# Growth (synthetic), {options.months} months, seed {options.seed}\n")
    print(_row(_HEAD) + "\n" + "|" + "---|" * len(_HEAD))
    costs: list[Cost] = []
    for accounts in options.accounts:
        with tempfile.TemporaryDirectory(prefix="bongsu-growth-", dir=options.folder) as place:
            try:
                costs += _one_case(options, accounts, Path(place))
            except watch.CommandFailedError as error:
                print(error, file=sys.stderr)
                return 1
    print("\n" + "\n".join(_ratios(costs)))
    return 0


def _one_case(options: argparse.Namespace, accounts: int, place: Path) -> list[Cost]:
    costs, messages = [], 0
    for verb, words in _steps(options, accounts, place):
        peak, processor = _measured(words, place)
        messages = messages or _messages(place)
        if verb:
            costs.append(Cost(accounts, messages, verb, peak.seconds, processor, peak))
            print(_row(_cells(costs[-1])), flush=True)
    return costs


def _measured(words: Sequence[str], place: Path) -> tuple[watch.Peak, float]:
    """What a command holds, and the processor time of it and of all that it waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = watch.run([sys.executable, "-m", "bongsu", *words], _environment(place), fine=(0, 1))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return peak, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _steps(
    options: argparse.Namespace, accounts: int, place: Path
) -> list[tuple[str, Sequence[str]]]:
    """The verbs that count have a name."""
    case, mail = str(place / "case"), str(place / "mail")
    size = ["--accounts", str(accounts), "--months", str(options.months)]
    return [
        ("scenario", ["scenario", mail, *size, "--seed", str(options.seed)]),
        ("", ["actor", "create", "bench"]),
        ("", ["init", case]),
        ("add", ["add", case, "--intake", f"{mail}/intake.csv"]),
        ("investigate", ["investigate", case]),
        ("report, HTML", ["report", case, "--out", str(place / "report.html")]),
        ("report, PDF", ["report", case, "--format", "pdf", "--out", str(place / "report.pdf")]),
    ]


def _messages(place: Path) -> int:
    truth = json.loads((place / "mail" / "truth.json").read_text(encoding="utf-8"))
    return sum(account["messages"] for account in truth["accounts"])


def _environment(place: Path) -> dict[str, str]:
    own = {"BONGSU_HOME": str(place / "home"), "BONGSU_PASSPHRASE": "bench"}
    return {**os.environ, **own, "NO_COLOR": "1"}


def _cells(cost: Cost) -> list[str]:
    return [
        str(cost.accounts),
        f"{cost.messages:,}",
        cost.verb,
        f"{cost.seconds:.1f}",
        f"{cost.processor:.1f}",
        f"{cost.peak.tree_pss / _MIB:.0f}",
        f"{cost.peak.largest_rss / _MIB:.0f}",
        f"{cost.messages / cost.seconds:,.0f}",
    ]


def _ratios(costs: Sequence[Cost]) -> list[str]:
    """Each size beside the smallest: time that grows no faster than the mail has the same ratio."""
    first = {cost.verb: cost for cost in reversed(costs)}
    lines = [_row(("accounts", "verb", "messages ×", "processor seconds ×", "memory ×"))]
    lines.append("|---|---|---|---|---|")
    for cost in costs:
        small = first[cost.verb]
        if cost is not small:
            grown = (
                cost.messages / small.messages,
                cost.processor / small.processor,
                cost.peak.tree_pss / small.peak.tree_pss,
            )
            lines.append(_row((str(cost.accounts), cost.verb, *(f"{x:.1f}" for x in grown))))
    return lines


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.growth", description=__doc__)
    sizes = [10, 30, 100]
    parser.add_argument("--accounts", type=_sizes, default=sizes, help="such as 10,30,100")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to write; a disk, not memory")
    return parser.parse_args(words)


def _sizes(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())

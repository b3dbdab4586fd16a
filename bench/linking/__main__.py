"""`python -m bench.linking`: what is joined on real phish and on generated cases, and at size."""

import argparse
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.linking import phish, scenario, size
from bongsu.model.campaign import Link

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
PLOTS = (("two-hands", 36, 4), ("second-incident", 20, 3))
"""Plot, accounts and months of each generated case."""
_WIDTH = 160
_BLANKS = re.compile(r"\s+")


def main(words: Sequence[str] | None = None) -> int:
    options = _options(words)
    for part in options.parts:
        for line in {"phish": _phish, "scenario": _scenario, "size": _size}[part](options):
            print(line, flush=True)
    return 0


def _phish(options: argparse.Namespace) -> Iterator[str]:
    found = phish.run(options.data)
    sizes = [len(each.incidents) for each in found.campaigns]
    yield f"{len(found.observed.incidents)} incidents, {len(found.links)} links"
    yield f"{len(sizes)} campaigns of {sum(sizes)} incidents, the largest {sizes[:10]}"
    for number, link in enumerate(found.drawn(), 1):
        yield f"\n{number}. {link.points}: {_why(link)}"
        for key in (link.first, link.second):
            row = found.texts[key]
            said = (row["from_name"], row["from_addr"], row["reply_to_addr"], row["subject"])
            yield _one_line(" | ".join(str(each or "-") for each in said))
            yield "    " + _one_line(str(row["body_text"] or ""))


def _scenario(options: argparse.Namespace) -> Iterator[str]:
    yield "| plot | seed | lures | joined | right | precision | recall, hand | recall, campaign |"
    yield "|---|---|---|---|---|---|---|---|"
    for plot, accounts, months in PLOTS:
        for seed in range(1, options.seeds + 1):
            told = scenario.run(plot, seed, accounts, months)
            right = len(told.joined & told.of_hand)
            near = len(told.joined & told.of_campaign)
            shares = (
                _share(right, len(told.joined)),
                _share(right, len(told.of_hand)),
                _share(near, len(told.of_campaign)),
            )
            counts = (plot, seed, told.lures, len(told.joined), right)
            yield f"| {' | '.join(map(str, (*counts, *shares)))} |"
            yield from (f"<!-- wrong: {each} -->" for each in told.wrong)


def _size(options: argparse.Namespace) -> Iterator[str]:
    took = size.run(options.messages)
    yield (
        f"{took.messages} messages, {took.rows} observables, {took.incidents} incidents: "
        f"{took.links} links, {took.campaigns} campaigns; {took.wall:.0f} s, processor "
        f"{took.processor:.0f} s, peak {took.peak_mib} MiB with the tables"
    )


def _why(link: Link) -> str:
    return "; ".join(f"{r.type} {r.untrusted_value[:60]} ({r.points})" for r in link.reasons)


def _one_line(text: str) -> str:
    """Printable, on one line, and short."""
    bare = "".join(each for each in _BLANKS.sub(" ", text) if each.isprintable())
    return bare[:_WIDTH]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.linking", description=__doc__)
    known = ("phish", "scenario", "size")
    parser.add_argument("parts", nargs="*", default=known, help=f"of {', '.join(known)}")
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    parser.add_argument("--data", type=Path, default=data, help="the folder of the data sets")
    parser.add_argument("--seeds", type=int, default=5, help="generated cases of each plot")
    parser.add_argument("--messages", type=int, default=1_000_000, help="made-up messages")
    options = parser.parse_args(words)
    strange = set(options.parts) - set(known)
    if strange:
        parser.error(f"there is no {', '.join(sorted(strange))}; there are {', '.join(known)}")
    return options


if __name__ == "__main__":
    sys.exit(main())

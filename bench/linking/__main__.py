"""`python -m bench.linking`: what is joined on real phish and on generated cases, and at size."""

import argparse
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.linking import phish, scenario, size
from bench.linking.scenario import Joined
from bongsu.model.campaign import Link

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
PLOTS = (("two-hands", 36, 4), ("second-incident", 20, 3), ("firms", 100, 2))
"""Plot, accounts and months of each generated case."""
PAIRS = (("lure", "lure"), ("takeover", "takeover"), ("lure", "takeover"))
_SAID = ("from_name", "from_addr", "reply_to_addr", "return_path_domain", "subject")
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
    for number, link in enumerate(found.drawn(options.draw), 1):
        yield f"\n{number}. {link.points}: {_why(link)}"
        for key in (link.first, link.second):
            row = found.texts[key]
            said = (row[each] for each in _SAID)
            yield _one_line(" | ".join(str(each or "-") for each in said))
            yield "    " + _one_line(str(row["body_text"] or ""))


def _scenario(options: argparse.Namespace) -> Iterator[str]:
    yield "| plot | seed | pairs of | joined | right | precision | recall: hand | campaign |"
    yield "|---|---|---|---|---|---|---|---|"
    for plot, accounts, months in PLOTS:
        for seed in range(1, options.seeds + 1) if plot in options.plots else ():
            alone, both = scenario.run(plot, seed, accounts, months)
            yield _row(plot, seed, "lures, no logs", alone)
            for one, other in PAIRS:
                yield _row(plot, seed, f"{one}s and {other}s", both.between(one, other))
            found = len(both.joined & both.sharing)
            yield f"<!-- takeovers that share a thing: {found} of {len(both.sharing)} joined -->"
            wrong = dict.fromkeys((*alone.wrong, *both.wrong))
            yield from (f"<!-- linked, of two hands: {each} -->" for each in wrong)


def _row(plot: str, seed: int, what: str, told: Joined) -> str:
    right, near = len(told.joined & told.of_hand), len(told.joined & told.of_campaign)
    shares = (
        _share(right, len(told.joined)),
        f"{_share(right, len(told.of_hand))} (of {len(told.of_hand)})",
        f"{_share(near, len(told.of_campaign))} (of {len(told.of_campaign)})",
    )
    return f"| {' | '.join(map(str, (plot, seed, what, len(told.joined), right, *shares)))} |"


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
    parser.add_argument("--draw", type=int, default=6, help="seed of the links drawn from phish")
    parser.add_argument("--seeds", type=int, default=5, help="generated cases of each plot")
    named = [plot for plot, _, _ in PLOTS]
    parser.add_argument("--plots", nargs="+", choices=named, default=named)
    parser.add_argument("--messages", type=int, default=1_000_000, help="made-up messages")
    options = parser.parse_args(words)
    strange = set(options.parts) - set(known)
    if strange:
        parser.error(f"there is no {', '.join(sorted(strange))}; there are {', '.join(known)}")
    return options


if __name__ == "__main__":
    sys.exit(main())

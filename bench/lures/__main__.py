"""`python -m bench.lures`: builds cases, drives the product, prints one table."""

import argparse
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.lures import baselines, corpus, mailboxes, peers, rankers, report, split
from bench.lures.measure import Figure, Run
from bench.lures.product import ABLATED, CommandFailedError, CommandLine, Finding, Product

_BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"


@dataclass(slots=True)
class Tally:
    """What the cases gave so far."""

    runs: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))
    findings: list[tuple[Finding, bool]] = field(default_factory=list)
    unclean: int = 0
    unmatched: int = 0


def main(words: Sequence[str] | None = None, product: Product | None = None) -> int:
    """Runs the protocol; a fake product may stand in for the command line in tests."""
    options = _options(words)
    ham, phish = corpus.load(options.data)
    plan = mailboxes.plan(ham, phish, side=options.split, arm=options.arm, raw=options.raw)
    tally = Tally()
    if options.peers:
        with peers.installed() as found:
            _ask_peers(found, _cases(plan, options.seeds), tally)
    chosen = None if options.baselines_only else product or CommandLine()
    for case in _cases(plan, options.seeds):
        print(f"case k={case.k} seed={case.seed}", file=sys.stderr)
        try:
            measure_case(case, chosen, tally, ablate=options.ablate)
        except CommandFailedError as error:
            print(error, file=sys.stderr)
            return 1
    results = {name: report.figures(runs) for name, runs in tally.runs.items()}
    _print(options, ham, phish, plan, tally, results)
    if options.json:
        options.json.write_text(json.dumps(report.as_json(results), indent=1) + "\n")
    return 0


def _cases(plan: mailboxes.Plan, seeds: int) -> list[mailboxes.Case]:
    return [mailboxes.build(plan, k, seed) for seed in range(seeds) for k in mailboxes.PLANTED]


def measure_case(
    case: mailboxes.Case, product: Product | None, tally: Tally, *, ablate: bool = False
) -> None:
    """One case through the product, its ablations and all baselines."""
    tally.unclean += case.unclean
    if product:
        _ask(case, product, tally)
        for detector in ABLATED if ablate else ():
            with tempfile.TemporaryDirectory(prefix="bongsu-lures-") as folder:
                answer = product.investigate(case, Path(folder), (detector,))
            name = f"{report.PRODUCT} without {detector}"
            tally.runs[name].extend(rankers.product_runs(case, answer))
    for name, run in rankers.baseline_runs(case):
        tally.runs[name].append(run)


def _ask_peers(found: list[peers.Peer], cases: list[mailboxes.Case], tally: Tally) -> None:
    for peer in found:
        for case in cases:
            print(f"{peer.name} k={case.k} seed={case.seed}", file=sys.stderr)
            tally.runs[peer.name].extend(peers.runs(case, peer))


def _ask(case: mailboxes.Case, product: Product, tally: Tally) -> None:
    with tempfile.TemporaryDirectory(prefix="bongsu-lures-") as folder:
        answer = product.investigate(case, Path(folder))
    tally.runs[report.PRODUCT].extend(rankers.product_runs(case, answer))
    by_chance = f"{report.PRODUCT}, ties by chance"
    tally.runs[by_chance].extend(rankers.product_runs(case, answer, by_score=True))
    tally.findings.extend(rankers.told_apart(case, answer))
    tally.unmatched += rankers.unmatched(case, answer)


def _print(
    options: argparse.Namespace,
    ham: list[corpus.Message],
    phish: list[corpus.Message],
    plan: mailboxes.Plan,
    tally: Tally,
    results: dict[str, dict[str, Figure | None]],
) -> None:
    runs = next(iter(tally.runs.values()))
    planted = sum(len(run.planted) for run in runs)
    total = sum(len(run.messages) for run in runs)
    print(f"# Lures, split {options.split}, arm {options.arm}{', raw' if options.raw else ''}\n")
    print(
        f"{len(plan.hosts)} host mailboxes, {sum(map(len, plan.hosts.values()))} legitimate "
        f"messages; {len(plan.phish)} of {len(phish)} phish on this side; k in "
        f"{mailboxes.PLANTED}, {options.seeds} seeds: {len(runs)} mailbox runs, {planted} planted, "
        f"{total - planted} legitimate (each counted once a run). "
        f"{tally.unclean} phish passed over because a collector string stayed. "
        f"{tally.unmatched} messages were not scored by the product."
    )
    print(f"Splits: mailboxes {_box_print(ham)}, phish {_phish_print(phish)}.\n")
    print(report.table(results))
    artefacts = frozenset(b.name for b in baselines.BASELINES if b.artefact)
    print("\n" + "\n".join(report.warnings(results, artefacts)))
    if tally.findings:
        print("\n" + report.reasons(tally.findings, planted, total - planted))
    print("\nBulk phish of 2021–26 in legitimate mail of 2002: no word about targeted lures.")


def _box_print(ham: list[corpus.Message]) -> str:
    return split.fingerprint(split.by_mailbox(mailboxes.partition(ham)))


def _phish_print(phish: list[corpus.Message]) -> str:
    return split.fingerprint(split.by_campaign(phish))


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.lures", description=__doc__)
    data = Path(os.environ.get("BONGSU_DATA") or _BESIDE)
    parser.add_argument("--data", type=Path, default=data, help="folder with the two zips")
    parser.add_argument("--split", choices=split.SIDES, default="tune")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--arm", choices=("same", "plausible"), default="same")
    parser.add_argument("--raw", action="store_true", help="leave collector strings in")
    parser.add_argument("--ablate", action="store_true", help="leave out one detector at a time")
    parser.add_argument("--baselines-only", action="store_true", help="do not run the product")
    parser.add_argument("--peers", action="store_true", help="SpamAssassin and Rspamd beside it")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args(words)
    if options.seeds < 1:
        parser.error("--seeds must be 1 or more")
    return options


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.scenario`: generates cases, has them investigated, compares with the truth."""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.lures.product import CommandFailedError
from bench.scenario import freeze, product, rankers, tables, truth
from bench.scenario.facts import Facts
from bench.scenario.words import Words

LEARNED_FROM = 1000  # the seed of the case that the bag of words learns from


def main(words: Sequence[str] | None = None) -> int:
    """Runs what was asked for, or prints kept figures again."""
    options = _options(words)
    if options.kept:
        print(tables.page(Facts.of_json(json.loads(options.kept.read_text(encoding="utf-8")))))
        return 0
    refusal = freeze.refusal()
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        print(tables.page(_measured(options)))
    except CommandFailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _measured(options: argparse.Namespace) -> Facts:
    facts = Facts([], [], [], [_said(options)])
    asked: list[tuple[int, list[truth.Box]]] = []
    learned = _learned(options)
    facts.notes.append(
        f"The bag of words learned from seed {LEARNED_FROM}: {learned.learned} lures of families "
        "before the freeze and all honest mail of that case."
    )
    for seed in range(1, options.seeds + 1):
        boxes = _one_case(options, seed, learned, facts)
        asked.append((seed, rankers.drawn(boxes, seed, options.peer_boxes)))
        _keep(options, facts)
    if options.peers:
        rankers.ask_peers(asked, facts, lambda: _keep(options, facts))
    return facts


def _one_case(
    options: argparse.Namespace, seed: int, learned: Words, facts: Facts
) -> list[truth.Box]:
    began = time.monotonic()
    with _case(options, seed) as folder:
        answer = product.investigate(folder)
        boxes = list(truth.boxes(folder / "mail"))
    for box in boxes:
        facts.judged(seed, box, answer)
        for name, ranking in rankers.alone(box, learned):
            facts.ranked(seed, box, name, ranking)
    took = ", ".join(f"{verb} {seconds:.0f} s" for verb, seconds in answer.seconds.items())
    print(f"seed {seed}: {took}; all {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return boxes


def _learned(options: argparse.Namespace) -> Words:
    with _case(options, LEARNED_FROM) as folder:
        return Words.learn(truth.boxes(folder / "mail"))


@contextmanager
def _case(options: argparse.Namespace, seed: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bongsu-scenario-") as name:
        folder = Path(name)
        product.generate(folder, options.accounts, options.months, seed, options.difficulty)
        yield folder


def _keep(options: argparse.Namespace, facts: Facts) -> None:
    """What is there so far: a long run that is stopped has not been for nothing."""
    if options.json:
        text = json.dumps(facts.as_json(), ensure_ascii=False)
        options.json.write_text(text + "\n", encoding="utf-8")


def _said(options: argparse.Namespace) -> str:
    return (
        f"{options.accounts} accounts, {options.months} months, difficulty {options.difficulty}, "
        f"seeds 1 to {options.seeds}; mail detectors {freeze.digest(freeze.detectors())[:12]}."
    )


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.scenario", description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="how many cases")
    parser.add_argument("--accounts", type=int, default=100)
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--difficulty", choices=("easy", "normal", "hard"), default="normal")
    parser.add_argument("--peers", action="store_true", help="SpamAssassin and Rspamd beside it")
    parser.add_argument("--peer-boxes", type=int, default=10, help="mailboxes a case for these")
    parser.add_argument("--json", type=Path, help="keep every fact here, after each case")
    parser.add_argument("--kept", type=Path, help="run nothing: the tables of such a file again")
    options = parser.parse_args(words)
    if min(options.seeds, options.accounts, options.months, options.peer_boxes) < 1:
        parser.error("numbers must be 1 or more")
    return options


if __name__ == "__main__":
    sys.exit(main())

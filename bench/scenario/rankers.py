"""What stands beside the product: the same mailboxes, the same budget of ten a mailbox."""

import random
import sys
from collections.abc import Callable, Iterable, Iterator

from bench.lures import baselines, peers
from bench.lures.mailboxes import Case
from bench.lures.measure import Ranked
from bench.scenario.facts import Facts
from bench.scenario.truth import Box
from bench.scenario.words import Words

WORDS = "bag of words"
_FEATURES = ("authentication failures", "sender never seen", "new sender and new link domain")


def alone(box: Box, words: Words) -> Iterator[tuple[str, Iterable[Ranked]]]:
    """What costs little and is asked about every mailbox."""
    parsed = baselines.parse(box.mail)
    for baseline in baselines.BASELINES:
        if baseline.name in _FEATURES:
            yield baseline.name, baselines.rank(baseline, parsed)
    yield WORDS, words.ranking(box)


def drawn(boxes: list[Box], seed: int, count: int) -> list[Box]:
    """Whole mailboxes for the slow filters, drawn by the seed among those that hold a lure."""
    holding = [box for box in boxes if box.lures]
    return random.Random(f"bongsu-scenario-peers-{seed}").sample(holding, min(count, len(holding)))


def ask_peers(
    asked: list[tuple[int, list[Box]]], facts: Facts, after_each: Callable[[], None]
) -> None:
    """The mail filters that this machine has, about the drawn mailboxes of each case."""
    with peers.installed() as found:
        for seed, boxes in asked:
            for peer in found:
                print(f"seed {seed}: {peer.name}", file=sys.stderr, flush=True)
                for box in boxes:
                    case = Case(len(box.lures), seed, (box.mail,), 0)
                    for run in peers.runs(case, peer):
                        facts.ranked(seed, box, peer.name, run.ranking)
            after_each()

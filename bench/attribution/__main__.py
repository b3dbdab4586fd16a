"""`python -m bench.attribution`: how well the weighing names who did it, beside its baselines."""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from bench.attribution import (
    baselines,
    bundles,
    cases,
    falsely,
    in_hand,
    learning,
    measures,
    report,
)
from bench.attribution.answers import Answer, product
from bench.attribution.protocol import Question, asked, forward, held_out
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.weights import Weights, shipped

HELD, FORWARD, CASES = "held out", "forward", "cases"


def main(words: Sequence[str] | None = None) -> int:
    options = _options(words)
    try:
        known = bundles.read(options.bundles)
        given = cases.of_folder(options.cases) if options.cases else []
    except bundles.UnusableError as error:
        print(error)
        return 1
    if options.fit:
        found = learning.learn(known[0], shipped()[0], known[0].sources)
        print(json.dumps(learning.written(found), indent=2))
        return 0
    print("bundles, oldest first:", ", ".join(name for k in known for name, _ in k.sources))
    weights, digest = shipped()
    questions = _questions(known, weights, given)
    tables = _tables(questions, known[0], weights)
    print(f"weights {weights.name} {digest[:12]}, fitted on {weights.fitted_on}")
    for title, columns in tables.items():
        print(report.table(title, columns))
    if options.json:
        options.json.write_text(json.dumps(report.as_json(tables), indent=1) + "\n")
    return 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.attribution", description=__doc__)
    parser.add_argument("--bundles", type=Path, nargs="+", required=True, metavar="FILE")
    parser.add_argument(
        "--cases", type=Path, metavar="DIR", help="cases as JSON, asked of the last"
    )
    parser.add_argument(
        "--fit", action="store_true", help="refit on the first bundle, print weights"
    )
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args(words)


def _questions(
    known: Sequence[Knowledge], weights: Weights, given: Sequence[cases.Case]
) -> dict[str, list[Question]]:
    questions = {HELD: list(held_out(known[0], weights))}
    pairs = [list(forward(older, newer, weights)) for older, newer in pairwise(known)]
    if pairs:
        questions[FORWARD] = [question for pair in pairs for question in pair]
    if given:
        names = {a.actor_id: a for a in known[-1].actors}
        questions[CASES] = list(asked(known[-1], given, weights, names))
    return questions


def _tables(
    questions: Mapping[str, list[Question]], first: Knowledge, weights: Weights
) -> dict[str, report.Table]:
    others = baselines.fitted(questions[HELD])

    def ask(question: Question) -> dict[str, Answer]:
        return {"Bongsu": product(question), **others.answers(question)}

    tables: dict[str, report.Table] = {}
    for name, of_protocol in questions.items():
        columns = _answers(of_protocol, ask)
        tables[f"{name}: figures"] = {m: measures.figures(a) for m, a in columns.items()}
        wrongly = {m: falsely.placebo(a) for m, a in columns.items()}
        tables[f"{name}: named without having done it"] = wrongly
        if name != HELD:
            tables[f"{name}: one planted tool"] = falsely.planted(of_protocol, ask)
    whole = [q for q in held_out(first, weights, drop=0.0) if q.truth != UNKNOWN]
    tables[f"{HELD}, nothing dropped: every known case"] = {
        method: measures.of_known(answers) for method, answers in _answers(whole, ask).items()
    }
    tables["as a case in hand"] = _in_hand(questions, first, weights)
    return tables


def _answers(questions: Sequence[Question], ask: falsely.Ask) -> dict[str, list[Answer]]:
    """What each method answers, question by question."""
    columns: dict[str, list[Answer]] = defaultdict(list)
    for question in questions:
        for method, answer in ask(question).items():
            columns[method].append(answer)
    return columns


def _in_hand(
    questions: Mapping[str, list[Question]], first: Knowledge, weights: Weights
) -> report.Table:
    whole = {HELD: list(held_out(first, weights, drop=0.0))}
    whole |= {name: found for name, found in questions.items() if name != HELD}
    return {
        f"{name}, {'mail techniques alone' if mail else 'all evidence'}": in_hand.in_hand(
            found, mail_only=mail
        )
        for name, found in whole.items()
        for mail in (False, True)
    }


if __name__ == "__main__":
    sys.exit(main())

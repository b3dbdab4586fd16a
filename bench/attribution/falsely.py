"""How often somebody is named who did not do it: by chance, and by a tool planted to that end."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bench.attribution.answers import Answer
from bench.attribution.cases import Case, chance, items_of
from bench.attribution.measures import Figure, share
from bench.attribution.protocol import Question
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind

DECOYS = 5
_LIKELY, _VERY = 0.55, 0.8
Ask = Callable[[Question], Mapping[str, Answer]]


def placebo(answers: Sequence[Answer]) -> dict[str, Figure]:
    """Of all pairs of a case and an actor who did not do it, and of cases: who is named."""
    pairs = [p for a in answers for name, p in a.actors.items() if name != a.truth]
    wrong = [max((p for n, p in a.actors.items() if n != a.truth), default=0.0) for a in answers]
    return {
        "pairs at 0.55 or more": share(sum(p >= _LIKELY for p in pairs), len(pairs)),
        "pairs at 0.8 or more": share(sum(p >= _VERY for p in pairs), len(pairs)),
        "cases with a wrong actor at 0.55": share(sum(p >= _LIKELY for p in wrong), len(wrong)),
        "cases with a wrong actor at 0.8": share(sum(p >= _VERY for p in wrong), len(wrong)),
    }


def planted(questions: Sequence[Question], ask: Ask) -> dict[str, dict[str, Figure]]:
    """One tool of another actor put into each case, five times: does that actor take the lead?

    By method, as ``ask`` answers.
    """
    led: Counter[str] = Counter()
    named: Counter[str] = Counter()
    very: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for question in questions:
        before = ask(question)
        tools = _tools(question)
        for at in range(DECOYS if tools else 0):
            decoy, tool = _decoy(question, tools, at)
            for method, answer in ask(replace(question, case=_with(question.case, tool))).items():
                p = answer.odds.get(decoy, 0.0)
                asked[method] += 1
                led[method] += _leader(answer) == decoy != _leader(before[method])
                named[method] += p >= _LIKELY
                very[method] += p >= _VERY
    return {
        method: {
            "decoy takes the lead": share(led[method], n),
            "decoy at 0.55 or more": share(named[method], n),
            "decoy at 0.8 or more": share(very[method], n),
        }
        for method, n in asked.items()
    }


def _leader(answer: Answer) -> str:
    return max(answer.odds.items(), key=lambda one: (one[1], one[0]))[0]


def _tools(question: Question) -> list[tuple[str, list[str]]]:
    """Actors other than the true one, each with the tools that the case does not show yet."""
    shown = {value for item in question.case.items for value in item.values}
    tools: dict[str, set[str]] = defaultdict(set)
    for report in question.balance.knowledge.reports:
        tools[report.actor_id] |= {v for k, v in report.facts if k is EvidenceKind.SOFTWARE}
    return [
        (actor, sorted(own - shown))
        for actor, own in sorted(tools.items())
        if own - shown and actor not in (question.truth, UNKNOWN, question.case.actor)
    ]


def _decoy(question: Question, tools: list[tuple[str, list[str]]], at: int) -> tuple[str, str]:
    seed = f"{question.case.case_id} {at}"
    actor, own = tools[int(chance(f"{seed} actor") * len(tools))]
    return actor, own[int(chance(f"{seed} tool") * len(own))]


def _with(case: Case, tool: str) -> Case:
    """The case with one more tool, of the same provenance as its other software."""
    kind = EvidenceKind.SOFTWARE
    has = any(item.kind is kind for item in case.items)
    items = tuple(_added(item, tool) if item.kind is kind else item for item in case.items)
    return replace(case, items=items if has else (*items, *items_of([(kind, tool)])))


def _added(item: EvidenceItem, tool: str) -> EvidenceItem:
    return replace(item, values=(*item.values, tool))

"""Which knowledge each case is asked of, and what the right answer is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from bench.attribution.cases import Case, chance, of_reports
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Actor, Knowledge
from bongsu.attribution.posterior import Balance
from bongsu.attribution.weights import Weights

PURGE = 3
DROP = 0.45


@dataclass(frozen=True, slots=True)
class Question:
    """A case, the knowledge to ask, reports to disregard, and the right answer."""

    case: Case
    balance: Balance
    without: frozenset[str]
    truth: str


def held_out(knowledge: Knowledge, weights: Weights, drop: float = DROP) -> Iterator[Question]:
    """Each report of a knowledge asked of the rest of it."""
    whole = Balance(knowledge, weights)

    @cache
    def lacking(actor: str) -> Balance:
        kept = tuple(r for r in knowledge.reports if r.actor_id != actor)
        return Balance(replace(knowledge, reports=kept), weights)

    for case in of_reports(knowledge):
        without = frozenset(_near(knowledge, case))
        dropped = chance(case.case_id) < drop
        balance = lacking(str(case.actor)) if dropped else whole
        left = balance.sizes(case.month, without)
        truth = str(case.actor) if case.actor in left else UNKNOWN
        yield Question(case, balance, without, truth)


def _near(knowledge: Knowledge, case: Case) -> Iterator[str]:
    yield case.report_id
    if case.month is not None:
        for report in knowledge.reports:
            if report.month is not None and abs(report.month - case.month) <= PURGE:
                yield report.report_id


def forward(older: Knowledge, newer: Knowledge, weights: Weights) -> Iterator[Question]:
    """Reports that are new in the newer knowledge, asked of the older."""
    known = {report.report_id for report in older.reports}
    new = [case for case in of_reports(newer) if case.report_id not in known]
    names = {actor.actor_id: actor for actor in newer.actors}
    yield from asked(older, new, weights, names)


def asked(
    knowledge: Knowledge, cases: Iterable[Case], weights: Weights, names: dict[str, Actor]
) -> Iterator[Question]:
    """Cases asked of a knowledge; ``names`` tell more of the actors that the cases name."""
    balance = Balance(knowledge, weights)
    left = balance.sizes(None)
    for case in cases:
        found = _actor(knowledge, case.actor, names)
        yield Question(case, balance, frozenset(), found if found in left else UNKNOWN)


def _actor(knowledge: Knowledge, name: str | None, names: dict[str, Actor]) -> str | None:
    """The knowledge's id for an actor named by id, ATT&CK id, name or alias."""
    if name is None:
        return None
    more = names.get(name)
    wanted = {name.casefold()} | (
        {n.casefold() for n in (more.name, *more.aliases)} if more else set()
    )
    by_id = [a.actor_id for a in knowledge.actors if name in (a.actor_id, *a.attack_ids)]
    by_name = [
        a.actor_id
        for a in knowledge.actors
        if wanted & {n.casefold() for n in (a.name, *a.aliases)}
    ]
    return next(iter([*by_id, *by_name]), None)

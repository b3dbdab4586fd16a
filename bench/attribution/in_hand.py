"""Published cases weighed as a case in hand is: North Korean suspects, catch-alls at 0.45."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench.attribution.measures import Figure, share
from bench.attribution.protocol import Question
from bongsu.attribution.gates import is_everyday
from bongsu.attribution.hypotheses import Prior
from bongsu.model.evidence_item import EvidenceItem, EvidenceKind, Forgeability

_LIKELY, _VERY = 0.55, 0.8


def suspects_of(question: Question) -> tuple[str, ...]:
    """Documented North Korean actors."""
    actors = question.balance.knowledge.actors
    return tuple(a.actor_id for a in actors if a.country == "KP" and not a.catch_all)


def in_hand(questions: Sequence[Question], *, mail_only: bool) -> dict[str, Figure]:
    """Of cases a suspect did not do, in how many it is named; and of those it did."""
    wrong: list[float] = []
    right: list[float] = []
    for question in questions:
        suspects = suspects_of(question)
        for name, p in _odds(question, suspects, mail_only=mail_only).items():
            if name in suspects:
                (right if name == question.case.actor else wrong).append(p)
    return {
        "wrong suspect at 0.55": share(sum(p >= _LIKELY for p in wrong), len(wrong)),
        "wrong suspect at 0.8": share(sum(p >= _VERY for p in wrong), len(wrong)),
        "right suspect at 0.55": share(sum(p >= _LIKELY for p in right), len(right)),
        "right suspect at 0.8": share(sum(p >= _VERY for p in right), len(right)),
    }


def _odds(question: Question, suspects: Sequence[str], *, mail_only: bool) -> dict[str, float]:
    items = question.case.items
    items = tuple(_mail(items)) if mail_only else items
    if not items:
        return {}
    return question.balance.odds(
        items, question.case.month, suspects=suspects, prior=Prior.EVEN, without=question.without
    )


def _mail(items: Sequence[EvidenceItem]) -> Iterator[EvidenceItem]:
    for item in items:
        seen = tuple(v for v in item.values if is_everyday(v))
        if item.kind is EvidenceKind.TECHNIQUE and seen:
            yield replace(item, values=seen, forgeability=Forgeability.CHEAP)

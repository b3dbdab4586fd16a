"""The assessment of a case: odds, the words that gates allow, placebo, and what would change it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bongsu.attribution.doubts import confidence, doubts
from bongsu.attribution.gates import costly, independent
from bongsu.attribution.hypotheses import UNKNOWN
from bongsu.attribution.knowledge import Knowledge
from bongsu.attribution.next_best import next_best
from bongsu.attribution.placebo import barred, placebos
from bongsu.attribution.posterior import Balance, Posterior, Weighed
from bongsu.attribution.scales import Outcome, Scales
from bongsu.attribution.sensitivity import flip, what_if
from bongsu.attribution.terms import Term
from bongsu.model.assessment import (
    Assessment,
    Cited,
    ItemWeighed,
    Line,
    Placebo,
    Said,
    WhatIf,
)
from bongsu.model.evidence_item import EvidenceItem

_REPORTS = 25
"""Reports that one term lists; all are counted."""
Names = Mapping[str, tuple[str, str]]
"""Subjects by their names, English and Korean."""


def assess(
    balance: Balance,
    items: Sequence[EvidenceItem],
    month: int | None,
    names: Names,
    weights_sha256: str = "",
) -> Assessment:
    """Weigh the items of a case from ``month`` (counted from January 1970).

    ``names`` are of suspects, catch-alls and countries; what is missing is called by its id. The
    order of items changes nothing.
    """
    ordered = sorted(items, key=lambda item: item.item_id)
    scales = Scales(balance, ordered, month)
    return _Weighing(scales, names).assessment(weights_sha256)


@dataclass(slots=True)
class _Weighing:
    scales: Scales
    names: Names

    def assessment(self, weights_sha256: str) -> Assessment:
        scales = self.scales
        found = scales.balance.weigh(scales.items, scales.month)
        odds = scales.summed({each.hypothesis: each.posterior for each in found.hypotheses})
        met = placebos(scales)
        no = barred(met)
        outcome, others = scales.outcome(odds, scales.items, no), what_if(scales, no)
        told = _Told(odds, outcome, others, met, no)
        knowledge, weights = scales.balance.knowledge, scales.balance.weights
        lines = tuple(self._hypothesis(each, told) for each in found.hypotheses)
        return Assessment(
            stated=outcome.stated,
            lines=lines,
            countries=tuple(self._country(each, found, told) for each in scales.countries),
            items=tuple(map(_weighed, scales.items)),
            what_if=others,
            flip=flip(scales),
            next_best=next_best(scales, odds),
            cited=_cited(knowledge, lines),
            month=scales.month,
            knowledge=knowledge.sources,
            weights=weights.name,
            weights_sha256=weights_sha256,
            fitted_on=weights.fitted_on,
            notices=knowledge.notices,
        )

    def _hypothesis(self, weighed: Weighed, told: "_Told") -> Line:
        name = weighed.hypothesis
        said = tuple(map(_said, weighed.terms))
        actor = self._actor(weighed.actor_id) if weighed.actor_id != name else ""
        return self._line(name, weighed.prior, told, said, (), actor)

    def _country(self, country: str, found: Posterior, told: "_Told") -> Line:
        members = self.scales.countries[country]
        prior = sum(each.prior for each in found.hypotheses if each.hypothesis in members)
        return self._line(country, prior, told, (), members, "")

    def _line(
        self,
        subject: str,
        prior: float,
        told: "_Told",
        said: tuple[Said, ...],
        members: tuple[str, ...],
        actor: str,
    ) -> Line:
        scales = self.scales
        speaking = scales.speaking(subject, scales.items)
        placebo = told.placebos[subject]
        against = doubts(speaking, self._reports(subject), placebo, told.outcome, told.others)
        en, ko = self.names.get(subject, (subject, subject))
        return Line(
            subject=subject,
            name_en=en,
            name_ko=ko,
            prior=prior,
            posterior=told.odds[subject],
            word=scales.word(subject, told.odds, told.outcome),
            most=scales.most(subject, scales.items, told.barred),
            kinds=tuple(kind.value for kind in independent(speaking)),
            costly=costly(speaking),
            confidence=confidence(against),
            doubts=against,
            placebo=placebo,
            said=said,
            members=members,
            actor=actor,
        )

    def _reports(self, subject: str) -> int | None:
        """How many reports are known of a subject, None of those whom nobody has described."""
        if subject == UNKNOWN:
            return None
        of = self.scales.subjects[subject]
        reports = self.scales.balance.knowledge.reports
        return sum(self.scales.hypothesis(each.actor_id) in of for each in reports)

    def _actor(self, actor_id: str) -> str:
        actors = self.scales.balance.knowledge.actors
        return next((each.name for each in actors if each.actor_id == actor_id), actor_id)


@dataclass(frozen=True, slots=True)
class _Told:
    """What all lines share."""

    odds: Mapping[str, float]
    outcome: Outcome
    others: Sequence[WhatIf]
    placebos: Mapping[str, Placebo]
    barred: frozenset[str]


def _said(term: Term) -> Said:
    reports = term.reports[:_REPORTS]
    return Said(term.item_id, round(term.points), term.k, term.n, reports, term.capped)


def _weighed(item: EvidenceItem) -> ItemWeighed:
    return ItemWeighed(
        item.item_id,
        item.seq,
        item.kind.value,
        item.values,
        item.group,
        item.grade,
        item.forgeability.value,
        item.agency,
    )


def _cited(knowledge: Knowledge, lines: Iterable[Line]) -> tuple[Cited, ...]:
    """The reports that the terms name, each once."""
    wanted = {report for line in lines for said in line.said for report in said.reports}
    found = {each.report_id: each for each in knowledge.reports if each.report_id in wanted}
    return tuple(
        Cited(name, each.title, each.url, each.month) for name, each in sorted(found.items())
    )

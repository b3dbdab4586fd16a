"""``explain``: one hypothesis item by item, with the reports that its figures are counted from."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.weighing import changes, doubts, logged, name_of, next_best, placebo, words
from bongsu.cli.render.words import inert
from bongsu.model.assessment import Assessment, Cited, ItemWeighed, Line, Said
from bongsu.model.evidence_item import EvidenceKind

if TYPE_CHECKING:
    from bongsu.api import Weighing

_REPORTS = 8


def explain_page(screen: Screen, made: Weighing, line: Line) -> None:
    """What the newest weighing says of one hypothesis, and what it rests on."""
    said = made.assessment
    _head(screen, said, line)
    if line.said:
        screen.heading("cli.weigh.why")
    for term in line.said:
        _term(screen, said, term)
    _gates(screen, line)
    screen.heading("weighed.change")
    changes(screen, said)
    screen.heading("weighed.next")
    next_best(screen, said)
    screen.gap()
    logged(screen, made)


def _head(screen: Screen, said: Assessment, line: Line) -> None:
    name, word = name_of(line, screen.language), words(screen, line.word)
    sure = screen.sentence(f"confidence.{line.confidence.value}")
    screen.say("weigh.stated", style="bold", name=name, word=word, confidence=sure)
    screen.line(placebo(screen, line))
    before, after = (f"{100 * each:.1f}" for each in (line.prior, line.posterior))
    screen.say("cli.weigh.odds", prior=before, posterior=after)
    if line.actor:
        screen.say("cli.weigh.actor", actor=inert(line.actor))
    if line.members:
        lines = filter(None, map(said.line, line.members))
        members = ", ".join(name_of(each, screen.language) for each in lines)
        screen.say("cli.weigh.members", members=inert(members, 500))


def _term(screen: Screen, said: Assessment, term: Said) -> None:
    ratio = f"{exp(term.points / 100):.2f}"
    item = next((each for each in said.items if each.item_id == term.item_id), None)
    if item:
        text = _item(screen, item, term, ratio)
    elif term.reports:
        text = screen.sentence("cli.weigh.together", ratio=ratio, k=term.k, n=term.n)
    elif term.points:
        text = screen.sentence("cli.weigh.chance", ratio=ratio)
    else:
        return
    capped = f" ({screen.sentence('cli.weigh.capped')})" if term.capped else ""
    screen.line(text + capped)
    cited = {each.report_id: each for each in said.cited}
    for report in term.reports[:_REPORTS]:
        _report(screen, cited[report])
    if term.k > _REPORTS and term.item_id:
        screen.line(screen.sentence("cli.weigh.more", n=term.k - _REPORTS), "dim", indent=4)


def _item(screen: Screen, item: ItemWeighed, term: Said, ratio: str) -> str:
    """What one item says, and by how many reports; a judgement, or new software, has none."""
    kind = screen.sentence(f"item.kind.{item.kind}")
    values = inert(", ".join(item.values) or "—", 200)
    facts = {"item": item.item_id, "kind": kind, "values": values, "ratio": ratio}
    if term.n:
        return screen.sentence("cli.weigh.said", k=term.k, n=term.n, **facts)
    if item.kind == EvidenceKind.OTHER:
        return screen.sentence("cli.weigh.held", **facts)
    return screen.sentence("cli.weigh.unnamed" if term.points else "cli.weigh.untold", **facts)


def _report(screen: Screen, report: Cited) -> None:
    year, month = divmod(report.month or 0, 12)
    undated = screen.sentence("cli.weigh.undated")
    screen.say(
        "cli.weigh.report",
        style="dim",
        indent=4,
        title=inert(report.untrusted_title or report.report_id, 200),
        month=undated if report.month is None else f"{1970 + year}-{month + 1:02d}",
        url=inert(report.untrusted_url, 300),
    )


def _gates(screen: Screen, line: Line) -> None:
    kinds = ", ".join(screen.sentence(f"item.kind.{each}") for each in line.kinds) or "—"
    costly = screen.sentence("cli.weigh.yes" if line.costly else "cli.weigh.no")
    screen.gap()
    screen.say("cli.weigh.gate", kinds=kinds, costly=costly)
    doubts(screen, line)

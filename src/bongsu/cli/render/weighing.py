"""``weigh``: the answer, every hypothesis with its words and placebo, why, what would change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bongsu.cli.render.screen import Screen
from bongsu.cli.render.words import inert
from bongsu.model.assessment import (
    BANDS,
    Assessment,
    Line,
    Word,
    ach_mark,
    open_because,
)
from bongsu.model.entered import EnteredItem
from bongsu.phrases import Language

if TYPE_CHECKING:
    from bongsu.api import Weighing

_SHOWN = 12


def weighing_page(screen: Screen, made: Weighing, items: Sequence[EnteredItem]) -> None:
    """The whole weighing on a screen."""
    said = made.assessment
    answer(screen, said)
    _lines(screen, said)
    screen.heading("weighed.items")
    observed = {each.item_id: each.item.untrusted_observation for each in items if each.item}
    _items(screen, said, observed)
    screen.heading("weighed.change")
    changes(screen, said)
    screen.heading("weighed.next")
    next_best(screen, said)
    screen.gap()
    logged(screen, made)


def answer(screen: Screen, said: Assessment) -> None:
    """The one sentence that may be said, with the placebo beside every name in it."""
    line = said.line(said.stated)
    if line is None:
        screen.line(screen.sentence(f"weigh.open.{open_because(said).value}"), "bold")
        screen.line(placebo(screen, said.foremost))
        return
    screen.line(
        screen.sentence(
            "weigh.stated",
            name=name_of(line, screen.language),
            word=words(screen, line.word),
            confidence=screen.sentence(f"confidence.{line.confidence.value}"),
        ),
        "bold",
    )
    screen.line(placebo(screen, line))
    doubts(screen, line)


def name_of(line: Line, language: Language) -> str:
    """A hypothesis or country by its name."""
    return inert(line.name_ko if language is Language.KO else line.name_en, 120)


def words(screen: Screen, word: Word) -> str:
    """A likelihood with its band."""
    said = screen.sentence(f"likelihood.{word.value}")
    band = next(((low, high) for each, low, high in BANDS if each is word), None)
    if band is None:
        return said
    return screen.sentence("likelihood.band", word=said, low=band[0], high=band[1])


def placebo(screen: Screen, line: Line) -> str:
    """The placebo line of one subject."""
    name, found = name_of(line, screen.language), line.placebo
    if not found.enough:
        return screen.sentence("placebo.few", name=name, cases=found.cases)
    return screen.sentence(
        "placebo.line",
        name=name,
        percent=found.percent,
        cases=found.cases,
        named=found.percent_named,
    )


def doubts(screen: Screen, line: Line) -> None:
    """Why confidence is not higher."""
    if line.doubts:
        told = [screen.sentence(f"doubt.{each.code}", n=each.n) for each in line.doubts]
        screen.say("cli.weigh.doubts", doubts=inert("; ".join(told), 2000))


def changes(screen: Screen, said: Assessment) -> None:
    """Outcomes under other assumptions that differ, and the smallest set that turns the answer."""
    now = (said.lines[0].subject, said.stated)
    for each in said.what_if:
        if (each.leader, each.stated) == now:
            continue
        leader = said.line(each.leader)
        items = inert(", ".join(each.items), 500)
        screen.say(
            "whatif.result",
            what=screen.sentence(f"whatif.{each.code}", items=items),
            leader=name_of(leader, screen.language) if leader else each.leader,
            percent=round(100 * each.posterior),
            word=screen.sentence(f"likelihood.{each.word.value}"),
        )
    if said.flip is None:
        screen.say("weigh.flip.none")
    else:
        screen.say("weigh.flip", items=", ".join(said.flip))


def next_best(screen: Screen, said: Assessment) -> None:
    """Kinds of evidence by what one more item should bring."""
    if not said.next_best:
        screen.say("weigh.next.none")
    for each in said.next_best:
        kind = screen.sentence(f"item.kind.{each.kind}")
        screen.say("weigh.next", kind=kind, bits=f"{each.millibits / 1000:.2f}")


def logged(screen: Screen, made: Weighing) -> None:
    """Entry, knowledge and weights of a weighing."""
    known = ", ".join(f"{name} {digest[:12]}" for name, digest in made.assessment.knowledge)
    weights = f"{made.assessment.weights} {made.assessment.weights_sha256[:12]}"
    screen.say(
        "cli.weigh.logged", style="dim", seq=made.seq, knowledge=inert(known), weights=weights
    )
    for notice in made.assessment.notices:
        screen.line(inert(notice, 500), "dim")


def matrix_page(screen: Screen, said: Assessment) -> None:
    """The matrix of competing hypotheses: a row for each item, a column for each hypothesis."""
    answer(screen, said)
    screen.heading("weighed.matrix")
    for item in said.items:
        screen.line(f"{item.item_id} · {inert(', '.join(item.values) or item.kind, 200)}", "bold")
        marks = []
        for line in said.lines:
            points = next((t.points for t in line.said if t.item_id == item.item_id), 0)
            marks.append(f"{name_of(line, screen.language)} {ach_mark(points).value}")
        screen.line(" · ".join(marks), indent=4)
    screen.say("weighed.matrix.how", style="dim")


def _lines(screen: Screen, said: Assessment) -> None:
    screen.gap()
    table = screen.table(
        "weighed.col.hypothesis", "weighed.col.word", "weighed.col.confidence",
        "weighed.col.placebo",
    )  # fmt: skip
    for line in said.every:
        found = line.placebo
        key = "placebo.short" if found.enough else "placebo.short.few"
        screen.row(
            table,
            name_of(line, screen.language),
            words(screen, line.word),
            screen.sentence(f"confidence.{line.confidence.value}"),
            screen.sentence(key, percent=found.percent, cases=found.cases),
        )
    screen.put_table(table)


def _items(screen: Screen, said: Assessment, observed: Mapping[str, str]) -> None:
    for item in said.items[:_SHOWN]:
        kind = screen.sentence(f"item.kind.{item.kind}")
        forge = screen.sentence(f"item.forge.{item.forgeability}")
        values = inert(", ".join(item.values), 200)
        screen.line(f"{item.item_id} · {kind} · {values} · {item.grade} · {forge}")
        text = observed.get(item.item_id)
        screen.line(f"“{inert(text, 300)}”" if text else screen.sentence("weighed.gone"), indent=4)
    if len(said.items) > _SHOWN:
        screen.say("cli.weigh.more", n=len(said.items) - _SHOWN)

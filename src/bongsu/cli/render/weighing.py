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
_WIDE = 15


def weighing_page(screen: Screen, made: Weighing, items: Sequence[EnteredItem]) -> None:
    """The whole weighing on a screen."""
    said = made.assessment
    answer(screen, said)
    _lines(screen, said)
    screen.heading("weighed.items")
    observed = {each.item_id: each.item.untrusted_observation for each in items if each.item}
    _items(screen, said, observed)
    waiting = sum(each.waits for each in items)
    if waiting:
        screen.say("cli.weigh.waiting", n=waiting)
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
    """The matrix of competing hypotheses: a row for each hypothesis, a column for each item."""
    answer(screen, said)
    screen.heading("weighed.matrix")
    for start in range(0, len(said.items), _WIDE):
        _marks(screen, said, start)
    screen.say("weighed.matrix.how", style="dim")


def _marks(screen: Screen, said: Assessment, start: int) -> None:
    """As many items as a line has room for, by number, and what each number is."""
    items = said.items[start : start + _WIDE]
    table = screen.table("weighed.col.hypothesis")
    for at in range(len(items)):
        table.add_column(str(start + at + 1), no_wrap=True)
    for line in said.lines:
        points = {term.item_id: term.points for term in line.said}
        marks = (ach_mark(points.get(each.item_id, 0)).value for each in items)
        screen.row(table, name_of(line, screen.language), *marks)
    screen.put_table(table)
    for at, item in enumerate(items, start + 1):
        values = inert(", ".join(item.values) or screen.sentence(f"item.kind.{item.kind}"), 200)
        screen.line(f"{at}  {item.item_id} · {values}", indent=2)
    screen.gap()


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

"""A weighing in words for a page: every value has passed the gate."""

from collections.abc import Iterator
from math import exp

from bongsu.model.assessment import (
    BANDS,
    AchMark,
    Assessment,
    Doubt,
    ItemWeighed,
    Line,
    Word,
    ach_mark,
    open_because,
)
from bongsu.model.shown import ShownText, show
from bongsu.phrases import Language, say


def name_of(language: Language, line: Line) -> ShownText:
    """A hypothesis or country by its name."""
    return show(line.name_ko if language is Language.KO else line.name_en, 120)


def likelihood(language: Language, word: Word) -> ShownText:
    """A word with its band in per cent."""
    said = say(f"likelihood.{word.value}", language)
    band = next(((low, high) for each, low, high in BANDS if each is word), None)
    if band is None:
        return ShownText(said)
    return ShownText(say("likelihood.band", language, word=said, low=band[0], high=band[1]))


def answer(language: Language, made: Assessment) -> ShownText:
    """The one sentence that may be said."""
    line = made.line(made.stated)
    if line is None:
        return ShownText(say(f"weigh.open.{open_because(made).value}", language))
    word, sure = likelihood(language, line.word), say(f"confidence.{line.confidence}", language)
    name = name_of(language, line)
    return ShownText(say("weigh.stated", language, name=name, word=word, confidence=sure))


def answered(made: Assessment) -> Line:
    """Whose placebo stands beside the answer: the subject stated, else the foremost suspect."""
    return made.line(made.stated) or made.foremost


def placebo(language: Language, line: Line) -> ShownText:
    """How often the same pattern of evidence would give this name wrongly."""
    name, found = name_of(language, line), line.placebo
    if not found.enough:
        return ShownText(say("placebo.few", language, name=name, cases=found.cases))
    facts = {"percent": found.percent, "cases": found.cases, "named": found.percent_named}
    return ShownText(say("placebo.line", language, name=name, **facts))


def placebo_cell(language: Language, line: Line) -> ShownText:
    """The same in few words, for a table."""
    found = line.placebo
    key = "placebo.cell" if found.enough else "placebo.short.few"
    facts = {"percent": found.percent, "cases": found.cases, "named": found.percent_named}
    return ShownText(say(key, language, **facts))


def shared_doubts(language: Language, made: Assessment) -> tuple[ShownText, ...]:
    """Why confidence is not higher, as far as it holds for every line."""
    return tuple(_doubt(language, each) for each in _shared(made))


def doubts(language: Language, made: Assessment, line: Line) -> tuple[ShownText, ...]:
    """Why confidence is not higher for one line, beyond what holds for all."""
    common = _shared(made)
    return tuple(_doubt(language, each) for each in line.doubts if each not in common)


def _shared(made: Assessment) -> tuple[Doubt, ...]:
    first, *others = made.every
    return tuple(d for d in first.doubts if all(d in each.doubts for each in others))


def _doubt(language: Language, doubt: Doubt) -> ShownText:
    return ShownText(say(f"doubt.{doubt.code}", language, n=doubt.n))


def matrix(
    made: Assessment,
) -> Iterator[tuple[ItemWeighed, tuple[tuple[ShownText, ShownText], ...]]]:
    """Items with a mark and a likelihood ratio for each hypothesis, in the order of the lines."""
    for item in made.items:
        points = [
            next((said.points for said in line.said if said.item_id == item.item_id), 0)
            for line in made.lines
        ]
        yield item, tuple((_mark(ach_mark(each)), _ratio(each)) for each in points)


def changes(language: Language, made: Assessment) -> tuple[ShownText, ...]:
    """Outcomes under other assumptions that differ; then the smallest set that turns the answer."""
    now = (made.lines[0].subject, made.stated)
    told = []
    for each in made.what_if:
        if (each.leader, each.stated) != now:
            line = made.line(each.leader)
            items = show(", ".join(each.items), 500)
            facts = {
                "what": say(f"whatif.{each.code}", language, items=items),
                "leader": name_of(language, line) if line else show(each.leader),
                "percent": round(100 * each.posterior),
                "word": say(f"likelihood.{each.word}", language),
            }
            told.append(ShownText(say("whatif.result", language, **facts)))
    flip = made.flip
    last = (
        say("weigh.flip.none", language)
        if flip is None
        else say("weigh.flip", language, items=show(", ".join(flip), 500))
    )
    return (*told, ShownText(last))


def next_best(language: Language, made: Assessment) -> tuple[ShownText, ...]:
    """Kinds of evidence by what one more item should bring."""
    told = [
        say("weigh.next", language, kind=say(f"item.kind.{each.kind}", language),
            bits=f"{each.millibits / 1000:.2f}")
        for each in made.next_best
    ]  # fmt: skip
    return tuple(map(ShownText, told or [say("weigh.next.none", language)]))


def basis(made: Assessment) -> tuple[ShownText, ShownText]:
    """Knowledge and weights by name and digest."""
    known = ", ".join(f"{name} {digest[:16]}" for name, digest in made.knowledge)
    return show(known, 500), show(f"{made.weights} {made.weights_sha256[:16]}")


def _mark(mark: AchMark) -> ShownText:
    return ShownText(mark.value)


def _ratio(points: int) -> ShownText:
    return ShownText(f"×{exp(points / 100):.1f}" if points else "")

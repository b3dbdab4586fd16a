"""One case as one HTML file: no script, nothing remote, nothing clickable from evidence.

The template may only output text that has passed the gate: a plain ``str`` is refused with a
TypeError, so that forgetting the gate fails in the first test instead of in a court room.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from math import exp

from jinja2 import Environment, PackageLoader, StrictUndefined, Undefined
from markupsafe import Markup

from bongsu.exporters import figures, inert, weighing
from bongsu.exporters.audience import for_audience
from bongsu.exporters.company import companies
from bongsu.exporters.concerns import concerns, decided, next_steps
from bongsu.exporters.folding import folded
from bongsu.exporters.graph import graph
from bongsu.exporters.lanes import has_logs, hostile, lanes, untold
from bongsu.exporters.link_words import link_rarity, link_reason
from bongsu.exporters.plots import Tick, plot, told
from bongsu.exporters.searched import past_search
from bongsu.exporters.standing import shelve, standing, unheard
from bongsu.model.checkpoint import keep_line, parse_checkpoint
from bongsu.model.errors import BongsuError
from bongsu.model.finding import Reason, speaks_of_account
from bongsu.model.shown import ShownText, show
from bongsu.model.times import both_zones
from bongsu.model.verdict import Rung, Status, bounds_key
from bongsu.model.view import CaseView
from bongsu.phrases import Language, say, stated

FORMAT = "html"

_JOINT = re.compile(r"(?<=[@.])(?=\w)")
_MANY = 40  # findings above which cards start folded and bodies are cut shorter


class _UngatedError(TypeError):
    """A template would put out a value that has not passed the gate."""

    def __init__(self, value: object) -> None:
        super().__init__(f"{type(value).__name__} in a template has not passed the gate")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of each kind a page shows; what is left out is counted on the page."""

    body: int
    folded: bool
    alerts: int = 50
    others: int = 3
    hops: int = 15
    hop: int = 600
    links: int = 20
    files: int = 20
    facts: int = 20
    names: int = 20
    places: int = 5
    events: int = 30
    moments: int = 60
    fields: int = 40
    concerns: int = 8
    campaigns: int = 12
    incidents: int = 200


def report(view: CaseView, language: Language) -> bytes:
    """The page as a file."""
    return page(view, language).encode()


def page(view: CaseView, language: Language, *, paper: bool = False) -> str:
    """The whole report as one self-contained HTML text, for the view's audience.

    ``paper`` leaves out what only a screen can unfold. Raises
    ``invariant.audience_has_no_account`` where a holder's view names only other holders.
    """
    seen = for_audience(view)
    template = _environment(language).get_template("report.html.j2")
    return template.render(
        view=seen,
        own=seen.audience is not None,
        totals=figures.totals(seen.accounts),
        notes=figures.footnotes(seen.accounts),
        checkpoint=_kept(seen.checkpoint),
        attack={each.detector: each.attack for each in seen.detectors},
        actors=dict(seen.actors),
        unheard=unheard(seen),
        limits=_limits(seen, paper=paper),
        paper=paper,
    )


def _limits(view: CaseView, *, paper: bool) -> Limits:
    many = sum(len(each.findings) for each in view.accounts) > _MANY
    if paper:
        return Limits(
            body=400 if many else 1500,
            folded=False,
            alerts=6 if many else 12,
            others=0,
            concerns=5,
            campaigns=8,
            incidents=60,
            hops=4 if many else 8,
            hop=200 if many else 300,
            links=8,
            moments=30,
            fields=8,
            facts=8,
        )
    return Limits(body=800, folded=True) if many else Limits(body=4000, folded=False)


def _kept(checkpoint: str) -> str:
    """The checkpoint as the one line to compare with a kept one; as it stands if it is none."""
    try:
        return keep_line(parse_checkpoint(checkpoint))
    except BongsuError:
        return checkpoint


@cache
def _environment(language: Language) -> Environment:
    made = Environment(
        loader=PackageLoader("bongsu.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_gated,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(_globals(language))
    made.filters.update(_FILTERS)
    return made


def _gated(value: object) -> object:
    if isinstance(value, ShownText | Markup | int | Undefined):  # undefined raises by itself
        return value
    raise _UngatedError(value)


def _globals(language: Language) -> dict[str, object]:
    return {
        "language": ShownText(language.value),
        "t": partial(_say, language),
        "told": partial(_told, language),
        "told_reason": partial(_told_reason, language),
        "counted": partial(_counted, language),
        "rungs": tuple(Rung),
        "statuses": tuple(Status),
        "rungs_of": figures.rungs,
        "steps_of": figures.steps,
        "reach": figures.reach,
        "window": figures.window,
        "coverage_of": figures.coverage_of,
        "month": partial(_month, language),
        "speaks_of_account": speaks_of_account,
        "plot": plot,
        "told_by_time": told,
        "companies": companies,
        "graph": graph,
        "link_reason": partial(link_reason, language),
        "link_rarity": partial(link_rarity, language),
        "has_logs": has_logs,
        "hostile": hostile,
        "untold": untold,
        "lanes": lanes,
        "bounds_key": bounds_key,
        "concerns": concerns,
        "decided": decided,
        "next_steps": next_steps,
        "folder_roles": figures.folder_roles,
        "problem_groups": figures.problem_groups,
        "by_reason": figures.by_reason,
        "by_standing": figures.by_standing,
        "past_search": past_search,
        "shelve": shelve,
        "fold": folded,
        "standing": standing,
        **_weighing(language),
    }


def _weighing(language: Language) -> dict[str, object]:
    """What the section on hypotheses says, in one language."""
    return {
        "weigh_name": partial(weighing.name_of, language),
        "likelihood": partial(weighing.likelihood, language),
        "weigh_answer": partial(weighing.answer, language),
        "weigh_answered": weighing.answered,
        "placebo_of": partial(weighing.placebo, language),
        "placebo_cell": partial(weighing.placebo_cell, language),
        "weigh_doubts": partial(weighing.doubts, language),
        "weigh_shared": partial(weighing.shared_doubts, language),
        "weigh_matrix": weighing.matrix,
        "weigh_changes": partial(weighing.changes, language),
        "weigh_next": partial(weighing.next_best, language),
        "weigh_basis": weighing.basis,
    }


def _say(language: Language, key: str, **facts: object) -> ShownText:
    """A sentence of the report's own; a missing key is our error and raises KeyError."""
    return ShownText(say(key, language, **{name: _fact(value) for name, value in facts.items()}))


def _told(language: Language, key: str, **facts: object) -> ShownText:
    """A sentence whose key comes from a plugin or a table: never fails, names an unknown key."""
    try:
        return _say(language, key, **facts)
    except (KeyError, IndexError):
        return _say(language, "report.no_phrase", code=show(key))


def _told_reason(language: Language, reason: Reason, limit: int = 300) -> ShownText:
    """What a detector says, filled with what stands in the evidence."""
    facts = (reason.untrusted_a, reason.untrusted_b)
    a, b = (inert.line(stated(reason.code, each, language), limit) for each in facts)
    return _told(language, f"reason.{reason.code}", a=a, b=b)


def _counted(language: Language, noun: str, count: int) -> ShownText:
    return _say(language, f"count.{noun}.{'one' if count == 1 else 'many'}", n=count)


def _month(language: Language, tick: Tick) -> ShownText:
    return ShownText(say("plot.month", language, year=tick.year, month=f"{tick.month:02d}"))


def _fact(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, ShownText):
        return value
    raise _UngatedError(value)


def _joints(text: str) -> tuple[ShownText, ...]:
    """An address in the pieces between which a line may break, rather than inside a word."""
    return tuple(map(ShownText, _JOINT.split(inert.label(text))))


def _day(t_ms: int | None) -> ShownText:
    return ShownText(both_zones(t_ms).split(" ")[0])


def _points(hundredths: int) -> ShownText:
    return ShownText(f"{hundredths / 100:+.2f}".replace("-", "\u2212") if hundredths else "0")


def _times(hundredths: int) -> ShownText:
    """The likelihood ratio that points stand for: ×10 for 2.30; ends of the scale stay short."""
    ratio = exp(min(max(hundredths, -690), 690) / 100)
    return ShownText(f"×{ratio:,.0f}" if ratio >= 9.95 else f"×{ratio:.1f}")


def _number(value: int) -> ShownText:
    return ShownText(f"{value:,}")


_FILTERS: dict[str, Callable[..., object]] = {
    "label": inert.label,
    "joints": _joints,
    "line": inert.line,
    "block": inert.block,
    "odd_letters": inert.odd_letters,
    "when": lambda t_ms: ShownText(both_zones(t_ms)),
    "day": _day,
    "minute": lambda t_ms: ShownText(both_zones(t_ms)[:16]),
    "points": _points,
    "times": _times,
    "number": _number,
}

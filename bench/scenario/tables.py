"""Facts as markdown tables. Every heading says that the mail is synthetic."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bench.scenario.facts import BONGSU, AccountFact, Facts, HonestFact, LureFact
from bench.scenario.figures import Figure, Part, figure
from bench.scenario.rungs import rungs

Fact = LureFact | HonestFact | AccountFact
_ALL = "all"
_WHEN = {False: "before", True: "after"}
_LURE_HEAD = (
    *("n", "mailboxes", "above threshold", "alert", "called a lure", "two classes"),
    "within ten of the mailbox",
)
_RANKER_HEAD = (
    *("ranker", "within ten, before", "within ten, after", "own threshold, before"),
    *("own threshold, after", "alerts on honest mail per 1,000"),
)


def page(facts: Facts) -> str:
    """Everything, from the accounts to the rankers beside the product."""
    lines = ["# Scenario (synthetic)", "", *facts.notes, "", _size(facts)]
    lines += ["", "## Verdicts by account (synthetic)", "", *rungs(facts.accounts, cluster)]
    lines += ["", "## Lures by family (synthetic)", "", *_lures(facts, "family")]
    lines += ["", "## Lures by language (synthetic)", "", *_lures(facts, "language")]
    lines += ["", "## Alerts on honest mail (synthetic)", "", *_honest(facts.honest)]
    lines += ["", "## Beside others, all mailboxes (synthetic)", "", *_rankers(facts)]
    if slow := _slow(facts):
        lines += ["", "## Beside mail filters, drawn mailboxes (synthetic)", ""]
        lines += _rankers(_asked(facts, slow))
    return "\n".join([*lines, "", "No person wrote this mail. Intervals: 95 %, by mailbox."])


def cluster(fact: Fact) -> str:
    """The mailbox; those of the first story are the same people in every case."""
    return fact.account if fact.told else f"{fact.seed}/{fact.account}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _size(facts: Facts) -> str:
    honest = sum(each.n for each in facts.honest)
    campaigns = {(x.seed, x.campaign) for x in facts.lures if x.campaign}
    cases = {each.seed for each in facts.accounts}
    return (
        f"{len(cases)} cases done: {len(facts.accounts)} accounts, {len(facts.lures)} lures in "
        f"{len({cluster(x) for x in facts.lures})} mailboxes ({len(campaigns)} campaigns), "
        f"{honest} honest messages delivered."
    )


def _lures(facts: Facts, column: str) -> Iterator[str]:
    head = (column, "written before or after the freeze", *_LURE_HEAD)
    return table(head, _lure_rows(facts.lures, column))


def _lure_rows(lures: Sequence[LureFact], column: str) -> Iterator[Sequence[str]]:
    for late, when in _WHEN.items():
        group = [lure for lure in lures if lure.late == late]
        for name in sorted({getattr(lure, column) for lure in group}):
            yield name, when, *_lure_cells([x for x in group if getattr(x, column) == name])
        yield f"**{_ALL}**", when, *_lure_cells(group)


def _lure_cells(group: Sequence[LureFact]) -> Iterator[str]:
    yield str(len(group))
    yield str(len({cluster(lure) for lure in group}))
    shares: tuple[Callable[[LureFact], float], ...] = (
        lambda x: x.above,
        lambda x: x.alert,
        lambda x: x.called,
        lambda x: x.classes > 1,
        lambda x: x.within[BONGSU],
    )
    for share in shares:
        yield _percent(figure(Part(cluster(x), share(x), 1) for x in group))


def _honest(honest: Sequence[HonestFact]) -> Iterator[str]:
    head = ("kind", "n", "mailboxes", "alerts", "alerts per 1,000", "called a lure", "per 1,000")
    return table(head, _honest_rows(honest))


def _honest_rows(honest: Sequence[HonestFact]) -> Iterator[Sequence[str]]:
    for kind in [*sorted({each.kind for each in honest}), _ALL]:
        group = [each for each in honest if kind in (each.kind, _ALL)]
        row = [kind, str(sum(x.n for x in group)), str(len({cluster(x) for x in group}))]
        for count in (lambda x: x.alerts[BONGSU], lambda x: x.called):
            row.append(str(sum(map(count, group))))
            found = figure(Part(cluster(x), count(x), x.n) for x in group)
            row.append(found.per_thousand() if found else "–")
        yield row


def _rankers(facts: Facts) -> Iterator[str]:
    return table(_RANKER_HEAD, (_ranker(facts, name) for name in _names(facts)))


def _ranker(facts: Facts, name: str) -> Sequence[str]:
    row = [name]
    for of in (lambda x: x.within[name], lambda x: x.alerts[name]):
        for late in _WHEN:
            group = [x for x in facts.lures if x.late == late and name in x.within]
            found = figure(Part(cluster(x), of(x), 1) for x in group)
            row.append(f"{_percent(found)}; n={len(group)}")
    asked = [x for x in facts.honest if name in x.alerts]
    found = figure(Part(cluster(x), x.alerts[name], x.n) for x in asked)
    row.append(f"{found.per_thousand()}; n={found.of}" if found else "–")
    return row


def _names(facts: Facts) -> list[str]:
    """Rankers that were asked about every mailbox of these facts."""
    seen = [set(each.alerts) for each in (*facts.lures, *facts.honest)]
    everywhere = set.intersection(*seen) if seen else set()
    return sorted(everywhere, key=lambda name: (name != BONGSU, name))


def _slow(facts: Facts) -> set[str]:
    """Rankers that were asked about some mailboxes only."""
    return {name for lure in facts.lures for name in lure.alerts} - set(_names(facts))


def _asked(facts: Facts, names: set[str]) -> Facts:
    """The same facts of the mailboxes alone about which these rankers were asked."""
    return Facts(
        [each for each in facts.lures if names <= each.alerts.keys()],
        [each for each in facts.honest if names <= each.alerts.keys()],
    )


def _percent(found: Figure | None) -> str:
    return found.percent() if found else "–"

"""The table: the product beside every baseline, n everywhere, a warning where one comes near."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from bench.lures import measure
from bench.lures.measure import Figure, Run
from bench.lures.product import Finding

NEAR = 0.10  # recall points within which a one-feature baseline forbids a claim
PRODUCT = "Bongsu"
_HEAD = (
    "ranker", "recall in 10", "k=1", "k=3", "k=10", "median rank", "planted above threshold",
    "false alerts per 1,000", "k=0 accounts targeted: evidenced",
)  # fmt: skip


def figures(runs: Sequence[Run]) -> dict[str, Figure | None]:
    """Every figure of one ranker, by the table's column."""
    values = (
        measure.recall(runs), *(measure.recall(runs, k) for k in (1, 3, 10)),
        measure.median_rank(runs), measure.flagged(runs), measure.false_alerts(runs),
        measure.evidenced(runs),
    )  # fmt: skip
    return dict(zip(_HEAD[1:], values, strict=True))


def table(results: Mapping[str, dict[str, Figure | None]]) -> str:
    """One markdown table, a row a ranker."""
    lines = ["| " + " | ".join(_HEAD) + " |", "|" + "---|" * len(_HEAD)]
    for name, row in results.items():
        cells = [_cell(column, figure) for column, figure in row.items()]
        lines.append("| " + " | ".join([name, *cells]) + " |")
    return "\n".join(lines)


def _cell(column: str, figure: Figure | None) -> str:
    if figure is None:
        return "–"
    one = "{:.1f}" if column.startswith(("median", "false")) else "{:.0%}"
    value, low, high = (one.format(v) for v in (figure.value, figure.low, figure.high))
    return f"{value} ({low} to {high}; n={figure.n} {figure.unit}, {figure.clusters} mailboxes)"


def warnings(
    results: Mapping[str, dict[str, Figure | None]], artefacts: frozenset[str]
) -> list[str]:
    """A sentence for each baseline that comes near the product, or is strong by itself."""
    own = results.get(PRODUCT, {}).get("recall in 10")
    said = []
    for name, row in results.items():
        other = row["recall in 10"]
        if other is None or name.startswith(PRODUCT):
            continue
        kind = " (a mark of the sets, not of lures)" if name in artefacts else ""
        if own and other.value >= own.value - NEAR:
            said.append(
                f"WARNING: “{name}”{kind} alone recalls {other.value:.0%} beside "
                f"{own.value:.0%} (n={own.n} planted): claim nothing from recall here."
            )
        elif own is None and other.value >= 0.5:
            said.append(f"Note: “{name}”{kind} alone recalls {other.value:.0%} (n={other.n}).")
    return said


def reasons(findings: Sequence[tuple[Finding, bool]], planted: int, legitimate: int) -> str:
    """How many planted and legitimate messages carry each reason of the lure rank."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for finding, is_planted in findings:
        for code in set(finding.reasons):
            counts[code][is_planted] += 1
    head = f"| reason | planted (n={planted}) | legitimate per 1,000 (n={legitimate}) |"
    lines = [head, "|---|---|---|"]
    for code, count in sorted(counts.items(), key=lambda item: -item[1][True]):
        share = count[True] / planted if planted else 0.0
        rate = 1000 * count[False] / legitimate if legitimate else 0.0
        lines.append(f"| {code} | {count[True]} ({share:.0%}) | {rate:.1f} |")
    return "\n".join(lines)


def as_json(results: Mapping[str, dict[str, Figure | None]]) -> dict[str, object]:
    """The same figures for machines."""
    return {
        name: {column: asdict(figure) if figure else None for column, figure in row.items()}
        for name, row in results.items()
    }

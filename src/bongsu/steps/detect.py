"""detect: tables to reasons to findings. Every detector runs alone; a failed one is named."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import ibis
import pyarrow as pa
import pyarrow.compute as pc

from bongsu.detectors.identity.common import sign_ins
from bongsu.detectors.mail.common import incoming
from bongsu.detectors.plugin import Detector, Table
from bongsu.model.card import DetectorCard
from bongsu.model.finding import Finding, Reason, ReasonClass, finding_id
from bongsu.model.indicator import Indicator
from bongsu.ports import Lake, Progress
from bongsu.steps.bounded import bounded, left_out
from bongsu.steps.lake_tables import tables
from bongsu.steps.listed import indicator_rows
from bongsu.steps.reference import logarithm_rows, portal_rows
from bongsu.tables import CONTRACTS

KEPT_RANKS = 200
"""Findings of lower rank are not kept: they can be made again, and nobody reads them."""

_AT_ONCE = 16
"""Reasons of one detector that are asked in one query."""


@dataclass(frozen=True, slots=True)
class Detection:
    """All findings, and for each detector that failed what it said (hostile, for the developer).

    ``left_out`` counts by detector the reasons above those that are kept.
    """

    findings: tuple[Finding, ...]
    failed: dict[str, str]
    left_out: dict[str, int]


def detect(
    lake: Lake,
    detectors: Sequence[Detector],
    progress: Progress,
    indicators: Sequence[Indicator] = (),
) -> Detection:
    """Run the detectors in their order over the whole case, which `show_case` has put there."""
    lake.put("portal", portal_rows())
    lake.put("logarithm", logarithm_rows())
    lake.put("indicator", indicator_rows(indicators))
    known = tables()
    lake.keep("incoming", incoming(known))
    reasons: list[pa.Table] = [CONTRACTS["reason"].arrow.empty_table()]
    rankings: dict[str, pa.Table] = {}
    failed: dict[str, str] = {}
    more: Counter[str] = Counter()
    detectors = _with_something_to_read(lake, detectors)
    progress.start("progress.detect", len(detectors))
    for detector in detectors:
        lake.put("reason", pa.concat_tables(reasons))
        try:
            found = detector.find(known)
            for each in _asked_at_once(found.reasons):
                kept, rest = _kept(lake, detector.CARD, each)
                reasons.append(_named(kept, detector.CARD.id))
                more[detector.CARD.id] += rest
            if found.ranking is not None:
                ranking = lake.query(found.ranking)
                rankings[detector.CARD.id] = ranking.cast(CONTRACTS["ranking"].arrow)
        except Exception as error:  # noqa: BLE001 - the one guard around detector plugins
            failed[detector.CARD.id] = f"{type(error).__name__}: {error}"[:500]
        progress.advance(1)
    progress.finish()
    every = pa.concat_tables(reasons)
    cards = [detector.CARD for detector in detectors if detector.CARD.id not in failed]
    return Detection(tuple(_findings(cards, every, rankings)), failed, dict(+more))


def _with_something_to_read(lake: Lake, detectors: Sequence[Detector]) -> Sequence[Detector]:
    """Those that read nothing but empty tables of evidence would take seconds to say nothing.

    With a record of some log, what those of sign-ins start from is made once.
    """
    roots = {_root(name) for detector in detectors for name in detector.CARD.reads} | {"event"}
    filled = {name for name in roots if name and _has_rows(lake, name)}
    if "event" in filled:
        lake.keep("sign_in", sign_ins(tables()))
    return [each for each in detectors if _may_speak(each.CARD, filled)]


def _may_speak(card: DetectorCard, filled: Collection[str]) -> bool:
    if "log" in card.needs_roles and "event" not in filled:
        return False
    read = {_root(name) for name in card.reads} - {""}
    return not read or not read.isdisjoint(filled)


def _root(name: str) -> str:
    """The table of evidence without which a table is empty; "" for one that is no evidence."""
    if name == "incoming" or name.startswith("email_"):
        return "email_activity"
    if name == "sign_in":
        return "authentication"
    return "" if CONTRACTS[name].derived else name


def _has_rows(lake: Lake, name: str) -> bool:
    table = tables()[name]
    return bool(lake.query(table.select(table.columns[0]).limit(1)).num_rows)


def _asked_at_once(reasons: Sequence[Table]) -> Iterator[Table]:
    """What they share is compiled once, which takes longer than asking in a case of usual size."""
    for at in range(0, len(reasons), _AT_ONCE):
        yield ibis.union(*reasons[at : at + _AT_ONCE])


def _kept(lake: Lake, card: DetectorCard, reasons: Table) -> tuple[pa.Table, int]:
    """Reasons to keep, and how many more there are. What letters give is ranked later, whole; of
    one code about one account's records the heaviest are kept, and then the earliest.
    """
    if "log" not in card.needs_roles:
        return lake.query(reasons), 0
    order = [ibis.desc("points"), ibis._.t_ms.fill_null(0), "row_id"]
    found = lake.query(bounded(reasons, ["account_id", "code"], order))
    first = found.filter(pc.equal(found["place"], 0))["every"].to_pylist()
    return found.drop_columns(["place", "every"]), sum(left_out(0, every) for every in first)


def _named(found: pa.Table, detector: str) -> pa.Table:
    column = pa.repeat(detector, found.num_rows)
    return found.add_column(0, "detector", column).cast(CONTRACTS["reason"].arrow)


def _findings(
    cards: Iterable[DetectorCard], reasons: pa.Table, rankings: dict[str, pa.Table]
) -> list[Finding]:
    found: list[Finding] = []
    for card in cards:
        if card.id in rankings:
            found.extend(_ranked(card, reasons, rankings[card.id]))
        else:
            mine = reasons.filter(pc.equal(reasons["detector"], card.id))
            found.extend(_plain(card, mine))
    return found


def _by_message(reasons: pa.Table) -> dict[str, list[dict[str, object]]]:
    grouped: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for row in reasons.to_pylist():
        grouped[row["row_id"]].append(row)
    return grouped


def _ranked(card: DetectorCard, reasons: pa.Table, ranking: pa.Table) -> list[Finding]:
    """Findings of a detector that ranks carry the reasons of all detectors."""
    kept = ranking.filter(pc.less_equal(ranking["rank"], KEPT_RANKS))
    grouped = _by_message(reasons.filter(pc.is_in(reasons["row_id"], kept["row_id"])))
    places = sorted(kept.to_pylist(), key=lambda row: (row["account_id"], row["rank"]))
    return [
        _finding(
            card,
            place,
            grouped[place["row_id"]],
            score=place["score"],
            rank=place["rank"],
            alert=place["score"] >= (card.alert_score or 0)
            and place["month_rank"] <= (card.monthly_budget or KEPT_RANKS),
        )
        for place in places
    ]


def _plain(card: DetectorCard, reasons: pa.Table) -> list[Finding]:
    grouped = _by_message(reasons)
    made = []
    for rows in grouped.values():
        score = sum(int(str(row["points"])) for row in rows)
        alert = card.alert_score is not None and score >= card.alert_score
        made.append(_finding(card, rows[0], rows, score=score, rank=None, alert=alert))
    return sorted(made, key=lambda finding: (finding.account_id, finding.row_id))


def _finding(
    card: DetectorCard,
    row: dict[str, object],
    reasons: Collection[dict[str, object]],
    *,
    score: int,
    rank: int | None,
    alert: bool,
) -> Finding:
    account, key, t_ms = str(row["account_id"]), str(row["message_key"]), row["t_ms"]
    made = sorted((_reason(each) for each in reasons), key=lambda r: (-r.points, r.code))
    return Finding(
        finding_id=finding_id(card.id, account, [key]),
        detector=card.id,
        account_id=account,
        message_key=key,
        row_id=str(row["row_id"]),
        t_ms=t_ms if isinstance(t_ms, int) else None,
        score=score,
        rank=rank,
        alert=alert,
        reasons=tuple(made),
    )


def _reason(row: dict[str, object]) -> Reason:
    return Reason(
        code=str(row["code"]),
        reason_class=ReasonClass(str(row["reason_class"])),
        points=int(str(row["points"])),
        untrusted_a=str(row["value_a"] or "")[:300],
        untrusted_b=str(row["value_b"] or "")[:300],
    )

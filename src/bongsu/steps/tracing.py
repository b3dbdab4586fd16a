"""Tracing: from findings about records, marks and lists to what each account's logs show."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bongsu.detectors.identity.common import of
from bongsu.judging.coverage import MAILBOX
from bongsu.judging.traces import CHANGES, HANDS, Act, Traces, Trail
from bongsu.model.finding import Finding, MarkKind
from bongsu.model.indicator import Indicator, IndicatorKind
from bongsu.ports import Lake
from bongsu.steps.acts import ENTRIES, act_of, acts_of, single, with_arrivals
from bongsu.steps.habits import DAY_MS, HABIT, familiar, homely, own_rows
from bongsu.steps.lake_tables import Row, rows_of, select, tables

TABLES = (*ENTRIES, *sorted(CHANGES))
_PROVING = "spray_then_success"
_CHAIN = "takeover_chain"
_ADDRESSES = frozenset({IndicatorKind.IPV4, IndicatorKind.IPV6})
_GOOD_GRADES = frozenset(f"{source}{news}" for source in "AB" for news in "12")
ByAccount = Mapping[str, Traces]


@dataclass(slots=True)
class _Seeds:
    """Rows that findings speak of, by account, and the trails that start from them."""

    rows: defaultdict[str, list[Act]] = field(default_factory=lambda: defaultdict(list))
    findings: defaultdict[str, defaultdict[str, list[Finding]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    proven: Trail = field(default_factory=Trail)
    suspected: Mapping[str, Trail] = field(default_factory=dict)
    homely: frozenset[str] = frozenset()
    familiar: Mapping[str, frozenset[str]] = field(default_factory=dict)
    listed: Trail = field(default_factory=Trail)
    """Addresses of lists that nobody vouches for."""

    def every(self) -> Iterator[tuple[str, Act]]:
        return ((account, act) for account, acts in self.rows.items() for act in acts)

    def proven_in(self, account: str) -> Trail:
        """What proves an intruder in this account."""
        known = self.familiar.get(account, frozenset())
        return replace(self.proven, crowded=self.proven.crowded | known)


def trace(
    lake: Lake,
    findings: Iterable[Finding],
    marks: Mapping[str, MarkKind],
    indicators: Sequence[Indicator] = (),
) -> ByAccount:
    """What the logs show of each account that they speak of. Uses the table `selection`."""
    covered = _covered(lake)
    if not covered:
        return {}
    kept = [each for each in findings if marks.get(each.finding_id) is not MarkKind.REJECT]
    confirmed = frozenset(each for each, kind in marks.items() if kind is MarkKind.CONFIRM)
    seeds = _seeds(lake, kept, confirmed, indicators)
    filled = _filled(lake)
    trails = (seeds.proven, seeds.listed, *seeds.suspected.values())
    acts = acts_of(lake, seeds.rows, trails)
    return {
        account: Traces(
            acts=with_arrivals(lake, account, acts.found[account]),
            seeds=seeds.rows[account],
            homely=seeds.homely,
            proven=seeds.proven_in(account),
            suspected=seeds.suspected.get(account, seeds.listed),
            findings=seeds.findings[account],
            confirmed=confirmed,
            left_out=acts.left_out[account],
            **_looked_through(rows, filled),
        )
        for account, rows in covered.items()
    }


def _covered(lake: Lake) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    known = tables()["coverage"]
    for row in rows_of(lake, known.filter(known.source != MAILBOX)):
        found[row["account_id"]].append(row)
    return found


def _looked_through(rows: Sequence[Row], filled: Mapping[str, set[str]]) -> dict[str, Any]:
    """What the logs of one account could show, from their coverage."""
    good = [row for row in rows if row["counts"]]
    sources = sorted({row["source"] for row in rows})
    tables = frozenset(table for row in good for table in filled[row["source"]])
    return {
        "sources": tuple(sources),
        "verified": frozenset(row["source"] for row in good),
        "gaps": tuple(sorted({gap for row in rows for gap in row["gaps"].split()})),
        "tables": tables,
        "doubtful": frozenset(t for source in sources for t in filled[source]) - tables,
        "placed": any(
            "authentication" in filled[row["source"]] and "no_addresses" not in row["gaps"].split()
            for row in good
        ),
    }


def _filled(lake: Lake) -> defaultdict[str, set[str]]:
    """Which identity tables each layout fills in this case. What an export shows as it stands is no
    record of a change.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    event = tables()["event"].select("row_id", "layout")
    for name in TABLES:
        rows = tables()[name]
        rows = rows.filter(rows.state_class != "present") if name in CHANGES else rows
        rows = rows.select("row_id").inner_join(event, "row_id")
        for row in rows_of(lake, rows.select("layout").distinct()):
            found[row["layout"]].add(name)
    return found


def _seeds(
    lake: Lake, findings: Sequence[Finding], confirmed: frozenset[str], listed: Sequence[Indicator]
) -> _Seeds:
    seeds = _Seeds()
    by_row: defaultdict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        by_row[each.row_id].append(each)
    select(lake, ((found[0].account_id, row_id) for row_id, found in by_row.items()))
    for name in TABLES:
        rows = own_rows(name).semi_join(tables()["selection"], "row_id")
        for row in rows_of(lake, single(name, rows)):
            account, act = row["account_id"], act_of(name, row)
            seeds.rows[account].append(act)
            seeds.findings[account][act.row_id] = by_row[act.row_id]
    changes = [each for each in seeds.every() if each[1].table in CHANGES]
    seeds.homely = homely(lake, changes)
    proven, suspected = _graded(seeds, confirmed, listed)
    sprayed = _sprayed(seeds)
    crowded = _crowded(lake, seeds, proven, sprayed)
    seeds.proven = replace(_trail([*proven, *sprayed]), crowded=crowded)
    proved = {act.row_id for act in (*proven, *sprayed)}
    seeds.familiar = familiar(lake, [each for each in seeds.every() if each[1].row_id in proved])
    doubtful = [_of_list(each) for each in listed if each.kind in _ADDRESSES and not _trusted(each)]
    seeds.listed = _trail(doubtful)
    seeds.suspected = {account: _trail([*doubtful, *acts]) for account, acts in suspected.items()}
    return seeds


def _graded(
    seeds: _Seeds, confirmed: frozenset[str], listed: Sequence[Indicator]
) -> tuple[list[Act], dict[str, list[Act]]]:
    """Rows that prove an intruder's address or session, and by account those that suggest it."""
    proven = [_of_list(each) for each in listed if _trusted(each)]
    suspected: defaultdict[str, list[Act]] = defaultdict(list)
    for account, acts in seeds.rows.items():
        for act in acts:
            found = seeds.findings[account][act.row_id]
            if act.actor_class not in HANDS:
                continue
            if any(each.finding_id in confirmed for each in found):
                proven.append(act)
            elif act.row_id not in seeds.homely and any(_suggests(each, act) for each in found):
                suspected[account].append(act)
    return proven, suspected


def _sprayed(seeds: _Seeds) -> list[Act]:
    """Sign-ins that ended a spray: the address is the intruder's, unless somebody lives there."""
    return [
        replace(act, session=None)
        for account, acts in seeds.rows.items()
        for act in acts
        if act.actor_class in HANDS
        and any(f.detector == _PROVING and f.alert for f in seeds.findings[account][act.row_id])
    ]


def _trusted(each: Indicator) -> bool:
    return each.kind in _ADDRESSES and each.grade.upper() in _GOOD_GRADES


def _of_list(each: Indicator) -> Act:
    first = each.first_ms or 0
    return Act(f"list:{each.value}", "authentication", "logon", "success", first, first,
               ip=each.value)  # fmt: skip


def _suggests(finding: Finding, act: Act) -> bool:
    """An alert about a sign-in that succeeded, or about a whole chain."""
    if not finding.alert:
        return False
    succeeded = act.table == "authentication" and act.state == "success"
    return succeeded or finding.detector == _CHAIN


def _trail(acts: Iterable[Act]) -> Trail:
    ips: dict[str, int] = {}
    sessions: dict[str, int] = {}
    for act in acts:
        at = act.first_ms or 0
        if act.ip:
            ips[act.ip] = min(at, ips.get(act.ip, at))
        if act.session:
            sessions[act.session] = min(at, sessions.get(act.session, at))
    return Trail(ips, sessions)


def _crowded(
    lake: Lake, seeds: _Seeds, proven: Sequence[Act], sprayed: Sequence[Act]
) -> frozenset[str]:
    """Addresses that somebody uses day by day: without a finding about them, or before it. An
    office mistypes passwords too, so where only a spray accuses, every day of anybody counts.
    """
    first = _trail([*proven, *sprayed]).ips
    if not first:
        return frozenset()
    hostile = {(account, act.ip) for account, acts in seeds.rows.items() for act in acts}
    doubted = {act.ip for act in sprayed} - {act.ip for act in proven}
    rows = of(tables(), "authentication")
    rows = rows.filter((rows.outcome == "success") & rows.ip.isin(sorted(first)))
    days = rows.select("who", "ip", day=rows["at"] - rows["at"] % DAY_MS).distinct()
    used: Counter[tuple[str, str]] = Counter()
    for row in rows_of(lake, days):
        whom, before = (row["who"], row["ip"]), row["day"] + DAY_MS <= first[row["ip"]]
        used[whom] += whom not in hostile or before or row["ip"] in doubted
    return frozenset(ip for (_, ip), found in used.items() if found >= HABIT)

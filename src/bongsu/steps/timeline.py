"""timeline: one account across mail, sign-ins, settings, consents and reading."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import ibis

from bongsu.judging.traces import CHANGES, Act, Traces
from bongsu.model.finding import Finding, MarkKind
from bongsu.model.indicator import Indicator
from bongsu.model.records import Moment, Swimlane
from bongsu.model.verdict import Hand, Rung, Verdict
from bongsu.ports import Lake
from bongsu.steps import bounded
from bongsu.steps.acts import done_to_others
from bongsu.steps.bounded import placed
from bongsu.steps.habits import own_rows
from bongsu.steps.lake_tables import Row, rows_of, select, tables
from bongsu.steps.tracing import ByAccount, trace

MOST_SINGLE = 300
"""Hostile bursts from one place that stand alone; what follows is counted with the last."""
_BURST_MS = 600_000
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY_MS = 86_400_000
_RANKING = "lure_rank"
_MAIL = {_RANKING: "lure", "provider_notice": "notice", "outgoing": "sent"}
_CELLS = {
    "authentication": ("activity", "outcome", "protocol"),
    "mail_access": ("access", "state_class", "protocol"),
}
_LANES = {
    "authentication": Swimlane.SIGN_IN,
    "mail_access": Swimlane.READING,
    "consent_grant": Swimlane.GRANTS,
}
Told = defaultdict[str, list[Moment]]


def timelines(
    lake: Lake,
    findings: Sequence[Finding],
    verdicts: Mapping[str, Verdict],
    marks: Mapping[str, MarkKind],
    indicators: Sequence[Indicator],
) -> dict[str, tuple[Moment, ...]]:
    """Every account's moments by time. Uses the table `selection`."""
    kept = [each for each in findings if marks.get(each.finding_id) is not MarkKind.REJECT]
    told: Told = defaultdict(list)
    _mail(lake, kept, verdicts, marks, told)
    known = trace(lake, [f for f in kept if f.detector != _RANKING], marks, indicators)
    inferred = _inferred(lake)
    for account, traces in known.items():
        for act in traces.acts:
            if act.table in CHANGES:
                told[account].append(_moment(act, traces, inferred))
    for account, whose, act in done_to_others(lake):
        moment = _moment(act, known.get(account, Traces()), inferred)
        named = " · ".join(filter(None, (moment.untrusted_name, whose)))
        told[account].append(replace(moment, untrusted_name=named))
    for name in ("authentication", "mail_access"):
        _entered(lake, name, known, inferred, told)
    return {account: tuple(sorted(found, key=_when)) for account, found in told.items()}


def _when(each: Moment) -> tuple[bool, int, str, str]:
    return (each.t_ms is None, each.t_ms or 0, each.lane, each.row_id)


def between(
    moments: Iterable[Moment], first_ms: int | None, last_ms: int | None
) -> tuple[Moment, ...]:
    """Moments that touch a window; those without a time only where none was asked for."""
    low = -(2**62) if first_ms is None else first_ms
    high = 2**62 if last_ms is None else last_ms
    if first_ms is None and last_ms is None:
        return tuple(moments)
    return tuple(
        each
        for each in moments
        if each.t_ms is not None and each.t_ms <= high and (each.last_ms or each.t_ms) >= low
    )


def _mail(
    lake: Lake,
    findings: Iterable[Finding],
    verdicts: Mapping[str, Verdict],
    marks: Mapping[str, MarkKind],
    told: Told,
) -> None:
    """Lures, notices and sent mail that findings name, and the answers that the ladder cites."""
    chosen: dict[str, tuple[str, tuple[str, ...]]] = {}
    for each in findings:
        what = _MAIL.get(each.detector)
        confirmed = marks.get(each.finding_id) is MarkKind.CONFIRM
        if what and (each.alert or confirmed or what != "lure"):
            chosen.setdefault(each.row_id, (what, (each.finding_id,)))
    for verdict in verdicts.values():
        for row_id in verdict.of(Rung.ENGAGED).row_ids:
            chosen.setdefault(row_id, ("answer", ()))
    select(lake, (("", row_id) for row_id in chosen))
    known = tables()
    for row in rows_of(lake, known["email_activity"].semi_join(known["selection"], "row_id")):
        what, ids = chosen[row["row_id"]]
        told[row["account_id"]].append(
            Moment(
                row["t_ms"], row["t_ms"], Swimlane.MAIL, what, "received", Hand.UNKNOWN,
                row["row_id"], untrusted_name=row["subject"] or "",
                untrusted_from=row["from_addr"] or "", finding_ids=ids,
            )
        )  # fmt: skip


def _moment(act: Act, traces: Traces, inferred: frozenset[str], agent: str | None = None) -> Moment:
    found = traces.findings.get(act.row_id, ())
    return Moment(
        act.first_ms,
        act.last_ms,
        _LANES.get(act.table, Swimlane.SETTINGS),
        act.what,
        act.state,
        traces.hand(act),
        act.row_id,
        untrusted_name=act.name or "",
        untrusted_to=act.destination or "",
        untrusted_from=" · ".join(filter(None, (act.ip, agent))),
        items=act.items,
        inferred=act.layout in inferred,
        finding_ids=tuple(each.finding_id for each in found),
    )


def _entered(lake: Lake, name: str, known: ByAccount, inferred: frozenset[str], told: Told) -> None:
    """Sign-ins or reading: hostile ones singly, the others by address and program. A log may be
    written to give millions: what follows the first is counted with others, ever more coarsely.
    """
    rows = own_rows(name)
    agent = rows.agent_family if name == "authentication" else rows.app
    items = rows["items"] if name == "mail_access" else ibis.null("int64")
    rows = rows.mutate(agent=agent, counted=items, day=rows["at"] - rows["at"] % _DAY_MS)
    rows = rows.mutate(hostile=_hostile(rows, known))
    order = [ibis._.t_ms.fill_null(0), "row_id"]
    rows = rows.mutate(place=placed(["account_id", "hostile"], order))
    singly = rows.hostile & (rows.place < bounded.KEPT_OF_LOGS)
    alike = ["account_id", "ip", "agent", "actor_class", "layout", *_CELLS[name]]
    fine = [*alike, "session", "network", "day" if name == "mail_access" else "row_id"]
    together = _folded(_grouped(rows.filter(~singly), alike), alike)
    for asked in (_grouped(rows.filter(singly), fine), together):
        found: defaultdict[str, list[Moment]] = defaultdict(list)
        for row in rows_of(lake, asked):
            account = row["account_id"]
            found[account].append(_of(name, row, known.get(account, Traces()), inferred))
        for account, moments in found.items():
            told[account] += (_joined(same) for same in _bursts(moments))


def _bursts(moments: Iterable[Moment]) -> Iterator[list[Moment]]:
    """Equal ones together: of a hostile hand those minutes apart, of no hostile hand all."""
    held: defaultdict[tuple[str, ...], list[list[Moment]]] = defaultdict(list)
    for each in moments:
        same = held[each.untrusted_from, each.what, each.state, each.hand]
        near = same and (each.t_ms or 0) - (same[-1][-1].last_ms or 0) <= _BURST_MS
        if near or (same and (each.hand is Hand.UNKNOWN or len(same) >= MOST_SINGLE)):
            same[-1].append(each)
        else:
            same.append([each])
    return (burst for same in held.values() for burst in same)


def _hostile(rows: Any, known: ByAccount) -> Any:
    trails = [trail for each in known.values() for trail in (each.proven, each.suspected)]
    seeds = sorted({act.row_id for each in known.values() for act in each.seeds})
    ips = sorted({ip for each in trails for ip in each.ips})
    sessions = sorted({session for each in trails for session in each.sessions})
    found = rows.ip.isin(ips) | rows.session.isin(sessions) | rows.row_id.isin(seeds)
    return found.fill_null(False)


def _grouped(rows: Any, key: Sequence[str]) -> Any:
    counts = {
        "first_row": rows.row_id.min(),
        "first_ms": rows.t_ms.min(),
        "last_ms": rows.t_ms.max(),
        "count": rows.row_id.count(),
        "items": rows.counted.sum().cast("int64"),
    }
    return rows.group_by(list(key)).agg(**counts).order_by(["account_id", "first_ms", "first_row"])


def _folded(groups: Any, key: Sequence[str]) -> Any:
    """The largest groups of each account, and those beyond as if from nowhere in particular."""
    order = [ibis.desc("count"), ibis._.first_ms.fill_null(0), "first_row"]
    groups = groups.mutate(place=placed(["account_id"], order))
    beyond = groups.place >= bounded.KEPT_OF_LOGS
    nowhere = ibis.null("string")
    groups = groups.mutate(ip=beyond.ifelse(nowhere, groups.ip),
                           agent=beyond.ifelse(nowhere, groups.agent))  # fmt: skip
    return (
        groups.group_by([*key])
        .agg(
            first_row=groups.first_row.min(),
            first_ms=groups.first_ms.min(),
            last_ms=groups.last_ms.max(),
            count=groups["count"].sum().cast("int64"),
            items=groups["items"].sum().cast("int64"),
        )
        .order_by(["account_id", "first_ms", "first_row"])
    )


def _of(name: str, row: Row, traces: Traces, inferred: frozenset[str]) -> Moment:
    what, state, protocol = (row[cell] for cell in _CELLS[name])
    act = Act(
        row["first_row"], name, what, state, row["first_ms"], row["last_ms"], row["ip"],
        row.get("network"), row.get("session"), row["actor_class"], layout=row["layout"],
        name=None if protocol in ("web", "unknown") else protocol, items=row["items"],
    )  # fmt: skip
    agent = row["agent"]
    agent = None if agent and _ID.fullmatch(agent) else agent
    return replace(_moment(act, traces, inferred, agent), count=row["count"])


def _joined(same: Sequence[Moment]) -> Moment:
    """Moments of one address, program and outcome as one."""
    if len(same) == 1:
        return same[0]
    firsts = [each.t_ms for each in same if each.t_ms is not None]
    lasts = [each.last_ms for each in same if each.last_ms is not None]
    counted = [each.items for each in same if each.items is not None]
    return replace(
        same[0],
        t_ms=min(firsts, default=None),
        last_ms=max(lasts, default=None),
        count=sum(each.count for each in same),
        items=sum(counted) if counted else None,
        finding_ids=tuple(dict.fromkeys(i for each in same for i in each.finding_ids)),
    )


def _inferred(lake: Lake) -> frozenset[str]:
    """Layouts of which some record's zone was inferred."""
    record = tables()["log_record"]
    named = record.filter(record.zone_source == "inferred").select("layout").distinct()
    return frozenset(row["layout"] for row in rows_of(lake, named))

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
from bongsu.steps.habits import DAY_MS, HABIT, familiar, homely, own_rows
from bongsu.steps.lake_tables import Row, rows_of, select, tables

TABLES = ("authentication", "mail_access", *sorted(CHANGES))
_OWN = ("row_id", "account_id", "t_ms", "ip", "network", "session", "actor_class", "layout",
        "layout_known")  # fmt: skip
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
    acts = _acts(lake, seeds)
    made = {
        account: Traces(
            acts=acts[account],
            seeds=seeds.rows[account],
            homely=seeds.homely,
            proven=seeds.proven_in(account),
            suspected=seeds.suspected.get(account, seeds.listed),
            findings=seeds.findings[account],
            confirmed=confirmed,
            **_looked_through(rows, filled),
        )
        for account, rows in covered.items()
    }
    return {account: _with_arrivals(lake, account, each) for account, each in made.items()}


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
        for row in rows_of(lake, _single(name, rows)):
            account, act = row["account_id"], _act(name, row)
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


def _acts(lake: Lake, seeds: _Seeds) -> defaultdict[str, list[Act]]:
    """All changes, and whatever else shares an address or session with a hostile row."""
    found: defaultdict[str, list[Act]] = defaultdict(list)
    for name in sorted(CHANGES):
        rows = own_rows(name)
        rows = rows.filter(rows.actor_class.isin(sorted(HANDS)))
        for row in rows_of(lake, _single(name, rows)):
            found[row["account_id"]].append(_act(name, row))
    trails = (seeds.proven, seeds.listed, *seeds.suspected.values())
    ips = sorted({ip for each in trails for ip in each.ips})
    sessions = sorted({session for each in trails for session in each.sessions})
    for name in ("authentication", "mail_access"):
        rows = own_rows(name)
        held = rows.filter(rows.ip.isin(ips) | rows.session.isin(sessions))
        for row in rows_of(lake, _together(name, held)) if ips or sessions else ():
            found[row["account_id"]].append(_act(name, row))
    for account, acts in seeds.rows.items():
        found[account] += (act for act in acts if act.table not in CHANGES and _alone(act, trails))
    return found


def _alone(act: Act, trails: Iterable[Trail]) -> bool:
    """A row that no trail's address or session would bring."""
    return not any(act.ip in each.ips or act.session in each.sessions for each in trails)


def done_to_others(lake: Lake) -> Iterator[tuple[str, str, Act]]:
    """Changes that an account of the case made to somebody else's: (account, whose, act)."""
    account = tables()["account"].select(hand="account_id", address="address")
    for name in sorted(CHANGES):
        rows = of(tables(), name)
        rows = rows.inner_join(account, rows.actor == account.address)
        rows = rows.filter((rows.hand != rows.account_id) | ~rows.own)
        for row in rows_of(lake, _single(name, rows.mutate(account_id=rows.hand), "principal")):
            yield row["account_id"], row["principal"] or "", _act(name, row)


_CELLS: Mapping[str, tuple[str, ...]] = {
    "authentication": ("activity", "outcome", "protocol"),
    "mail_access": ("access", "state_class", "protocol", "items", "throttled"),
    "user_management": ("change", "state_class", "target"),
    "mailbox_setting": ("setting", "state_class", "name", "destination", "outside", "condition",
                        "deletes", "moves", "marks_read"),
    "consent_grant": ("state_class", "app", "app_id", "mail_scope"),
}  # fmt: skip


def _single(name: str, rows: Any, *more: str) -> Any:
    chosen = rows.select(*_OWN, *_CELLS[name], *more, first_ms=rows.t_ms, last_ms=rows.t_ms)
    if name == "mail_access":
        chosen = chosen.mutate(largest=chosen["items"])
    return chosen.order_by(["t_ms", "row_id"])


def _together(name: str, rows: Any) -> Any:
    """Equal ones counted as one."""
    alike = ["account_id", "ip", "network", "session", "actor_class", "layout", "layout_known",
             *(cell for cell in _CELLS[name] if cell not in ("items", "throttled"))]  # fmt: skip
    counts = {"row_id": rows.row_id.min(), "first_ms": rows.t_ms.min(), "last_ms": rows.t_ms.max()}
    if name == "mail_access":
        counts |= {
            "items": rows["items"].sum().cast("int64"),
            "largest": rows["items"].max(),
            "throttled": rows.throttled.max(),
        }
    return rows.group_by(alike).agg(**counts).order_by("row_id")


def _act(name: str, row: Row) -> Act:
    what = {"authentication": "activity", "mail_access": "access", "user_management": "change",
            "mailbox_setting": "setting"}.get(name)  # fmt: skip
    return Act(
        row_id=row["row_id"],
        table=name,
        what=row[what] if what else "grant",
        state=row.get("state_class") or row.get("outcome") or "unknown",
        first_ms=row["first_ms"],
        last_ms=row["last_ms"],
        ip=row["ip"],
        network=row["network"],
        session=row["session"],
        actor_class=row["actor_class"],
        known=row["layout_known"],
        layout=row["layout"],
        name=row.get("name") or row.get("target") or row.get("app") or row.get("app_id"),
        destination=row.get("destination"),
        outside=bool(row.get("outside")),
        whole=not row.get("condition"),
        hides=bool(row.get("deletes") or row.get("moves") or row.get("marks_read")),
        mail_scope=bool(row.get("mail_scope")),
        protocol=row.get("protocol") or "unknown",
        items=row.get("items"),
        largest=row.get("largest"),
        throttled=bool(row.get("throttled")),
    )


def _with_arrivals(lake: Lake, account: str, traces: Traces) -> Traces:
    """Forwards to the outside know how many messages reached the mailbox while they stood."""
    acts = [_counted(lake, account, act, traces.acts) for act in traces.acts]
    return replace(traces, acts=acts)


def _counted(lake: Lake, account: str, act: Act, others: Sequence[Act]) -> Act:
    if not (act.outside and act.destination and act.first_ms is not None):
        return act
    mail = tables()["email_activity"]
    mail = mail.filter((mail.account_id == account) & (mail.direction == "in"))
    mail = mail.filter(mail.nested_in.isnull() & (mail.t_ms >= act.first_ms))
    ends = [each.first_ms for each in others
            if each.what == act.what and each.state == "cleared" and each.first_ms is not None
            and each.first_ms >= act.first_ms]  # fmt: skip
    if ends:
        mail = mail.filter(mail.t_ms < min(ends))
    count = rows_of(lake, mail.agg(count=mail.message_key.nunique()))[0]["count"]
    return replace(act, arrived=count)

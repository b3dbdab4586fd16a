"""view: everything a report, an export or a screen may show of a case, for one audience."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bongsu.detectors.sigma.detector import FOLDER
from bongsu.judging.coverage import MAILBOX
from bongsu.judging.ladder import latest_marks, not_examined
from bongsu.judging.provenance import Keys, statements
from bongsu.linking.also_received import also_received
from bongsu.model.card import DetectorCard
from bongsu.model.case import Account, Acquisition, Exhibit, Holder
from bongsu.model.custody import Action
from bongsu.model.finding import Finding, Mark, speaks_of_account
from bongsu.model.linking import CampaignsView, of_accounts
from bongsu.model.records import LogCoverage, Moment, RecordView
from bongsu.model.verdict import Verdict
from bongsu.model.view import (
    AccountView,
    AlsoReceived,
    CaseView,
    CoverageView,
    DetectorView,
    ExhibitView,
    FileFact,
    FindingView,
    MessageView,
    ProblemView,
)
from bongsu.ports import Facts, Lake, Ledger, ReadingState
from bongsu.steps.blind import could_not_look
from bongsu.steps.campaigns import newest_campaigns
from bongsu.steps.dkim_keys import supplied_keys
from bongsu.steps.erasures import Decisions, decisions
from bongsu.steps.lake_tables import Row, rows_of, select, show_case, tables
from bongsu.steps.listed import kept_indicators
from bongsu.steps.people import holder_of
from bongsu.steps.records import log_coverage, record_counts, records, strangers
from bongsu.steps.runs import RANKING, geographic
from bongsu.steps.timeline import timelines
from bongsu.steps.weighed import weighed_view

CONTEXT_FINDINGS = 5
"""How many findings below the alerts an account's view carries in full."""
_EXPECTED_ROLES = ("inbox", "sent", "trash", "spam")


@dataclass(frozen=True, slots=True)
class ViewRequest:
    """Whose view, and how much of it.

    ``holder`` None is the task force; else a holder's name, id or one of their addresses.
    ``messages`` False leaves the findings' messages out, for lists. ``everything`` keeps findings
    of all detectors and ranks. ``timeline`` adds every account's, ``campaigns`` the newest linking.
    """

    holder: str | None = None
    messages: bool = True
    everything: bool = False
    findings: Collection[str] | None = None
    timeline: bool = False
    campaigns: bool = False


@dataclass(slots=True)
class _Facts:
    """What was fetched once for all accounts."""

    logs: defaultdict[str, list[LogCoverage]] = field(default_factory=lambda: defaultdict(list))
    records: Mapping[str, RecordView] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    strangers: Mapping[str, int] = field(default_factory=dict)
    timelines: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)

    coverage: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    problems: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    distinct: dict[str, tuple[int, int]] = field(default_factory=dict)
    messages: dict[str, MessageView] = field(default_factory=dict)
    company: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    marks: defaultdict[str, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    findings: defaultdict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    exhibits: defaultdict[str, list[Exhibit]] = field(default_factory=lambda: defaultdict(list))
    readings: dict[str, ReadingState] = field(default_factory=dict)
    acquired: defaultdict[str, list[tuple[int, Acquisition | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def case_view(
    ledger: Ledger,
    lake: Lake,
    cards: Sequence[DetectorCard],
    now_ms: Callable[[], int],
    tool: str,
    request: ViewRequest,
) -> CaseView:
    """Compose the view. Raises what `holder_of` raises where the case has no such holder."""
    known = decisions(ledger)
    holders = {each.holder_id: _labelled(each) for each in ledger.holders()}
    accounts = [replace(each, address=each.address or each.account_id)
                for each in ledger.accounts()]  # fmt: skip
    wanted = None if request.holder is None else holder_of(ledger, request.holder, known)
    audience = wanted and _labelled(wanted)
    shown = [a for a in accounts if audience is None or a.holder_id == audience.holder_id]
    show_case(lake, ledger)
    facts = _gather(ledger, lake, shown, request)
    checkpoint = ledger.checkpoint()
    log = ledger.entries()
    judged = max((s for s, e in log.items() if e.action is Action.CASE_INVESTIGATED), default=0)
    facts_of_run = log[judged].facts if judged else {}
    views = tuple(
        _account(account, holders[account.holder_id], facts, accounts, audience, known)
        for account in shown
    )
    return CaseView(
        case_id=ledger.case_id,
        case_name=ledger.case_name,
        written_ms=now_ms(),
        audience=audience.name if audience else None,
        accounts=views,
        detectors=tuple(
            DetectorView(
                c.id, c.version, c.attack, could_not_look(c, views), c.severity, c.confidence
            )
            for c in cards
            if _was_asked(c, facts_of_run)
        ),
        searches=tuple(
            (seq, log[seq].t_ms, document or "{}")
            for seq, document in ledger.documents(Action.CASE_SEARCHED)
        ),
        checkpoint=checkpoint or "",
        custody_entries=len(log),
        tool=tool,
        judged=judged,
        geo=geographic(facts_of_run),
        actors=() if audience else tuple((key, name) for key, (name, _) in ledger.actors().items()),
        weighed=None if audience else weighed_view(ledger),
        campaigns=_campaigns(ledger, lake, shown, audience) if request.campaigns else None,
    )


def _campaigns(
    ledger: Ledger, lake: Lake, shown: Sequence[Account], audience: Holder | None
) -> CampaignsView | None:
    view = newest_campaigns(ledger, lake)
    if view is None or audience is None:
        return view
    return of_accounts(view, {each.account_id for each in shown})


def _was_asked(card: DetectorCard, run: Facts) -> bool:
    """Rules of a folder look only in a run that names one."""
    return card.id != FOLDER.id or any(name.startswith(f"plugin {FOLDER.id} ") for name in run)


def _labelled(holder: Holder) -> Holder:
    """An erased holder is called by the id."""
    return replace(holder, name=holder.name or holder.holder_id)


def _gather(
    ledger: Ledger, lake: Lake, accounts: Sequence[Account], request: ViewRequest
) -> _Facts:
    facts = _Facts()
    for mark in ledger.marks():
        facts.marks[mark.finding_id].append(mark)
    for exhibit in ledger.exhibits():
        facts.exhibits[exhibit.account_id].append(exhibit)
    for exhibit_id, seq, acquisition in ledger.acquisitions():
        facts.acquired[exhibit_id].append((seq, acquisition))
    facts.readings = ledger.readings()
    facts.verdicts = {verdict.account_id: verdict for verdict in ledger.verdicts()}
    ids = {account.account_id for account in accounts}
    for finding in ledger.findings():
        if finding.account_id in ids and _wanted(finding, facts, request):
            facts.findings[finding.account_id].append(finding)
    _from_tables(lake, facts)
    if request.timeline:
        marks, listed = latest_marks(ledger.marks()), kept_indicators(ledger)
        facts.timelines = timelines(lake, ledger.findings(), facts.verdicts, marks, listed)
    if request.messages:
        _with_messages(lake, facts, supplied_keys(ledger))
        facts.records = records(lake)
    return facts


def _wanted(finding: Finding, facts: _Facts, request: ViewRequest) -> bool:
    if request.findings is not None:
        return finding.finding_id in request.findings
    if request.everything or finding.alert or facts.marks[finding.finding_id]:
        return True
    if speaks_of_account(finding):
        return True
    return finding.detector == RANKING and (finding.rank or 0) <= CONTEXT_FINDINGS


def _from_tables(lake: Lake, facts: _Facts) -> None:
    known = tables()
    for row in rows_of(lake, known["coverage"]):
        if row["source"] == MAILBOX:
            facts.coverage[row["account_id"]].append(row)
        else:
            facts.logs[row["account_id"]].append(log_coverage(row))
    facts.counts, facts.strangers = record_counts(lake), strangers(lake)
    problem = known["problem"]
    for row in rows_of(lake, problem.order_by(["exhibit_id", "member", "byte_start", "code"])):
        facts.problems[row["account_id"]].append(row)
    mail = known["email_activity"]
    mail = mail.filter(mail.nested_in.isnull())
    counted = mail.group_by("account_id").agg(
        rows=mail.row_id.count(), messages=mail.message_key.nunique()
    )
    for row in rows_of(lake, counted):
        facts.distinct[row["account_id"]] = (row["messages"], row["rows"] - row["messages"])


def _with_messages(lake: Lake, facts: _Facts, keys: Keys) -> None:
    """Messages of the findings, and who else received them."""
    chosen = [(f.account_id, f.row_id) for found in facts.findings.values() for f in found]
    select(lake, chosen)
    known = tables()
    children: dict[str, defaultdict[str, list[Row]]] = {}
    for name in ("email_address", "email_url", "email_attachment", "email_hop", "email_auth_claim",
                 "email_header", "email_dkim", "email_arc", "email_client_ip",
                 "email_attachment_fact", "email_ambiguity"):  # fmt: skip
        children[name] = defaultdict(list)
        asked = known[name].semi_join(known["selection"], "row_id")
        for row in rows_of(lake, asked.order_by(["row_id", "ordinal"])):
            children[name][row["row_id"]].append(row)
    for row in rows_of(lake, known["email_activity"].semi_join(known["selection"], "row_id")):
        facts.messages[row["row_id"]] = _message(row, children, keys)
    for row in rows_of(lake, also_received(known)):
        facts.company[row["row_id"]].append(row)


def _message(row: Row, children: Mapping[str, Mapping[str, list[Row]]], keys: Keys) -> MessageView:
    def of(name: str) -> list[Row]:
        return children[name].get(row["row_id"], [])

    return MessageView(
        row_id=row["row_id"],
        message_key=row["message_key"],
        message_id=row["message_id"],
        t_ms=row["t_ms"],
        t_source=row["t_source"],
        date_raw=row["date_raw"],
        folder=row["folder"],
        folder_role=row["folder_role"],
        from_name=row["from_name"],
        from_addr=row["from_addr"],
        reply_to=row["reply_to_addr"],
        return_path=row["return_path_addr"],
        to=tuple(a["addr"] for a in of("email_address") if a["role"] in ("to", "cc")),
        subject=row["subject"],
        body_text=row["body_text"],
        urls=tuple((u["url"], u["shown_text"]) for u in of("email_url") if u["place"] != "src"),
        attachments=tuple(
            (a["name"], a["detected_type"], a["size"], a["sha256"]) for a in of("email_attachment")
        ),
        hops=tuple((h["raw"], h["t_ms"]) for h in of("email_hop")),
        claims=tuple(
            (c["header"], c["authserv_id"], c["method"], c["result"], c["domain"])
            for c in of("email_auth_claim")
        ),
        headers=tuple((h["name"], h["value"]) for h in of("email_header")),
        exhibit_id=row["exhibit_id"],
        member=row["member"],
        byte_start=row["byte_start"],
        byte_end=row["byte_end"],
        defects=row["defects"],
        origin=statements(
            of("email_hop"), of("email_auth_claim"), of("email_dkim"), of("email_arc"),
            of("email_client_ip"), keys,
        ),
        contents=tuple(
            FileFact(each["attachment"], each["member"], each["code"], each["value"])
            for each in of("email_attachment_fact")
        ),
        irregular=tuple((each["code"], each["detail"]) for each in of("email_ambiguity")
                        if each["hard"]),
        hidden=(*_hidden(of("email_attachment"), "name"), *_hidden(of("email_url"), "url")),
    )  # fmt: skip


def _hidden(rows: Sequence[Row], shown: str) -> Iterator[tuple[str, str]]:
    return ((each["view"], each[shown] or "") for each in rows if each["view"] != "strict")


def _account(
    account: Account,
    holder: Holder,
    facts: _Facts,
    accounts: Sequence[Account],
    audience: Holder | None,
    known: Decisions,
) -> AccountView:
    key = account.account_id
    erased = known.erased.get(holder.holder_id)
    addresses = {each.account_id: each.address for each in accounts}
    coverage = facts.coverage[key]
    roles = {row["folder_role"] for row in coverage}
    messages, duplicates = facts.distinct.get(key, (0, 0))
    names = {exhibit.exhibit_id: exhibit.name for exhibit in facts.exhibits[key]}
    return AccountView(
        account_id=key,
        address=account.address,
        holder=holder.name,
        role=holder.role,
        organisation=holder.organisation,
        expected=account.expected and not erased,
        verdict=not_examined(key, "why.erased") if erased else facts.verdicts.get(key),
        exhibits=tuple(_exhibit(each, facts, coverage) for each in facts.exhibits[key]),
        coverage=tuple(_coverage(row) for row in coverage),
        missing_roles=tuple(role for role in _EXPECTED_ROLES if messages and role not in roles),
        problems=tuple(_problem(row, names) for row in facts.problems[key]),
        findings=tuple(
            FindingView(
                finding=finding,
                account=account.address,
                message=facts.messages.get(finding.row_id),
                marks=tuple(facts.marks[finding.finding_id]),
                also_received=_company(facts.company[finding.row_id], addresses, audience),
                record=facts.records.get(finding.row_id),
            )
            for finding in facts.findings[key]
        ),
        messages=messages,
        duplicates=duplicates,
        erased=erased,
        holds=known.of(holder.holder_id),
        logs=tuple(facts.logs[key]),
        strangers=facts.strangers.get(key, 0),
        timeline=facts.timelines.get(key, ()),
    )


def _exhibit(exhibit: Exhibit, facts: _Facts, coverage: Sequence[Row]) -> ExhibitView:
    mine = [row for row in coverage if row["exhibit_id"] == exhibit.exhibit_id]
    state = facts.readings.get(exhibit.exhibit_id)
    return ExhibitView(
        exhibit=exhibit,
        acquisitions=tuple(facts.acquired[exhibit.exhibit_id]),
        read=state is not None and state.done,
        messages=sum(row["messages"] for row in mine),
        records=facts.counts.get(exhibit.exhibit_id, 0),
    )


def _coverage(row: Row) -> CoverageView:
    return CoverageView(
        row["exhibit_id"], row["folder"], row["folder_role"], row["messages"], row["undated"],
        row["first_ms"], row["last_ms"],
    )  # fmt: skip


def _problem(row: Row, names: Mapping[str, str]) -> ProblemView:
    return ProblemView(
        row["exhibit_id"], names.get(row["exhibit_id"], ""), row["member"], row["byte_start"],
        row["code"], row["detail"],
    )  # fmt: skip


def _company(
    rows: Sequence[Row], addresses: Mapping[str, str], audience: Holder | None
) -> tuple[AlsoReceived, ...]:
    """Who else received it; for one holder only how many."""
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        shared[row["kind"], row["value"]].append(addresses.get(row["other_account"], ""))
    return tuple(
        AlsoReceived(kind, value, None if audience else tuple(sorted(others)), len(others))
        for (kind, value), others in sorted(shared.items())
    )

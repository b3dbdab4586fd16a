"""investigate: read what is unread, detect, judge; one signed entry says with which versions."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bongsu.detectors.plugin import Detector
from bongsu.judging.clicks import clicks
from bongsu.judging.coverage import MAILBOX
from bongsu.judging.engagement import answers
from bongsu.judging.ladder import Answer, Seen, imitates, judge, latest_marks, not_examined
from bongsu.judging.rapport import preparing
from bongsu.judging.traces import Traces
from bongsu.linking.also_received import also_received
from bongsu.model.case import Account
from bongsu.model.custody import Action
from bongsu.model.finding import Finding, MarkKind
from bongsu.model.verdict import Verdict
from bongsu.ports import Facts, Lake, Lookup
from bongsu.steps.detect import detect
from bongsu.steps.erasures import erased_accounts
from bongsu.steps.lake_tables import Row, rows_of, select, show_case, tables
from bongsu.steps.listed import kept_indicators
from bongsu.steps.places import put_places
from bongsu.steps.read import Reading, read_case, recover
from bongsu.steps.runs import RANKING, geographic
from bongsu.steps.tracing import trace

OF_ACCOUNT = frozenset({"provider_notice", "outgoing"})
"""Detectors whose findings in the mail speak of the account itself."""
CAMPAIGN_KINDS = frozenset({"sender", "body", "link_domain"})


@dataclass(frozen=True, slots=True)
class Investigation:
    """The receipt of a run.

    ``messages``, ``records`` (of logs) and ``problems`` (rows by code) count what this run
    read, ``seconds`` how long it took; ``accounts``, ``findings`` and ``alerts`` count the
    whole case. ``failed`` names detectors that could not run and what they said. ``checkpoint``
    is the line to keep elsewhere. ``unverified`` are layouts that support neither coverage nor
    proof. ``sigma`` counts the rules of a folder that were asked for: converted, and those that
    could not look, by reason. ``geo`` names the geographic files: type, build day and SHA-256.
    ``left_out`` counts by detector the reasons above those that are kept, ``acts_left_out`` the
    changes, sign-ins and reading that the ladder did not look at.
    """

    exhibits: int
    messages: int
    records: int
    seconds: float
    problems: dict[str, int]
    accounts: int
    findings: int
    alerts: int
    failed: dict[str, str]
    checkpoint: str | None
    sigma: dict[str, int] = field(default_factory=dict)
    unverified: tuple[str, ...] = ()
    geo: tuple[str, ...] = ()
    left_out: dict[str, int] = field(default_factory=dict)
    acts_left_out: int = 0


def investigate(
    house: Reading,
    detectors: Sequence[Detector],
    plugins: Mapping[str, str],
    now_ms: Callable[[], int],
    places: Lookup | None = None,
) -> Investigation:
    """Run the whole way from sealed exhibits to verdicts. Safe to run again at any time.

    ``plugins`` are the digests of the loaded plugins' files, for the log, which also keeps what
    ``places`` tells of itself.
    """
    began = now_ms()
    ledger, lake = house.ledger, house.lake
    recover(ledger, house.vault, lake)
    receipt = read_case(house)
    show_case(lake, ledger)
    if places:
        put_places(lake, places)
    gone = erased_accounts(ledger)
    left = [each for each in ledger.accounts() if each.account_id not in gone]
    found = detect(lake, detectors, house.progress, kept_indicators(ledger))
    of_logs = [finding for finding in found.findings if finding.detector != RANKING]
    traces = trace(lake, of_logs, latest_marks(ledger.marks()), kept_indicators(ledger))
    acts_left_out = sum(each.left_out for each in traces.values())
    verdicts = _judge(house, found.findings, left, traces)
    verdicts += (not_examined(account_id, "why.erased") for account_id in gone)
    facts: Facts = {f"plugin {name}": digest for name, digest in sorted(plugins.items())}
    facts |= places.facts if places else {}
    facts |= {"findings": len(found.findings), "failed": " ".join(sorted(found.failed)) or None}
    facts |= {f"left out {name}": count for name, count in sorted(found.left_out.items())}
    facts |= {"left out acts": acts_left_out} if acts_left_out else {}
    with ledger.transaction(house.signer) as transaction:
        transaction.replace_results(found.findings, verdicts)
        transaction.log(Action.CASE_INVESTIGATED, ledger.case_id, facts)
    return Investigation(
        exhibits=receipt.exhibits,
        messages=receipt.messages,
        records=receipt.records,
        seconds=(now_ms() - began) / 1000,
        problems=receipt.problems,
        accounts=len(verdicts),
        findings=len(found.findings),
        alerts=sum(finding.alert for finding in found.findings),
        failed=found.failed,
        checkpoint=ledger.checkpoint(),
        unverified=_unverified(lake),
        geo=geographic(facts),
        left_out=found.left_out,
        acts_left_out=acts_left_out,
    )


def _unverified(lake: Lake) -> tuple[str, ...]:
    """Layouts of logs in the case that were never compared with a sample."""
    cover = tables()["coverage"]
    found = rows_of(lake, cover.filter(~cover.counts).select("source").distinct())
    return tuple(sorted(row["source"] for row in found))


def _judge(
    house: Reading,
    findings: Sequence[Finding],
    accounts: Sequence[Account],
    traces: Mapping[str, Traces],
) -> list[Verdict]:
    ledger, lake = house.ledger, house.lake
    marks = latest_marks(ledger.marks())
    ranked = [finding for finding in findings if finding.detector == RANKING]
    confirmed = {each for each, kind in marks.items() if kind is MarkKind.CONFIRM}
    asked = [f for f in ranked if f.alert or imitates(f) or f.finding_id in confirmed]
    by_account = _found_in(ranked)
    notices = _found_in([f for f in findings if f.detector in OF_ACCOUNT])
    first = (each for found in by_account.values() for each in preparing(found, found))
    select(lake, ((finding.account_id, finding.row_id) for finding in (*asked, *first)))
    replies = _by_account([*rows_of(lake, answers(tables())), *rows_of(lake, clicks(tables()))])
    shared = {
        row["row_id"]
        for row in rows_of(lake, also_received(tables()))
        if row["kind"] in CAMPAIGN_KINDS
    }
    campaign = frozenset(f.finding_id for f in asked if f.row_id in shared)
    covered = tables()["coverage"]
    coverage = _by_account(rows_of(lake, covered.filter(covered.source == MAILBOX)))
    return [
        judge(
            Seen(
                account_id=account.account_id,
                expected=account.expected,
                messages=sum(row["messages"] for row in coverage[account.account_id]),
                roles=frozenset(row["folder_role"] for row in coverage[account.account_id]),
                findings=by_account[account.account_id],
                marks=marks,
                answers=[_answer(row) for row in replies[account.account_id]],
                campaign=campaign,
                of_account=notices[account.account_id],
                traces=traces.get(account.account_id, Traces()),
            )
        )
        for account in accounts
    ]


def _found_in(findings: Sequence[Finding]) -> defaultdict[str, list[Finding]]:
    grouped: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        grouped[finding.account_id].append(finding)
    return grouped


def _by_account(rows: Sequence[Row]) -> defaultdict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["account_id"]].append(row)
    return grouped


def _answer(row: Row) -> Answer:
    return Answer(row["lure_row"], row["row_id"], row["t_ms"], row["kind"])

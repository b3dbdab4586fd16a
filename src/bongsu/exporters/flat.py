"""A view as flat rows, the same for every row format. Values are as in evidence: raw."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bongsu.exporters import figures
from bongsu.exporters.audience import for_audience
from bongsu.exporters.standing import standing
from bongsu.model.times import iso_utc
from bongsu.model.view import AccountView, CaseView, MessageView
from bongsu.model.weighed import WeighedView

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One flat table: its name, its columns in order, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(view: CaseView) -> Iterator[Sheet]:
    """All sheets of a view, for its audience only, in a fixed order; empty ones included."""
    seen = for_audience(view)
    for name, (columns, rows) in _SHEETS.items():
        made = (row for account in seen.accounts for row in rows(account))
        yield Sheet(name, columns, tuple(made))
    if seen.weighed:
        yield from _weighed(seen.weighed)


def _weighed(view: WeighedView) -> Iterator[Sheet]:
    made = view.assessment
    lines = (
        (view.seq, line.subject, line.subject == made.stated, line.word.value,
         line.confidence.value, " ".join(each.code for each in line.doubts),
         line.placebo.cases, line.placebo.first, line.placebo.named,
         round(10_000 * line.prior), round(10_000 * line.posterior), " ".join(line.kinds))
        for line in made.every
    )  # fmt: skip
    yield Sheet("hypotheses", _HYPOTHESES, tuple(lines))
    items = (
        (view.seq, each.item_id, each.seq, each.kind, ", ".join(each.values), each.group,
         each.grade, each.forgeability, each.agency, view.observed(each.item_id))
        for each in made.items
    )  # fmt: skip
    yield Sheet("evidence_items", _ITEMS, tuple(items))


def _findings(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for view in account.findings:
        finding = view.finding
        word = standing(view.marks)
        head = (finding.finding_id, finding.detector, account.account_id, account.address,
                finding.rank, finding.score, finding.alert, word and word.value,
                iso_utc(finding.t_ms), finding.message_key, finding.row_id)  # fmt: skip
        yield head + _message(view.message)


def _message(message: MessageView | None) -> tuple[Value, ...]:
    if message is None:
        return (None,) * len(_MESSAGE)
    return (message.t_source, message.date_raw, message.from_name, message.from_addr,
            message.reply_to, message.return_path, message.subject, message.folder,
            message.folder_role, message.message_id, message.exhibit_id, message.member,
            message.byte_start, message.byte_end)  # fmt: skip


def _reasons(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for finding in (view.finding for view in account.findings):
        for place, reason in enumerate(finding.reasons):
            yield (finding.finding_id, place, reason.code, reason.reason_class.value,
                   reason.points, reason.untrusted_a, reason.untrusted_b)  # fmt: skip


def _accounts(account: AccountView) -> Iterator[tuple[Value, ...]]:
    first, last = figures.window(account.coverage)
    bulk = account.verdict.bulk_lures if account.verdict else None
    for verdict in figures.rungs(account):
        yield (account.account_id, account.address, account.holder, account.role,
               account.organisation, account.expected, verdict.rung.value, verdict.status.value,
               verdict.why, " ".join(verdict.finding_ids), iso_utc(first), iso_utc(last),
               account.messages, account.duplicates, len(account.problems), bulk,
               " ".join(account.missing_roles))  # fmt: skip


def _coverage(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for row in account.coverage:
        yield (account.account_id, account.address, row.exhibit_id, row.folder, row.folder_role,
               row.messages, row.undated, iso_utc(row.first_ms), iso_utc(row.last_ms))  # fmt: skip


def _records(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for view in account.findings:
        each = view.record
        if each is not None:
            yield (view.finding.finding_id, account.address, each.row_id, iso_utc(each.t_ms),
                   each.t_raw, each.zone_source, each.layout, each.layout_known, each.operation,
                   each.principal, each.own, each.actor, each.actor_class, each.ip,
                   each.user_agent, each.session, " ".join(act.table for act in each.acts),
                   each.exhibit_id, each.member, each.byte_start, each.byte_end)  # fmt: skip


def _doors(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for each in account.verdict.doors if account.verdict else ():
        yield (account.account_id, account.address, each.kind, each.untrusted_what,
               iso_utc(each.since_ms), each.hand.value, each.sure.value, each.row_id)  # fmt: skip


def _logs(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for row in account.logs:
        yield (account.account_id, account.address, row.exhibit_id, row.source, row.records,
               row.undated, iso_utc(row.first_ms), iso_utc(row.last_ms), row.retention_days,
               row.verified, " ".join(row.gaps))  # fmt: skip


def _problems(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for row in account.problems:
        yield (account.account_id, account.address, row.exhibit_id, row.exhibit_name, row.member,
               row.byte_start, row.code, row.detail)  # fmt: skip


def _marks(account: AccountView) -> Iterator[tuple[Value, ...]]:
    for view in account.findings:
        for mark in sorted(view.marks, key=lambda each: each.seq):
            yield (view.finding.finding_id, mark.seq, mark.kind.value, mark.actor,
                   iso_utc(mark.t_ms), mark.reason)  # fmt: skip


_MESSAGE = ("t_source", "date_raw", "from_name", "from_addr", "reply_to", "return_path", "subject",
            "folder", "folder_role", "message_id", "exhibit_id", "member", "byte_start",
            "byte_end")  # fmt: skip

_HYPOTHESES = ("weighed_seq", "subject", "stated", "likelihood", "confidence", "doubts",
               "placebo_cases", "placebo_first", "placebo_named", "prior_per_10000",
               "posterior_per_10000", "kinds")  # fmt: skip
_ITEMS = ("weighed_seq", "item_id", "entered_seq", "kind", "values", "provenance", "grade",
          "forgeability", "agency", "observation")  # fmt: skip

_SHEETS: dict[
    str, tuple[tuple[str, ...], Callable[[AccountView], Iterator[tuple[Value, ...]]]]
] = {
    "findings": (
        ("finding_id", "detector", "account_id", "account", "rank", "score", "alert", "standing",
         "time_utc", "message_key", "row_id", *_MESSAGE),
        _findings,
    ),
    "reasons": (
        ("finding_id", "position", "code", "class", "points", "value_a", "value_b"),
        _reasons,
    ),
    "accounts": (
        ("account_id", "account", "holder", "role", "organisation", "expected", "rung", "status",
         "why", "finding_ids", "first_utc", "last_utc", "messages", "duplicates", "problems",
         "bulk_lures", "missing_folders"),
        _accounts,
    ),
    "coverage": (
        ("account_id", "account", "exhibit_id", "folder", "folder_role", "messages", "undated",
         "first_utc", "last_utc"),
        _coverage,
    ),
    "records": (
        ("finding_id", "account", "row_id", "time_utc", "time_raw", "zone_source", "layout",
         "layout_known", "operation", "principal", "own", "actor", "actor_class", "ip",
         "user_agent", "session", "tables", "exhibit_id", "member", "byte_start", "byte_end"),
        _records,
    ),
    "doors": (
        ("account_id", "account", "door", "what", "since_utc", "hand", "sure", "row_id"),
        _doors,
    ),
    "logs": (
        ("account_id", "account", "exhibit_id", "layout", "records", "undated", "first_utc",
         "last_utc", "retention_days", "verified", "gaps"),
        _logs,
    ),
    "problems": (
        ("account_id", "account", "exhibit_id", "exhibit_name", "member", "byte_start", "code",
         "detail"),
        _problems,
    ),
    "marks": (
        ("finding_id", "custody_seq", "kind", "actor", "time_utc", "reason"),
        _marks,
    ),
}  # fmt: skip

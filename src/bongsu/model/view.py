"""What a report, an export or a screen may show: plain values, redacted, every text still hostile.

A view is made for one audience. For one holder it names nobody else: other accounts appear only
as counts.
"""

from dataclasses import dataclass
from enum import StrEnum

from bongsu.model.card import Confidence, Severity
from bongsu.model.case import Acquisition, Exhibit
from bongsu.model.erasure import Erasure, Hold
from bongsu.model.finding import Finding, Mark
from bongsu.model.linking import CampaignsView
from bongsu.model.records import LogCoverage, Moment, RecordView
from bongsu.model.verdict import Verdict
from bongsu.model.weighed import WeighedView


class Standing(StrEnum):
    """What a statement about a message's origin rests on, the strongest first."""

    PROVEN = "proven"
    RECORDED = "recorded"
    BY_OTHERS = "by_others"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of a message's origin: ``origin.<code>`` filled from evidence."""

    standing: Standing
    code: str
    untrusted_a: str
    untrusted_b: str


@dataclass(frozen=True, slots=True)
class FileFact:
    """One fact about an attachment: ``fact.<code>`` filled from evidence.

    ``attachment`` is its place in the message's ``attachments``; ``untrusted_member`` the path of
    a file within it, "" for itself.
    """

    attachment: int
    untrusted_member: str
    code: str
    untrusted_value: str | None


@dataclass(frozen=True, slots=True)
class MessageView:
    """The message that a finding speaks of. All text is from evidence: show it through the gate.

    ``urls`` are (url, shown text or None). ``hops`` are (raw Received value, t_ms), newest first.
    ``claims`` are (header, authserv-id, method, result, domain), as claimed.
    """

    row_id: str
    message_key: str
    message_id: str | None
    t_ms: int | None
    t_source: str
    date_raw: str | None
    folder: str | None
    folder_role: str
    from_name: str | None
    from_addr: str | None
    reply_to: str | None
    return_path: str | None
    to: tuple[str, ...]
    subject: str | None
    body_text: str | None
    urls: tuple[tuple[str, str | None], ...]
    attachments: tuple[tuple[str | None, str | None, int | None, str | None], ...]
    """(name, kind told by its bytes, size in bytes, SHA-256)."""
    hops: tuple[tuple[str, int | None], ...]
    claims: tuple[tuple[str, str | None, str, str, str | None], ...]
    headers: tuple[tuple[str, str], ...]
    exhibit_id: str
    member: str
    byte_start: int
    byte_end: int
    defects: str
    origin: tuple[Statement, ...] = ()
    """What is proven, recorded and claimed of where it comes from, the strongest first."""
    contents: tuple[FileFact, ...] = ()
    """What was established about its attachments, in the order in which it was met."""
    irregular: tuple[tuple[str, str | None], ...] = ()
    """Why programs read it differently: (class of violation, place in the message)."""
    hidden: tuple[tuple[str, str], ...] = ()
    """What a strict reading does not show: (the view that does, file name or link)."""


@dataclass(frozen=True, slots=True)
class AlsoReceived:
    """The same lure in other accounts: by what they are joined, and which accounts.

    ``kind`` is sender, link_domain, subject or body; ``untrusted_value`` what they share.
    ``others`` are the other accounts' addresses, None where the audience may not see them;
    ``count`` says how many there are either way.
    """

    kind: str
    untrusted_value: str
    others: tuple[str, ...] | None
    count: int


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its message or record, marks and company; both None where the row is gone."""

    finding: Finding
    account: str
    message: MessageView | None
    marks: tuple[Mark, ...]
    also_received: tuple[AlsoReceived, ...]
    record: RecordView | None = None
    folded: tuple["FindingView", ...] = ()
    """What else is said of the same record, where a report tells it in one place."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """One folder of one exhibit as far as it was read (see the table `coverage`)."""

    exhibit_id: str
    folder: str | None
    folder_role: str
    messages: int
    undated: int
    first_ms: int | None
    last_ms: int | None


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A place that could not be read. ``code`` is a catalogue key; ``detail`` is from evidence."""

    exhibit_id: str
    exhibit_name: str
    member: str
    byte_start: int | None
    code: str
    detail: str | None


@dataclass(frozen=True, slots=True)
class ExhibitView:
    """An exhibit with how it was acquired (None after erasure) and how far it was read."""

    exhibit: Exhibit
    acquisitions: tuple[tuple[int, Acquisition | None], ...]
    read: bool
    messages: int
    records: int = 0
    """Of logs."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account: whose it is, what came in, what was looked at, what was found.

    ``verdict`` is None while the account was never investigated. ``missing_roles`` are folder
    roles (sent, trash, spam) of which no exhibit shows a folder. ``duplicates`` counts rows that
    repeat a message of the same account.
    """

    account_id: str
    address: str
    holder: str
    role: str
    organisation: str
    expected: bool
    verdict: Verdict | None
    exhibits: tuple[ExhibitView, ...]
    coverage: tuple[CoverageView, ...]
    missing_roles: tuple[str, ...]
    problems: tuple[ProblemView, ...]
    findings: tuple[FindingView, ...]
    messages: int
    duplicates: int
    erased: Erasure | None = None
    """The tombstone, where the holder was erased: address and holder are ids then."""
    holds: tuple[Hold, ...] = ()
    """Legal holds that stand over the holder."""
    logs: tuple[LogCoverage, ...] = ()
    """Logs that speak of the account, those of other exhibits included."""
    strangers: int = 0
    """Others of whom the logs in its exhibits speak, and who have no account in the case."""
    timeline: tuple[Moment, ...] = ()
    """By time, where the view was asked for it."""


@dataclass(frozen=True, slots=True)
class DetectorView:
    """A detector that ran: its version, and why it could not look where it could not."""

    detector: str
    version: int
    attack: tuple[str, ...]
    could_not_look: tuple[tuple[str, str], ...]
    """(account address, catalogue key of the reason)."""
    severity: Severity | None = None
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class CaseView:
    """A whole case for one audience. ``audience`` is None for the task force, else a holder."""

    case_id: str
    case_name: str
    written_ms: int
    audience: str | None
    accounts: tuple[AccountView, ...]
    detectors: tuple[DetectorView, ...]
    searches: tuple[tuple[int, int, str], ...]
    """(custody seq, t_ms, JSON document with terms, coverage and counts)."""
    checkpoint: str
    custody_entries: int
    tool: str
    judged: int = 0
    """The custody entry of the run that the verdicts come from, 0 before the first."""
    actors: tuple[tuple[str, str], ...] = ()
    """(actor id, the name it goes by), of all who signed an entry; none for one holder."""
    weighed: WeighedView | None = None
    """The newest weighing of hypotheses; None before the first, and for one holder."""
    campaigns: CampaignsView | None = None
    """The newest linking, where the view was asked for it and there is one."""
    geo: tuple[str, ...] = ()
    """Geographic files of the run that the verdicts come from: type, build day, SHA-256."""

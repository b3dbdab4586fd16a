"""The ladder: from findings, marks and coverage to one status for each rung of one account.

The least evidence for each rung is that of the plan's table. The lure rank itself is never a
reason: what counts are the classes of reasons in a finding, or an analyst's confirmation.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bongsu.judging.doors import open_doors
from bongsu.judging.rapport import goes_on, preparing
from bongsu.judging.traces import Traces
from bongsu.judging.upper import upper
from bongsu.model.finding import LURE_CLASSES, Finding, Mark, MarkKind, ReasonClass
from bongsu.model.verdict import Rung, RungVerdict, Status, Verdict

CLASS_FLOOR = 100
"""Points, a factor of e, below which a class of reasons says too little to be counted."""

STRONG_CLASS = 300
"""Points, a factor of 20, from which one class alone is worth a person's look."""
SOON_MS = 7 * 86_400_000
"""Within this long of a lure a hostile sign-in speaks of an answer to it."""
IMITATION = 150
"""Points of tailoring that naming the holder alone does not reach."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What takes up a lure: a message that goes out (``kind`` reply, forward or draft), or a record
    of a log (click, click_stopped).
    """

    lure_row: str
    row_id: str
    t_ms: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one account when it is judged.

    ``findings`` are those of the lure rank; ``messages`` how many were read; ``roles`` the folder
    roles that some exhibit showed; ``campaign`` the finding ids whose lure reached other accounts.
    ``of_account`` are findings about notices and sent mail, ``traces`` what logs show.
    """

    account_id: str
    expected: bool
    messages: int
    roles: frozenset[str]
    findings: Sequence[Finding]
    marks: Mapping[str, MarkKind] = field(default_factory=dict)
    answers: Sequence[Answer] = ()
    campaign: frozenset[str] = frozenset()
    of_account: Sequence[Finding] = ()
    traces: Traces = field(default_factory=Traces)


def latest_marks(marks: Iterable[Mark]) -> dict[str, MarkKind]:
    """The newest confirm or reject of each finding; comments change nothing."""
    ordered = sorted(marks, key=lambda mark: mark.seq)
    return {m.finding_id: m.kind for m in ordered if m.kind is not MarkKind.COMMENT}


def classes(finding: Finding, floor: int = CLASS_FLOOR) -> frozenset[ReasonClass]:
    """Classes of reasons that weigh enough to be counted."""
    sums: dict[ReasonClass, int] = {}
    for reason in finding.reasons:
        sums[reason.reason_class] = sums.get(reason.reason_class, 0) + reason.points
    return frozenset(name for name, points in sums.items() if points >= floor)


def is_lure(finding: Finding, mark: MarkKind | None) -> bool:
    """An analyst's word, else an alert with reasons of two classes."""
    if mark is not None:
        return mark is MarkKind.CONFIRM
    return finding.alert and len(classes(finding) & LURE_CLASSES) > 1


def is_tailored(finding: Finding) -> bool:
    return ReasonClass.TAILORING in classes(finding) or goes_on(finding)


def imitates(finding: Finding) -> bool:
    """One strong class of reasons, in a message that imitates a correspondent of the mailbox."""
    strong = classes(finding, STRONG_CLASS) & LURE_CLASSES
    return bool(strong) and ReasonClass.TAILORING in classes(finding, IMITATION)


def judge(seen: Seen) -> Verdict:
    """All five rungs; the upper three need identity evidence, which a mailbox hardly holds."""
    lures = [each for each in seen.findings if is_lure(each, seen.marks.get(each.finding_id))]
    bulk = sum(1 for lure in lures if not _counts(lure, seen))
    told = [each for each in seen.of_account if not _rejected(each, seen)]
    disowned = frozenset(i for i, kind in seen.marks.items() if kind is MarkKind.CONFIRM)
    above = upper(seen.traces, told, disowned)
    engaged = _engaged(seen, lures)
    return Verdict(
        seen.account_id,
        (_targeted(seen, lures), _followed(engaged, lures, above[0]), *above),
        bulk_lures=bulk,
        doors=open_doors(seen.traces),
    )


def _followed(engaged: RungVerdict, lures: Sequence[Finding], accessed: RungVerdict) -> RungVerdict:
    """A hostile sign-in soon after a lure: somebody gave the password away, or it was guessed."""
    if engaged.status in (Status.EVIDENCED, Status.INDICATED) or not accessed.sources:
        return engaged
    first = accessed.first_ms
    if first is None or accessed.status not in (Status.EVIDENCED, Status.INDICATED):
        return engaged
    near = [each for each in lures if each.t_ms is not None and 0 <= first - each.t_ms <= SOON_MS]
    if not near:
        return engaged
    return _found(Rung.ENGAGED, Status.INDICATED, "why.access_after_lure", near)


def not_examined(account_id: str, why: str) -> Verdict:
    """The verdict on an account of which nothing is left, or may be, to look at."""
    rungs = (RungVerdict(rung, Status.NOT_EXAMINED, why) for rung in Rung)
    return Verdict(account_id, tuple(rungs))


def _counts(lure: Finding, seen: Seen) -> bool:
    """Whether a lure speaks of this holder, not of everybody."""
    confirmed = seen.marks.get(lure.finding_id) is MarkKind.CONFIRM
    return is_tailored(lure) or (confirmed and lure.finding_id in seen.campaign)


def _targeted(seen: Seen, lures: Sequence[Finding]) -> RungVerdict:
    if not seen.messages:
        return RungVerdict(
            Rung.TARGETED, Status.NOT_EXAMINED, "why.expected" if seen.expected else "why.no_mail"
        )
    tailored = [lure for lure in lures if _counts(lure, seen)]
    if tailored:
        said = any(seen.marks.get(lure.finding_id) for lure in tailored)
        why = "why.analyst_confirmed" if said else "why.two_classes_tailored"
        return _found(Rung.TARGETED, Status.EVIDENCED, why, tailored)
    confirmed = [lure for lure in lures if seen.marks.get(lure.finding_id)]
    if confirmed:
        return _found(Rung.TARGETED, Status.INDICATED, "why.lure_not_tailored", confirmed)
    weak = [each for each in seen.findings if _hints(each, seen)]
    if weak:
        return _found(Rung.TARGETED, Status.INDICATED, "why.lure_one_class", weak)
    why = "why.bulk_lure" if lures else "why.no_lure"
    return RungVerdict(Rung.TARGETED, Status.NOTHING_FOUND, why)


def _hints(finding: Finding, seen: Seen) -> bool:
    """One class of reasons: in an alert that is tailored or that others received too, or so strong
    that it needs no other, in a message that imitates somebody who writes to this mailbox.
    """
    if _rejected(finding, seen):
        return False
    if finding.alert and classes(finding) & LURE_CLASSES:
        return is_tailored(finding) or finding.finding_id in seen.campaign
    return imitates(finding)


def _rejected(finding: Finding, seen: Seen) -> bool:
    return seen.marks.get(finding.finding_id) is MarkKind.REJECT


def _engaged(seen: Seen, lures: Sequence[Finding]) -> RungVerdict:
    if not seen.messages:
        return RungVerdict(
            Rung.ENGAGED, Status.NOT_EXAMINED, "why.expected" if seen.expected else "why.no_mail"
        )
    hinting = (*lures, *(each for each in seen.findings if _hints(each, seen)))
    kept = [each for each in seen.findings if not _rejected(each, seen)]
    by_row = {each.row_id: each for each in (*preparing(kept, hinting), *hinting)}
    for kind, status, why in (
        ("reply", Status.EVIDENCED, "why.reply_sent"),
        ("click", Status.EVIDENCED, "why.link_pressed"),
        ("click_stopped", Status.INDICATED, "why.link_stopped"),
        ("forward", Status.INDICATED, "why.forwarded"),
        ("draft", Status.INDICATED, "why.draft_only"),
    ):
        found = [each for each in seen.answers if each.kind == kind and each.lure_row in by_row]
        if found:
            times = [each.t_ms for each in found if each.t_ms is not None]
            return RungVerdict(
                Rung.ENGAGED,
                status,
                why,
                tuple(dict.fromkeys(by_row[each.lure_row].finding_id for each in found)),
                tuple(dict.fromkeys(each.row_id for each in found)),
                min(times, default=None),
                max(times, default=None),
            )
    if "sent" not in seen.roles:
        return RungVerdict(Rung.ENGAGED, Status.NOT_EXAMINED, "why.no_sent_folder")
    why = "why.no_reply" if by_row else "why.no_lure_to_engage"
    return RungVerdict(Rung.ENGAGED, Status.NOTHING_FOUND, why)


def _found(rung: Rung, status: Status, why: str, lures: Sequence[Finding]) -> RungVerdict:
    times = [lure.t_ms for lure in lures if lure.t_ms is not None]
    ids = tuple(lure.finding_id for lure in lures)
    rows = tuple(lure.row_id for lure in lures)
    return RungVerdict(
        rung, status, why, ids, rows, min(times, default=None), max(times, default=None)
    )

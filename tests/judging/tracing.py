"""What the whole ladder says of a sketched case with logs, in one line of a test."""

from collections.abc import Sequence

from bongsu.judging.coverage import coverage
from bongsu.judging.ladder import Seen, judge
from bongsu.judging.traces import Traces
from bongsu.model.finding import Finding, MarkKind, Reason, ReasonClass
from bongsu.model.indicator import Indicator
from bongsu.model.verdict import Rung, Verdict
from bongsu.steps.tracing import trace
from bongsu.testing.sketch import ADDRESS, Sketched, sketch, tables


def about(number: int, detector: str = "new_network", *, account: str = ADDRESS) -> Finding:
    """An alert about the log's line of that number."""
    reason = Reason("sample", ReasonClass.ACCOUNT, 300, "", "")
    return Finding(
        f"fnd_{number}", detector, f"acc_{account}", f"key_{number}",
        f"exh_log:{number:08d}.00000", 0, 300, None, alert=True, reasons=(reason,),
    )  # fmt: skip


def ladder(
    log: str,
    *findings: Finding,
    confirm: Sequence[int] = (),
    reject: Sequence[int] = (),
    listed: Sequence[Indicator] = (),
    mail: str = "",
    unverified: Sequence[str] = (),
    account: str = ADDRESS,
    people: Sequence[str] = (),
    notices: Sequence[Finding] = (),
    disowned: bool = False,
) -> Verdict:
    """The verdict on one account. ``confirm`` and ``reject`` are numbers of lines whose finding an
    analyst marked, ``unverified`` layouts that were never seen elsewhere. ``disowned``: so are the
    ``notices``, findings in the mail.
    """
    marks = {f"fnd_{n}": MarkKind.CONFIRM for n in confirm}
    marks |= {f"fnd_{n}": MarkKind.REJECT for n in reject}
    marks |= {each.finding_id: MarkKind.CONFIRM for each in notices if disowned}
    case = _with_layouts(sketch(mail, dict.fromkeys(people) or None, log=log), unverified)
    lake = case.lake
    lake.put("coverage", lake.query(coverage(tables(), {})))
    known = trace(lake, findings, marks, listed)
    return judge(
        Seen(
            f"acc_{account}", False, 0, frozenset(), (), marks,
            of_account=notices, traces=known.get(f"acc_{account}", Traces()),
        )
    )  # fmt: skip


def _with_layouts(case: Sketched, unverified: Sequence[str]) -> Sketched:
    rows = case.given["log_record"].to_pylist()
    for row in rows:
        row["layout_known"] = row["layout"] not in unverified
    made = case.given["log_record"].from_pylist(rows, case.given["log_record"].schema)
    return case.changed(log_record=made)


def said(found: Verdict) -> list[str]:
    """``accessed evidenced access_disowned`` for each of the three upper rungs."""
    return [
        f"{rung.value} {found.of(rung).status.value} {found.of(rung).why.removeprefix('why.')}"
        for rung in (Rung.ACCESSED, Rung.CONTROLLED, Rung.DRAINED)
    ]


def doors(found: Verdict) -> list[str]:
    """``forward out@evil.example intruder not_closed`` for each open door."""
    return [f"{d.kind} {d.untrusted_what} {d.hand.value} {d.sure.value}" for d in found.doors]

"""What is known of an account, in one line of a test."""

from bongsu.judging.ladder import Answer, Seen, judge
from bongsu.model.finding import Finding, Mark, MarkKind, Reason, ReasonClass
from bongsu.model.verdict import Rung, Verdict

DAY = 86_400_000


def lure(number: int, classes: str, *, alert: bool = True, t_ms: int | None = 0) -> Finding:
    """A finding of the lure rank; ``classes`` such as ``identity:300 tailoring:150``."""
    reasons = tuple(_reason(*word.split(":")) for word in classes.split())
    return Finding(
        finding_id=f"fnd_{number}",
        detector="lure_rank",
        account_id="acc_1",
        message_key=f"key{number}",
        row_id=f"exh_1:{number:08d}",
        t_ms=None if t_ms is None else t_ms + number * DAY,
        score=sum(reason.points for reason in reasons),
        rank=number,
        alert=alert,
        reasons=reasons,
    )


def _reason(name: str, points: str) -> Reason:
    return Reason("sample", ReasonClass(name), int(points), "", "")


def answer(kind: str, to: int, *, t_ms: int | None = 9 * DAY) -> Answer:
    return Answer(f"exh_1:{to:08d}", f"exh_1:{90 + to:08d}", t_ms, kind)


def mark(number: int, kind: MarkKind, seq: int = 1) -> Mark:
    return Mark(seq, f"fnd_{number}", kind, "because", "act_1", 0)


def verdict(*findings: Finding, **known: object) -> Verdict:
    """The verdict on an account with messages, a Sent folder, and these findings."""
    plain = {"account_id": "acc_1", "expected": False, "messages": 100}
    return judge(
        Seen(**{**plain, "roles": frozenset({"inbox", "sent"}), **known}, findings=findings)
    )


def said(found: Verdict, rung: Rung) -> str:
    """``evidenced two_classes_tailored``."""
    one = found.of(rung)
    return f"{one.status.value} {one.why.removeprefix('why.')}"

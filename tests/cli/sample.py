"""A case as the terminal may get it, hostile text included."""

from dataclasses import replace

from bongsu.model.case import Acquisition, Exhibit, ExhibitKind
from bongsu.model.finding import Finding, Mark, MarkKind, Reason, ReasonClass
from bongsu.model.records import ActView, LogCoverage, Moment, RecordView, Swimlane
from bongsu.model.verdict import Hand, OpenDoor, Rung, RungVerdict, Status, Sure, Verdict
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

T = 1_716_250_211_000  # 2024-05-21 09:10:11 in Korea
HOSTILE = (
    "[red]boo[/red] :smile: \x1b[31mESC \u202etxt.exe \u3164 [link=http://evil.example]x[/link]"
)
CHECKPOINT = "case_1/7/" + "A" * 43 + "="


def exhibit(number: int = 1, name: str = "mail.mbox") -> Exhibit:
    return Exhibit(
        f"exh_{number}", "acc_1", "hol_1", ExhibitKind.FILE, name, 12_345, "ab" * 32, "cd" * 32
    )


def message(**changes: object) -> MessageView:
    made = MessageView(
        row_id="exh_1:3",
        message_key="key_1",
        message_id="<one@evil.example>",
        t_ms=T,
        t_source="delivery_hop",
        date_raw="Tue, 21 May 2024 09:10:11 +0900",
        folder="INBOX",
        folder_role="inbox",
        from_name="국회 사무처",
        from_addr="office@evil.example",
        reply_to="reply@evil.example",
        return_path=None,
        to=("kim@mail.example",),
        subject=HOSTILE,
        body_text="첫 줄\n\x1b]8;;http://evil.example\x07둘째 줄 http://evil.example/a",
        urls=(("http://evil.example/login?u=1", "여기를 누르세요"),),
        attachments=(("견적서.hwp", "ole", 1024, "ef" * 32),),
        hops=(("from a.example by mx.example; x", T), ("from b.example by a.example; y", None)),
        claims=(("Authentication-Results", "mx.example", "dkim", "pass", "evil.example"),),
        headers=(("Subject", HOSTILE), ("X-Odd", "\x07value")),
        exhibit_id="exh_1",
        member="Takeout/All.mbox",
        byte_start=100,
        byte_end=2_100,
        defects="",
        contents=(FileFact(0, "a/b.lnk", "lnk_target", HOSTILE),),
        irregular=(("odd_line", HOSTILE),),
        hidden=(("outside_parts", "http://evil.example/hidden"),),
    )
    return replace(made, **changes)


def finding(number: int = 1, *, alert: bool = True, rank: int | None = 1) -> Finding:
    return Finding(
        finding_id=f"fnd_{number:016x}",
        detector="lure_rank",
        account_id="acc_1",
        message_key=f"key_{number}",
        row_id=f"exh_1:{number}",
        t_ms=T,
        score=812,
        rank=rank,
        alert=alert,
        reasons=(
            Reason("no_such_reason", ReasonClass.IDENTITY, 231, "http://evil.example/x", "[red]"),
        ),
    )


def finding_view(number: int = 1, **changes: object) -> FindingView:
    marks = (Mark(9, f"fnd_{number:016x}", MarkKind.CONFIRM, "[b]seen[/b] before", "act_1", T),)
    also = (
        AlsoReceived("link_domain", "evil.example", ("lee@mail.example",), 1),
        AlsoReceived("sender", "office@evil.example", None, 2),
    )
    made = FindingView(finding(number), "kim@mail.example", message(), marks, also)
    return replace(made, **changes)


def record(**changes: object) -> RecordView:
    made = RecordView(
        row_id="exh_1:00000001.00000", event_key="key_9", t_ms=T, t_raw=HOSTILE,
        zone_source="inferred", layout="odd_layout", layout_known=False, operation=HOSTILE,
        principal="other@mail.example", own=False, actor=HOSTILE, actor_class="holder",
        ip="203.0.113.66", user_agent=HOSTILE, session=HOSTILE,
        acts=(ActView("authentication", (("app", HOSTILE),)),),
        fields=(("Operation", HOSTILE), (HOSTILE, None)), left_out=2, exhibit_id="exh_1",
        member="", byte_start=10, byte_end=20,
    )  # fmt: skip
    return replace(made, **changes)


def moment(**changes: object) -> Moment:
    made = Moment(
        T, T + 60_000, Swimlane.SETTINGS, "forward", "set", Hand.INTRUDER, "exh_1:00000001.00000",
        untrusted_name=HOSTILE, untrusted_to=HOSTILE, untrusted_from=HOSTILE, count=3, items=7,
        inferred=True, finding_ids=("fnd_0000000000000001",),
    )  # fmt: skip
    return replace(made, **changes)


def verdict() -> Verdict:
    below = (
        RungVerdict(
            Rung.TARGETED, Status.EVIDENCED, "why.two_classes_tailored", ("fnd_1",), (), T, T
        ),
        RungVerdict(Rung.ENGAGED, Status.NOTHING_FOUND, "why.no_reply"),
        RungVerdict(Rung.ACCESSED, Status.INDICATED, "why.unheard_of"),
    )
    above = (
        RungVerdict(rung, Status.NOT_EXAMINED, "why.no_identity_evidence")
        for rung in (Rung.CONTROLLED, Rung.DRAINED)
    )
    door = OpenDoor("forward", "exh_1:00000001.00000", T, Sure.UNVERIFIED, Hand.SUSPECTED, HOSTILE)
    return Verdict("acc_1", (*below, *above), bulk_lures=4, doors=(door,))


def account(**changes: object) -> AccountView:
    acquired = Acquisition("/in/mail.mbox", T, "IT", "written 2024-05-20", "Park", "file")
    quiet = finding_view(
        3, finding=finding(3, alert=False, rank=None), marks=(), message=message(subject="quiet")
    )
    second = finding_view(2, finding=finding(2, rank=2), marks=(), message=None)
    made = AccountView(
        account_id="acc_1",
        address="kim@mail.example",
        holder="김철수",
        role="비서관",
        organisation="의원실",
        expected=False,
        verdict=verdict(),
        exhibits=(
            ExhibitView(exhibit(), ((2, acquired), (5, None)), read=True, messages=312),
            ExhibitView(exhibit(2, "\x1bnext.zip"), (), read=False, messages=0),
        ),
        coverage=(CoverageView("exh_1", "INBOX", "inbox", 312, 2, T - 86_400_000_000, T),),
        missing_roles=("sent",),
        problems=(ProblemView("exh_1", "mail.mbox", "a\x1bb", 17, "problem.unheard_of", "\x1b!"),),
        findings=(quiet, second, finding_view(1)),
        messages=312,
        duplicates=3,
        logs=(LogCoverage("exh_1", "odd_layout", 40, 0, T, T, None, False, ("no_times",)),),
        strangers=2,
        timeline=(moment(),),
    )
    return replace(made, **changes)


def expected() -> AccountView:
    return account(
        account_id="acc_2",
        address="lee@mail.example",
        holder="이영희",
        expected=True,
        verdict=None,
        exhibits=(),
        coverage=(),
        problems=(),
        findings=(),
        messages=0,
        duplicates=0,
    )


def case_view(*accounts: AccountView) -> CaseView:
    return CaseView(
        case_id="case_1",
        case_name="봄 [bold]사건[/bold]",
        written_ms=T,
        audience=None,
        accounts=accounts or (account(), expected()),
        detectors=(
            DetectorView(
                "lure_rank", 1, ("T1566.001",), (("kim@mail.example", "why.no_sent_folder"),)
            ),
        ),
        searches=(),
        checkpoint=CHECKPOINT,
        custody_entries=7,
        tool="bongsu 0.1.0",
    )

"""Made-up cases for the exporters' tests. Every name and domain is fictional and reserved."""

from dataclasses import replace
from itertools import count

from bongsu.model.case import Acquisition, Exhibit, ExhibitKind
from bongsu.model.checkpoint import Checkpoint, keep_line
from bongsu.model.erasure import Erasure, Hold
from bongsu.model.finding import Finding, Mark, MarkKind, Reason, ReasonClass, finding_id
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
    Standing,
    Statement,
)
from bongsu.phrases import Phrase

DAY = 86_400_000
T0 = 1_716_163_200_000  # 2024-05-20 00:00 UTC

PHRASES = {
    "reason.sample_name": Phrase(
        "The display name “{a}” belongs to a known correspondent, but the address {b} is new.",
        "표시 이름 ‘{a}’은(는) 알려진 상대의 것이나 주소 {b}은(는) 처음 나타났습니다.",
    ),
    "reason.sample_reply": Phrase(
        "Replies would go to {a}, not to the sender's domain.",
        "회신이 보낸 사람의 도메인이 아닌 {a}(으)로 향합니다.",
    ),
    "reason.sample_link": Phrase(
        "The link shows {a} but leads to {b}.",
        "링크에는 {a}(이)라고 보이지만 실제로는 {b}(으)로 연결됩니다.",
    ),
    "reason.sample_first": Phrase(
        "First message from {a} in this mailbox.",
        "이 메일함에서 {a}이(가) 보낸 첫 메일입니다.",
    ),
    "reason.sample_office": Phrase(
        "The text names the holder's office.", "본문이 계정 소유자의 소속을 언급합니다."
    ),
    "detector.sample_rank.title": Phrase("Lure rank", "미끼 메일 순위"),
    "detector.sample_rank.false_positives": Phrase(
        "A new correspondent with an unusual mail program, a newsletter that changed its provider.",
        "드문 메일 프로그램을 쓰는 새로운 상대, 발송 업체를 바꾼 소식지.",
    ),
    "detector.sample_rank.blind_spots": Phrase(
        "Lures from a correspondent's own account; mail that was deleted before export.",
        "상대방 본인 계정에서 보낸 미끼 메일, 내보내기 전에 삭제된 메일.",
    ),
    "detector.sample_spoof.title": Phrase("Name spoof", "이름 사칭"),
    "detector.sample_spoof.false_positives": Phrase(
        "People who write from a second address of their own.",
        "본인의 다른 주소로 메일을 보내는 사람.",
    ),
    "detector.sample_spoof.blind_spots": Phrase(
        "Impostors of people who never wrote before.", "한 번도 연락한 적 없는 사람의 사칭."
    ),
    "sample.no_sent": Phrase("The export has no sent folder.", "자료에 보낸편지함이 없습니다."),
    "sample.encrypted": Phrase(
        "An archive member is encrypted.", "압축 파일 안의 항목이 암호화되어 있습니다."
    ),
    "sample.encrypted.next": Phrase(
        "Ask the holder for the passphrase.", "계정 소유자에게 암호를 문의하십시오."
    ),
    "sample.cut": Phrase("A message ends in the middle.", "메일이 중간에서 끝납니다."),
    "sample.cut.next": Phrase("Ask for a new export.", "자료를 다시 내보내 달라고 요청하십시오."),
}
"""Sentences for the sample's own codes, so that these tests rest on no detector."""

PEOPLE = (
    ("han.seoyun@mail.example", "한서윤", "연구위원", "동해전략연구소"),
    ("m.alder@post.example", "Miriam Alder", "visiting fellow", "Institute of Harbour Studies"),
    ("choi.dohyun@mail.example", "최도현", "예비역 대령", ""),
    ("jung.haneul@mail.example", "정하늘", "기자", "가람일보"),
)

BODY = """한서윤 위원님께,

지난 세미나에서 말씀드린 원고 검토 건으로 연락드립니다.
아래 주소에서 문서를 내려받으신 뒤 5월 24일까지 의견을 부탁드립니다.

https://docs.rnail.example/view?id=20240521&u=han.seoyun
문의: office@rnail.example

동해전략연구소 사무국 드림
"""


def message(number: int = 1, account: str = PEOPLE[0][0], **changes: object) -> MessageView:
    plain = MessageView(
        row_id=f"exh_sample{number}:{number}",
        message_key=f"key{number:04d}",
        message_id=f"{number}.20240521@rnail.example",
        t_ms=T0 + DAY + number * 3_600_000,
        t_source="delivery_hop",
        date_raw="Tue, 21 May 2024 09:10:11 +0900",
        folder="받은메일함",
        folder_role="inbox",
        from_name="동해전략연구소 사무국",
        from_addr="office@rnail.example",
        reply_to="office.reply@drop.example",
        return_path="bounce@relay.example",
        to=(account,),
        subject="[긴급] 세미나 원고 검토 요청 (5월 24일까지)",
        body_text=BODY,
        urls=(
            ("https://docs.rnail.example/view?id=20240521&u=han.seoyun", "세미나 원고.hwp"),
            ("https://files.mail.example/tracking.png", None),
        ),
        attachments=(("원고_검토양식.hwp.lnk", "lnk", 2148, "5f" * 32),),
        hops=(
            ("from relay.example ([192.0.2.17]) by mail.example; Tue, 21 May 2024 09:10:13 +0900",
             T0 + DAY + 613_000),
            ("from unknown (HELO desktop-7) (198.51.100.23) by relay.example", None),
        ),
        claims=(
            ("authentication-results", "mx.mail.example", "spf", "softfail", "rnail.example"),
            ("authentication-results", None, "dmarc", "fail", None),
        ),
        headers=(("From", "office@rnail.example"),),
        exhibit_id=f"exh_sample{number}",
        member="takeout.zip!Takeout/Mail/All.mbox",
        byte_start=1_048_576,
        byte_end=1_052_672,
        defects="",
        origin=(
            Statement(Standing.RECORDED, "border", "mx.mail.example", "relay.example"),
            Statement(Standing.CLAIMED, "signature_unverified", "rnail.example", "s1"),
        ),
        contents=(
            FileFact(0, "", "lnk_target", "C:\\Windows\\System32\\mshta.exe"),
            FileFact(0, "", "lnk_arguments", "https://docs.rnail.example/a.hta"),
        ),
        irregular=(("odd_line", "----=_Part_1"),),
        hidden=(("outside_parts", "https://docs.rnail.example/b"),),
    )  # fmt: skip
    return replace(plain, **changes)


def reasons() -> tuple[Reason, ...]:
    return (
        Reason("sample_name", ReasonClass.IDENTITY, 231, "동해전략연구소 사무국",
               "office@rnail.example"),
        Reason("sample_link", ReasonClass.CONTENT, 164, "mail.example", "docs.rnail.example"),
        Reason("sample_reply", ReasonClass.ORIGIN, 120, "office.reply@drop.example", ""),
        Reason("sample_office", ReasonClass.TAILORING, 0, "", ""),
        Reason("sample_first", ReasonClass.NOVELTY, -12, "rnail.example", ""),
    )  # fmt: skip


def finding(number: int, account_id: str, **changes: object) -> Finding:
    key = f"key{number:04d}"
    plain = Finding(
        finding_id=finding_id("sample_rank", account_id, [key]),
        detector="sample_rank",
        account_id=account_id,
        message_key=key,
        row_id=f"exh_sample{number}:{number}",
        t_ms=T0 + DAY + number * 3_600_000,
        score=503 - number,
        rank=number,
        alert=True,
        reasons=reasons(),
    )
    return replace(plain, **changes)


def finding_view(number: int, account: AccountView, **changes: object) -> FindingView:
    """``changes`` go to the finding, the message or the view, whichever has the field."""
    parts = {"f": {}, "m": {}, "v": {}}
    for name, value in changes.items():
        kind = "f" if name in Finding.__slots__ else "m" if name in MessageView.__slots__ else "v"
        parts[kind][name] = value
    plain = FindingView(
        finding(number, account.account_id, **parts["f"]),
        account.address,
        message(number, account.address, **parts["m"]),
        (),
        (),
    )
    return replace(plain, **parts["v"])


def verdict(account_id: str, *low: tuple[Status, str], finding_ids: tuple[str, ...] = (),
            bulk: int = 0) -> Verdict:  # fmt: skip
    first = [
        RungVerdict(rung, status, why, finding_ids if rung is Rung.TARGETED else ())
        for rung, (status, why) in zip(Rung, low, strict=False)
    ]
    rest = [
        RungVerdict(rung, Status.NOT_EXAMINED, "why.no_identity_evidence")
        for rung in list(Rung)[len(low) :]
    ]
    return Verdict(account_id, (*first, *rest), bulk)


def exhibit(number: int, account_id: str, **changes: object) -> ExhibitView:
    sealed = Exhibit(f"exh_sample{number}", account_id, f"hld_{number}", ExhibitKind.FILE,
                     "takeout-20240601.zip", 48_213_998, "a1" * 32, "b2" * 32)  # fmt: skip
    how = Acquisition("intake/takeout-20240601.zip", T0, "사이버안보팀 증거실",
                      "동의서 2024-017", "이분석", "서명 봉인 후 복제")  # fmt: skip
    return replace(ExhibitView(sealed, ((number + 1, how),), read=True, messages=3180), **changes)


def coverage(number: int) -> tuple[CoverageView, ...]:
    name = f"exh_sample{number}"
    return (
        CoverageView(name, "받은메일함", "inbox", 2790, 2, T0 - 500 * DAY, T0 + 9 * DAY),
        CoverageView(name, "보낸메일함", "sent", 388, 0, T0 - 480 * DAY, T0 + 8 * DAY),
        CoverageView(name, None, "unknown", 2, 2, None, None),
    )


def account(number: int, **changes: object) -> AccountView:
    address, holder, role, organisation = PEOPLE[(number - 1) % len(PEOPLE)]
    account_id = f"acc_sample{number}"
    plain = AccountView(
        account_id=account_id,
        address=address if number <= len(PEOPLE) else f"person{number}@mail.example",
        holder=holder if number <= len(PEOPLE) else f"참여자 {number}",
        role=role,
        organisation=organisation,
        expected=False,
        verdict=None,
        exhibits=(exhibit(number, account_id),),
        coverage=coverage(number),
        missing_roles=("trash", "spam"),
        problems=(),
        findings=(),
        messages=3180,
        duplicates=41,
    )
    return replace(plain, **changes)


def targeted() -> AccountView:
    plain = account(1)
    marks = (
        Mark(31, "", MarkKind.COMMENT, "발신 도메인이 5월 18일에 등록되었습니다.", "이분석",
             T0 + 12 * DAY),
        Mark(32, "", MarkKind.CONFIRM, "본인 확인: 그런 원고를 맡은 적이 없다고 함.", "박수사",
             T0 + 12 * DAY + 5_000_000),
    )  # fmt: skip
    also = (
        AlsoReceived("sender", "office@rnail.example", (PEOPLE[1][0],), 1),
        AlsoReceived("link_domain", "rnail.example", (PEOPLE[1][0], PEOPLE[2][0]), 2),
    )
    rejected = Mark(
        40, "", MarkKind.REJECT, "실제 학회 사무국의 새 주소로 확인됨.", "이분석", T0 + 13 * DAY
    )
    findings = (
        finding_view(1, plain, marks=marks, also_received=also),
        finding_view(2, plain, subject="Re: 지난번 자료", from_name=None, attachments=(),
                     reply_to=None, urls=(), from_addr="kim@nаver.example"),
        finding_view(3, plain, subject="학회 회비 안내", marks=(rejected,)),
        finding_view(4, plain, alert=False, subject="뉴스레터 5월호", body_text=None),
    )  # fmt: skip
    given = verdict(
        plain.account_id,
        (Status.EVIDENCED, "why.analyst_confirmed"),
        (Status.NOTHING_FOUND, "why.no_reply"),
        finding_ids=(findings[0].finding.finding_id,),
        bulk=14,
    )
    return replace(plain, findings=findings, verdict=given)


def problem(member: str, byte_start: int, code: str, detail: str | None) -> ProblemView:
    return ProblemView("exh_sample2", "takeout-20240601.zip", member, byte_start, code, detail)


def english() -> AccountView:
    plain = account(2, missing_roles=("sent",), coverage=coverage(2)[:1], messages=2790)
    found = finding_view(
        1, plain, subject="Draft agenda for the May workshop – please comment",
        from_name="Workshop Secretariat", from_addr="secretariat@harb0ur.example",
        body_text="Dear Dr Alder,\n\nplease find the draft agenda at"
        " http://harb0ur.example/agenda.\n\nKind regards\nThe Secretariat\n",
    )  # fmt: skip
    problems = (
        problem("Takeout/Mail/old.zip", 20, "sample.encrypted", None),
        problem("Takeout/Mail/All.mbox", 99_999, "sample.cut", "no blank line"),
        problem("Takeout/Mail/All.mbox", 123_456, "sample.cut", None),
    )
    given = verdict(
        plain.account_id,
        (Status.INDICATED, "why.lure_one_class"),
        (Status.NOT_EXAMINED, "why.no_sent_folder"),
        finding_ids=(found.finding.finding_id,),
        bulk=3,
    )
    return replace(plain, findings=(found,), problems=problems, verdict=given)


def quiet() -> AccountView:
    given = verdict(
        "acc_sample3",
        (Status.NOTHING_FOUND, "why.no_lure"),
        (Status.NOTHING_FOUND, "why.no_lure_to_engage"),
        bulk=6,
    )
    return account(3, verdict=given, missing_roles=())


def record(number: int, **changes: object) -> RecordView:
    cells = (("activity", "logon"), ("outcome", "success"), ("protocol", "web"))
    plain = RecordView(
        row_id=f"exh_sample6:{number:08d}.00000",
        event_key=f"event{number}",
        t_ms=T0 + 2 * DAY,
        t_raw="2024-05-23T00:10:11",
        zone_source="inferred",
        layout="sample_audit",
        layout_known=True,
        operation="UserLoggedIn",
        principal=None,
        own=True,
        actor="person6@mail.example",
        actor_class="holder",
        ip="203.0.113.66",
        user_agent="Mozilla/5.0 (X11; Linux x86_64)",
        session="s-1",
        acts=(ActView("authentication", cells),),
        fields=(("Operation", "UserLoggedIn"), ("Note", "=HYPERLINK(http://evil.example)")),
        left_out=3,
        exhibit_id="exh_sample6",
        member="",
        byte_start=100,
        byte_end=400,
    )
    return replace(plain, **changes)


def moments(found: str) -> tuple[Moment, ...]:
    at = T0 + 2 * DAY
    return (
        Moment(at - DAY, at, Swimlane.SIGN_IN, "logon", "success", Hand.UNKNOWN, "row0",
               untrusted_from="192.0.2.7 · firefox linux", count=40),
        Moment(at, at + 5000, Swimlane.SIGN_IN, "logon", "success", Hand.INTRUDER, "row1",
               untrusted_from="203.0.113.66 · chrome windows", count=3, inferred=True,
               finding_ids=(found,)),
        Moment(at + 60_000, at + 60_000, Swimlane.SETTINGS, "rule", "set", Hand.INTRUDER, "row2",
               untrusted_name=".", untrusted_to="drop@evil.example",
               untrusted_from="203.0.113.66"),
        Moment(at + 90_000, at + 95_000, Swimlane.READING, "read", "done", Hand.SUSPECTED, "row3",
               untrusted_from="203.0.113.66", items=65),
    )  # fmt: skip


def entered() -> AccountView:
    """An account with logs: a sign-in that was not the holder's, a rule, and mail that was read."""
    plain = account(6)
    reason = Reason("sample_name", ReasonClass.ACCOUNT, 300, "203.0.113.66", "0/35")
    found = finding_view(6, plain, message=None, record=record(1), detector="sample_spoof",
                         rank=None, row_id=record(1).row_id, reasons=(reason,))  # fmt: skip
    about = found.finding.finding_id
    low = verdict(plain.account_id, (Status.NOTHING_FOUND, "why.no_lure"),
                  (Status.NOTHING_FOUND, "why.no_lure_to_engage")).rungs[:2]  # fmt: skip
    high = tuple(
        RungVerdict(rung, Status.EVIDENCED, why, (about,), (record(1).row_id,), T0 + 2 * DAY,
                    T0 + 2 * DAY, ("sample_audit",), ("no_addresses",), least, most)
        for rung, why, least, most in (
            (Rung.ACCESSED, "why.access_disowned", None, None),
            (Rung.CONTROLLED, "why.control_after_access", None, None),
            (Rung.DRAINED, "why.drained_read", 40, 65),
        )
    )  # fmt: skip
    door = OpenDoor("forward", "row2", T0 + 2 * DAY, Sure.NOT_CLOSED, Hand.INTRUDER,
                    "drop@evil.example")  # fmt: skip
    log = LogCoverage("exh_sample6", "sample_audit", 412, 1, T0 - 90 * DAY, T0 + 9 * DAY, 180,
                      True, ("no_addresses",))  # fmt: skip
    return replace(
        plain, findings=(found,), logs=(log,), strangers=2, timeline=moments(about),
        verdict=Verdict(plain.account_id, (*low, *high), 0, (door,)),
    )  # fmt: skip


def absent() -> AccountView:
    return account(4, expected=True, exhibits=(), coverage=(), messages=0, duplicates=0,
                   missing_roles=())  # fmt: skip


def erased() -> AccountView:
    """An erased holder: known by ids only, as the view calls them."""
    gone = Erasure("hld_sample5", 51, T0 + 20 * DAY, "act_sample1", "삭제 청구 2024-03",
                   ("acc_sample5",), ("exh_sample5",), (44, 45), 52)  # fmt: skip
    given = verdict("acc_sample5", *[(Status.NOT_EXAMINED, "why.erased")] * 5)
    return account(5, address="acc_sample5", holder="hld_sample5", role="", organisation="",
                   verdict=given, coverage=(), missing_roles=(), messages=0, duplicates=0,
                   exhibits=(exhibit(5, "acc_sample5", acquisitions=((6, None),), messages=0),),
                   erased=gone)  # fmt: skip


def held() -> AccountView:
    stands = Hold("hld_2", 49, T0 + 18 * DAY, "act_sample2", "보존 요구 2024-11")
    return replace(english(), holds=(stands,))


def case(*accounts: AccountView, **changes: object) -> CaseView:
    plain = CaseView(
        case_id="case_0f3a9c",
        case_name="동해 세미나 사건 (가상)",
        written_ms=T0 + 14 * DAY + 3_723_000,
        audience=None,
        accounts=accounts or (targeted(), english(), quiet(), absent()),
        detectors=(
            DetectorView("sample_rank", 1, ("T1566.001", "T1566.002"), ()),
            DetectorView("sample_spoof", 2, ("T1656",), ((PEOPLE[1][0], "sample.no_sent"),)),
        ),
        searches=(
            (38, T0 + 13 * DAY,
             '{"terms": ["rnail.example", "192.0.2.17"], "rows": 3, "accounts": 2}'),
        ),
        checkpoint=keep_line(Checkpoint("case_0f3a9c", 41, bytes(range(32)))),
        custody_entries=41,
        tool="Bongsu 0.1.0",
    )  # fmt: skip
    return replace(plain, **changes)


def with_logs() -> CaseView:
    """The case, and an account of which logs came in too."""
    return case(targeted(), english(), quiet(), absent(), entered())


def empty() -> CaseView:
    return replace(case(), accounts=(), detectors=(), searches=(), checkpoint="", custody_entries=0)


def big(accounts: int, findings: int) -> CaseView:
    """Many accounts with long Korean bodies; every finding differs."""
    numbers = count(1)
    made = []
    for each in range(1, accounts + 1):
        plain = account(each)
        views = tuple(
            finding_view(rank, plain, body_text=BODY * 30, subject=f"제목 {next(numbers)}",
                         alert=rank <= findings - 2)
            for rank in range(1, findings + 1)
        )  # fmt: skip
        given = verdict(plain.account_id, (Status.INDICATED, "why.lure_one_class"))
        made.append(replace(plain, findings=views, verdict=given))
    return case(*made)

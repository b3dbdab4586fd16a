"""A case whose every text from evidence attacks whoever shows it."""

from dataclasses import replace

from bongsu.model.case import Acquisition, Exhibit, ExhibitKind
from bongsu.model.checkpoint import Checkpoint, keep_line
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
    Standing,
    Statement,
)
from bongsu.testing.kit.hostile_linked import hostile_campaigns, hostile_weighing

LIVE = "http://live-link.example/x"
"""A link that no page may let anybody follow."""
MARKUP = "<script>alert(1)</script>"
LABEL = f"=1+1\x1b[31m\u202e{MARKUP}\"'\u0085\u2028\u200b\x07"
"""Formula, escape sequence, direction change, markup, quotes, odd line ends, hidden, bell."""
HOSTILE = f"{LABEL}{LIVE}"
"""What a message says; a label is what a file, folder or person is called."""
OTHER_PERSON = "otherperson"
"""Stands in all that a view says of somebody else than its holder."""
T_MS = 1_767_225_600_000


def hostile_view(audience: str | None = None) -> CaseView:
    """Two accounts; for the audience ``holder one`` the second is somebody else's."""
    return CaseView(
        case_id="cas_1",
        case_name=LABEL,
        written_ms=T_MS,
        audience=audience,
        accounts=(
            _account("acc_1", "one@mail.example", "holder one"),
            _account("acc_2", f"{OTHER_PERSON}@mail.example", OTHER_PERSON),
        ),
        detectors=(DetectorView("lure_rank", 1, ("T1566.001",), ()),),
        searches=((3, T_MS, f'{{"terms": ["{OTHER_PERSON}"], "rows": 0, "accounts": 2}}'),),
        checkpoint=keep_line(Checkpoint("cas_1", 3, bytes(32))),
        custody_entries=3,
        tool="bongsu",
        actors=(("act_1", f"{LABEL} {OTHER_PERSON}"),),
        weighed=hostile_weighing(LABEL, HOSTILE, OTHER_PERSON, T_MS),
        campaigns=hostile_campaigns(LABEL, HOSTILE, OTHER_PERSON, T_MS),
    )


def _account(account_id: str, address: str, holder: str) -> AccountView:
    rungs = tuple(RungVerdict(rung, Status.NOTHING_FOUND, "why.no_lure") for rung in Rung)
    return AccountView(
        account_id=account_id,
        address=address,
        holder=holder,
        role=LABEL,
        organisation=LABEL,
        expected=False,
        verdict=Verdict(account_id, rungs, 0, (_door(),)),
        exhibits=(_exhibit(account_id),),
        coverage=(CoverageView("exh_1", LABEL, "inbox", 1, 0, T_MS, T_MS),),
        missing_roles=("sent",),
        problems=(ProblemView("exh_1", LABEL, LABEL, 0, "evidence.not_mail", LABEL),),
        findings=(_finding(account_id, address), _about_record(account_id, address)),
        messages=1,
        duplicates=0,
        logs=(LogCoverage("exh_1", "sample", 1, 0, T_MS, T_MS, None, False, ("no_times",)),),
        strangers=1,
        timeline=(_moment(Swimlane.SIGN_IN), _moment(Swimlane.MAIL)),
    )


def _door() -> OpenDoor:
    return OpenDoor("forward", "exh_1:1.1", T_MS, Sure.UNVERIFIED, Hand.SUSPECTED, HOSTILE)


def _moment(lane: Swimlane) -> Moment:
    return Moment(
        T_MS, T_MS, lane, "logon", "success", Hand.INTRUDER, "exh_1:1.1", untrusted_name=HOSTILE,
        untrusted_to=HOSTILE, untrusted_from=HOSTILE,
    )  # fmt: skip


def _about_record(account_id: str, address: str) -> FindingView:
    plain = _finding(account_id, address)
    finding = replace(plain.finding, finding_id=f"fnd_log_{account_id}", row_id="exh_1:1.1")
    return FindingView(finding, address, None, (), (), _record())


def _record() -> RecordView:
    return RecordView(
        row_id="exh_1:1.1", event_key="key", t_ms=T_MS, t_raw=HOSTILE, zone_source="inferred",
        layout="sample", layout_known=False, operation=HOSTILE, principal=OTHER_PERSON, own=True,
        actor=f"{OTHER_PERSON}@mail.example", actor_class="admin", ip=HOSTILE, user_agent=HOSTILE,
        session=HOSTILE, acts=(ActView("authentication", (("app", HOSTILE),)),),
        fields=((HOSTILE, HOSTILE), ("Admin", OTHER_PERSON)), left_out=0, exhibit_id="exh_1",
        member=LABEL, byte_start=0, byte_end=1,
    )  # fmt: skip


def _exhibit(account_id: str) -> ExhibitView:
    sealed = Exhibit("exh_1", account_id, "hld_1", ExhibitKind.FILE, LABEL, 1, "a" * 64, "b" * 64)
    how = Acquisition(LABEL, T_MS, OTHER_PERSON, LABEL, OTHER_PERSON, LABEL)
    return ExhibitView(sealed, ((1, how),), read=True, messages=1)


def _finding(account_id: str, address: str) -> FindingView:
    reason = Reason("sender_new", ReasonClass.NOVELTY, 100, HOSTILE, HOSTILE)
    finding = Finding(
        finding_id=f"fnd_{account_id}",
        detector="lure_rank",
        account_id=account_id,
        message_key="key",
        row_id="exh_1:00000001",
        t_ms=T_MS,
        score=600,
        rank=1,
        alert=True,
        reasons=(reason,),
    )
    mark = Mark(2, finding.finding_id, MarkKind.CONFIRM, OTHER_PERSON, OTHER_PERSON, T_MS)
    also = AlsoReceived("sender", HOSTILE, (f"{OTHER_PERSON}@mail.example",), 1)
    return FindingView(finding, address, _message(address), (mark,), (also,))


def _message(address: str) -> MessageView:
    return MessageView(
        row_id="exh_1:00000001",
        message_key="key",
        message_id=HOSTILE,
        t_ms=T_MS,
        t_source="delivery_hop",
        date_raw=LABEL,
        folder=LABEL,
        folder_role="inbox",
        from_name=HOSTILE,
        from_addr=HOSTILE,
        reply_to=HOSTILE,
        return_path=HOSTILE,
        to=(address, f"{OTHER_PERSON}@mail.example"),
        subject=HOSTILE,
        body_text=HOSTILE,
        urls=((LIVE, HOSTILE), (f"javascript:{MARKUP}", None)),
        attachments=((LABEL, LABEL, 1, "c" * 64),),
        hops=((HOSTILE, T_MS),),
        claims=(("authentication-results", HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
        headers=((HOSTILE, HOSTILE),),
        exhibit_id="exh_1",
        member=LABEL,
        byte_start=0,
        byte_end=1,
        defects="",
        origin=(Statement(Standing.CLAIMED, "border", HOSTILE, HOSTILE),),
        contents=(FileFact(0, HOSTILE, "lnk_target", HOSTILE), FileFact(9, "", LABEL, None)),
        irregular=(("odd_line", HOSTILE),),
        hidden=(("outside_parts", HOSTILE), ("carved", LIVE)),
    )

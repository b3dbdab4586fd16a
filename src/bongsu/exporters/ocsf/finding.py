"""A finding as OCSF detection finding (class 2004): its message and its reasons as evidences."""

from bongsu.exporters import inert
from bongsu.exporters.ocsf import record as records
from bongsu.exporters.ocsf.event import SEVERITY, Object, event, told, without_empty
from bongsu.exporters.ocsf.mail import email, mail_type, observables, place
from bongsu.exporters.standing import standing
from bongsu.model.card import Confidence
from bongsu.model.finding import Mark, MarkKind, Reason
from bongsu.model.view import CaseView, DetectorView, FindingView
from bongsu.phrases import stated

_FINDING = 2004
_CONFIDENCE = {None: 0, Confidence.LOW: 1, Confidence.MEDIUM: 2, Confidence.HIGH: 3}
_NEW, _IN_PROGRESS, _SUPPRESSED = 1, 2, 3
_UNDECIDED, _FALSE_POSITIVE, _TRUE_POSITIVE = 0, 1, 2
_STATUS = {
    None: (_NEW, _UNDECIDED),
    MarkKind.CONFIRM: (_IN_PROGRESS, _TRUE_POSITIVE),
    MarkKind.REJECT: (_SUPPRESSED, _FALSE_POSITIVE),
}
"""What analysts have said, as status and as verdict on the finding."""
_CREATE, _UPDATE = 1, 2
_RULE = 1


def finding_record(view: CaseView, seen: FindingView, detector: DetectorView | None) -> Object:
    finding, message = seen.finding, seen.message
    activity = _UPDATE if seen.marks else _CREATE
    made = event(view, _FINDING, activity, finding.finding_id, finding.t_ms, "incident")
    status, verdict = _STATUS[standing(seen.marks)]
    return made | without_empty(
        {
            "severity_id": SEVERITY[detector.severity if detector else None],
            "confidence_id": _CONFIDENCE[detector.confidence if detector else None],
            "status_id": status,
            "verdict_id": verdict,
            "comment": _comment(seen.marks),
            "is_alert": finding.alert,
            "risk_score": finding.score,
            "finding_info": _information(seen, detector),
            "evidences": [_cited(seen), *map(_evidence, finding.reasons)],
            "observables": observables(message, "evidences.email") if message else [],
            "unmapped": _beside(seen),
        }
    )


def _information(seen: FindingView, detector: DetectorView | None) -> Object:
    finding = seen.finding
    title = told(f"detector.{finding.detector}.title", finding.detector)
    version = str(detector.version) if detector else None
    analytic = {"uid": finding.detector, "name": title, "type_id": _RULE, "version": version}
    message = seen.message
    related = [{"uid": message.row_id, "type_uid": mail_type(message)}] if message else []
    related += records.related(seen.record) if seen.record else []
    return without_empty(
        {
            "uid": finding.finding_id,
            "title": title,
            "desc": " ".join(map(_sentence, finding.reasons)),
            "analytic": without_empty(analytic),
            "attacks": [_attack(each) for each in detector.attack] if detector else [],
            "first_seen_time": finding.t_ms,
            "last_seen_time": finding.t_ms,
            "related_events": related,
        }
    )


def _attack(technique: str) -> Object:
    parent, _, sub = technique.partition(".")
    made: Object = {"technique": {"uid": parent}}
    return made | ({"sub_technique": {"uid": technique}} if sub else {})


def _cited(seen: FindingView) -> Object:
    """The message or record that the finding speaks of, and where its bytes are."""
    finding, message = seen.finding, seen.message
    row: Object = {"row_id": finding.row_id, "message_key": finding.message_key}
    if seen.record:
        return {"name": "record", "data": row | records.place(seen.record)}
    if message is None:
        return {"name": "message", "data": row}
    return {"name": "message", "data": row | place(message),
            "email": email(message, seen.account)}  # fmt: skip


def _evidence(reason: Reason) -> Object:
    data: Object = {"code": reason.code, "class": reason.reason_class.value,
                    "points": reason.points, "value_a": reason.untrusted_a,
                    "value_b": reason.untrusted_b}  # fmt: skip
    return {"name": "reason", "data": data}


def _sentence(reason: Reason) -> str:
    facts = (reason.untrusted_a, reason.untrusted_b)
    a, b = (inert.line(stated(reason.code, each)) for each in facts)
    return told(f"reason.{reason.code}", reason.code, a=a, b=b)


def _comment(marks: tuple[Mark, ...]) -> str | None:
    """Why it stands as it does: the reason of the newest confirm or reject."""
    decided = [each for each in marks if each.kind is not MarkKind.COMMENT]
    return max(decided, key=lambda mark: mark.seq).reason if decided else None


def _beside(seen: FindingView) -> Object:
    finding = seen.finding
    company = [{"kind": each.kind, "value": each.untrusted_value, "other_accounts": each.count}
               for each in seen.also_received]  # fmt: skip
    return without_empty(
        {
            "account_id": finding.account_id,
            "account": seen.account,
            "rank": finding.rank,
            "t_source": seen.message.t_source if seen.message else None,
            "also_received": company,
        }
    )

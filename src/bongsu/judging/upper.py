"""The three upper rungs: who got in, what was changed, what went out.

An absence never clears an account here: what runs within the holder's own session, as an extension
that reads mail does, leaves no record with the provider.
"""

from collections.abc import Sequence

from bongsu.judging.telling import bounded, from_mail, quiet, told
from bongsu.judging.traces import CHANGES, Act, Traces
from bongsu.model.finding import Finding
from bongsu.model.verdict import Hand, Rung, RungVerdict, Status

SIGNS = ("authentication",)
TAKING = frozenset({"read", "sync", "export"})
_SYNCING = frozenset({"imap", "pop", "eas"})
_ENTRIES = frozenset({"logon", "token", "other"})
_FORGED_HAND = "outgoing"
_CHANGE_NOTICES = frozenset(
    {"notice_app_password", "notice_forwarding", "notice_protocol", "notice_recovery",
     "notice_second_factor"}
)  # fmt: skip
_NOTICES = _CHANGE_NOTICES | {"notice_sign_in"}
_CLAIMED = (Status.EVIDENCED, Status.INDICATED)


def upper(
    traces: Traces, mail: Sequence[Finding], disowned: frozenset[str]
) -> tuple[RungVerdict, RungVerdict, RungVerdict]:
    """Accessed, controlled, drained. ``mail`` are findings about notices and sent mail; those whose
    ids are in ``disowned`` the holder disowns.
    """
    first = accessed(traces, mail, disowned)
    known = first.status in _CLAIMED
    return first, controlled(traces, mail, known=known), drained(traces, known=known)


def accessed(traces: Traces, mail: Sequence[Finding], disowned: frozenset[str]) -> RungVerdict:
    """Evidenced by what the holder disowns and by what shares its address or session."""
    proven = _proven(traces)
    mine = [each for each in mail if each.finding_id in disowned]
    if proven and (proven.status is Status.EVIDENCED or not mine):
        return proven
    if mine:
        sent = any(each.detector == _FORGED_HAND for each in mine)
        why = "why.access_sent" if sent else "why.access_notice_disowned"
        return from_mail(Rung.ACCESSED, Status.EVIDENCED, why, mine, traces)
    suspected = _entries(traces, Hand.SUSPECTED)
    if suspected:
        return told(traces, Rung.ACCESSED, "why.access_suspected", suspected, Hand.SUSPECTED,
                    SIGNS)  # fmt: skip
    notices = [each for each in mail if _hidden_notice(each, _NOTICES)]
    if notices:
        return from_mail(Rung.ACCESSED, Status.INDICATED, "why.access_notice", notices, traces)
    return quiet(traces, Rung.ACCESSED, SIGNS, "why.access_not_logged", "why.access_nothing")


def _proven(traces: Traces) -> RungVerdict | None:
    """Records in the intruder's hand: signing in, else acting inside."""
    entries = _entries(traces, Hand.INTRUDER)
    said = set(traces.cited(Hand.INTRUDER, *SIGNS)) & traces.confirmed
    why = "why.access_disowned" if said else "why.access_shared"
    if entries:
        return told(traces, Rung.ACCESSED, why, entries, Hand.INTRUDER, SIGNS)
    inside = ("mail_access", *CHANGES)
    within = traces.by(Hand.INTRUDER, *inside)
    if within:
        return told(traces, Rung.ACCESSED, "why.access_acts", within, Hand.INTRUDER, inside)
    return None


def controlled(traces: Traces, mail: Sequence[Finding], *, known: bool) -> RungVerdict:
    """Evidenced by a change in the intruder's hand, not older than the first hostile sign.

    ``known``: there is a sign that somebody got in. Then what stands without a time may be his.
    """
    rung, tables = Rung.CONTROLLED, tuple(sorted(CHANGES))
    first = traces.first_sign()
    proven = [act for act in _changes(traces, Hand.INTRUDER) if _after(act, first)]
    if proven:
        return told(traces, rung, "why.control_after_access", proven, Hand.INTRUDER, tables)
    suspected = [act for act in _changes(traces, Hand.SUSPECTED) if _after(act, first)]
    if suspected:
        return told(traces, rung, "why.control_suspected", suspected, Hand.SUSPECTED, tables)
    unclear = [act for act in _changes(traces, Hand.UNKNOWN) if _unclear(traces, act, first)]
    if unclear:
        return told(traces, rung, "why.control_unknown_hand", unclear, Hand.UNKNOWN, tables)
    notices = [each for each in mail if _hidden_notice(each, _CHANGE_NOTICES)]
    if notices:
        return from_mail(rung, Status.INDICATED, "why.control_notice", notices, traces)
    standing = [act for act in _standing(traces) if known]
    if standing:
        return told(traces, rung, "why.control_standing", standing, Hand.UNKNOWN, tables)
    return quiet(traces, rung, tables, "why.control_not_logged", "why.control_nothing")


def drained(traces: Traces, *, known: bool) -> RungVerdict:
    """Evidenced by counted reading in the intruder's session, or by mail that his rule let out."""
    rung, tables = Rung.DRAINED, ("mail_access", "mailbox_setting")
    taken = [act for act in traces.by(Hand.INTRUDER, "mail_access") if act.what in TAKING]
    counted = [act for act in taken if act.items or act.throttled or act.what == "sync"]
    first = traces.first_sign()
    rules = [act for act in _changes(traces, Hand.INTRUDER)
             if act.outside and act.destination and _after(act, first)]  # fmt: skip
    out = [act for act in rules if act.arrived]
    if counted or out:
        why = "why.drained_read" if counted else "why.drained_rule"
        where = tables if out else tables[:1]
        return bounded(told(traces, rung, why, [*counted, *out], Hand.INTRUDER, where),
                        counted, out)  # fmt: skip
    weak = [
        ("why.drained_suspected", _taking(traces), Hand.SUSPECTED, tables[:1]),
        ("why.drained_rule_no_counts", rules, Hand.INTRUDER, tables[1:]),
        ("why.drained_no_counts", taken, Hand.INTRUDER, tables[:1]),
        ("why.drained_sync_channel", _syncing(traces, Hand.INTRUDER), Hand.INTRUDER, SIGNS),
        ("why.drained_sync_channel", _syncing(traces, Hand.SUSPECTED), Hand.SUSPECTED, SIGNS),
        ("why.drained_grant", _reading_apps(traces), Hand.INTRUDER, ("consent_grant",)),
        ("why.drained_forward", _leaving(traces, first) if known else [], Hand.UNKNOWN, tables[1:]),
    ]
    for why, acts, hand, where in weak:
        if acts:
            found = told(traces, rung, why, acts, hand, where, Status.INDICATED)
            return bounded(found, acts, ()) if why == "why.drained_suspected" else found
    return quiet(traces, rung, tables[:1], "why.drain_not_logged", "why.drain_nothing")


def _hidden_notice(finding: Finding, kinds: frozenset[str]) -> bool:
    """The provider told of a sign-in or change, and somebody put the notice in the trash.

    Everybody gets such notices, of a new telephone or a journey: alone they indicate nothing.
    """
    codes = {reason.code for reason in finding.reasons}
    return bool(codes & kinds) and "notice_deleted" in codes


def _unclear(traces: Traces, act: Act, first: int | None) -> bool:
    """An alert about a change whose hand or order is unknown. From where the holder has long been
    signing in it counts as the holder's, unless it follows a hostile sign, hides mail or lets it
    out: what runs on the holder's own computer comes from there too.
    """
    if act.state == "present" or not _alerted(traces, act):
        return False
    own = act.row_id in traces.homely and not (act.hides or (act.outside and act.destination))
    return not own or (first is not None and _after(act, first))


def _standing(traces: Traces) -> list[Act]:
    """Settings as an export shows them, of which a detector speaks or which let mail out."""
    stands = (act for act in _changes(traces, Hand.UNKNOWN) if act.state == "present")
    return [a for a in stands if (a.outside and a.destination) or traces.findings.get(a.row_id)]


def _leaving(traces: Traces, first: int | None) -> list[Act]:
    """What lets mail out in an unknown hand, and is not known to be older than a hostile sign."""
    out = (act for act in _changes(traces, Hand.UNKNOWN) if act.outside and act.destination)
    return [act for act in out if act.last_ms is None or (first is not None and _after(act, first))]


def _entries(traces: Traces, hand: Hand) -> list[Act]:
    return [act for act in traces.by(hand, *SIGNS) if act.what in _ENTRIES]


def _changes(traces: Traces, hand: Hand) -> list[Act]:
    return traces.by(hand, *sorted(CHANGES))


def _after(act: Act, first: int | None) -> bool:
    """Not older than the first hostile sign; a change without a time has no order."""
    return first is None or (act.last_ms is not None and act.last_ms >= first)


def _alerted(traces: Traces, act: Act) -> bool:
    return any(each.alert for each in traces.findings.get(act.row_id, ()))


def _taking(traces: Traces) -> list[Act]:
    """Reading by a suspected hand, or such that a detector alerts to it."""
    suspected = traces.by(Hand.SUSPECTED, "mail_access")
    alerted = [act for act in traces.seeds if act.table == "mail_access" and _alerted(traces, act)]
    return [act for act in (suspected or alerted) if act.what in TAKING]


def _syncing(traces: Traces, hand: Hand) -> list[Act]:
    return [act for act in _entries(traces, hand) if act.protocol in _SYNCING]


def _reading_apps(traces: Traces) -> list[Act]:
    return [act for act in _changes(traces, Hand.INTRUDER) if act.mail_scope]

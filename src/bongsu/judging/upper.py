"""The three upper rungs: who got in, what was changed, what went out.

An absence never clears an account here: what runs within the holder's own session, as an extension
that reads mail does, leaves no record with the provider.
"""

from collections.abc import Sequence
from dataclasses import replace

from bongsu.judging.traces import CHANGES, Act, Traces
from bongsu.model.finding import Finding
from bongsu.model.verdict import Hand, Rung, RungVerdict, Status

SIGNS = ("authentication",)
TAKING = frozenset({"read", "sync", "export"})
_SYNCING = frozenset({"imap", "pop", "eas"})
_ENTRIES = frozenset({"logon", "token", "other"})
_FORGED_HAND = "outgoing"
_NOTICES = frozenset({"notice_sign_in", "notice_protocol", "notice_app_password"})


def upper(
    traces: Traces, mail: Sequence[Finding], disowned: frozenset[str]
) -> tuple[RungVerdict, RungVerdict, RungVerdict]:
    """Accessed, controlled, drained. ``mail`` are findings about notices and sent mail; those whose
    ids are in ``disowned`` the holder disowns.
    """
    return (
        accessed(traces, mail, disowned),
        controlled(traces),
        drained(traces),
    )


def accessed(traces: Traces, mail: Sequence[Finding], disowned: frozenset[str]) -> RungVerdict:
    """Evidenced by what the holder disowns and by what shares its address or session."""
    proven = _entries(traces, Hand.INTRUDER)
    said = set(traces.cited(Hand.INTRUDER, *SIGNS)) & traces.confirmed
    why = "why.access_disowned" if said else "why.access_shared"
    if proven:
        return _told(traces, Rung.ACCESSED, why, proven, Hand.INTRUDER, SIGNS)
    within = traces.by(Hand.INTRUDER, "mail_access", *CHANGES)
    if within:
        return _told(traces, Rung.ACCESSED, "why.access_acts", within, Hand.INTRUDER,
                     ("mail_access", *CHANGES))  # fmt: skip
    mine = [each for each in mail if each.finding_id in disowned]
    if mine:
        sent = any(each.detector == _FORGED_HAND for each in mine)
        why = "why.access_sent" if sent else "why.access_notice_disowned"
        return _from_mail(Status.EVIDENCED, why, mine, traces)
    suspected = _entries(traces, Hand.SUSPECTED)
    if suspected:
        return _told(traces, Rung.ACCESSED, "why.access_suspected", suspected, Hand.SUSPECTED,
                     SIGNS)  # fmt: skip
    notices = [each for each in mail if _hidden_notice(each)]
    if notices and traces.sources:
        return _from_mail(Status.INDICATED, "why.access_notice", notices, traces)
    return _quiet(traces, Rung.ACCESSED, SIGNS, "why.access_not_logged", "why.access_nothing")


def controlled(traces: Traces) -> RungVerdict:
    """Evidenced by a change in the intruder's hand, not older than the first hostile sign."""
    rung, tables = Rung.CONTROLLED, tuple(sorted(CHANGES))
    first = traces.first_sign()
    proven = [act for act in _changes(traces, Hand.INTRUDER) if _after(act, first)]
    if proven:
        return _told(traces, rung, "why.control_after_access", proven, Hand.INTRUDER, tables)
    suspected = [act for act in _changes(traces, Hand.SUSPECTED) if _after(act, first)]
    if suspected:
        return _told(traces, rung, "why.control_suspected", suspected, Hand.SUSPECTED, tables)
    unclear = [
        act
        for act in _changes(traces, Hand.UNKNOWN)
        if _alerted(traces, act) and act.state != "present"
    ]
    if unclear:
        return _told(traces, rung, "why.control_unknown_hand", unclear, Hand.UNKNOWN, tables)
    return _quiet(traces, rung, tables, "why.control_not_logged", "why.control_nothing")


def drained(traces: Traces) -> RungVerdict:
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
        return _bounded(_told(traces, rung, why, [*counted, *out], Hand.INTRUDER, where),
                        counted, out)  # fmt: skip
    weak = [
        ("why.drained_suspected", _taking(traces), Hand.SUSPECTED, tables[:1]),
        ("why.drained_rule_no_counts", rules, Hand.INTRUDER, tables[1:]),
        ("why.drained_no_counts", taken, Hand.INTRUDER, tables[:1]),
        ("why.drained_sync_channel", _syncing(traces, Hand.INTRUDER), Hand.INTRUDER, SIGNS),
        ("why.drained_sync_channel", _syncing(traces, Hand.SUSPECTED), Hand.SUSPECTED, SIGNS),
        ("why.drained_grant", _reading_apps(traces), Hand.INTRUDER, ("consent_grant",)),
    ]
    for why, acts, hand, where in weak:
        if acts:
            found = _told(traces, rung, why, acts, hand, where, Status.INDICATED)
            return _bounded(found, acts, ()) if why == "why.drained_suspected" else found
    return _quiet(traces, rung, tables[:1], "why.drain_not_logged", "why.drain_nothing")


def _hidden_notice(finding: Finding) -> bool:
    """A sign-in that the provider told of, by a notice that somebody put in the trash.

    Everybody gets such notices, of a new telephone or a journey: alone they indicate nothing.
    """
    codes = {reason.code for reason in finding.reasons}
    return bool(codes & _NOTICES) and "notice_deleted" in codes


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


def _told(
    traces: Traces,
    rung: Rung,
    why: str,
    acts: Sequence[Act],
    hand: Hand,
    tables: Sequence[str],
    status: Status = Status.EVIDENCED,
) -> RungVerdict:
    """A status with all that it rests on. An unverified layout proves nothing."""
    known = any(act.known for act in acts)
    weak = hand is not Hand.INTRUDER or not known
    if not known and hand is Hand.INTRUDER and status is Status.EVIDENCED:
        why = "why.unverified_layout_only"
    times = [t for act in acts for t in (act.first_ms, act.last_ms) if t is not None]
    return RungVerdict(
        rung,
        Status.INDICATED if weak else status,
        why,
        traces.cited(hand, *tables),
        tuple(dict.fromkeys(act.row_id for act in acts)),
        min(times, default=None),
        max(times, default=None),
        traces.sources,
        traces.gaps,
    )


def _from_mail(status: Status, why: str, found: Sequence[Finding], traces: Traces) -> RungVerdict:
    times = [each.t_ms for each in found if each.t_ms is not None]
    return RungVerdict(
        Rung.ACCESSED, status, why,
        tuple(each.finding_id for each in found), tuple(each.row_id for each in found),
        min(times, default=None), max(times, default=None), traces.sources, traces.gaps,
    )  # fmt: skip


def _bounded(found: RungVerdict, read: Sequence[Act], ruled: Sequence[Act]) -> RungVerdict:
    """With bounds: one item may be read twice, so the least is what one record names."""
    least = max((act.largest or 0 for act in read), default=0)
    endless = any(act.throttled or act.what == "sync" or act.items is None for act in read)
    most = sum(act.items or 0 for act in read) + sum(act.arrived or 0 for act in ruled)
    return replace(found, least=least or None, most=None if endless else most)


def _quiet(
    traces: Traces, rung: Rung, tables: Sequence[str], unlogged: str, nothing: str
) -> RungVerdict:
    """Nothing found, or why it was not to be found."""
    if not traces.sources:
        return RungVerdict(rung, Status.NOT_EXAMINED, "why.no_identity_evidence")
    if not traces.verified:
        status, why = Status.NOT_EXAMINED, "why.unverified_layout"
    elif not traces.tables.intersection(tables):
        status, why = Status.NOT_EXAMINED, unlogged
    else:
        status, why = Status.NOTHING_FOUND, nothing
    return RungVerdict(rung, status, why, sources=traces.sources, gaps=traces.gaps)

"""Doors that stand open: what lets somebody in, or mail out, by the order of a log's rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bongsu.judging.traces import Act, Traces
from bongsu.model.verdict import Hand, OpenDoor, Sure

_DELEGATES = frozenset({"send_as", "send_on_behalf", "full_access", "folder_access"})
_OPENING = frozenset({"set", "granted", "used", "present", "done"})
_CLOSING = frozenset({"cleared", "revoked"})
_CHANGES = {
    "app_password_added": "app_password",
    "recovery_changed": "recovery",
    "factor_added": "factor",
}
_CLOSED_BY = {"app_password_removed": "app_password", "factor_removed": "factor"}
_ENDING = frozenset({"sessions_revoked", "password_changed", "password_reset", "account_disabled"})
_NONE = ("", "", "")
_ORDER = (Hand.INTRUDER, Hand.SUSPECTED, Hand.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Step:
    """One row that opens or closes a door; ``family`` and ``which`` tell doors apart."""

    kind: str
    family: str
    which: str
    opens: bool
    act: Act


def open_doors(traces: Traces) -> tuple[OpenDoor, ...]:
    """What is to be closed now. A door without a hostile hand counts where a detector names it, or
    where it lets mail out of the organisation.
    """
    last: dict[tuple[str, str], _Step] = {}
    for step in sorted(_steps(traces.acts), key=_when):
        if step.opens:
            last[step.family, step.which] = step
            continue
        for key in [key for key in last if key[0] == step.family and step.which in ("", key[1])]:
            del last[key]
    doors = [_door(traces, step) for step in last.values() if _matters(traces, step)]
    doors += _session(traces)
    ordered = sorted(doors, key=_rank)
    surest = {(each.kind, each.untrusted_what): each for each in reversed(ordered)}
    return tuple(sorted(surest.values(), key=_rank))


def _rank(door: OpenDoor) -> tuple[int, str, int, str]:
    return (_ORDER.index(door.hand), door.kind, door.since_ms or 0, door.row_id)


def _when(step: _Step) -> tuple[bool, int, str]:
    """By time; what an export shows as it stands is newer than any record."""
    return (step.act.state == "present", step.act.last_ms or 0, step.act.row_id)


def _steps(acts: Iterable[Act]) -> Iterator[_Step]:
    for act in acts:
        kind, family, which = _kind(act)
        if not kind:
            continue
        if act.what in _CLOSED_BY or act.state in _CLOSING:
            yield _Step(kind, family, which, opens=False, act=act)
        elif act.state in _OPENING:
            yield _Step(kind, family, which, opens=True, act=act)


def _kind(act: Act) -> tuple[str, str, str]:
    """Kind of door, its family and which one of them; "" where a row is about none."""
    where, name = act.destination or "", act.name or ""
    if act.table == "mailbox_setting":
        if act.what in _DELEGATES:
            return "delegate", act.what, where
        if act.what in ("forward", "journal"):
            return "forward", act.what, name or where
        if act.what in ("rule", "transport_rule"):
            return ("forward" if where else "hiding_rule"), act.what, name
        return ("mail_program", act.what, "") if act.what in ("pop", "imap") else _NONE
    if act.table == "consent_grant":
        return "grant", "grant", name
    changed = _CHANGES.get(act.what) or _CLOSED_BY.get(act.what)
    return (changed, changed, name) if changed and act.table == "user_management" else _NONE


def _matters(traces: Traces, step: _Step) -> bool:
    if traces.hand(step.act) is not Hand.UNKNOWN:
        return step.kind != "hiding_rule" or step.act.hides
    if step.kind == "forward" and step.act.outside:
        return True
    return bool(traces.findings.get(step.act.row_id))


def _door(traces: Traces, step: _Step) -> OpenDoor:
    act = step.act
    sure = Sure.EXPORTED if act.state == "present" else Sure.NOT_CLOSED
    return OpenDoor(
        step.kind,
        act.row_id,
        act.last_ms,
        sure if act.known else Sure.UNVERIFIED,
        traces.hand(act),
        act.destination or act.name or "",
    )


def _session(traces: Traces) -> list[OpenDoor]:
    """The newest hostile sign-in or reading, where nothing ends the sessions after it."""
    ends = [act.last_ms or 0 for act in traces.acts
            if act.table == "user_management" and act.what in _ENDING and act.state == "done"
            and traces.hand(act) is Hand.UNKNOWN]  # fmt: skip
    for hand in (Hand.INTRUDER, Hand.SUSPECTED):
        held = traces.by(hand, "authentication", "mail_access")
        if held:
            newest = max(held, key=lambda act: (act.last_ms or 0, act.row_id))
            if any(end >= (newest.last_ms or 0) for end in ends):
                return []
            sure = Sure.NOT_CLOSED if newest.known else Sure.UNVERIFIED
            what = newest.ip or newest.session or ""
            return [OpenDoor("session", newest.row_id, newest.last_ms, sure, hand, what)]
    return []

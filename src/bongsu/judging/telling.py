"""How a status of an upper rung is told: with what it rests on, or why there is nothing to tell."""

from collections.abc import Sequence
from dataclasses import replace

from bongsu.judging.traces import Act, Traces
from bongsu.model.finding import Finding
from bongsu.model.verdict import Hand, Rung, RungVerdict, Status


def told(
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


def from_mail(
    rung: Rung, status: Status, why: str, found: Sequence[Finding], traces: Traces
) -> RungVerdict:
    """A status that rests on notices or on sent mail."""
    times = [each.t_ms for each in found if each.t_ms is not None]
    return RungVerdict(
        rung, status, why,
        tuple(each.finding_id for each in found), tuple(each.row_id for each in found),
        min(times, default=None), max(times, default=None), traces.sources, traces.gaps,
    )  # fmt: skip


def bounded(found: RungVerdict, read: Sequence[Act], ruled: Sequence[Act]) -> RungVerdict:
    """With bounds: one item may be read twice, so the least is what one record names."""
    least = max((act.largest or 0 for act in read), default=0)
    endless = any(act.throttled or act.what == "sync" or act.items is None for act in read)
    most = sum(act.items or 0 for act in read) + sum(act.arrived or 0 for act in ruled)
    return replace(found, least=least or None, most=None if endless else most)


def quiet(
    traces: Traces, rung: Rung, tables: Sequence[str], unlogged: str, nothing: str
) -> RungVerdict:
    """Nothing found, or why nobody could look: a stranger shows by the address alone."""
    if not traces.sources:
        return RungVerdict(rung, Status.NOT_EXAMINED, "why.no_identity_evidence")
    status = Status.NOT_EXAMINED
    if not traces.verified or (
        not traces.tables.intersection(tables) and traces.doubtful.intersection(tables)
    ):
        why = "why.unverified_layout"
    elif not traces.tables.intersection(tables):
        why = unlogged
    elif rung is Rung.ACCESSED and not traces.placed:
        why = "why.access_no_addresses"
    else:
        status, why = Status.NOTHING_FOUND, nothing
    return RungVerdict(rung, status, why, sources=traces.sources, gaps=traces.gaps)

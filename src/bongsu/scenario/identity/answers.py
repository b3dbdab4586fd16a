"""The part of the answer sheet that speaks of sign-ins, settings and takeovers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bongsu.scenario.identity.events import Event
from bongsu.scenario.identity.honest import WHY
from bongsu.scenario.identity.shapes import Records, utc
from bongsu.scenario.identity.support import CHANGED, TAKEN, Seen, supported
from bongsu.scenario.identity.told import History
from bongsu.scenario.records import Ledger

Row = dict[str, object]
_Places = dict[int, list[Row]]


@dataclass(slots=True)
class Answers:
    """Grows account by account; what may be concluded is known when all are told."""

    takeovers: list[Row] = field(default_factory=list)
    exports: list[Row] = field(default_factory=list)
    doubles: list[Row] = field(default_factory=list)
    true: dict[str, dict[str, bool]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)

    def add(
        self, history: History, members: Sequence[Records], ledger: Ledger, *, has_sent: bool
    ) -> None:
        """Note one account."""
        places = _places(history.account, members)
        if history.takeover:
            self.takeovers.append(_takeover(history, places))
        self.exports += (_export(history.account, history.end, each) for each in members)
        self.doubles += _doubles(history, places)
        hostile = {event.what for event in history.events if event.hostile}
        self.true[history.account] = {
            **({"engaged": True} if history.lure else {}),
            "accessed": history.takeover is not None,
            "controlled": bool(hostile & CHANGED),
            "drained": bool(hostile & (TAKEN | {"forward"})),
        }
        noticed = frozenset(each.kind for each in ledger.notices)
        binned = frozenset(each.kind for each in ledger.notices if each.deleted)
        sent = bool(ledger.other_hand) and has_sent
        kept = tuple(_hostile_only(each) for each in members)
        self.seen.append(Seen(history.account, kept, sent, noticed, binned))

    def finish(self, accounts: Sequence[Row]) -> None:
        """Complete the rungs of the accounts that were told."""
        told = {each.account: each for each in self.seen}
        for row in accounts:
            seen = told.get(str(row["account"]))
            if seen:
                old = row["expected"]
                row["expected"] = _merged(old, supported(seen, asked=False))
                row["expected_asked"] = _merged(old, supported(seen, asked=True))
                row["true_rungs"] = _merged(row["true_rungs"], self.true[seen.account])


def _merged(old: object, new: Mapping[str, object]) -> Row:
    return {**(old if isinstance(old, dict) else {}), **new}


def _hostile_only(held: Records) -> Records:
    """What is remembered of an export once it is written."""
    return Records(held.path, held.shape, tuple(e for e in held.events if e.hostile))


def _places(account: str, members: Sequence[Records]) -> _Places:
    """Where each event stands, by its identity as an object."""
    found: _Places = {}
    for held in members:
        for number, event in enumerate(held.events):
            place: Row = {"path": held.path, "member": held.shape.member, "record": number}
            if made := held.shape.ids(account, event):
                place["id"] = made
            found.setdefault(id(event), []).append(place)
    return found


def _stamp(event: Event) -> str:
    return f"{utc(event.when):%Y-%m-%dT%H:%M:%SZ}"


def _takeover(history: History, places: _Places) -> Row:
    plan, acts = history.takeover, [e for e in history.events if e.hostile]
    if plan is None:
        raise ValueError(history.account)
    read = [e for e in acts if e.what in TAKEN]
    return {
        "account": history.account,
        "kind": plan.kind,
        "crew": plan.crew.name,
        "road": plan.road,
        "lure": history.lure,
        "first": _stamp(acts[0]) if acts else "",
        "last": _stamp(acts[-1]) if acts else "",
        "addresses": sorted({e.origin.ip for e in acts}),
        "acts": [_act(each, places) for each in acts],
        "read": {
            "items": sum(int(e.detail["items"]) for e in read),
            "clients": sorted({e.detail["client"] for e in read}),
            "forwarded_to": sorted({e.detail["destination"] for e in acts if e.what == "forward"}),
        },
    }


def _act(event: Event, places: _Places) -> Row:
    return {
        "t": _stamp(event),
        "what": event.what,
        "ip": event.origin.ip,
        "detail": dict(event.detail),
        "records": places.get(id(event), []),
    }


def _export(account: str, end: datetime, held: Records) -> Row:
    shape = held.shape
    timed = not shape.standing
    return {
        "account": account,
        "path": held.path,
        "member": shape.member,
        "layout": shape.layout,
        "records": len(held.events),
        "first": f"{end - timedelta(days=shape.days):%Y-%m-%d}" if timed else "",
        "last": f"{end:%Y-%m-%d}",
        "shows": sorted(shape.shows),
        "addresses": shape.addresses,
        "verified": shape.verified,
    }


def _doubles(history: History, places: _Places) -> Iterator[Row]:
    by_kind: dict[str, list[Event]] = {}
    for event in history.events:
        if event.double:
            by_kind.setdefault(event.double, []).append(event)
    for kind in sorted(by_kind):
        found = by_kind[kind]
        yield {
            "account": history.account,
            "kind": kind,
            "why": WHY[kind],
            "first": _stamp(found[0]),
            "last": _stamp(found[-1]),
            "addresses": sorted({each.origin.ip for each in found}),
            "events": len(found),
            "recorded": sum(id(each) in places for each in found),
        }

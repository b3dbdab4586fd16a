"""What an export of an account's history is: what it records, how far back, and its bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bongsu.scenario.identity.events import Event
from bongsu.scenario.mime import FICTION

MARK_NAME, MARK = FICTION
_ENTERING = ("sign_in", "failed")


@dataclass(frozen=True, slots=True)
class Shape:
    """``layout`` names the real twin's format, ``member`` the place inside an archive.

    ``shows`` are the kinds of events that it records, ``days`` how far back it reaches. Where
    ``standing``, it holds settings as they stand on the last day, without times. ``others``: the
    sign-ins of those who have a part in the account stand here, not in a log of their own.
    ``counts``: it says how many letters were read; ``addresses``: from where things were done.
    ``verified``: its format is published, so that one may rely on it. ``ids`` gives each
    record the id that the provider gave it.
    """

    layout: str
    days: int
    shows: frozenset[str]
    ending: str
    render: Callable[[str, Sequence[Event]], bytes]
    member: str = ""
    newest_first: bool = False
    standing: bool = False
    others: bool = True
    counts: bool = False
    addresses: bool = True
    verified: bool = True
    ids: Callable[[str, Event], str] = lambda _account, _event: ""

    def records(self, events: Sequence[Event], last: datetime) -> list[Event]:
        """Those events that stand in such an export of the last day, as it orders them."""
        first = last - timedelta(days=self.days)
        kept = [
            each
            for each in events
            if each.what in self.shows and (self.standing or each.when >= first)
        ]
        if self.standing:
            kept = list({tuple(each.detail.items()): each for each in kept}.values())
        if not self.others:
            kept = [each for each in kept if not (each.by and each.what in _ENTERING)]
        return kept[::-1] if self.newest_first else kept


@dataclass(frozen=True, slots=True)
class Records:
    """What one file, or one member of an archive, holds, in its order."""

    path: str
    shape: Shape
    events: tuple[Event, ...]


def utc(when: datetime) -> datetime:
    return when.astimezone(UTC)


def sheet(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV."""
    sink = io.StringIO()
    out = csv.writer(sink, lineterminator="\r\n")
    out.writerow(heading)
    out.writerows(rows)
    return sink.getvalue().encode()


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV whose last column is the mark of fiction."""
    return sheet((*heading, MARK_NAME), ((*row, MARK) for row in rows))

"""Erasures and legal holds, as the custody log tells of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bongsu.model.times import iso_utc


@dataclass(frozen=True, slots=True)
class Erasure:
    """A tombstone: whose data is gone, since when, by whose signature, on which legal basis.

    ``seq`` is its custody entry; ``accounts`` and ``exhibits`` are ids. ``words`` are earlier
    entries whose mark or search named the holder and was overwritten too. ``finished`` is the
    entry that says that the bytes have left the case folder, None before.
    """

    holder_id: str
    seq: int
    t_ms: int
    actor_id: str
    basis: str
    accounts: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    words: tuple[int, ...] = ()
    finished: int | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A legal hold that stands: while it does, the holder's data must not be erased."""

    holder_id: str
    seq: int
    t_ms: int
    actor_id: str
    basis: str


def day(decided: Erasure | Hold) -> str:
    """The day in UTC on which it was signed."""
    return (iso_utc(decided.t_ms) or "")[:10]


def told(erasures: Iterable[Erasure]) -> str:
    """Each erasure on a line's worth of text, for an error that must not say "unknown" only."""
    said = (
        f"{', '.join(each.accounts) or each.holder_id}: {day(each)}, {each.basis} ({each.seq})"
        for each in erasures
    )
    return "; ".join(said)

"""What may be shown of logs: one record, how far a log reaches, one moment of a timeline."""

from dataclasses import dataclass
from enum import StrEnum

from bongsu.model.verdict import Hand


@dataclass(frozen=True, slots=True)
class ActView:
    """One row that a record became: its table, and its cells as (column, value)."""

    table: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """The record that a finding speaks of. All text is from evidence: show it through the gate.

    ``principal`` is whose account it speaks of, None for the exhibit's; ``own`` that this is an
    account of the case. ``fields`` are (name, value) as written, ``left_out`` how many more.
    """

    row_id: str
    event_key: str
    t_ms: int | None
    t_raw: str | None
    zone_source: str
    layout: str
    layout_known: bool
    operation: str | None
    principal: str | None
    own: bool
    actor: str | None
    actor_class: str
    ip: str | None
    user_agent: str | None
    session: str | None
    acts: tuple[ActView, ...]
    fields: tuple[tuple[str, str | None], ...]
    left_out: int
    exhibit_id: str
    member: str
    byte_start: int
    byte_end: int


@dataclass(frozen=True, slots=True)
class LogCoverage:
    """How far the records of one exhibit reach that speak of one account.

    ``retention_days`` None where the log's maker does not say; ``verified`` False for a layout that
    supports neither coverage nor proof; ``gaps`` are catalogue keys after ``gap.``.
    """

    exhibit_id: str
    source: str
    records: int
    undated: int
    first_ms: int | None
    last_ms: int | None
    retention_days: int | None
    verified: bool
    gaps: tuple[str, ...]


class Swimlane(StrEnum):
    """Lanes of a timeline, from the lure to the loss."""

    MAIL = "mail"
    SIGN_IN = "sign_in"
    SETTINGS = "settings"
    GRANTS = "grants"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of an account's timeline; equal records of no hostile hand stand together.

    ``what`` and ``state`` are catalogue keys after ``what.`` and ``state.``. ``last_ms`` and
    ``count`` speak of all that stand together. ``inferred`` says that the log named no zone.
    ``untrusted_name`` is a subject, rule, application or target, ``untrusted_to`` where mail or
    rights go, ``untrusted_from`` the sender, or address and program. ``items`` counts mail read.
    """

    t_ms: int | None
    last_ms: int | None
    lane: Swimlane
    what: str
    state: str
    hand: Hand
    row_id: str
    untrusted_name: str = ""
    untrusted_to: str = ""
    untrusted_from: str = ""
    count: int = 1
    items: int | None = None
    inferred: bool = False
    finding_ids: tuple[str, ...] = ()

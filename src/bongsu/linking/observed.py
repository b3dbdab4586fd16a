"""What one case brings to a linking: its incidents, what each shows, and how common that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bongsu.model.campaign import Incident

Value = tuple[str, str]
"""(name of an observable's type, value)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How many messages, sign-ins and changes of a case show a value, and in how many mailboxes.

    ``background`` and ``background_mailboxes`` count those that are part of no incident.
    """

    messages: int = 0
    mailboxes: int = 0
    background: int = 0
    background_mailboxes: int = 0

    def __add__(self, other: "Shown") -> "Shown":
        return Shown(
            self.messages + other.messages,
            self.mailboxes + other.mailboxes,
            self.background + other.background,
            self.background_mailboxes + other.background_mailboxes,
        )


@dataclass(frozen=True, slots=True)
class Observed:
    """One case's part. ``values`` are by incident key, ``shown`` by value; a value that ``shown``
    lacks is shown by its incidents only. ``looked_at`` counts what was looked through by account:
    messages and records, incidents or not.
    """

    case_id: str
    incidents: tuple[Incident, ...]
    values: Mapping[str, frozenset[Value]]
    shown: Mapping[Value, Shown] = field(default_factory=dict)
    looked_at: Mapping[str, int] = field(default_factory=dict)

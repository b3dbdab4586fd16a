"""The words of this part: from where, with what, and what happened in an account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bongsu.scenario.chance import Rng
from bongsu.scenario.people import Holder

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Origin:
    """An address, the country in which it is said to stand, and what it belongs to.

    ``kind``: home, office, carrier, hotel, vpn or rented.
    """

    ip: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class Device:
    """A device or program: how it names itself in full, and in short."""

    agent: str
    browser: str
    system: str
    mobile: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in an account, whether or not anybody recorded it.

    ``what``: sign_in, failed, token, read, sync, sent, purged, password_changed, password_reset,
    recovery_changed, factor_removed, app_password, forward, rule, consent or delegate.
    ``hostile``: it was the intruder's doing. ``double`` names the honest look-alike that it belongs
    to. ``by`` is another account that did it. ``detail`` holds factor, client, items, throttled,
    destination, name, app or scopes.
    """

    when: datetime
    what: str
    origin: Origin
    device: Device
    session: str = ""
    hostile: bool = False
    double: str = ""
    by: str = ""
    detail: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(slots=True)
class Life:
    """One account while its events are told. ``begin`` and ``end`` bound them."""

    holder: Holder
    rng: Rng
    begin: datetime
    end: datetime
    events: list[Event] = field(default_factory=list)

    @property
    def account(self) -> str:
        return self.holder.person.address

    def session(self) -> str:
        return f"{self.rng.getrandbits(64):016x}"

    def tell(
        self,
        when: datetime,
        what: str,
        origin: Origin,
        device: Device,
        *,
        session: str = "",
        hostile: bool = False,
        double: str = "",
        by: str = "",
        detail: Mapping[str, str] = NOTHING,
    ) -> Event:
        """Let one thing happen."""
        made = Event(when, what, origin, device, session, hostile, double, by, detail)
        self.events.append(made)
        return made

    def within(self) -> list[Event]:
        """All that happened in the time of the case, in order."""
        kept = [each for each in self.events if self.begin <= each.when < self.end]
        return sorted(kept, key=lambda each: (each.when, each.what, each.session))

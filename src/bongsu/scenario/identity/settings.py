"""What holders change about their own accounts: forwards, passwords, applications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bongsu.scenario.identity import devices
from bongsu.scenario.identity.events import NOTHING
from bongsu.scenario.identity.habits import Habits
from bongsu.scenario.records import Double

_FORWARDS, _CHANGES, _GRANTS = 0.12, 0.25, 0.2
_APPS = (
    ("Tidewater Calendar", "Calendars.Read"),
    ("Lantern Tasks", "Tasks.ReadWrite"),
    ("Pebble Mail Backup", "Mail.Read offline_access"),
    ("Fernleaf Signatures", "MailboxSettings.Read"),
)


def own_settings(habits: Habits, letters: Sequence[Double]) -> None:
    """Each of these is rare in one life and common among a hundred."""
    rng = habits.life.rng
    if rng.random() < _FORWARDS:
        _forward(habits)
    if rng.random() < _CHANGES:
        _at_home(habits, "password_changed", "own_password")
    if rng.random() < _GRANTS:
        app, scopes = rng.choice(_APPS)
        _at_home(habits, "consent", "own_app", {"app": app, "scopes": scopes})
    own_program(habits)
    forgotten_as_told(habits, letters)


def own_program(habits: Habits) -> None:
    """A mail program needs a password of its own."""
    if habits.program:
        _at_home(habits, "app_password", "own_app_password", {"name": devices.PROGRAM.browser})


def forgotten_as_told(habits: Habits, letters: Sequence[Double]) -> None:
    """What the provider's letters about a forgotten password speak of."""
    for when in [d.letter.when for d in letters if d.kind == "password_reset_requested"]:
        _forgotten(habits, when)


def _at_home(habits: Habits, what: str, double: str, detail: Mapping[str, str] = NOTHING) -> None:
    """Sign in at home of an evening, then change something."""
    at = habits.at(habits.some_day(), (18, 23))
    session = habits.sign_in(at, habits.home, habits.computer, double=double)
    habits.life.tell(
        at + timedelta(minutes=habits.life.rng.randrange(2, 20)),
        what,
        habits.home,
        habits.computer,
        session=session,
        double=double,
        detail=detail,
    )


def _forward(habits: Habits) -> None:
    """To a relative, or to a second mailbox at another provider."""
    rng, me = habits.life.rng, habits.life.holder
    second = f"{me.person.latin.split()[0].lower()}{rng.randrange(40, 99)}@northlight.example"
    to = me.ties[0] if me.ties and rng.random() < 0.5 else second
    _at_home(habits, "forward", "own_forward", {"destination": to})


def _forgotten(habits: Habits, asked: datetime) -> None:
    """A few wrong guesses, the provider's letter, a new password, and in again."""
    life, place, device = habits.life, habits.home, habits.computer
    for number in range(life.rng.randrange(2, 5)):
        life.tell(
            asked - timedelta(seconds=40 * (number + 1)),
            "failed",
            place,
            device,
            double="own_reset",
        )
    at = asked + timedelta(minutes=life.rng.randrange(2, 40))
    life.tell(at, "password_reset", place, device, double="own_reset")
    habits.sign_in(at + timedelta(seconds=50), place, device, double="own_reset")

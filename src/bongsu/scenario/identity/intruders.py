"""What an intruder does in an account, by the way in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bongsu.scenario.chance import Rng
from bongsu.scenario.identity import devices
from bongsu.scenario.identity.crews import Takeover
from bongsu.scenario.identity.events import NOTHING, Device, Origin
from bongsu.scenario.identity.habits import Habits
from bongsu.scenario.records import Ledger

_RULES = (".", "..", "RSS", "정리", "archive")
_NAMES = {"forwarding": "forward"}
_WORDS = ("보안", "로그인", "password", "sign-in", "verification")


@dataclass(slots=True)
class Raid:
    """One takeover while it happens, from one place with one program at a time."""

    plan: Takeover
    habits: Habits
    when: datetime
    origin: Origin
    device: Device
    session: str

    @property
    def rng(self) -> Rng:
        return self.habits.life.rng

    def act(self, what: str, detail: Mapping[str, str] = NOTHING) -> None:
        """Do something a few minutes later."""
        self.when += timedelta(seconds=self.rng.randrange(40, 900))
        self.habits.life.tell(
            self.when,
            what,
            self.origin,
            self.device,
            session=self.session,
            hostile=True,
            detail=detail,
        )

    def return_later(self, days: tuple[int, int] = (1, 4)) -> None:
        """Come back another day."""
        self.when += timedelta(days=self.rng.randrange(*days), hours=self.rng.randrange(12))

    def maybe(self, share: float, what: str, detail: Mapping[str, str] = NOTHING) -> bool:
        """Do it or leave it."""
        done = self.rng.random() < share
        if done:
            self.act(what, detail)
        return done


def raid(plan: Takeover, habits: Habits, number: int, start: datetime) -> None:
    """Let one account fall; ``number`` is the holder's place in the cast."""
    _WAYS[plan.kind](_begin(plan, habits, number, start))


def raid_as_told(plan: Takeover, habits: Habits, number: int, ledger: Ledger) -> None:
    """The takeover of which the provider's notices in the mailbox already tell."""
    told = {each.kind: each.letter.when for each in ledger.notices}
    made = _begin(plan, habits, number, told["sign_in"])
    acts = (
        ("sign_in", {"factor": "password"}),
        ("app_password", {"name": "mailsync"}),
        ("forwarding", {"destination": plan.crew.drop}),
    )
    for what, detail in acts:
        made.when = told[what] - timedelta(seconds=900)
        made.act(_NAMES.get(what, what), detail)
    made.session, made.device = habits.life.session(), devices.FETCHER
    for _ in range(made.rng.randrange(3, 20)):
        made.act("sync", {"client": "imap", "items": str(made.rng.randrange(20, 900))})
        made.return_later()


def _begin(plan: Takeover, habits: Habits, number: int, start: datetime) -> Raid:
    life = habits.life
    origin = plan.origin(life.rng, number, habits.land)
    return Raid(plan, habits, start, origin, devices.computer(life.rng), life.session())


def _phished(raid: Raid) -> None:
    """The password from a copied page, typed in elsewhere within hours."""
    raid.maybe(0.3, "failed")
    raid.act("sign_in", {"factor": "password"})
    _settle_in(raid)
    _read(raid)


def _relayed(raid: Raid) -> None:
    """Password and code passed on within minutes; a factor of the intruder's own comes next."""
    raid.act("sign_in", {"factor": "code"})
    raid.maybe(0.6, "factor_removed")
    _settle_in(raid)
    _read(raid)


def _settle_in(raid: Raid) -> None:
    """What keeps the door open and the holder unaware; by no means always."""
    drop = {"destination": raid.plan.crew.drop}
    raid.maybe(0.5, "rule", hiding(raid))
    raid.maybe(0.4, "forward", drop)
    raid.maybe(0.3, "recovery_changed", drop)
    raid.maybe(0.35, "purged", {"items": "1"})


def hiding(raid: Raid) -> dict[str, str]:
    """A rule that throws away what would warn the holder."""
    return {"name": raid.rng.choice(_RULES), "words": raid.rng.choice(_WORDS)}


def _read(raid: Raid) -> None:
    visit(raid, raid.rng.randrange(1, 6))


def visit(raid: Raid, times: int) -> None:
    """A few visits over days, each with more mail than its holder reads."""
    for _ in range(times):
        items = str(raid.rng.randrange(15, 260))
        raid.act("read", {"items": items, "client": "web"})
        raid.return_later()
        raid.session = raid.habits.life.session()
        raid.act("sign_in")


def consented(raid: Raid) -> None:
    """The holder allows an application, from home as always; the rest is done by it."""
    habits, app = raid.habits, {"app": raid.plan.crew.app, "client": "rest"}
    habits.life.tell(
        raid.when,
        "consent",
        habits.home,
        habits.computer,
        session=raid.session,
        hostile=True,
        detail=app | {"scopes": "Mail.Read Mail.Send offline_access"},
    )
    raid.device = devices.APPLICATION
    for _ in range(raid.rng.randrange(4, 25)):
        raid.act("token", app)
        raid.act("read", app | {"items": str(raid.rng.randrange(20, 120))})
        raid.return_later()


def _mail_program(raid: Raid) -> None:
    """A password for programs, and then a program that fetches everything."""
    raid.act("sign_in", {"factor": "password"})
    raid.act("app_password", {"name": "mailsync"})
    raid.maybe(0.5, "purged", {"items": "1"})
    raid.maybe(0.3, "recovery_changed", {"destination": raid.plan.crew.drop})
    raid.device, raid.session = devices.FETCHER, raid.habits.life.session()
    first = {"client": "imap", "items": str(raid.rng.randrange(400, 4000)), "throttled": "true"}
    raid.act("sync", first)
    for _ in range(raid.rng.randrange(3, 30)):
        raid.return_later((1, 2))
        raid.act("sync", {"client": "imap", "items": str(raid.rng.randrange(2, 60))})


def _stolen_session(raid: Raid) -> None:
    """No sign-in anywhere: a cookie used elsewhere, or a program in the holder's own browser."""
    habits, client = raid.habits, {"client": "web"}
    if raid.rng.random() < 0.5:
        raid.origin, raid.device = habits.home, habits.computer
    for _ in range(raid.rng.randrange(3, 20)):
        raid.act("read", client | {"items": str(raid.rng.randrange(20, 200))})
        raid.return_later((1, 3))


def _only_forwards(raid: Raid) -> None:
    """Set by something on the holder's own computer; nobody else ever comes near the account."""
    raid.origin, raid.device = raid.habits.home, raid.habits.computer
    raid.act("forward", {"destination": raid.plan.crew.drop})


_WAYS: dict[str, Callable[[Raid], None]] = {
    "phished_password": _phished,
    "otp_relay": _relayed,
    "oauth_consent": consented,
    "app_password": _mail_program,
    "session_theft": _stolen_session,
    "forward_only": _only_forwards,
}
